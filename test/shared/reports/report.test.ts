import { describe, expect, test } from "vitest";
import { Cell } from "#shared/reports/cell";
import { View, wholeView } from "#shared/reports/view";
import { makeId } from "../../make.ts";
import { makeReport } from "./make-report.ts";

test("the sample is a report with open and hidden cells", () => {
  const report = makeReport();
  expect(report.mentees).toEqual({ value: 52 });
  expect(report.waiting).toEqual({ hidden: "few_people" });
});

test("a cell is a number or the reason it is hidden, never both", () => {
  expect(Cell.safeParse({ value: 3, hidden: "few_people" }).success).toBe(false);
});

describe("a view", () => {
  const period = { from: "2026-01-05", to: "2026-02-01" };

  test("is everyone when nothing is said", () => {
    expect(View.parse({})).toEqual(wholeView);
  });

  test("takes four whole weeks", () => {
    expect(View.safeParse({ period }).success).toBe(true);
  });

  test.each([
    { from: "2026-01-06", to: "2026-02-02" },
    { from: "2026-01-05", to: "2026-01-25" },
    { from: "2026-01-05", to: "2026-02-02" },
  ])("refuses the period $from to $to", (each) => {
    expect(View.safeParse({ period: each }).success).toBe(false);
  });

  test("takes two filters and no third", () => {
    const two = { period, cohortId: makeId() };
    expect(View.safeParse(two).success).toBe(true);
    expect(View.safeParse({ ...two, mentorshipKind: "group" }).success).toBe(false);
  });
});
