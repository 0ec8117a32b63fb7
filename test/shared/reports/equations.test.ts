import fc from "fast-check";
import { expect, test } from "vitest";
import { Equations } from "#shared/reports/equations";

test("what follows from sums is known to follow", () => {
  const equations = new Equations();
  for (const sum of [
    [1, 2, 3, 4],
    [3, 4],
  ])
    equations.add(sum, nothing);
  expect(equations.follows([1, 2])).toBe(true);
  expect(equations.follows([1, 3])).toBe(false);
});

test("what follows only as a half of something is known to follow", () => {
  const equations = new Equations();
  for (const sum of [
    [1, 2],
    [2, 3],
    [1, 3],
  ])
    equations.add(sum, nothing);
  expect([1, 2, 3].map((box) => equations.follows([box]))).toEqual([true, true, true]);
});

test("no secret follows from what is added, whatever is asked for in whatever order", () => {
  const sum = fc.uniqueArray(fc.nat(7), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(sum), fc.array(sum), (secrets, sums) => {
      const equations = new Equations(secrets);
      const added = sums.filter((each) => equations.add(each, nothing));
      expect(secrets.filter((secret) => isSpanned(secret, added))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const nothing = () => false;

/** By elimination with fractions, where the engine has whole numbers: few boxes have small ones. */
function isSpanned(wanted: readonly number[], sums: readonly (readonly number[])[]): boolean {
  return rankOf([...sums, wanted]) === rankOf(sums);
}

function rankOf(sums: readonly (readonly number[])[]): number {
  let left = sums.map((sum) => Array.from({ length: 8 }, (_, box) => Number(sum.includes(box))));
  for (let rank = 0; ; rank += 1) {
    const row = left.find((each) => each.some((value) => Math.abs(value) > 1e-9));
    if (row === undefined) return rank;
    const pivot = row.findIndex((value) => Math.abs(value) > 1e-9);
    left = left
      .filter((each) => each !== row)
      .map((each) => {
        const factor = (each[pivot] ?? 0) / (row[pivot] ?? 1);
        return each.map((value, box) => value - factor * (row[box] ?? 0));
      });
  }
}
