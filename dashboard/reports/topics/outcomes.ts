import { outcomeWords } from "#shared/outcome-words";
import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import { formatNumber, numberIn, plainWords } from "../../charts/values.ts";
import {
  basisOf,
  confidence,
  listed,
  namePoint,
  notYet,
  shareSentence,
  suppression,
  withInterval,
} from "../words.ts";

export function outcomesQuestions(report: Report): Question[] {
  return [known(report), kinds(report), loops(report)];
}

const enoughKnown = 0.65;

/** M8. */
function known(report: Report): Question {
  const { knownOutcomes: own } = report;
  return {
    question: "What do introductions lead to, and how much of that do we know?",
    answer: knownAnswer(report),
    basis: basisOf(report, own, "introductions"),
    method: `Introductions at least 90 days old, by whole months. Known: with an outcome, or closed by somebody; what met or fell silent may still lead to something, and counts as unknown. The rate is taken of the known ones alone; the two bounds below it say what it would be if none or all of the unknown had led to an outcome. Below 65% known the rate is drawn grey: it says more about who answered than about what happened. ${suppression(report)}`,
    fileName: `known-outcomes-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Share",
      unit: "introductions",
      scale: "share",
      range: confidence,
      points: ["Known end", "Outcome, of known", "If no unknown did", "If all unknown did"].map(
        namePoint,
      ),
      series: [{ name: "Share", values: [own.share, own.rate, own.ifNone, own.ifAll] }],
      target: { name: "enough known: 65%", at: enoughKnown },
      weak: own.isWeak ? [1, 2, 3] : [],
    },
  };
}

function knownAnswer(report: Report): string {
  const { share, rate, ifNone, ifAll, isWeak } = report.knownOutcomes;
  if (numberIn(share) === undefined) return notYet(report, share);
  const weak = isWeak ? " That is too little to say how many led to something:" : "";
  const bounds =
    numberIn(ifNone) === undefined || numberIn(ifAll) === undefined
      ? ""
      : ` all in all it is between ${plainWords(ifNone, "share")} and ${plainWords(ifAll, "share")}.`;
  const known = `Of the introductions old enough, the end of ${withInterval(share)} is known.`;
  const led = shareSentence(
    rate,
    (words) => ` ${words} of the known ones led to an outcome${bounds === "" ? "." : ";"}`,
  );
  return `${known}${weak}${led}${bounds}`;
}

/** M9. */
function kinds(report: Report): Question {
  const { kinds: rows } = report.outcomes;
  return {
    question: "Which outcomes are linked to introductions?",
    answer: kindsAnswer(report),
    basis: basisOf(report, report.outcomes, "outcomes"),
    method: `Outcomes that mentees linked to at least one introduction. An outcome linked to several counts once in the full count; shared credit gives each of k introductions one k-th, so that credit can be added up. Shared credit is told where enough mentees have outcomes that also name introductions which are not counted. Linked to is not caused by: nobody knows what would have happened without the introduction. ${suppression(report)}`,
    fileName: `outcomes-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Outcome",
      unit: "outcomes",
      points: rows.map(({ kind }) => namePoint(outcomeWords[kind])),
      series: [
        { name: "Linked, full count", values: rows.map(({ linked }) => linked) },
        { name: "Shared credit", values: rows.map(({ credit }) => credit) },
      ],
      beneath: [{ name: "Not linked", values: rows.map(({ unlinked }) => unlinked) }],
    },
  };
}

function kindsAnswer(report: Report): string {
  const told = report.outcomes.kinds
    .flatMap(({ kind, linked }) => {
      const count = numberIn(linked);
      return count === undefined || count === 0 ? [] : [{ kind, count }];
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3);
  if (told.length === 0) return notYet(report, report.outcomes.kinds[0]?.linked);
  const parts = told.map(
    ({ kind, count }) => `${outcomeWords[kind].toLocaleLowerCase()} (${formatNumber(count)})`,
  );
  return `Most often linked to an introduction: ${listed(parts)}.`;
}

/** M10. */
function loops(report: Report): Question {
  const { share, target } = report.loops;
  const goal = target === null ? "" : ` The program wants ${percent(target)}.`;
  return {
    question: "Do mentors hear what came of their introductions?",
    answer:
      shareSentence(
        share,
        () =>
          `After ${withInterval(share)} of the introductions that were met or closed, the mentor was told the result within 14 days.${goal}`,
      ) || notYet(report, share),
    basis: basisOf(report, report.loops, "introductions met or closed"),
    method: `Introductions by mentors that were met or closed, also by running out of time, more than 14 days ago, by whole months; the loop is closed when the mentor was told the result within 14 days of it. ${suppression(report)}`,
    fileName: `loops-closed-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Loop",
      unit: "introductions",
      scale: "share",
      range: confidence,
      points: [namePoint("Told in 14 days")],
      series: [{ name: "Share", values: [share] }],
      ...(target === null ? {} : { target: { name: `target ${percent(target)}`, at: target } }),
    },
  };
}

function percent(share: number): string {
  return plainWords(share, "share");
}
