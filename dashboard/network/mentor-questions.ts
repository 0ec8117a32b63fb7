import { addDays } from "#shared/days";
import { type IntroductionEvent, reachedOn } from "#shared/introductions";
import type { Room } from "#shared/introductions/room";
import { outcomeWords } from "#shared/outcome-words";
import type { Outcome } from "#shared/outcomes";
import type { Question } from "../charts/figure.tsx";
import { formatNumber } from "../charts/values.ts";
import { askedPeople } from "../introductions/asked-people.ts";
import type { IntroductionLine } from "../introductions/lines.ts";
import { dateWords, introductions, namePoint, sum } from "./counting.ts";

/** What a mentor made, or answers for; disputed ones are nobody's. */
export function madeIn(lines: readonly IntroductionLine[]): IntroductionLine[] {
  return lines.filter(
    ({ side, introduction }) => side === "mentor" && introduction.confirmation !== "disputed",
  );
}

/** How often a mentor asked each person, and what came back from it. */
export function byPersonQuestion(lines: readonly IntroductionLine[], asOf: string): Question {
  const asked = askedPeople(lines).filter((person) => person.asked > 0);
  const shown = asked.slice(0, 15);
  const [first] = asked;
  const often =
    first === undefined || first.asked < 2
      ? ""
      : ` ${first.name} most often: ${first.asked} times.`;
  return {
    question: "Whom did I ask, and how often?",
    answer: `${asked.length === 1 ? "1 person" : `${formatNumber(asked.length)} people`} for ${introductions(sum(asked.map((person) => person.asked)))}.${often}`,
    basis: `n = ${introductions(sum(asked.map((person) => person.asked)))}, as of ${dateWords(asOf)}.${asked.length > shown.length ? ` The ${shown.length} asked most often are drawn.` : ""}`,
    method:
      "Counts the introductions for which a person was asked, or that were made. Told: you heard what came of it. Open: still under way. Closed: ended without a word on it.",
    fileName: `introductions-by-person-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Person",
      unit: "introductions",
      points: shown.map(({ name }) => namePoint(name)),
      series: [
        { name: "Told", values: shown.map(({ told }) => told) },
        { name: "Open", values: shown.map(({ open }) => open) },
        {
          name: "Closed",
          values: shown.map((person) => person.asked - person.told - person.open),
        },
      ],
    },
  };
}

const loopDays = 14;
const loops = ["Told in two weeks", "Told later", "Still time", "Not told"] as const;
type Loop = (typeof loops)[number];

/** Whether the mentor heard the result, once there was one: the meeting or the end. */
export function loopOf(events: readonly IntroductionEvent[], asOf: string): Loop | undefined {
  const closed = events.find(({ stage }) => stage === "closed")?.occurredOn;
  const endOn = [reachedOn(events, "met"), closed].flatMap((day) => day ?? []).toSorted()[0];
  if (endOn === undefined || reachedOn(events, "introduced") === undefined) return undefined;
  const toldOn = events
    .filter(({ stage }) => stage === "result_told")
    .map(({ occurredOn }) => occurredOn)
    .toSorted()[0];
  const lastDay = addDays(endOn, loopDays);
  if (toldOn !== undefined) return toldOn <= lastDay ? "Told in two weeks" : "Told later";
  return asOf <= lastDay ? "Still time" : "Not told";
}

export function loopsQuestion(lines: readonly IntroductionLine[], asOf: string): Question {
  const known = lines.flatMap(({ mentee, events }) => {
    const loop = loopOf(events, asOf);
    return loop === undefined ? [] : [{ mentee, loop }];
  });
  const mentees = [...new Set(known.map(({ mentee }) => mentee))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  const count = (loop: Loop) => known.filter((each) => each.loop === loop).length;
  const told = count("Told in two weeks") + count("Told later");
  return {
    question: "Did I hear what came of it?",
    answer: `Of ${introductions(known.length)} with a meeting or an end you heard of ${formatNumber(told)}, ${formatNumber(count("Told in two weeks"))} of them within two weeks.`,
    basis: `n = ${introductions(known.length)}, as of ${dateWords(asOf)}. In alphabetical order; nobody is ranked.`,
    method:
      "An introduction counts once the two met or it was closed. Told: its mentee told you the result, counted from that day. Still time: less than 14 days have passed.",
    fileName: `loops-closed-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Mentee",
      unit: "introductions",
      points: mentees.map(namePoint),
      series: loops.map((loop) => ({
        name: loop,
        values: mentees.map(
          (mentee) => known.filter((each) => each.mentee === mentee && each.loop === loop).length,
        ),
      })),
    },
  };
}

