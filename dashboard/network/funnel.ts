import type { Question } from "../charts/figure.tsx";
import { formatNumber } from "../charts/values.ts";
import type { IntroductionLine } from "../introductions/lines.ts";
import { dateWords, introductions } from "./counting.ts";

const steps = ["Asked for or offered", "Introduced", "Written to", "Replied", "Met"] as const;

/** How far each introduction of a mentee's came, open and closed ones apart. */
export function funnelQuestion(lines: readonly IntroductionLine[], asOf: string): Question {
  const own = lines.filter(
    ({ side, introduction }) => side === "mentee" && introduction.confirmation !== "disputed",
  );
  const at = (step: number, isOpen: (line: IntroductionLine) => boolean) =>
    own.filter((line) => line.dots === step + 1 && isOpen(line)).length;
  const made = own.filter(({ dots }) => dots >= 2).length;
  const met = own.filter(({ dots }) => dots === 5).length;
  const owed = at(1, ({ stage }) => stage !== "closed");
  const next =
    owed === 0
      ? ""
      : ` ${owed === 1 ? "1 waits" : `${formatNumber(owed)} wait`} for your first message.`;
  return {
    question: "How far did my introductions come?",
    answer: `${formatNumber(met)} of ${introductions(made)} led to a meeting.${next}`,
    basis: `n = ${introductions(own.length)}, as of ${dateWords(asOf)}. Only you see all of them.`,
    method:
      "Each introduction stands once, at the furthest step it reached; a later step implies the earlier ones. Closed ones stand where they closed. Those a mentor disputed are left out.",
    fileName: `introductions-by-step-${asOf}`,
    model: {
      shape: "ranks",
      pointName: "Furthest step",
      unit: "introductions",
      points: steps.map((words) => ({ short: words, long: words })),
      series: [
        { name: "Open", values: steps.map((_, step) => at(step, isOpen)) },
        { name: "Closed", values: steps.map((_, step) => at(step, (line) => !isOpen(line))) },
      ],
    },
  };
}

function isOpen({ stage }: IntroductionLine): boolean {
  return stage !== "closed";
}
