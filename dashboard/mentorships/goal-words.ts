import type { Goal, goalStatuses } from "#shared/goals";

export const goalStatusWords: Record<(typeof goalStatuses)[number], string> = {
  open: "Open",
  reached: "Reached",
  let_go: "Let go",
};

export const importances = [1, 2, 3, 4, 5] as const;
export const importanceWords: Record<(typeof importances)[number], string> = {
  1: "hardly",
  2: "a little",
  3: "fairly",
  4: "very",
  5: "above all",
};

/** What helps two who see a goal differently to talk about it. */
export function questionsFor(more: "mentee" | "mentor", { mentor, mentee }: Names): string[] {
  const [keen, other] = more === "mentee" ? [mentee, mentor] : [mentor, mentee];
  return [
    `What would change for ${mentee} if it were reached?`,
    `What does ${keen} see in it that ${other} does not see yet?`,
    "Which part of it could wait, and which could not?",
    "What would make it worth an hour of yours next month?",
  ];
}

type Names = { mentor: string; mentee: string };

export const progressSteps: readonly Goal["progress"][] = [0, 25, 50, 75, 100];
