import { describe, expect, test } from "vitest";
import { csvOf } from "../../../dashboard/charts/csv.ts";
import {
  type ChartModel,
  hiddenCount,
  hiddenStretches,
  keyInWords,
  pointInWords,
} from "../../../dashboard/charts/model.ts";
import { stepTo } from "../../../dashboard/charts/walking.ts";

describe("a chart's table as CSV", () => {
  test("has a column for each series and says what is hidden", () => {
    expect(csvOf(makeModel())).toBe(
      "Week of,Confirmed,All\r\nMar 2,hidden,hidden\r\nMar 9,3,12\r\nMar 16,hidden,14\r\n",
    );
  });

  test("guards what a spreadsheet would take for a formula, and quotes commas and quotes", () => {
    const points = [{ short: "x", long: '=HYPERLINK("x"), y' }];
    const series = [{ name: "@Confirmed", values: [1] }];
    const { total: _, ...model } = makeModel();
    expect(csvOf({ ...model, points, series })).toBe(
      'Week of,\'@Confirmed\r\n"\'=HYPERLINK(""x""), y",1\r\n',
    );
  });
});

describe("hidden numbers", () => {
  test("are counted in every column", () => {
    expect(hiddenCount(makeModel())).toBe(3);
  });

  test("make a stretch only where nothing is open", () => {
    expect(hiddenStretches(makeModel())).toEqual([{ first: 0, last: 0 }]);
    const shut = { name: "All", values: ["hidden", "hidden", 3] as const };
    expect(hiddenStretches({ ...makeModel(), series: [], total: shut })).toEqual([
      { first: 0, last: 1 },
    ]);
  });

  test("are read aloud as hidden, never as zero", () => {
    expect(pointInWords(makeModel(), 0)).toBe("Mar 2: Confirmed hidden, All hidden");
    expect(pointInWords(makeModel(), 1)).toBe("Mar 9: Confirmed 3, All 12");
  });
});

test("a picture says what its marks mean", () => {
  expect(keyInWords(makeModel())).toBe("Hatched: hidden, too few people.");
  expect(keyInWords({ ...makeModel(), shape: "area" })).toBe(
    "Line: All. Hatched: hidden, too few people.",
  );
  const series = ["Confirmed", "Waiting"].map((name) => ({ name, values: [1, 2, 3] }));
  const { total: _, ...model } = makeModel();
  expect(keyInWords({ ...model, shape: "ranks", series })).toBe(
    "From the left: Confirmed, Waiting.",
  );
});

describe("walking the points by keys", () => {
  test("starts at the near end and stops at the last point", () => {
    expect(stepTo("ArrowRight", undefined, 3)).toBe(0);
    expect(stepTo("ArrowLeft", undefined, 3)).toBe(2);
    expect(stepTo("ArrowRight", 2, 3)).toBe(2);
    expect(stepTo("ArrowLeft", 0, 3)).toBe(0);
  });

  test("jumps to the ends, leaves with Escape, and leaves other keys alone", () => {
    expect([stepTo("Home", 1, 3), stepTo("End", 1, 3)]).toEqual([0, 2]);
    expect(stepTo("Escape", 1, 3)).toBeUndefined();
    expect(stepTo("Tab", 1, 3)).toBe(1);
    expect(stepTo("ArrowRight", undefined, 0)).toBeUndefined();
  });
});

function makeModel(): ChartModel {
  return {
    shape: "bars",
    pointName: "Week of",
    unit: "introductions",
    points: ["Mar 2", "Mar 9", "Mar 16"].map((long) => ({ short: long, long })),
    series: [{ name: "Confirmed", values: ["hidden", 3, "hidden"] }],
    total: { name: "All", values: ["hidden", 12, 14] },
  };
}
