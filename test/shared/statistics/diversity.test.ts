import { expect, test } from "vitest";
import { hillNumber, simpson } from "#shared/statistics/diversity";
import { makeChance } from "./chance.ts";

test("kinds that are equally common count one each, at every order", () => {
  for (const order of [0, 1, 2] as const) expect(hillNumber([4, 4, 4], order)).toBeCloseTo(3, 12);
});

test("the higher the order, the less a rare kind counts", () => {
  const counts = [90, 5, 3, 2];
  expect(hillNumber(counts, 0)).toBe(4);
  expect(hillNumber(counts, 1)).toBeCloseTo(Math.exp(entropyOf(counts)), 12);
  expect(hillNumber(counts, 2)).toBeCloseTo(1 / (0.81 + 0.0025 + 0.0009 + 0.0004), 12);
});

test("an empty kind is no kind, and nothing has no diversity", () => {
  expect(hillNumber([5, 0, 5], 0)).toBe(2);
  expect(hillNumber([], 1)).toBe(0);
});

test("Simpson's chance is that of all pairs of different contacts", () => {
  const contacts = ["a", "a", "a", "b", "b", "c"];
  const pairs = contacts.flatMap((one, at) => contacts.slice(at + 1).map((other) => one !== other));
  expect(simpson([3, 2, 1])).toBeCloseTo(pairs.filter(Boolean).length / pairs.length, 12);
  expect(simpson([1])).toBeUndefined();
});

test("over many small samples Simpson's chance is right on average", () => {
  const chance = makeChance(19);
  const drawn = Array.from({ length: 20_000 }, () => {
    const counts = [0, 0, 0];
    for (let each = 0; each < 5; each += 1) {
      const kind = chance();
      const at = kind < 0.5 ? 0 : kind < 0.8 ? 1 : 2;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return simpson(counts) ?? 0;
  });
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  expect(mean).toBeCloseTo(1 - (0.25 + 0.09 + 0.04), 2);
});

function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, each) => sum + each, 0);
  return -counts.reduce((sum, each) => sum + (each / total) * Math.log(each / total), 0);
}
