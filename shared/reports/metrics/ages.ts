import type { DayNumber, Person } from "#shared/reports/facts";

/** Weeks since joining at which networks are measured. */
export const growthWeeks = [4, 8, 12, 16, 20, 24, 36, 52] as const;

/** How long somebody is here, by what reports ask about it. */
export type Age = { age: number; watchedWeeks: number };

export function ageOf(person: Person, today: DayNumber): Age {
  return {
    /** Since the last of those let in together joined. */
    age: [90, 30].find((days) => person.since + days <= today) ?? 0,
    watchedWeeks: growthWeeks.findLast((weeks) => isWatched(person, weeks, today)) ?? 0,
  };
}

/** Long enough to say what they gained, and until then. */
export function isWatched({ since, joinedOn, leftOn }: Person, weeks: number, today: DayNumber) {
  return since + weeks * 7 <= today && (leftOn === null || joinedOn + weeks * 7 <= leftOn);
}
