import { expect, test } from "vitest";
import { quartiles } from "#shared/statistics/quartiles";

test("values between two neighbours are interpolated", () => {
  expect(quartiles([1, 2, 3, 4])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 });
});

test("Tukey's hinges of nine values are its quartiles", () => {
  expect(quartiles([9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({ lower: 3, median: 5, upper: 7 });
});

test("one value is all three, and none has none", () => {
  expect(quartiles([4])).toEqual({ lower: 4, median: 4, upper: 4 });
  expect(quartiles([])).toBeUndefined();
});
