/** Calendar days are `YYYY-MM-DD`; arithmetic on them knows no time zone and no clock. */

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that an instant falls on in an IANA time zone. */
export function dayAt(instant: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? makeFormat(timeZone);
  formats.set(timeZone, format);
  return format.format(instant);
}

export function addDays(day: string, count: number): string {
  return dayOf(numberOf(day) + count);
}

/** Days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** The Monday of the week that holds the day (ISO 8601). */
export function weekOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** Monday is 1 and Sunday 7 (ISO 8601). */
export function weekdayOf(day: string): number {
  return isoWeekday(numberOf(day));
}

/** The day `count` business days later; weekends and holidays are stepped over, 0 lands on one. */
export function addBusinessDays(day: string, count: number, holidays: readonly string[]): string {
  const free = numbersOf(holidays);
  const isOff = (each: number) => isoWeekday(each) > 5 || free.has(each);
  let landed = numberOf(day);
  for (let left = count; left > 0 || isOff(landed); ) {
    landed += 1;
    if (!isOff(landed)) left -= 1;
  }
  return dayOf(landed);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
}

/** Days since 1970, a Thursday. */
function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

function isoWeekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

const known = new WeakMap<readonly string[], ReadonlySet<number>>();

/** Kept by list, since a program's holidays are asked for thousands of times. */
function numbersOf(days: readonly string[]): ReadonlySet<number> {
  const numbers = known.get(days) ?? new Set(days.map(numberOf));
  known.set(days, numbers);
  return numbers;
}
