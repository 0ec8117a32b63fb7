/** A calendar of its own: days are counted from 1970 and everything is walked day by day. */

export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000);
}

/** The day of an instant in UTC. */
export function dayOfInstant(instant: number): number {
  return Math.floor(instant / 86_400_000);
}

/** `YYYY-MM`. */
export function monthNameOf(day: number): string {
  const name = monthNames.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 7);
  monthNames.set(day, name);
  return name;
}

/** Asked for a million times, of a thousand days. */
const monthNames = new Map<number, string>();

/** The last day of the month that a day lies in. */
export function monthEnd(day: number): number {
  let last = day;
  while (monthNameOf(last + 1) === monthNameOf(day)) last += 1;
  return last;
}

export function mondayOf(day: number): number {
  let monday = day;
  while (new Date(monday * 86_400_000).getUTCDay() !== 1) monday -= 1;
  return monday;
}

export type Work = { isFree: (day: number) => boolean };

export function makeWork(holidays: readonly string[]): Work {
  const free = new Set(holidays.map(dayNumber));
  return {
    isFree: (day) => free.has(day) || [0, 6].includes(new Date(day * 86_400_000).getUTCDay()),
  };
}

/** Business days after `from`, up to and with `to`. */
export function workdaysBetween({ isFree }: Work, from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (!isFree(day)) count += 1;
  return count;
}

/** The day so many business days later; none of them lands on the first that is one. */
export function workdaysAfter({ isFree }: Work, from: number, count: number): number {
  let day = from;
  let left = count;
  while (left > 0) {
    day += 1;
    if (!isFree(day)) left -= 1;
  }
  while (isFree(day)) day += 1;
  return day;
}