export type Load = { name: string; room: Room };

/** This month against what the agreements say; pairs without a number are not in it. */
export function loadQuestion(loads: readonly Load[], asOf: string): Question {
  const agreed = loads.flatMap(({ name, room }) => {
    if (room.state === "nothing_agreed") return [];
    return [{ name, of: room.of, left: room.state === "free" ? room.left : 0 }];
  });
  const taken = sum(agreed.map(({ of, left }) => of - left));
  const all = sum(agreed.map(({ of }) => of));
  const missing = loads.length - agreed.length;
  const rest =
    missing === 0
      ? ""
      : ` With ${missing === 1 ? "1 mentee" : `${formatNumber(missing)} mentees`} no number is agreed.`;
  return {
    question: "How much of what I agreed to is taken this month?",
    answer: `${formatNumber(taken)} of ${introductions(all)} a month.${rest}`,
    basis: `n = ${agreed.length === 1 ? "1 agreement" : `${formatNumber(agreed.length)} agreements`}, as of ${dateWords(asOf)}.`,
    method:
      "Taken: introduced this calendar month, or accepted and not yet introduced. The number a month is that of the agreement with the mentee; it is free again on the first.",
    fileName: `load-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Mentee",
      unit: "introductions",
      points: agreed.map(({ name }) => namePoint(name)),
      series: [
        { name: "Taken", values: agreed.map(({ of, left }) => of - left) },
        { name: "Free", values: agreed.map(({ left }) => left) },
      ],
    },
  };
}

/** What mentees shared of what came of it, by kind. */
export function outcomesQuestion(outcomes: readonly Outcome[], asOf: string): Question {
  const byKind = [...Map.groupBy(outcomes, ({ kind }) => kind)].toSorted(
    ([a, one], [b, other]) => other.length - one.length || a.localeCompare(b),
  );
  const all = outcomes.length === 1 ? "1 result" : `${formatNumber(outcomes.length)} results`;
  return {
    question: "What came of it?",
    answer:
      outcomes.length === 0
        ? "Nothing was shared with you yet."
        : `${all} shared with you, linked to your introductions.`,
    basis: `n = ${all}, as of ${dateWords(asOf)}. Only what mentees shared with you.`,
    method:
      "Counts the results that mentees shared with you. They are linked to an introduction by the mentee; that is no proof of a cause.",
    fileName: `outcomes-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Result",
      unit: "results",
      points: byKind.map(([kind]) => ({ short: outcomeWords[kind], long: outcomeWords[kind] })),
      series: [{ name: "Results", values: byKind.map(([, all]) => all.length) }],
    },
  };
}

/** Thanks and results by month, for the last twelve. */
export function heardQuestion(lines: readonly IntroductionLine[], asOf: string): Question {
  const months = lastMonths(asOf, 12);
  const events = lines.flatMap((line) => line.events);
  const count = (stage: IntroductionEvent["stage"], month: string) =>
    events.filter((each) => each.stage === stage && each.occurredOn.startsWith(month)).length;
  const told = months.map((month) => count("result_told", month));
  const thanked = months.map((month) => count("thanked", month));
  return {
    question: "What did I hear, month by month?",
    answer: `In twelve months you heard ${sum(told) === 1 ? "1 result" : `${formatNumber(sum(told))} results`}, and ${sum(thanked) === 1 ? "1 person" : `${formatNumber(sum(thanked))} people`} you introduced were thanked.`,
    basis: `n = ${introductions(lines.length)}, as of ${dateWords(asOf)}.`,
    method:
      "A result counts in the month its mentee told it to you; thanks in the month the mentee thanked the person you introduced.",
    fileName: `heard-${asOf}`,
    model: {
      shape: "bars",
      pointName: "Month",
      unit: "times",
      points: months.map((month) => ({ short: month, long: month })),
      series: [
        { name: "Results told", values: told },
        { name: "People thanked", values: thanked },
      ],
    },
  };
}

function lastMonths(asOf: string, count: number): string[] {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 7),
  );
}
