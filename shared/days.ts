/** Calendar days are `YYYY-MM-DD`; arithmetic on them knows no time zone and no clock. */

const dayMs = 86_400_000;
type Zone = { format: Intl.DateTimeFormat; days: Map<number, string> };
const zones = new Map<string, Zone>();

/** The calendar day that an instant falls on in an IANA time zone. */
export function dayAt(instant: number, timeZone: string): string {
  const zone = zones.get(timeZone) ?? { format: makeFormat(timeZone), days: new Map() };
  zones.set(timeZone, zone);
  // Days begin on a quarter of an hour in every zone, and asking the format is slow.
  const quarter = Math.floor(instant / 900_000);
  const day = zone.days.get(quarter) ?? zone.format.format(instant);
  zone.days.set(quarter, day);
  return day;
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

/** Lists ask for the same few hundred days thousands of times. */
const numbers = new Map<string, number>();
const days = new Map<number, string>();

/** Days since 1970, a Thursday. */
function numberOf(day: string): number {
  const number = numbers.get(day) ?? Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
  numbers.set(day, number);
  return number;
}

function dayOf(number: number): string {
  const day = days.get(number) ?? new Date(number * dayMs).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}

function isoWeekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

const known = new WeakMap<readonly string[], ReadonlySet<number>>();

/** Kept by list, since a program's holidays are asked for as often. */
function numbersOf(list: readonly string[]): ReadonlySet<number> {
  const all = known.get(list) ?? new Set(list.map(numberOf));
  known.set(list, all);
  return all;
}
