import { expect, test } from "vitest";
import { sparkOf } from "../../../dashboard/reports/spark.ts";

test("a week is as wide where few weeks are known as where many are", () => {
  const widthOf = (count: number) => {
    const [one, other] = pointsIn(Array.from({ length: count }, () => 0.5));
    return (other?.x ?? 0) - (one?.x ?? 0);
  };
  expect(widthOf(3)).toBeCloseTo(widthOf(20), 0);
});

test("a small change stays small", () => {
  const [one, other] = pointsIn([0.5, 0.51]);
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeLessThan(2);
});

test("a line breaks where a number is missing", () => {
  expect(sparkOf([0.4, undefined, 0.5, 0.6], 0.2)?.path.match(/M/g)).toHaveLength(2);
});

test("one number is no line", () => {
  expect(sparkOf([undefined, 0.5], 0.2)).toBeUndefined();
});

function pointsIn(numbers: readonly number[]) {
  const path = sparkOf(numbers, 0.2)?.path ?? "";
  return [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}
