import { addDays } from "#shared/days";

const dayMs = 86_400_000;

/** An instant of the day, at the hour (UTC). */
export function instantOf(day: string, hour: number): number {
  return Date.parse(`${day}T00:00:00Z`) + Math.round((hour / 24) * dayMs);
}

export function laterOf(day: string, other: string): string {
  return day < other ? other : day;
}

/** Late September to mid-December, mid-January to mid-June, one week off in spring. */
export function isTerm(day: string): boolean {
  const date = day.slice(5);
  const isWinter = date > "12-16" || date < "01-10";
  const isSummer = date > "06-14" && date < "09-08";
  const isSpring = date > "04-03" && date < "04-11";
  return !isWinter && !isSummer && !isSpring;
}

export function workdayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
