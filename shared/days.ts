/** Calendar days are `YYYY-MM-DD`; arithmetic on them knows no time zone and no clock. */

const dayMs = 86_400_000;
type Zone = { format: Intl.DateTimeFormat; days: Map<number, string> };
const zones = new Map<string, Zone>();
/** A server that runs for months must not keep every day it was ever asked for. */
const mostKept = 20_000;

/** The calendar day that an instant falls on in an IANA time zone. */
export function dayAt(instant: number, timeZone: string): string {
  const zone = kept(zones, timeZone, makeZone);
  // Days begin on a quarter of an hour in every zone, and asking the format is slow.
  const quarter = Math.floor(instant / 900_000);
  return kept(zone.days, quarter, () => zone.format.format(instant));
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

function makeZone(timeZone: string): Zone {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return { format: new Intl.DateTimeFormat("en-CA", { timeZone, ...parts }), days: new Map() };
}

function kept<Key, Value>(cache: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const found = cache.get(key);
  if (found !== undefined) return found;
  if (cache.size >= mostKept) cache.clear();
  const made = make(key);
  cache.set(key, made);
  return made;
}

/** Lists ask for the same few hundred days thousands of times. */
const numbers = new Map<string, number>();
const days = new Map<number, string>();

/** Days since 1970, a Thursday. */
function numberOf(day: string): number {
  return kept(numbers, day, () => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs));
}

function dayOf(number: number): string {
  return kept(days, number, () => new Date(number * dayMs).toISOString().slice(0, 10));
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
