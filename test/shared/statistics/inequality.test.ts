import fc from "fast-check";
import { expect, test } from "vitest";
import { gini, lorenz, poissonGini } from "#shared/statistics/inequality";
import { makeChance } from "./chance.ts";

const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 40 });

test("the Gini is the mean difference of all pairs over twice the mean", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const mean = given.reduce((sum, each) => sum + each, 0) / given.length;
      const differences = given.flatMap((a) => given.map((b) => Math.abs(a - b)));
      const difference = differences.reduce((sum, each) => sum + each, 0) / given.length ** 2;
      if (mean === 0) expect(gini(given)).toBeUndefined();
      else expect(gini(given)).toBeCloseTo(difference / (2 * mean), 10);
    }),
  );
});

test("the Gini is twice the area between the Lorenz curve and equality", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const points = lorenz(given);
      const area = points.slice(1).reduce((sum, point, at) => {
        const before = points[at] ?? point;
        return sum + ((point.people - before.people) * (point.held + before.held)) / 2;
      }, 0);
      if (points.length > 0) expect(gini(given)).toBeCloseTo(1 - 2 * area, 10);
    }),
  );
});

test("all alike is 0, and one who has everything leaves 1 − 1/n", () => {
  expect(gini([3, 3, 3, 3])).toBeCloseTo(0, 12);
  expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
});

test("a Lorenz curve ends where all people hold all", () => {
  expect(lorenz([1, 3]).at(-1)).toEqual({ people: 1, held: 1 });
  expect(lorenz([0, 0])).toEqual([]);
});

test.each([0.05, 0.5, 1, 3, 12, 60])("chance alone at a mean of %d is as the sum says", (mean) => {
  expect(poissonGini(mean)).toBeCloseTo(summedGini(mean), 9);
});

test("chance alone makes one who has everything of next to nothing", () => {
  expect(poissonGini(0)).toBeCloseTo(1, 12);
  expect(poissonGini(1e6)).toBeLessThan(0.001);
});

test("simulated mentees with the same prospects have the Gini of chance", () => {
  const chance = makeChance(17);
  const drawn = Array.from({ length: 20_000 }, () => poisson(2.5, chance));
  expect(gini(drawn)).toBeCloseTo(poissonGini(2.5), 2);
});

/** Σ |a − b| p(a) p(b) / 2λ over all that has any chance. */
function summedGini(mean: number): number {
  const chances = [Math.exp(-mean)];
  for (let n = 1; n < mean + 20 * Math.sqrt(mean) + 30; n += 1)
    chances.push(((chances[n - 1] ?? 0) * mean) / n);
  const pairs = chances.flatMap((p, a) => chances.map((q, b) => Math.abs(a - b) * p * q));
  return pairs.reduce((sum, each) => sum + each, 0) / (2 * mean);
}

function poisson(mean: number, chance: () => number): number {
  let count = 0;
  for (let left = chance(); left > Math.exp(-mean); left *= chance()) count += 1;
  return count;
}
