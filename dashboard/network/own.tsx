import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Replica } from "#shared/replica/replica";
import {
  type Book,
  baselineOf,
  generationsOf,
  growthByWeek,
  introductionsByWeek,
} from "#shared/statistics/growth";
import { ChartFigure } from "../charts/figure.tsx";
import type { IntroductionLine } from "../introductions/lines.ts";
import { useProgram } from "../open-program.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { diversityQuestion } from "./diversity.ts";
import { funnelQuestion } from "./funnel.ts";
import { generationsQuestion } from "./generations.ts";
import { StructuralHoles } from "./holes.tsx";
import { LosingTouch } from "./losing-touch.tsx";
import { growthQuestion, introductionsQuestion } from "./models.ts";

/** A mentee's own network: exact numbers, seen by nobody else. */
export function OwnNetwork() {
  const { replica, me, introductions } = useProgram();
  const book = useComputed(() => ownBook(replica, me.id));
  if (replica.empty.value) return <p class="soft">Your network is on its way to this device.</p>;
  if (book.value.contacts.length === 0 && book.value.introductions.length === 0)
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
  return <OwnCharts book={book.value} lines={introductions.lines.value} />;
}

function OwnCharts({ book, lines }: { book: Book; lines: readonly IntroductionLine[] }) {
  const { me, today } = useProgram();
  const asOf = today.value;
  const { timeZone } = me;
  const questions = useMemo(() => {
    const weeks = introductionsByWeek(book, { asOf });
    const generations = generationsOf(book);
    return [
      growthQuestion(growthByWeek(book, { timeZone, asOf }), baselineOf(book), asOf),
      ...(lines.some(({ side }) => side === "mentee") ? [funnelQuestion(lines, asOf)] : []),
      ...(generations.size > 0 ? [generationsQuestion(generations, asOf)] : []),
      ...(book.contacts.length > 0 ? [diversityQuestion(book.contacts, { timeZone, asOf })] : []),
      ...(weeks.length > 0 ? [introductionsQuestion(weeks, asOf)] : []),
    ];
  }, [book, lines, timeZone, asOf]);
  return (
    <>
      {questions.map((question) => (
        <ChartFigure key={question.question} {...question} />
      ))}
      <LosingTouch />
      <StructuralHoles book={book} />
    </>
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
