import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import type { ChartModel, Grid, Lines } from "../../charts/model.ts";
import { numberIn, plainWords } from "../../charts/values.ts";
import {
  basisOf,
  confidence,
  dayPoint,
  listed,
  monthPoint,
  namePoint,
  notYet,
  shareSentence,
  suppression,
  withInterval,
} from "../words.ts";

export function introductionsQuestions(report: Report): Question[] {
  return [funnel(report), triangle(report), firstIntroduction(report), firstMessage(report)];
}

const stageWords = {
  contacted: "Written to",
  replied: "Replied",
  met: "Met",
  outcome: "Led to an outcome",
};

/** M7, over all that are old enough. */
function funnel(report: Report): Question {
  const { mature } = report.funnel;
  const shown = mature.filter(({ within }) => within !== 14);
  return {
    question: "How far do introductions get?",
    answer: funnelAnswer(report),
    basis: basisOf(report, report.funnel, "introductions"),
    method: `Introductions are followed from the day they were made. Only those at least as old as the window count, so nothing is judged before its time. Disputed introductions are left out; what both sides entered counts once. An introduction that reached a later stage has passed the earlier ones. Outcomes are drawn grey while fewer than 65% of the ends are known. ${suppression(report)}`,
    fileName: `introduction-funnel-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Reached",
      unit: "introductions",
      scale: "share",
      range: confidence,
      points: (shown[0]?.stages ?? []).map(({ stage }) => namePoint(stageWords[stage])),
      series: shown.map(({ within, stages }) => ({
        name: `within ${within} days`,
        values: stages.map(({ share }) => share),
      })),
      weak: report.knownOutcomes.isWeak ? [outcomeAt] : [],
    },
  };
}

const outcomeAt = Object.keys(stageWords).indexOf("outcome");

function funnelAnswer(report: Report): string {
  const { mature } = report.funnel;
  const told = mature.findLast(({ stages }) => stages.some(({ share }) => isOpen(share)));
  if (!told) return notYet(report, mature[0]?.stages[0]?.share);
  const deeds = {
    contacted: "were written to",
    replied: "brought a reply",
    met: "a meeting",
    outcome: "an outcome",
  };
  const parts = told.stages
    .filter(({ share }) => isOpen(share))
    .map(({ stage, share }) => `${plainWords(share, "share")} ${deeds[stage]}`);
  const hasOutcome = told.stages.some(({ stage, share }) => stage === "outcome" && isOpen(share));
  const known = hasOutcome ? knownBeside(report) : "";
  return `Of introductions at least ${told.within} days old, ${listed(parts)} within ${told.within} days.${known}`;
}

/** An outcome rate is never told without how many ends are known. */
function knownBeside({ knownOutcomes: { share, isWeak } }: Report): string {
  return shareSentence(
    share,
    (words) =>
      ` The end of ${words} is known${isWeak ? ", too few to say how many led to something" : ""}.`,
  );
}

/** M7, month by month. */
function triangle(report: Report): Question {
  const { monthsEach } = report.funnel;
  const span = monthsEach === 1 ? "month" : "quarter";
  return {
    question: "Do newer introductions get further?",
    answer: triangleAnswer(report),
    basis: basisOf(report, report.funnel, "introductions"),
    method: `Each row follows the introductions made in one ${span}; each column asks how many had reached a stage so many days later. Dotted cells are younger than their column, hatched ones are hidden. Rows are compared down a column, never along a row with the ${span} at hand. ${suppression(report)}`,
    fileName: `introductions-by-month-${report.asOf}`,
    model: triangleGrid(report.funnel),
  };
}

function triangleGrid({ months, monthsEach }: Report["funnel"]): Grid {
  const columns = (months[0]?.cells ?? []).toSorted(
    (a, b) => Object.keys(stageWords).indexOf(a.stage) - Object.keys(stageWords).indexOf(b.stage),
  );
  return {
    shape: "grid",
    pointName: monthsEach === 1 ? "Month" : "Quarter",
    unit: "introductions",
    scale: "share",
    points: months.map(({ month }) => monthPoint(month, monthsEach)),
    series: columns.map(({ stage, within }) => ({
      name: `${stageWords[stage]} within ${within} days`,
      values: months.map(
        ({ cells }) => cells.find((cell) => cell.stage === stage && cell.within === within)?.share,
      ),
    })),
    heads: columns.map(({ stage, within }) => ({
      block: stageWords[stage],
      short: `${within} d`,
    })),
    beneath: [{ name: "Introductions", values: months.map(({ n }) => n) }],
  };
}

/** First and last month that can be told of one column: those contacted within 30 days. */
function triangleAnswer(report: Report): string {
  const told = report.funnel.months.flatMap(({ month, cells }) => {
    const share = cells.find(({ stage, within }) => stage === "contacted" && within === 30)?.share;
    return share && isOpen(share)
      ? [{ month: monthPoint(month, report.funnel.monthsEach).long, share }]
      : [];
  });
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return notYet(report, report.funnel.months[0]?.cells[0]?.share);
  const then = `Of the introductions of ${first.month}, ${plainWords(first.share, "share")} were written to within 30 days`;
  return first === last
    ? `${then}.`
    : `${then}; of those of ${last.month}, ${plainWords(last.share, "share")}.`;
}

/** M4. */
function firstIntroduction(report: Report): Question {
  const { firstIntroduction: own } = report;
  return {
    question: "How long until a first introduction?",
    answer: firstIntroductionAnswer(report),
    basis: basisOf(report, own, "mentees"),
    method: `Days from joining to the first introduction that was made (Kaplan–Meier, intervals log-log at 95%). Mentees without one count as long as they were watched: until now, or until they left. Days are counted in the stretches between the points, and one in which few had theirs or left is taken with the next; the median is the first point by which half had one. Numbers at risk are those still waiting. Between the points the line is a straight join. ${suppression(report)}`,
    fileName: `first-introduction-${report.asOf}`,
    model: firstIntroductionLines(report),
    panels: own.cohorts.length === 0 ? [] : [{ title: "By cohort", model: byCohort(report) }],
  };
}

export function firstIntroductionLines({ firstIntroduction: { curve } }: Report): Lines {
  return {
    shape: "lines",
    pointName: "Since joining",
    unit: "mentees",
    scale: "share",
    range: confidence,
    points: curve.map(({ days }) => dayPoint(days, "day")),
    along: { title: "Days since joining", ats: curve.map(({ days }) => days) },
    marks: [30, 60, 90],
    series: [{ name: "Had an introduction", values: curve.map(({ share }) => share) }],
    beneath: [{ name: "Still waiting", values: curve.map(({ atRisk }) => atRisk) }],
  };
}

function byCohort({ firstIntroduction: { cohorts, marks } }: Report): ChartModel {
  return {
    shape: "dots",
    pointName: "Cohort",
    unit: "mentees",
    scale: "share",
    range: confidence,
    points: cohorts.map(({ label }) => namePoint(label)),
    series: marks.map(({ days }, index) => ({
      name: `by day ${days}`,
      values: cohorts.map((cohort) => cohort.marks[index]?.share),
    })),
    beneath: [{ name: "Median, days", values: cohorts.map(({ median }) => median) }],
  };
}

function firstIntroductionAnswer(report: Report): string {
  const { median, marks } = report.firstIntroduction;
  const last = marks.findLast(({ share }) => isOpen(share));
  const half = isOpen(median)
    ? `Half of the mentees had a first introduction within ${withInterval(median, "count")} days`
    : "";
  const by = last ? `by day ${last.days}, ${withInterval(last.share)} had one` : "";
  if (half === "" && by === "") return notYet(report, marks[0]?.share);
  const sentence = [half, by].filter(Boolean).join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** M5. */
function firstMessage(report: Report): Question {
  const { curve } = report.firstMessage;
  return {
    question: "How long until the first message?",
    answer: firstMessageAnswer(report),
    basis: basisOf(report, report.firstMessage, "introductions"),
    method: `Business days from an introduction to the mentee's first message; one that was closed without a message can no longer have one and competes with it (Aalen–Johansen, 95% intervals). Weekends and the program's holidays do not count; days are counted in the stretches between the points, and one in which few were written to or closed is taken with the next. ${suppression(report)}`,
    fileName: `first-message-${report.asOf}`,
    model: {
      shape: "lines",
      pointName: "After the introduction",
      unit: "introductions",
      scale: "share",
      range: confidence,
      points: curve.map(({ days }) => dayPoint(days, "business day")),
      along: { title: "Business days since the introduction", ats: curve.map(({ days }) => days) },
      marks: [1, 3, 5, 10],
      series: [
        { name: "Written to", values: curve.map(({ share }) => share) },
        { name: "Closed unwritten", values: curve.map(({ closed }) => closed) },
      ],
      beneath: [{ name: "Still waiting", values: curve.map(({ atRisk }) => atRisk) }],
    },
  };
}

function firstMessageAnswer(report: Report): string {
  const { marks, curve } = report.firstMessage;
  if (curve.length === 0) return "This is told over all the time there was, not for a part of it.";
  const told = marks.filter(({ days, share }) => (days === 5 || days === 10) && isOpen(share));
  if (told.length === 0) return notYet(report, marks[0]?.share);
  const parts = told.map(
    ({ days, share }) => `${withInterval(share)} within ${days} business days`,
  );
  return `The people introduced were written to in ${listed(parts)}.`;
}

function isOpen(cell: Report["mentees"]): boolean {
  return numberIn(cell) !== undefined;
}
