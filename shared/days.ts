/** Calendar days are `YYYY-MM-DD`; arithmetic on them knows no time zone and no clock. */

const dayMs = 86_400_000;

/** The calendar day that an instant falls on in an IANA time zone. */
export function dayAt(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** Days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The Monday of the week that holds the day (ISO 8601). */
export function weekOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** Monday is 1 and Sunday 7 (ISO 8601). */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The day `count` business days later; weekends and holidays are stepped over, 0 lands on one. */
export function addBusinessDays(day: string, count: number, holidays: readonly string[]): string {
  const isOff = (each: string) => isWeekend(each) || holidays.includes(each);
  let landed = day;
  for (let left = count; left > 0 || isOff(landed); ) {
    landed = addDays(landed, 1);
    if (!isOff(landed)) left -= 1;
  }
  return landed;
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
