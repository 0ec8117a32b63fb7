import { describe, expect, test } from "vitest";
import type { Report } from "#shared/reports/report";
import { acrossQuestions, rowsOf } from "../../../dashboard/reports/across-programs.ts";
import { topics } from "../../../dashboard/reports/address.ts";
import { askTopic } from "../../../dashboard/reports/all-topics.ts";
import { comparisonQuestions } from "../../../dashboard/reports/comparison.ts";
import { withTarget } from "../../../dashboard/reports/report.ts";
import { tileWords } from "../../../dashboard/reports/tiles.ts";
import { makeId } from "../../make.ts";
import { hidden, makeReport, open, share } from "../../shared/reports/make-report.ts";

describe("the sentence of a figure is made of its numbers", () => {
  test("growth tells the median twelve weeks after joining, with the middle half", async () => {
    const point = { lower: open(8), upper: open(20), n: open(40) };
    const report = makeReport();
    const points = [{ weeks: 12, median: open(13, { low: 8, high: 20, n: 40 }), ...point }];
    const told = await answers({
      ...report,
      growth: makeReport({ growth: { ...report.growth, points } }).growth,
    });
    expect(told).toContain(
      "12 weeks after joining, half of the mentees had gained 13 contacts or more; the middle half gained 8 to 20.",
    );
  });

  test("introductions tell how long the first one takes, with its interval", async () => {
    expect(await answers(makeReport())).toContain(
      "Half of the mentees had a first introduction within 23 (17 to 31) days; by day 90, 89% (81% to 98%) had one.",
    );
  });

  test("outcomes too little known say so before they say a rate", async () => {
    expect(await answers(makeReport())).toContain(
      "Of the introductions old enough, the end of 61% (57% to 65%) is known. That is too little to say how many led to something: 28% of the known ones led to an outcome; all in all it is between 17% and 56%.",
    );
  });

  test("an outcome rate is told beside how many ends are known", async () => {
    expect(await answers(makeReport())).toContain(
      "Of introductions at least 180 days old, 80% were written to, 60% brought a reply, 44% a meeting, and 17% an outcome within 180 days. The end of 61% is known, too few to say how many led to something.",
    );
  });

  test("loops are held against what the program wants to reach today", async () => {
    expect((await answers(withTarget(makeReport(), 80))).join(" ")).toContain(
      "The program wants 80%.",
    );
  });

  test("goals tell to which side they matter more, where that may be told", async () => {
    expect(await answers(makeReport())).toContain(
      "70% (59% to 81%) of the goals that both sides weighed matter alike to both; 20% matter more to the mentee.",
    );
  });
});

describe("a report in which everything is hidden", () => {
  test("says so in each figure, and tells no number that it lacks", async () => {
    const report = shut(makeReport());
    for (const question of await questions(report)) {
      expect(question.answer).not.toMatch(/\d+%|NaN|undefined|\b\d+ (weeks after|of)\b/);
      expect(question.basis).toMatch(/is hidden|is not known/);
    }
  });
});

test("every figure names what it counts, as of when, and how", async () => {
  for (const { basis, method, question, model } of await questions(makeReport())) {
    expect(basis).toMatch(/as of .+ 20\d\d/);
    expect(method.length).toBeGreaterThan(80);
    expect(question).toMatch(/\?$/);
    expect(model.points.length).toBeGreaterThan(0);
  }
});

test("every column of a figure has a name of its own", async () => {
  for (const { model } of await questions(makeReport())) {
    const names = model.series.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

describe("a tile", () => {
  test("tells the number, its interval, the change in points and how sure it is", () => {
    const [, tile] = makeReport().tiles;
    expect(tile && tileWords(tile)).toMatchObject({
      title: "Introduced within 90 days",
      number: "55%",
      range: "likely 41% to 69%",
      change: "+2 points since the last report",
      sure: "Rough, ±14 points, n = 52",
    });
  });

  test("whose number is hidden says why and until when, and no change that would tell it", () => {
    const [tile] = makeReport({
      tiles: [{ name: "loops", cell: hidden("few_people"), before: share(0.4), trend: [] }],
    }).tiles;
    expect(tile && tileWords(tile)).toMatchObject({
      number: "Not shown",
      range:
        "Fewer people stand behind it than the program's smallest group. It is shown once more people are counted, or over a wider view or a longer time.",
      change: "no earlier number to compare with",
      sure: "",
    });
  });
});

describe("two cohorts", () => {
  const report = makeReport();
  const other = makeReport({
    tiles: report.tiles.map((tile) =>
      tile.name === "loops" ? { ...tile, cell: open(0.3, { low: 0.2, high: 0.4, n: 30 }) } : tile,
    ),
  });

  test("differ where their intervals do not overlap, and are not said to elsewhere", () => {
    const sides = [side("Autumn", report), side("Spring", other)] as const;
    expect(comparisonQuestions(sides)[0]?.answer).toBe(
      "Their intervals do not overlap on: mentors told the result in time. On the others they do.",
    );
    const same = [side("Autumn", report), side("Spring", report)] as const;
    expect(comparisonQuestions(same)[0]?.answer).toContain("On none of these numbers");
  });
});

test("programs stand in alphabetical order, those without a report left out", () => {
  const report = makeReport();
  const rows = rowsOf({
    programs: [
      { programId: makeId(), name: "Zürich", report },
      { programId: makeId(), name: "Accra", report },
      { programId: makeId(), name: "Bergen", report: { status: "none_yet" } },
    ],
  });
  expect(rows.map(({ name }) => name)).toEqual(["Accra", "Zürich"]);
  expect(acrossQuestions(rows)).toHaveLength(6);
});

function side(label: string, report: Report) {
  return { label, report };
}

async function questions(report: Report) {
  const asked = await Promise.all(topics.map(async (topic) => (await askTopic[topic]())(report)));
  return asked.flat();
}

async function answers(report: Report) {
  return (await questions(report)).map(({ answer }) => answer);
}

/** The same report with every number taken out of it. */
function shut(report: Report): Report {
  const emptied: unknown = JSON.parse(
    JSON.stringify(report, (_, value) =>
      typeof value === "object" && value !== null && "value" in value ? hidden() : value,
    ),
  );
  return makeReport(Object(emptied));
}
