import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Me } from "#shared/api";
import type { Replica } from "#shared/replica/replica";
import {
  type Book,
  baselineOf,
  growthByWeek,
  introductionsByWeek,
} from "#shared/statistics/growth";
import { ChartFigure } from "../charts/figure.tsx";
import { hasRole, useProgram } from "../open-program.ts";
import type { People } from "../people.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import {
  byMenteeQuestion,
  countByMentee,
  growthQuestion,
  introductionsQuestion,
  type MenteeCount,
} from "./models.ts";

import "./network.css";

/** What grew out of introductions: one's own network, and for a mentor that of their mentees. */
export function Network() {
  const open = useProgram();
  const { replica, me, people } = open;
  const today = open.today.value;
  const isMentor = hasRole(open, "mentor");
  const isMentee = hasRole(open, "mentee");
  return (
    <div class="stack wide">
      <h1>Network</h1>
      {isMentee && <OwnNetwork replica={replica} me={me} today={today} />}
      {isMentor && <MadeForMentees replica={replica} me={me} people={people} today={today} />}
      {!isMentee && !isMentor && (
        <EmptyState title="A network belongs to a mentee or a mentor">
          <p>As a lead you find the program's numbers under Reports.</p>
        </EmptyState>
      )}
    </div>
  );
}

type Props = { replica: Replica; me: Me["user"]; today: string };

export function OwnNetwork({ replica, me, today }: Props) {
  const book = useComputed(() => ownBook(replica, me.id));
  const { contacts, introductions } = book.value;
  if (replica.empty.value) return <p class="soft">Your network is on its way to this device.</p>;
  if (contacts.length === 0 && introductions.length === 0)
    return (
      <EmptyState title="Your network starts with one person">
        <p>
          Save somebody you met, or an introduction a mentor made. Their weeks are drawn here, and
          nobody but you sees the drawing.
        </p>
        <p>
          <a href="/contacts/new">Save a contact</a>
        </p>
      </EmptyState>
    );
  return <OwnCharts book={book.value} timeZone={me.timeZone} today={today} />;
}

function OwnCharts({ book, timeZone, today }: { book: Book; timeZone: string; today: string }) {
  const growth = useMemo(
    () => growthQuestion(growthByWeek(book, { timeZone, asOf: today }), baselineOf(book), today),
    [book, timeZone, today],
  );
  const introductions = useMemo(
    () => introductionsQuestion(introductionsByWeek(book, { asOf: today }), today),
    [book, today],
  );
  return (
    <>
      <ChartFigure {...growth} />
      {introductions.model.points.length > 0 && <ChartFigure {...introductions} />}
    </>
  );
}

export function MadeForMentees({ replica, me, people, today }: Props & { people: People }) {
  const rows = useComputed(() =>
    countByMentee(me.id, people.mentees.value, [...replica.rows("introduction").value.values()]),
  );
  const question = useMemo(() => byMenteeQuestion(rows.value, today), [rows.value, today]);
  if (replica.empty.value) return <p class="soft">Your mentees are on their way to this device.</p>;
  if (rows.value.length === 0)
    return (
      <EmptyState title="No mentees yet">
        <p>Once your program lead pairs you with somebody, what you did for them stands here.</p>
      </EmptyState>
    );
  return (
    <>
      <MenteeList rows={rows.value} />
      <ChartFigure {...question} />
    </>
  );
}

function MenteeList({ rows }: { rows: readonly MenteeCount[] }) {
  return (
    <section class="stack tight mentee-counts" aria-label="Your mentees">
      <ul class="stack tight">
        {rows.map(({ menteeId, name, confirmed, waiting }) => (
          <li key={menteeId} class="spread">
            <bdi>{name}</bdi>
            <span class="soft">
              {confirmed + waiting === 1
                ? "1 introduction"
                : `${confirmed + waiting} introductions`}
              {waiting > 0 && `, ${waiting} to confirm`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ownBook(replica: Replica, userId: string): Book {
  const introductions = [...replica.rows("introduction").value.values()].filter(
    ({ menteeId }) => menteeId === userId,
  );
  const ids = new Set(introductions.map(({ id }) => id));
  return {
    contacts: [...replica.rows("contact").value.values()].filter(
      ({ createdBy }) => createdBy === userId,
    ),
    introductions,
    events: [...replica.rows("introduction_event").value.values()].filter(({ introductionId }) =>
      ids.has(introductionId),
    ),
  };
}
