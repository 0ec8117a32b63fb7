import { expect, test } from "vitest";
import { logLogInterval, wilson } from "#shared/statistics/intervals";

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i has the interval of Newcombe's table I, method 3", (yes, total, lower, upper) => {
  const interval = wilson(yes, total);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("no answers tell nothing", () => {
  expect(wilson(0, 0)).toEqual({ share: null, lower: 0, upper: 1 });
});

test("all and none mirror each other", () => {
  expect(wilson(20, 20).lower).toBeCloseTo(1 - wilson(0, 20).upper, 12);
  expect(wilson(20, 20).upper).toBe(1);
});

test("the exact chance that the interval holds the truth stays near 95 in 100", () => {
  for (const truth of [0.1, 0.3, 0.5, 0.8]) {
    const held = Array.from({ length: 51 }, (_, yes) => yes)
      .filter((yes) => wilson(yes, 50).lower <= truth && truth <= wilson(yes, 50).upper)
      .reduce((sum, yes) => sum + binomial(50, yes, truth), 0);
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.98);
  }
});

test("a share of none or all has no spread of its own", () => {
  expect(logLogInterval(0, 0.1)).toEqual({ lower: 0, upper: 0 });
  expect(logLogInterval(1, 0.1)).toEqual({ lower: 1, upper: 1 });
});

function binomial(total: number, yes: number, share: number): number {
  let chance = (1 - share) ** total;
  for (let each = 1; each <= yes; each += 1)
    chance *= ((total - each + 1) / each) * (share / (1 - share));
  return chance;
}
