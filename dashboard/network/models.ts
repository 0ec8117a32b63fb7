import { addDays } from "#shared/days";
import type { GrowthWeek, IntroductionsWeek } from "#shared/statistics/growth";
import type { Question } from "../charts/figure.tsx";
import { formatNumber } from "../charts/values.ts";
import type { IntroductionLine } from "../introductions/lines.ts";
import { dateWords, introductions, namePoint, people, sum, weekPoint } from "./counting.ts";

/** A mentee's own network: exact numbers, nothing hidden, seen by nobody else. */
export function growthQuestion(
  weeks: readonly GrowthWeek[],
  baseline: number,
  asOf: string,
): Question {
  const last = weeks.at(-1) ?? { weekOn: asOf, throughMentor: 0, ripple: 0, own: 0 };
  const drawn = fromNothing(weeks);
  const all = last.throughMentor + last.ripple + last.own;
  const since = weeks[0] ? dateWords(weeks[0].weekOn) : dateWords(asOf);
  const imported =
    baseline === 0 ? "" : ` ${people(baseline)} you brought along in a file are not in it.`;
  return {
    question: "How did my network grow?",
    answer: `${people(all)} since ${since}: ${formatNumber(last.throughMentor)} through a mentor, ${formatNumber(last.ripple)} introduced by people you met that way, ${formatNumber(last.own)} you found yourself.${imported}`,
    basis: `n = ${all === 1 ? "1 contact" : `${formatNumber(all)} contacts`}, as of ${dateWords(asOf)}. Only you see this.`,
    method:
      "A contact counts from the day it was saved. Through a mentor: an introduction by a mentor reached “introduced” and was not disputed. Ripple: introduced by somebody who came through a mentor, directly or over several people. Own: everybody else. Contacts from a file are a starting point and never growth.",
    fileName: `network-growth-${asOf}`,
    model: {
      shape: "area",
      pointName: "Week of",
      unit: "contacts",
      points: drawn.map(({ weekOn }) => weekPoint(weekOn)),
      series: [
        { name: "Through a mentor", values: drawn.map(({ throughMentor }) => throughMentor) },
        { name: "Ripple", values: drawn.map(({ ripple }) => ripple) },
        { name: "Found yourself", values: drawn.map(({ own }) => own) },
      ],
    },
  };
}

/** A single week has no area; it grows from the empty week before it. */
function fromNothing(weeks: readonly GrowthWeek[]): readonly GrowthWeek[] {
  const [only, second] = weeks;
  if (only === undefined || second !== undefined) return weeks;
  return [{ weekOn: addDays(only.weekOn, -7), throughMentor: 0, ripple: 0, own: 0 }, only];
}

export function introductionsQuestion(weeks: readonly IntroductionsWeek[], asOf: string): Question {
  const all = sum(weeks.map(({ confirmed, unconfirmed }) => confirmed + unconfirmed));
  const quarter = weeks.filter(({ weekOn }) => weekOn > addDays(asOf, -91));
  const recent = sum(quarter.map(({ confirmed, unconfirmed }) => confirmed + unconfirmed));
  return {
    question: "How many introductions did I get each week?",
    answer: `${introductions(all)} so far, ${formatNumber(recent)} of them in the last 13 weeks.`,
    basis: `n = ${introductions(all)} that reached “introduced”, as of ${dateWords(asOf)}. Only you see this.`,
    method:
      "An introduction counts in the week it was made, whenever it was typed. Confirmed: the mentor said so. Disputed introductions are left out.",
    fileName: `introductions-per-week-${asOf}`,
    model: {
      shape: "bars",
      pointName: "Week of",
      unit: "introductions",
      points: weeks.map(({ weekOn }) => weekPoint(weekOn)),
      series: [
        { name: "Confirmed", values: weeks.map(({ confirmed }) => confirmed) },
        { name: "Not confirmed yet", values: weeks.map(({ unconfirmed }) => unconfirmed) },
      ],
    },
  };
}

export type MenteeCount = {
  menteeId: string;
  name: string;
  confirmed: number;
  waiting: number;
};

/** How many introductions a mentor made for each mentee; mentees with none yet stay in. */
export function countByMentee(
  mentees: readonly { userId: string; name: string }[],
  made: readonly Pick<IntroductionLine, "introduction">[],
): MenteeCount[] {
  const byMentee = Map.groupBy(made, ({ introduction }) => introduction.menteeId);
  const known = new Map(mentees.map(({ userId, name }) => [userId, name]));
  for (const menteeId of byMentee.keys())
    if (!known.has(menteeId)) known.set(menteeId, "A former mentee");
  return [...known]
    .map(([menteeId, name]) => {
      const all = byMentee.get(menteeId) ?? [];
      const confirmed = all.filter(
        ({ introduction }) => introduction.confirmation === "confirmed",
      ).length;
      return { menteeId, name, confirmed, waiting: all.length - confirmed };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

export function byMenteeQuestion(rows: readonly MenteeCount[], asOf: string): Question {
  const all = sum(rows.map(({ confirmed, waiting }) => confirmed + waiting));
  const waiting = sum(rows.map((row) => row.waiting));
  const mentees = rows.length === 1 ? "1 mentee" : `${formatNumber(rows.length)} mentees`;
  const rest =
    waiting === 0
      ? ""
      : waiting === 1
        ? " 1 waits for you to confirm it."
        : ` ${formatNumber(waiting)} wait for you to confirm them.`;
  return {
    question: "Whom did I introduce, and how often?",
    answer: `${introductions(all)} for ${mentees}.${rest}`,
    basis: `n = ${introductions(all)}, as of ${dateWords(asOf)}. In alphabetical order; nobody is ranked.`,
    method:
      "Counts the introductions that were made, by you or as a mentee says, each once also where both of you entered it. Those you disputed are left out. Mentees without one yet stay in the list.",
    fileName: `introductions-by-mentee-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Mentee",
      unit: "introductions",
      points: rows.map(({ name }) => namePoint(name)),
      series: [
        { name: "Confirmed", values: rows.map(({ confirmed }) => confirmed) },
        { name: "Waiting for you", values: rows.map((row) => row.waiting) },
      ],
    },
  };
}
