import { daysBetween } from "#shared/days";

/** "today", "3 days ago", "in 2 days"; further than a week away the date itself. */
export function dayInWords(day: string, today: string, locale?: string): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) <= 7) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(distance, "day");
  }
  return shortDate(day, today, locale);
}

/** Without the year while it is this year's. */
export function shortDate(day: string, today: string, locale?: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return dateFormat(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(Date.parse(`${day}T00:00:00Z`));
}

/** The whole date, for hovering and for screen readers. */
export function longDate(day: string, locale?: string): string {
  return dateFormat(locale, { dateStyle: "full" }).format(Date.parse(`${day}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it, and lists use it thousands of times. */
function dateFormat(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
