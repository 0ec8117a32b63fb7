import { useComputed } from "@preact/signals";
import { hasReached } from "#shared/introductions";
import { ChartFigure } from "../charts/figure.tsx";
import { roomFor } from "../introductions/room-words.tsx";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import {
  byPersonQuestion,
  heardQuestion,
  loadQuestion,
  loopsQuestion,
  madeIn,
  outcomesQuestion,
} from "./mentor-questions.ts";
import { byMenteeQuestion, countByMentee, type MenteeCount } from "./models.ts";

/** What grew out of a mentor's introductions, by mentee and by the people asked. */
export function MadeForMentees() {
  const open = useProgram();
  const { replica, introductions, people, me, today } = open;
  const made = useComputed(() => madeIn(introductions.lines.value));
  const rows = useComputed(() =>
    countByMentee(
      people.mentees.value,
      made.value.filter(({ events }) => hasReached(events, "introduced")),
    ),
  );
  const questions = useComputed(() => {
    const asOf = today.value;
    const outcomes = [...replica.rows("outcome").value.values()].filter(
      ({ sharedWithMentor }) => sharedWithMentor === me.id,
    );
    return [
      byMenteeQuestion(rows.value, asOf),
      loadQuestion(loadsOf(open), asOf),
      byPersonQuestion(made.value, asOf),
      loopsQuestion(made.value, asOf),
      outcomesQuestion(outcomes, asOf),
      heardQuestion(made.value, asOf),
    ];
  });
  if (replica.empty.value) return <p class="soft">Your mentees are on their way to this device.</p>;
  if (rows.value.length === 0 && made.value.length === 0)
    return (
      <EmptyState title="No mentees yet">
        <p>Once your program lead pairs you with somebody, what you did for them stands here.</p>
      </EmptyState>
    );
  return (
    <>
      {questions.value.map((question) => (
        <ChartFigure key={question.question} {...question} />
      ))}
      <MenteeList rows={rows.value} />
    </>
  );
}

function loadsOf(open: OpenProgram) {
  return open.people.mentees.value.map(({ userId, name }) => ({
    name,
    room: roomFor({ mentorId: open.me.id, menteeId: userId }, open),
  }));
}

function MenteeList({ rows }: { rows: readonly MenteeCount[] }) {
  return (
    <section class="stack tight mentee-counts" aria-label="Your mentees">
      <ul class="stack tight">
        {rows.map(({ menteeId, name, confirmed, waiting }) => (
          <li key={menteeId} class="spread">
            <a href={`/introductions?side=mentor&q=${encodeURIComponent(name)}`}>
              <bdi>{name}</bdi>
            </a>
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
