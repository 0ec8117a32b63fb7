import type { Facts } from "#shared/reports/facts";
import {
  makeWork,
  mondayOf,
  monthEnd,
  monthNameOf,
  type Work,
  workdaysBetween,
} from "../second/calendar.ts";

/** One of the things that reports count: whose, when, and what each report could say of it. */
export type Unit = {
  subject: string;
  userId: string;
  slice: string;
  /** By attribute; what no report tells apart has the same words. */
  kinds: Record<string, string>;
};
export type Slices = readonly { name: string; month: string; week: string }[];

export const waited = ["7", "14", "21", "30", "45", "60", "75", "90", "120", "150", "180"];
export const messaged = ["1", "2", "3", "4", "5", "7", "10", "15", "20"];
export const answered = ["0", "1", "2", "3", "5", "10"];
const windows = ["14", "30", "90", "180"];

/** Every single thing that reports count: what must stay unknown of anybody alone. */
export function unitsOf(facts: Facts): Unit[] {
  const work = makeWork(facts.rules.holidays);
  return [...peopleUnits(facts, work), ...madeUnits(facts, work), ...otherUnits(facts, work)];
}

function peopleUnits({ people, made, saved, today }: Facts, work: Work): Unit[] {
  const madeBy = Map.groupBy(made, ({ person }) => person);
  const savedBy = Map.groupBy(saved, ({ person }) => person);
  return people.map(({ userId, joinedOn, leftOn, since }, person) => {
    const own = madeBy.get(person) ?? [];
    const last = Math.min(today, leftOn ?? today);
    const first = Math.min(...own.map(({ introducedOn }) => introducedOn));
    const by = joinedOn + 30;
    const weeks = [4, 8, 12, 16, 20, 24, 36, 52].filter(
      (each) => since + 7 * each <= today && (leftOn === null || joinedOn + 7 * each <= leftOn),
    );
    const early = own.filter(({ introducedOn }) => introducedOn <= by);
    const wrote = early.some(
      ({ introducedOn, contactedOn }) =>
        contactedOn !== null &&
        contactedOn <= by &&
        workdaysBetween(work, introducedOn, contactedOn) <= 5,
    );
    const steps = [
      savedBy.get(person)?.some(({ savedOn }) => savedOn <= by) ? "contact" : "",
      early.length > 0 ? "introduction" : "",
      wrote ? "first_message" : "",
    ];
    const isEvent = first <= last;
    return {
      subject: "people",
      userId,
      slice: "all",
      kinds: {
        watched: String(weeks.length),
        age: since + 90 <= today ? "90" : since + 30 <= today ? "30" : "0",
        steps: since + 30 <= today ? steps.join() : "young",
        wait: `${stretch((isEvent ? first : last) - joinedOn, waited)} ${isEvent ? "event" : "censored"}`,
      },
    };
  });
}

function madeUnits({ people, made, today }: Facts, work: Work): Unit[] {
  return made.map((each) => {
    const { introducedOn, contactedOn, repliedOn, metOn, closedOn, outcomeOn } = each;
    const windowOf = (on: number | null) =>
      on === null ? "never" : stretch(on - introducedOn, windows);
    const days = workdaysBetween(work, introducedOn, contactedOn ?? closedOn ?? today);
    const end = contactedOn !== null ? "event" : closedOn !== null ? "other" : "censored";
    const hasEnded = metOn !== null || closedOn !== null;
    const ending = outcomeOn !== null ? "outcome" : each.closedBy === "person" ? "none" : "unknown";
    const isLate = introducedOn <= today - 7 && each.recordedOn > today - 7;
    return {
      subject: "made",
      userId: people[each.person]?.userId ?? "",
      slice: sliceOf(introducedOn),
      kinds: {
        message: `${stretch(days, messaged)} ${end}`,
        contacted: windowOf(contactedOn),
        replied: windowOf(repliedOn),
        met: windowOf(metOn),
        ends: `${ending} ${windowOf(outcomeOn)}`,
        late: isLate ? "late" : "in time",
        generation: String(Math.min(4, each.generation)),
        mentor: each.mentor === null ? "none" : hasEnded ? "ended" : "open",
      },
    };
  });
}

function otherUnits(facts: Facts, work: Work) {
  const { people, made, saved, dues, results, requests, talks, reviews, weighed, today } = facts;
  const units: Unit[] = [];
  const add = (subject: string, person: number, slice: string, kind: string) =>
    units.push({ subject, userId: people[person]?.userId ?? "", slice, kinds: { kind } });
  for (const { person, introducedOn, metOn, closedOn, toldOn, mentor, children } of made) {
    if (children > 0) add("children", person, sliceOf(introducedOn), "some");
    const ended = metOn ?? closedOn;
    if (ended === null || mentor === null) continue;
    const isTold = toldOn !== null && toldOn - ended <= 14;
    add("loops", person, sliceOf(ended), isTold ? "told" : "not");
  }
  for (const { person, savedOn, way } of saved)
    if (savedOn > (people[person]?.joinedOn ?? 0) + 14)
      add("contacts", person, sliceOf(savedOn), way);
  for (const due of dues) {
    if (due.dueOn > today) continue;
    const isPast = due.dueOn + due.graceDays < today;
    add("dues", due.person, sliceOf(due.dueOn), isPast ? fateOf(due) : "young");
  }
  for (const { person, kind, occurredOn, links, named } of results) {
    const way = links === 0 ? "unlinked" : links < named ? "shared" : "whole";
    add("outcomes", person, sliceOf(occurredOn), `${kind} ${way}`);
    if (links > 0) add("credit", person, sliceOf(occurredOn), kind);
  }
  for (const { person, requestedOn, answeredOn, closedOn } of requests) {
    const days = workdaysBetween(work, requestedOn, answeredOn ?? closedOn ?? today);
    const end = answeredOn === null ? "censored" : "event";
    add("requests", person, "all", `${stretch(days, answered)} ${end}`);
  }
  const plan = (subject: string, all: readonly number[], on: number, isHeld: boolean) => {
    const kind = on + 7 < today ? (isHeld ? "held" : "missed") : "young";
    for (const person of on > today ? [] : all) add(subject, person, sliceOf(on), kind);
  };
  for (const talk of talks) plan("talks", talk.people, talk.plannedOn, talk.fate === "held");
  for (const { people: all, dueOn, reviewedOn } of reviews)
    plan("reviews", all, dueOn, reviewedOn !== null && reviewedOn <= dueOn + 7);
  for (const { person, setOn, more } of weighed) add("goals", person, sliceOf(setOn), more);
  return units;
}

function fateOf({ dueOn, graceDays, doneOn, wasMoved }: Facts["dues"][number]): string {
  if (doneOn === null) return "missed";
  if (doneOn > dueOn + graceDays) return "late";
  return wasMoved === "moved" ? "moved" : "onTime";
}

function sliceOf(day: number): string {
  return `${monthNameOf(day)}|${dayName(mondayOf(day))}`;
}

/** Every slice that anything happened in, and all of the last two years. */
export function slicesUpTo(today: number, units: readonly Unit[]): Slices {
  const names = new Set(units.map(({ slice }) => slice).filter((slice) => slice.includes("|")));
  for (let day = monthEnd(today - 760); day <= today; day += 1) names.add(sliceOf(day));
  return [...names].map((name) => ({ name, month: name.slice(0, 7), week: name.slice(8) }));
}

function stretch(days: number, ends: readonly string[]): string {
  return ends.find((end) => days <= Number(end)) ?? "later";
}

function dayName(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
