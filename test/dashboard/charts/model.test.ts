import { describe, expect, test } from "vitest";
import { Cell } from "#shared/reports/cell";
import { csvOf } from "../../../dashboard/charts/csv.ts";
import {
  gapCount,
  gapStretches,
  keyInWords,
  pointInWords,
  type Stacked,
} from "../../../dashboard/charts/model.ts";
import { inWords, plainWords } from "../../../dashboard/charts/values.ts";
import { stepTo } from "../../../dashboard/charts/walking.ts";

const hidden = Cell.parse({ hidden: "few_people" });
const young = Cell.parse({ hidden: "too_young" });
const share = Cell.parse({ value: 0.58, low: 0.46, high: 0.7, n: 52 });

describe("a chart's table as CSV", () => {
  test("has a column for each series and says what is hidden, and why", () => {
    expect(csvOf([{ title: "", model: makeModel() }])).toBe(
      [
        "Week of,Confirmed,All",
        "Mar 2,hidden: too few people,hidden: too few people",
        "Mar 9,3,12",
        "Mar 16,hidden: too few people,14\r\n",
      ].join("\r\n"),
    );
  });

  test("has the ends of an interval beside the number", () => {
    const model = makeModel({ series: [{ name: "Share", values: [share, hidden, young] }] });
    expect(csvOf([{ title: "", model: without(model) }])).toBe(
      [
        'Week of,Share,"Share, low","Share, high"',
        "Mar 2,0.58,0.46,0.7",
        "Mar 9,hidden: too few people,,",
        "Mar 16,too young: too young to count,,\r\n",
      ].join("\r\n"),
    );
  });

  test("has a line for each number where a figure has several tables", () => {
    const model = without(makeModel({ points: [{ short: "x", long: "12" }] }));
    const csv = csvOf([
      { title: "All", model: { ...model, series: [{ name: "Share", values: [share] }] } },
      { title: "Autumn", model: { ...model, series: [{ name: "Share", values: [hidden] }] } },
    ]);
    expect(csv).toBe(
      [
        "Part,Row,Column,Value,Low,High",
        "All,Week of: 12,Share,0.58,0.46,0.7",
        "Autumn,Week of: 12,Share,hidden: too few people,,\r\n",
      ].join("\r\n"),
    );
  });

  test("guards what a spreadsheet would take for a formula, and quotes commas and quotes", () => {
    const points = [{ short: "x", long: '=HYPERLINK("x"), y' }];
    const series = [{ name: "@Confirmed", values: [1] }];
    const model = without(makeModel({ points, series }));
    expect(csvOf([{ title: "", model }])).toBe(
      'Week of,\'@Confirmed\r\n"\'=HYPERLINK(""x""), y",1\r\n',
    );
  });
});

describe("numbers in words", () => {
  test("have their interval, and a sign where they are capped", () => {
    expect(inWords(share, "share")).toBe("58% (46% to 70%)");
    expect(plainWords(Cell.parse({ value: 0.95, bound: "above" }), "share")).toBe("> 95%");
    expect(plainWords(Cell.parse({ value: 0.05, bound: "below" }), "share")).toBe("< 5%");
  });

  test("are hidden, too young or not known, and never zero instead", () => {
    const unknown = Cell.parse({ hidden: "nothing_known" });
    const cells = [hidden, young, unknown, undefined];
    const words = cells.map((cell) => inWords(cell, "count"));
    expect(words).toEqual(["hidden", "too young", "not known", "not known"]);
  });
});

describe("hidden numbers", () => {
  test("are counted in every column", () => {
    expect(gapCount(makeModel(), "hidden")).toBe(3);
  });

  test("make a stretch only where nothing is open", () => {
    expect(gapStretches(makeModel())).toEqual([{ first: 0, last: 0, gap: "hidden" }]);
    const shut = { name: "All", values: [hidden, hidden, 3] };
    expect(gapStretches(makeModel({ series: [], total: shut }))).toEqual([
      { first: 0, last: 1, gap: "hidden" },
    ]);
  });

  test("and young ones beside them stay apart", () => {
    const series = [{ name: "Share", values: [hidden, young, young] }];
    expect(gapStretches(without(makeModel({ series })))).toEqual([
      { first: 0, last: 0, gap: "hidden" },
      { first: 1, last: 2, gap: "young" },
    ]);
  });

  test("are read aloud as hidden, never as zero", () => {
    expect(pointInWords(makeModel(), 0)).toBe("Mar 2: Confirmed hidden, All hidden");
    expect(pointInWords(makeModel(), 1)).toBe("Mar 9: Confirmed 3, All 12");
  });
});

test("a picture says what its marks mean", () => {
  expect(keyInWords(makeModel())).toBe("Hatched: hidden, too few people.");
  expect(keyInWords(makeModel({ shape: "area" }))).toBe(
    "Line: All. Hatched: hidden, too few people.",
  );
  const series = ["Confirmed", "Waiting"].map((name) => ({ name, values: [1, 2, 3] }));
  expect(keyInWords(without(makeModel({ shape: "ranks", series })))).toBe(
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

function makeModel(fields: Partial<Stacked> = {}): Stacked {
  return {
    shape: "bars",
    pointName: "Week of",
    unit: "introductions",
    points: ["Mar 2", "Mar 9", "Mar 16"].map((long) => ({ short: long, long })),
    series: [{ name: "Confirmed", values: [hidden, 3, hidden] }],
    total: { name: "All", values: [hidden, 12, 14] },
    ...fields,
  };
}

function without({ total: _, ...model }: Stacked): Stacked {
  return model;
}
