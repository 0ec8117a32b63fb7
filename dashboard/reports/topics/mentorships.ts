import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import {
  basisOf,
  confidence,
  monthPoint,
  namePoint,
  notYet,
  shareSentence,
  suppression,
  withInterval,
} from "../words.ts";

export function mentorshipsQuestions(report: Report): Question[] {
  return [kept(report), aligned(report)];
}

/** M13. */
function kept(report: Report): Question {
  const { checkIns, agreements, months } = report.meetings;
  const parts = [
    shareSentence(checkIns, () => `${withInterval(checkIns)} of the check-ins due were held.`),
    shareSentence(
      agreements,
      () => `${withInterval(agreements)} of the agreements due were reviewed on time.`,
    ),
  ].filter(Boolean);
  return {
    question: "Do pairs meet, and review what they agreed?",
    answer: parts.join(" ") || notYet(report, agreements),
    basis: basisOf(report, report.meetings, "plans due"),
    method: `Check-ins held of those planned and due, agreements reviewed of those due for it, by month; what was moved is not missed. ${suppression(report)}`,
    fileName: `meetings-${report.asOf}`,
    model: {
      shape: "grid",
      pointName: "Month",
      unit: "plans",
      scale: "share",
      points: months.map(({ month }) => monthPoint(month)),
      series: [
        { name: "Check-ins held", values: months.map((each) => each.checkIns) },
        { name: "Agreements reviewed", values: months.map((each) => each.agreements) },
      ],
      heads: [
        { block: "Kept", short: "check-ins" },
        { block: "Kept", short: "reviews" },
      ],
    },
  };
}

/** M14. */
function aligned(report: Report): Question {
  const { share } = report.goals;
  return {
    question: "Do both sides weigh their goals alike?",
    answer:
      shareSentence(
        share,
        () => `${withInterval(share)} of the goals that both sides rated are weighed alike.`,
      ) || notYet(report, share),
    basis: basisOf(report, report.goals, "goals both sides rated"),
    method: `Goals whose importance differs by at most one step between the two sides, of those both have rated. ${suppression(report)}`,
    fileName: `goals-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Goals",
      unit: "goals",
      scale: "share",
      range: confidence,
      points: [namePoint("Weighed alike")],
      series: [{ name: "Share", values: [share] }],
    },
  };
}
