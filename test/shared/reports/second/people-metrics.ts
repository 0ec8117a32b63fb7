import { monthEnd, workdaysBetween } from "./calendar.ts";
import type { Mentee } from "./plain.ts";
import {
  giniByChance,
  giniOf,
  heldBy,
  quantile,
  shareBy,
  sum,
  type Watched,
} from "./statistics.ts";
import { least } from "./stories.ts";
import type { Way, World } from "./world.ts";

/** M1: contacts by the end of the week, less those by the fourteenth day. */
export function growth({ mentees, contacts, today }: World, weeks: number) {
  const watched = mentees.filter(
    ({ joined, youngestJoined, left }) =>
      youngestJoined + 7 * weeks <= today && (left === null || joined + 7 * weeks <= left),
  );
  const gained = watched.map(({ userId, joined }) => {
    const own = contacts.filter(({ ownerId }) => ownerId === userId);
    const by = (day: number) => own.filter(({ saved }) => saved <= day).length;
    return by(joined + 7 * weeks) - by(joined + 14);
  });
  return {
    n: watched.length,
    lower: quantile(gained, 0.25),
    median: quantile(gained, 0.5),
    upper: quantile(gained, 0.75),
  };
}

/** M2: contacts gained after the fourteenth day, up to the end of a month, by the way they came. */
export function gainedBy(world: World, last: number, ways: readonly Way[]): number {
  return world.contacts.filter(({ ownerId, saved, way }) => {
    const owner = world.mentees.find(({ userId }) => userId === ownerId);
    return (
      owner !== undefined &&
      saved > owner.joined + 14 &&
      saved <= Math.min(last, world.today) &&
      world.isInPeriod(saved) &&
      ways.includes(way)
    );
  }).length;
}

export function monthLast(month: string): number {
  return monthEnd(Math.floor(Date.parse(month) / 86_400_000));
}

/** M3: what each mentee who joined 30 days ago had done by day 30. */
export function activated(
  world: World,
  step: "contact" | "introduction" | "first_message",
): number {
  const old = world.mentees.filter(({ youngestJoined }) => youngestJoined + 30 <= world.today);
  const did = old.filter((mentee) => hasDone(world, mentee, step));
  return did.length / old.length;
}

function hasDone(world: World, { userId, joined }: Mentee, step: string): boolean {
  const last = joined + 30;
  const own = world.introductions.filter(({ menteeId }) => menteeId === userId);
  if (step === "contact")
    return world.contacts.some(({ ownerId, saved }) => ownerId === userId && saved <= last);
  if (step === "introduction") return own.some(({ introduced }) => introduced <= last);
  return own.some(
    ({ introduced, contacted }) =>
      introduced <= last &&
      contacted !== undefined &&
      contacted <= last &&
      workdaysBetween(world.work, introduced, contacted) <= 5,
  );
}

/** M4: days from joining to the first introduction; none yet is censored now or on leaving. */
export function waits({ mentees, introductions, today }: World): Watched[] {
  return mentees.map(({ userId, joined, left }) => {
    const until = Math.min(today, left ?? today);
    const first = least(
      introductions
        .filter(({ menteeId }) => menteeId === userId)
        .map(({ introduced }) => introduced),
    );
    const isEvent = first !== undefined && first <= until;
    return { days: Math.max(0, (isEvent ? first : until) - joined), isEvent };
  });
}

export function medianOf(watched: readonly Watched[]): number | undefined {
  const days = [...new Set(watched.filter(({ isEvent }) => isEvent).map((each) => each.days))];
  return days.toSorted((a, b) => a - b).find((day) => shareBy(watched, day) >= 0.5 - 1e-12);
}

/** M12: introductions of each mentee, zeros in. */
export function equity({ mentees, introductions }: World) {
  const counts = mentees.map(
    ({ userId }) => introductions.filter(({ menteeId }) => menteeId === userId).length,
  );
  const chance = giniByChance(sum(counts) / counts.length);
  const gini = giniOf(counts);
  return {
    n: counts.length,
    gini,
    chance,
    excess: gini - chance,
    held: (people: number) => heldBy(counts, people),
  };
}
