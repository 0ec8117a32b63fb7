import type { Cell } from "#shared/reports/cell";

/** A number that a report tells, or not, and what it should be. */
export type Told = [name: string, cell: Cell, expected: number | undefined];

/** Days are counted in stretches: what ended in one ended with it. */
export function atPoints<Each extends { days: number }>(
  all: readonly Each[],
  points: readonly number[],
) {
  return all.map((each) => ({
    ...each,
    days: points.find((point) => each.days <= point) ?? 1_000,
  }));
}

/** Whether a month is of a bar that begins with one and ends before the next. */
export function monthsFrom(month: string, next: { month: string } | undefined) {
  const end = next?.month ?? "9999-12";
  return (name: string) => name >= month.slice(0, 7) && name < end.slice(0, 7);
}
