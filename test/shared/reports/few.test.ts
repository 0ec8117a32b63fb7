import fc from "fast-check";
import { expect, test } from "vitest";
import { Equations } from "#shared/reports/equations";
import { rankOf } from "./rank.ts";

const least = 3;
const boxes = 7;
/** Who stands in each box: nobody, one, two or three of five. */
const someCrowds = fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 3 }), {
  minLength: boxes,
  maxLength: boxes,
});
const someSums = fc.array(fc.uniqueArray(fc.nat(boxes - 1), { minLength: 1 }), { maxLength: 8 });

test("nothing that follows from what is told is about a few", () => {
  fc.assert(
    fc.property(someCrowds, someSums, (crowds, sums) => {
      const told = toldOf(crowds, sums);
      expect(fewsOf().filter((few) => isAbout(few, crowds, told))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("what tells nobody of a few is told", () => {
  fc.assert(
    fc.property(someCrowds, someSums, (crowds, sums) => {
      const told = toldOf(crowds, sums);
      const kept = sums.filter((sum) => !told.includes(sum));
      const isSafe = (sum: number[]) =>
        fewsOf().every((few) => !isAbout(few, crowds, [...told, sum]));
      expect(kept.filter(isSafe)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("knowing what will be asked for changes nothing of what is told", () => {
  fc.assert(
    fc.property(someCrowds, someSums, someSums, (crowds, sums, more) => {
      expect(toldOf(crowds, sums, [...sums, ...more])).toEqual(toldOf(crowds, sums));
    }),
    { numRuns: 500 },
  );
});

function toldOf(crowds: readonly number[][], sums: readonly number[][], asked: number[][] = []) {
  const equations = new Equations({ of: (box) => crowds[box] ?? [], least }, [], asked);
  return sums.filter((sum) => equations.add(sum));
}

/** Every two of the five, which has every one and none within it. */
function fewsOf(): number[][] {
  return [0, 1, 2, 3, 4].flatMap((one) => [0, 1, 2, 3, 4].map((other) => [one, other]));
}

/** True when some combination has boxes of nobody but those: without all others fewer are left. */
function isAbout(
  few: readonly number[],
  crowds: readonly number[][],
  sums: readonly number[][],
): boolean {
  const isOther = (box: number) => crowds[box]?.some((person) => !few.includes(person));
  return (
    rankOf(sums, boxes) >
    rankOf(
      sums.map((sum) => sum.filter(isOther)),
      boxes,
    )
  );
}
