import type { Cell } from "#shared/reports/cell";
import { hide } from "#shared/reports/door";
import type { Lens } from "#shared/reports/lens";
import type { Mass } from "#shared/reports/tally";
import type { Count } from "#shared/statistics/competing-risks";

export type Ending = "event" | "other" | "censored";

/** The name of the stretch of days that ends with a point of the curve, or lies behind the last. */
export function stretchOf(days: number, points: readonly number[]): string {
  return String(points.find((point) => days <= point) ?? "later");
}

export function stretches(points: readonly number[]): string[] {
  return [...points.map(String), "later"];
}

/** All that were watched, what had ended so by a point, and what is watched beyond it. */
export type Point = { days: number; all: Mass; ended: Partial<Record<End, Mass>>; left: Mass };
type End = Exclude<Ending, "censored">;
type Estimate = { share: number; lower: number; upper: number };
type Reckon = (counts: readonly Count[]) => Estimate;

export function pointsOf(
  points: readonly number[],
  ends: readonly End[],
  massOf: (stretches: readonly string[], end?: End) => Mass,
): Point[] {
  const all = massOf(stretches(points));
  return points.map((days, index) => {
    const upTo = stretches(points).slice(0, index + 1);
    const after = stretches(points).slice(index + 1);
    const ended = Object.fromEntries(ends.map((end) => [end, massOf(upTo, end)]));
    return { days, all, ended, left: massOf(after) };
  });
}

/**
 * A curve that is reckoned from nothing but sums that are told. Days are counted in stretches: who
 * is watched no longer counts as watched to the end of the stretch. A stretch in which too few
 * ended, or left, is one with the next, so that no value tells of a few.
 */
export function curveOf(
  { door, space }: Lens,
  points: readonly Point[],
  reckon: Reckon,
  daysEach = 1,
) {
  const steps: Point[] = [];
  return points.map((point) => {
    const { days, all, ended, left } = point;
    const isOld = space.age >= days * daysEach;
    const shareOf = (end: End): Cell => {
      const part = ended[end];
      if (part === undefined || !isOld) return hide("too_young");
      const { share, lower, upper } = reckon(countsOf([...steps, point], end));
      return door.fraction([all, part], share, { low: lower, high: upper, n: all.count });
    };
    const cells = {
      days,
      event: shareOf("event"),
      other: shareOf("other"),
      atRisk: isOld ? door.count(left) : hide("too_young"),
    };
    if (isOld && door.tells(left, ...Object.values(ended))) steps.push(point);
    return cells;
  });
}

/** At risk in a stretch are all that were left after the one before. */
function countsOf(points: readonly Point[], end: End): Count[] {
  return points.flatMap(({ days, all, ended }, index) => {
    const before = points[index - 1];
    const atRisk = before?.left.count ?? all.count;
    const since = (each: End) => (ended[each]?.count ?? 0) - (before?.ended[each]?.count ?? 0);
    const count = { days, atRisk, events: since(end), all: since("event") + since("other") };
    return atRisk > 0 && count.all > 0 ? [count] : [];
  });
}
