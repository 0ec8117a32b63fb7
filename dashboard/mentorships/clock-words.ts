/** "Thu 14:05", in the reader's language. */
export function clockWords(at: number, timeZone: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: "short", hour: "numeric", minute: "2-digit" },
    timeZone,
  }).format(at);
}

/** How far a clock is from the reader's. */
export function hoursWords(hours: number): string {
  if (hours === 0) return "the same time as yours";
  const count = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(
    Math.abs(hours),
  );
  const unit = Math.abs(hours) === 1 ? "hour" : "hours";
  return `${count} ${unit} ${hours > 0 ? "ahead of" : "behind"} you`;
}
