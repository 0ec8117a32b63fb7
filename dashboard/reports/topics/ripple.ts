import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import { formatNumber, numberIn } from "../../charts/values.ts";
import { basisOf, notYet, suppression, withInterval } from "../words.ts";

/** M15. */
export function rippleQuestions(report: Report): Question[] {
  const { generations } = report.ripple;
  return [
    {
      question: "Do introductions lead to further introductions?",
      answer: answerOf(report),
      basis: basisOf(report, report.ripple, "introductions"),
      method: `The first generation are introductions by mentors. A later one was made by somebody met through the one before it; what began with nobody's introduction is left out. Introductions per introduction are taken over those at least 180 days old, so that young ones do not count before their time. ${suppression(report)}`,
      fileName: `ripple-${report.asOf}`,
      model: {
        shape: "ranks",
        pointName: "Generation",
        unit: "introductions",
        points: generations.map(({ generation }) => ({
          short: generation === 1 ? "1, by mentors" : formatNumber(generation),
          long: generation === 1 ? "Generation 1, by mentors" : `Generation ${generation}`,
        })),
        series: [{ name: "Introductions", values: generations.map((each) => each.introductions) }],
      },
    },
  ];
}

function answerOf(report: Report): string {
  const { generations, children } = report.ripple;
  const [first, ...later] = generations.map(({ introductions }) => numberIn(introductions));
  if (first === undefined) return notYet(report, generations[0]?.introductions);
  const known = later.filter((count) => count !== undefined);
  const further = known.reduce((sum, count) => sum + count, 0);
  const sentence =
    known.length === 0
      ? `Mentors made ${formatNumber(first)} introductions; how many followed from them may not be shown.`
      : `Mentors made ${formatNumber(first)} introductions; at least ${formatNumber(further)} further ones followed from them.`;
  if (numberIn(children) === undefined) return sentence;
  return `${sentence} One that is old enough led to ${withInterval(children, "ratio")} more on average.`;
}
