import fc from "fast-check";
import { expect, test } from "vitest";
import { Equations } from "#shared/reports/equations";
import { rankOf } from "./rank.ts";

test("what follows from sums is known to follow", () => {
  const equations = new Equations(anybody);
  for (const sum of [
    [1, 2, 3, 4],
    [3, 4],
  ])
    equations.add(sum);
  expect(equations.follows([1, 2])).toBe(true);
  expect(equations.follows([1, 3])).toBe(false);
});

test("what follows only as a half of something is known to follow", () => {
  const equations = new Equations(anybody);
  for (const sum of [
    [1, 2],
    [2, 3],
    [1, 3],
  ])
    equations.add(sum);
  expect([1, 2, 3].map((box) => equations.follows([box]))).toEqual([true, true, true]);
});

test("no secret follows from what is added, whatever is asked for in whatever order", () => {
  const sum = fc.uniqueArray(fc.nat(7), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(sum), fc.array(sum), (secrets, sums) => {
      const equations = new Equations(anybody, secrets);
      const added = sums.filter((each) => equations.add(each));
      expect(secrets.filter((secret) => isSpanned(secret, added))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const anybody = { of: () => [], least: 0 };

/** By elimination with fractions, where the engine has whole numbers: few boxes have small ones. */
function isSpanned(wanted: readonly number[], sums: readonly (readonly number[])[]): boolean {
  return rankOf([...sums, wanted], 8) === rankOf(sums, 8);
}
