import * as z from "zod";

/** Who is counted, and with whom they were let in. */
export const CountedRows = z.array(z.object({ userId: z.string(), batch: z.int() }));
export type Counted = z.output<typeof CountedRows>[number];
export type Willing = { userId: string; cohortId: string | null };

/**
 * Who is counted in a week. Newcomers wait until enough of their cohort can come in together, and
 * who takes their word back goes at once with some others by lot: otherwise two weeks side by side
 * would tell what one person did. `earlier` are the populations that were counted before.
 */
export function admit(
  before: readonly Counted[],
  willing: readonly Willing[],
  minimumCell: number,
  earlier: readonly (readonly string[])[],
): Counted[] {
  const isWilling = new Set(willing.map(({ userId }) => userId));
  const stay = before.filter(({ userId }) => isWilling.has(userId));
  const gone = before.length - stay.length;
  const known = new Set(before.map(({ userId }) => userId));
  const newcomers = willing.filter(({ userId }) => !known.has(userId));
  const batches = batchesOf(newcomers, willing, minimumCell);
  const next = Math.max(0, ...before.map(({ batch }) => batch + 1));
  const admitted = batches.flatMap((batch, index) =>
    batch.map(({ userId }) => ({ userId, batch: next + index })),
  );
  const resting = gone === 0 ? 0 : Math.max(0, minimumCell - gone - admitted.length);
  const kept = rest(stay, before, resting);
  const all = [...kept, ...admitted];
  const isFine = (each: readonly Counted[]) =>
    earlier.every(
      (other) =>
        !isFewApart(
          each.map(({ userId }) => userId),
          other,
          minimumCell,
        ),
    );
  if (isFine(all)) return enough(all, minimumCell);
  const without = rest(stay, before, gone === 0 ? 0 : Math.max(0, minimumCell - gone));
  return enough(isFine(without) ? without : [], minimumCell);
}

/** True when two populations differ by some people, but by fewer than the minimum. */
export function isFewApart(
  one: readonly string[],
  other: readonly string[],
  minimumCell: number,
): boolean {
  const apart = new Set(one).symmetricDifference(new Set(other)).size;
  return apart > 0 && apart < minimumCell;
}

/** Newcomers of a cohort together; of cohorts too small for that, and of none, all together. */
function batchesOf(newcomers: readonly Willing[], all: readonly Willing[], least: number) {
  const sizes = Map.groupBy(all, ({ cohortId }) => cohortId);
  const isSmall = (cohortId: string | null) =>
    cohortId === null || (sizes.get(cohortId)?.length ?? 0) < least;
  const byCohort = Map.groupBy(newcomers, ({ cohortId }) => (isSmall(cohortId) ? null : cohortId));
  return [...byCohort.values()].filter((batch) => batch.length >= least);
}

/** Leaves out so many, of those who came in with one who went where there are any. */
function rest(stay: readonly Counted[], before: readonly Counted[], count: number): Counted[] {
  if (count === 0) return [...stay];
  const ids = new Set(stay.map(({ userId }) => userId));
  const left = new Set(before.filter(({ userId }) => !ids.has(userId)).map(({ batch }) => batch));
  const byLot = stay.toSorted(
    (a, b) => Number(left.has(b.batch)) - Number(left.has(a.batch)) || lotOf(a) - lotOf(b),
  );
  const out = new Set(byLot.slice(0, count).map(({ userId }) => userId));
  return stay.filter(({ userId }) => !out.has(userId));
}

function enough(all: Counted[], least: number): Counted[] {
  return all.length < least ? [] : all;
}

/** FNV-1a: the same lot in every run, and none that anybody could have wished for. */
function lotOf({ userId }: Counted): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < userId.length; index += 1) {
    hash = Math.imul(hash ^ userId.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
