import type { ActionItem } from "#shared/check-ins";
import type { Goal } from "#shared/goals";
import type { IntroductionLine } from "../introductions/lines.ts";

type Matter = {
  goals: readonly Goal[];
  actionItems: readonly ActionItem[];
  lines: readonly Pick<IntroductionLine, "introduction" | "stage" | "nextStep">[];
};

const most = 8;

/** What there is to talk about, of what both may read: promises first, then introductions and goals. */
export function suggestedAgenda({ goals, actionItems, lines }: Matter): string {
  const points = [
    ...actionItems.filter(({ doneOn }) => doneOn === null).map(({ text }) => text),
    ...lines
      .filter(({ stage }) => stage !== "closed" && stage !== "ongoing")
      .map(({ introduction, nextStep }) => `${introduction.person.fullName}: ${nextStep}`),
    ...goals.filter(({ status }) => status === "open").map(({ statement }) => statement),
  ];
  return points
    .slice(0, most)
    .map((point) => `- ${point}`)
    .join("\n");
}
