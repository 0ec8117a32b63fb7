import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import { numberIn } from "../../charts/values.ts";
import { basisOf, confidence, namePoint, notYet, suppression, withInterval } from "../words.ts";
import { lorenzSeries, lowerHalf, shareOfShare } from "./mentors.ts";

/** M12. */
export function equityQuestions(report: Report): Question[] {
  return report.equity.groups.length === 0 ? [spread(report)] : [spread(report), groups(report)];
}

function spread(report: Report): Question {
  const { lorenz } = report.equity;
  return {
    question: "Are introductions spread evenly over mentees?",
    answer: spreadAnswer(report),
    basis: basisOf(report, report.equity, "mentees"),
    method: `Mentees in order of how many introductions they had, those with none included; the curve says what share of all introductions they had together. The Gini coefficient is 0 when all have the same and nears 1 when one has all. Even if nothing but chance decided, some would have more than others: the middle line and “by chance” say how much (Poisson). Shown from 20 mentees up. ${suppression(report)}`,
    fileName: `equity-${report.asOf}`,
    model: {
      ...shareOfShare("mentees", lorenz),
      series: lorenzSeries(lorenz),
    },
  };
}

function spreadAnswer(report: Report): string {
  const { gini, chance, excess, lorenz } = report.equity;
  if (numberIn(gini) === undefined) return notYet(report, gini);
  const half = lowerHalf(lorenz);
  const held =
    half === undefined
      ? ""
      : `The ${half.people} of the mentees with fewest had ${half.held} of all introductions. `;
  const beyond =
    numberIn(chance) === undefined || numberIn(excess) === undefined
      ? ""
      : `; chance alone would give ${withInterval(chance, "ratio")}, so ${withInterval(excess, "ratio")} is beyond chance`;
  return `${held}The Gini coefficient is ${withInterval(gini, "ratio")}${beyond}.`;
}

function groups(report: Report): Question {
  const rows = report.equity.groups;
  const told = rows.filter(({ share }) => numberIn(share) !== undefined);
  return {
    question: "Do self-declared groups get introductions alike?",
    answer:
      told.length < 2
        ? notYet(report, rows[0]?.share)
        : "Each dot is a group's share that had an introduction by day 90. Where the thin lines overlap, the groups may be alike.",
    basis: basisOf(report, report.equity, "mentees"),
    method: `Share of mentees with a first introduction by day 90 (Kaplan–Meier, 95% intervals), for groups that mentees declared themselves and agreed to be counted by. In alphabetical order; nobody is ranked. ${suppression(report)}`,
    fileName: `equity-groups-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Group",
      unit: "mentees",
      scale: "share",
      range: confidence,
      points: rows.map(({ group }) => namePoint(group)),
      series: [{ name: "Introduced by day 90", values: rows.map(({ share }) => share) }],
    },
  };
}
