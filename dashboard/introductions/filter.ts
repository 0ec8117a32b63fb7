import { fold, matches, wordsOf } from "#shared/folding";
import type { IntroductionLine } from "./lines.ts";

/** The columns of the board and the choices of the filter: the five dots, and what has ended. */
export const groups = ["asked", "introduced", "written", "answered", "met", "closed"] as const;
export type Group = (typeof groups)[number];

export const groupWords: Record<Group, string> = {
  asked: "Asked for or offered",
  introduced: "Introduced",
  written: "Written to",
  answered: "Replied",
  met: "Met",
  closed: "Closed",
};

export type Filter = {
  query: string;
  /** "" for all, "open", or a group. */
  stage: string;
  /** The name of the mentor or the mentee on the other side, or "". */
  other: string;
};

export function groupOf({ stage, dots }: Pick<IntroductionLine, "stage" | "dots">): Group {
  if (stage === "closed") return "closed";
  return groups[dots - 1] ?? "asked";
}

export function otherOf({ side, mentor, mentee }: IntroductionLine): string {
  return side === "mentor" ? mentee : mentor;
}

export function othersIn(lines: readonly IntroductionLine[]): string[] {
  return [...new Set(lines.map(otherOf))].toSorted((a, b) => a.localeCompare(b));
}

export function filtered(
  lines: readonly IntroductionLine[],
  { query, stage, other }: Filter,
): readonly IntroductionLine[] {
  const words = wordsOf(query);
  return lines.filter(
    (line) =>
      (stage === "" || (stage === "open" ? line.stage !== "closed" : groupOf(line) === stage)) &&
      (other === "" || otherOf(line) === other) &&
      (words.length === 0 || matches(textOf(line), words)),
  );
}

function textOf({ introduction: { person }, mentor, mentee }: IntroductionLine): string {
  return fold([person.fullName, person.jobTitle, person.organization, mentor, mentee].join(" "));
}
