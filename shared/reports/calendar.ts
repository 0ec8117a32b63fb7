import { addDays, daysBetween } from "#shared/days";
import type { DayNumber } from "#shared/reports/facts";

const epoch = "1970-01-01";

export function numberOf(day: string): DayNumber {
  return daysBetween(epoch, day);
}

export function dayOf(number: DayNumber): string {
  return addDays(epoch, number);
}

/** The first day of a day's month. */
export function monthOf(number: DayNumber): string {
  return `${dayOf(number).slice(0, 7)}-01`;
}

export function lastDayOf(month: string): DayNumber {
  const known = lastDays.get(month);
  if (known !== undefined) return known;
  const next = addDays(month, 31);
  const last = numberOf(`${next.slice(0, 7)}-01`) - 1;
  lastDays.set(month, last);
  return last;
}

/** Asked for each introduction, of a few dozen months. */
const lastDays = new Map<string, DayNumber>();

export function weekOn(number: DayNumber): string {
  // 1970 began on a Thursday.
  return dayOf(number - ((number + 3) % 7));
}

/** Business days by number; those that were asked for once are kept, as are the lists of them. */
export function makeBusinessDays(holidays: readonly string[]) {
  const known = calendars.get(holidays) ?? newBusinessDays(holidays);
  calendars.set(holidays, known);
  return known;
}

const calendars = new WeakMap<readonly string[], ReturnType<typeof newBusinessDays>>();

function newBusinessDays(holidays: readonly string[]) {
  const free = new Set(holidays.map(numberOf));
  /** How many there are up to each day, and which. */
  const passed: number[] = [];
  const days: DayNumber[] = [];
  const upTo = (day: DayNumber): number => {
    for (let each = passed.length; each <= day; each += 1) {
      const isOff = (each + 3) % 7 > 4 || free.has(each);
      if (!isOff) days.push(each);
      passed.push(days.length);
    }
    return passed[Math.max(day, 0)] ?? 0;
  };
  return {
    /** How many lie after one day, up to another. */
    between: (from: DayNumber, to: DayNumber) => upTo(to) - upTo(from),
    /** The day so many of them later, as `addBusinessDays` in #shared/days. */
    after(from: DayNumber, count: number): DayNumber {
      const place = count === 0 ? upTo(from - 1) : upTo(from) + count - 1;
      for (let ahead = from; days.length <= place; ahead += 30) upTo(ahead);
      return days[place] ?? from;
    },
  };
}
