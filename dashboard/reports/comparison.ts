import type { Report } from "#shared/reports/report";
import type { Question } from "../charts/figure.tsx";
import type { Lines } from "../charts/model.ts";
import { intervalIn, numberIn, plainWords, type Value } from "../charts/values.ts";
import { dateWords } from "../network/counting.ts";
import { tileFaces } from "./tiles.ts";
import { growthLines } from "./topics/growth.ts";
import { firstIntroductionLines } from "./topics/introductions.ts";
import { confidence, namePoint, suppression } from "./words.ts";

export type Side = { label: string; report: Report };
type Sides = readonly [Side, Side];

/** Two cohorts beside each other: each number is the one its own report tells. */
export function comparisonQuestions(sides: Sides): Question[] {
  return [numbers(sides), growth(sides), firstIntroductions(sides)];
}

function numbers(sides: Sides): Question {
  const shares = sides[0].report.tiles.filter(({ name }) => tileFaces[name].scale === "share");
  const points = shares.map(({ name }) => namePoint(tileFaces[name].title));
  const series = sides.map(({ label, report }) => ({
    name: label,
    values: shares.map(({ name }) => report.tiles.find((tile) => tile.name === name)?.cell),
  }));
  const apart = points.filter((_, index) =>
    areApart(series[0]?.values[index], series[1]?.values[index]),
  );
  return {
    question: "Where do the two cohorts differ?",
    answer:
      apart.length === 0
        ? "On none of these numbers are the two further apart than chance may bring about: their intervals overlap everywhere."
        : `Their intervals do not overlap on: ${apart.map(({ long }) => long.toLocaleLowerCase()).join("; ")}. On the others they do.`,
    ...about(sides, "numbers"),
    method: `Each number is that of the cohort's own report, with its 95% interval. Where two intervals do not overlap, the cohorts differ by more than chance would often bring about; where they do, they may be alike. Cohorts are compared, people never. ${suppression(sides[0].report)}`,
    model: {
      shape: "dots",
      pointName: "Number",
      unit: "share",
      scale: "share",
      range: confidence,
      points,
      series,
    },
  };
}

function growth(sides: Sides): Question {
  const [first, second] = sides.map(({ label, report }) =>
    growthLines(report.growth.points, label),
  );
  const told = sides.flatMap(({ label, report }) => {
    const at = report.growth.points.findLast(({ median }) => numberIn(median) !== undefined);
    return at ? [`${label}: ${plainWords(at.median, "count")} after ${at.weeks} weeks`] : [];
  });
  return {
    question: "Do their networks grow alike?",
    answer:
      told.length === 0
        ? "Too few people to say yet."
        : `Contacts that half of the mentees had gained, or more. ${told.join("; ")}.`,
    ...about(sides, "growth"),
    method: `As in the report on growth: the line is the median, the band the middle half of the mentees. ${suppression(sides[0].report)}`,
    model: together(first, second),
  };
}

function firstIntroductions(sides: Sides): Question {
  const [first, second] = sides.map(({ label, report }) => {
    const lines = firstIntroductionLines(report);
    return { ...lines, series: lines.series.map((series) => ({ ...series, name: label })) };
  });
  const told = sides.flatMap(({ label, report }) => {
    const at = report.firstIntroduction.marks.findLast(
      ({ share }) => numberIn(share) !== undefined,
    );
    return at ? [`${label}: ${plainWords(at.share, "share")} by day ${at.days}`] : [];
  });
  return {
    question: "Do they wait alike for a first introduction?",
    answer: told.length === 0 ? "Too few people to say yet." : `${told.join("; ")}.`,
    ...about(sides, "first-introduction"),
    method: `As in the report on introductions (Kaplan–Meier, 95% intervals). ${suppression(sides[0].report)}`,
    model: { ...together(first, second), marks: [] },
  };
}

/** Both sides in one drawing; the same days stand in each, since each report tells the same ones. */
function together(first: Lines | undefined, second: Lines | undefined): Lines {
  if (!first || !second) throw new Error("a comparison has two sides");
  const counts = [first, second].flatMap(({ beneath = [], series }) =>
    beneath.map((each) => ({ ...each, name: `${each.name}, ${series[0]?.name}` })),
  );
  return { ...first, series: [...first.series, ...second.series], beneath: counts };
}

function areApart(one: Value | undefined, other: Value | undefined): boolean {
  const [a, b] = [intervalIn(one), intervalIn(other)];
  return a !== undefined && b !== undefined && (a.high < b.low || b.high < a.low);
}

function about(sides: Sides, what: string): Pick<Question, "basis" | "fileName"> {
  const { asOf } = sides[0].report;
  const counted = sides.map(({ label, report }) => {
    const n = numberIn(report.mentees);
    return n === undefined ? `${label}: n is hidden` : `${label}: n = ${n} mentees`;
  });
  return {
    basis: `${counted.join("; ")}. As of ${dateWords(asOf)}, mentees who agreed to be counted.`,
    fileName: `comparison-${what}-${asOf}`,
  };
}
