import { addDays, daysBetween } from "#shared/days";

export type Span = { from: string; to: string };

/** Days in a row as spans, earliest first. */
export function spansOf(days: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const day of [...new Set(days)].toSorted()) {
    const last = spans.at(-1);
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}

/** Every day of a span, in order; none where it ends before it begins. */
export function daysIn({ from, to }: Span): string[] {
  const count = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(from, index));
}

/** The days of both, each once, in order. */
export function withSpan(days: readonly string[], span: Span): string[] {
  return [...new Set([...days, ...daysIn(span)])].toSorted();
}

export function withoutSpan(days: readonly string[], { from, to }: Span): string[] {
  return days.filter((day) => day < from || day > to);
}
