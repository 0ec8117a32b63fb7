import type { Cell } from "#shared/reports/cell";
import type { Door } from "#shared/reports/door";
import { hide } from "#shared/reports/door";
import type { Mass, Tally } from "#shared/reports/tally";

export type Ending = "event" | "other" | "censored";

/** The name of the stretch of days that ends with a point of the curve, or lies behind the last. */
export function stretchOf(days: number, points: readonly number[]): string {
  return String(points.find((point) => days <= point) ?? "later");
}

export function stretches(points: readonly number[]): string[] {
  return [...points.map(String), "later"];
}

/**
 * What stands behind a point of a curve: all that ended so up to it, and all still under watch on
 * its day. The curve itself is reckoned day by day, and is told only where those may be.
 */
export function curveMasses(
  tally: Tally<Ending>,
  groups: readonly number[],
  points: readonly number[],
) {
  const all = tally.mass(groups);
  return points.map((days, index) => {
    const upTo = stretches(points).slice(0, index + 1);
    const after = stretches(points).slice(index + 1);
    const ended = (end: Ending): Mass => tally.mass(groups, [end], upTo);
    return {
      days,
      all,
      event: ended("event"),
      other: ended("other"),
      left: tally.mass(groups, undefined, after),
    };
  });
}

/** Numbers at risk after a point; hidden where those who left in between would be told. */
export function atRisk(door: Door, left: Mass, isWatched: "watched" | "not_watched"): Cell {
  return isWatched === "watched" ? door.count(left) : hide("too_young");
}
