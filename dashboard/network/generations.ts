import type { Question } from "../charts/figure.tsx";
import { formatNumber } from "../charts/values.ts";
import { dateWords, people } from "./counting.ts";

const most = 5;

/** @param generations of each contact that came through a mentor: 1 met at once, 2 through them … */
export function generationsQuestion(
  generations: ReadonlyMap<string, number>,
  asOf: string,
): Question {
  const all = [...generations.values()];
  const levels = Array.from(
    { length: Math.min(Math.max(2, ...all), most) },
    (_, index) => index + 1,
  );
  const count = (level: number) =>
    all.filter((each) => (level === most ? each >= most : each === level)).length;
  const first = count(1);
  const later = all.length - first;
  const answer =
    later === 0
      ? `${people(first)} through a mentor; nobody further through them yet.`
      : `${people(first)} through a mentor led to ${people(later)} more.`;
  return {
    question: "Whom did the people I met lead to?",
    answer,
    basis: `n = ${people(all.length)}, as of ${dateWords(asOf)}. Only you see this.`,
    method:
      "The first generation are people a mentor introduced; the second were introduced by somebody of the first, and so on. Who led to whom is what stands on the cards and introductions. A person counts once, in the earliest generation.",
    fileName: `generations-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Generation",
      unit: "people",
      points: levels.map((level) => ({ short: wordsOf(level), long: wordsOf(level) })),
      series: [{ name: "People", values: levels.map(count) }],
    },
  };
}

function wordsOf(level: number): string {
  if (level === 1) return "By a mentor";
  const name = `Generation ${formatNumber(level)}`;
  return level === most ? `${name} and later` : name;
}
