import * as z from "zod";

/**
 * S7: what a bucket holds in two numbers. Each write takes a rev of its own (S1), so the revs in a
 * bucket say which version of which rows are in it. Squares, so that a row too old and another too
 * new do not make up for each other; a remainder, so that a million of them stay whole numbers.
 */
export const BucketDigest = z.object({ rows: z.int(), sum: z.int() });
export type BucketDigest = z.output<typeof BucketDigest>;

/** By bucket; a bucket without rows is not named. */
export const Digest = z.record(z.string(), BucketDigest);
export type Digest = z.output<typeof Digest>;

type Held = { bucket: string; rev: number };

/** The same as in `worker/program/bucket-digests.ts`. */
const modulus = 4_294_967_291;

export function digestOf(rows: Iterable<Held>): Digest {
  const digest = new Map<string, BucketDigest>();
  for (const { bucket, rev } of rows) {
    const held = digest.get(bucket) ?? { rows: 0, sum: 0 };
    held.rows += 1;
    held.sum += (rev * rev) % modulus;
    digest.set(bucket, held);
  }
  return Object.fromEntries(digest);
}

/** The buckets in which two digests differ, also those that only one of them names. */
export function differingBuckets(one: Digest, other: Digest): string[] {
  const buckets = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...buckets].filter((bucket) => {
    const [here, there] = [one[bucket], other[bucket]];
    return here?.rows !== there?.rows || here?.sum !== there?.sum;
  });
}
