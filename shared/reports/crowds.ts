import type { Box, Boxes, Makers, Mass } from "#shared/reports/tally";

const largestShare = 0.6;

/** True when fewer stand behind the boxes together. */
export function isFewerThan(
  least: number,
  tally: Boxes,
  boxes: Iterable<number>,
  of: (box: Box) => Makers,
): boolean {
  const found = new Set<number>();
  for (const key of boxes) {
    const box = tally.box(key);
    if (box === undefined) continue;
    const { ids } = of(box);
    if (ids.length >= least) return false;
    for (const each of ids) found.add(each);
    if (found.size >= least) return false;
  }
  return true;
}

/** True when one of them made more than three fifths of it. */
export function isLopsided(boxes: readonly Box[], of: (box: Box) => Makers): boolean {
  const all = boxes.reduce((sum, { count }) => sum + count, 0);
  const atMost = boxes.reduce((sum, box) => sum + of(box).most, 0);
  if (atMost <= all * largestShare) return false;
  const sums = new Map<number, number>();
  for (const box of boxes) {
    const { ids, made } = of(box);
    for (const [place, id] of ids.entries()) sums.set(id, (sums.get(id) ?? 0) + (made[place] ?? 0));
  }
  return sums.values().some((sum) => sum > all * largestShare);
}

/** Each person counts once, so that a share of it is a share of people. */
export function isOneEach({ tally, boxes, count }: Mass): boolean {
  const found = new Set<number>();
  for (const key of boxes) {
    const { ids, most } = tally.box(key)?.people ?? nobody;
    if (most > 1) return false;
    for (const each of ids) found.add(each);
  }
  return found.size === count;
}

export const nobody = { ids: new Int32Array(), most: 0 };
