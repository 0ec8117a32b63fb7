import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differingBuckets, digestOf } from "#shared/digest";

const revs = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 });
const inBucket = (rev: number) => ({ bucket: "owner:mentee-1", rev });

test("rows in another order give the same digest", () => {
  fc.assert(
    fc.property(revs, (held) => {
      const other = digestOf(held.toReversed().map(inBucket));
      expect(differingBuckets(digestOf(held.map(inBucket)), other)).toEqual([]);
    }),
  );
});

test("a row that is missing or too old shows in its bucket and in no other", () => {
  const elsewhere = { bucket: "program", rev: 3 };
  fc.assert(
    fc.property(revs, fc.integer({ min: 1_000_001, max: 2_000_000 }), ([old, ...held], rev) => {
      const here = [elsewhere, ...held.map(inBucket)];
      const now = digestOf([...here, inBucket(rev)]);
      expect(differingBuckets(now, digestOf(here))).toEqual(["owner:mentee-1"]);
      const stale = digestOf([...here, inBucket(old ?? 1)]);
      expect(differingBuckets(now, stale)).toEqual(["owner:mentee-1"]);
    }),
  );
});

test("one row too old does not make up for another too new", () => {
  expect(differingBuckets(digestOf([5, 8].map(inBucket)), digestOf([6, 7].map(inBucket)))).toEqual([
    "owner:mentee-1",
  ]);
});
