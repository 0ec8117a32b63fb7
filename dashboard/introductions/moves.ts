import { mayReopen } from "#shared/follow-ups/life";
import { isErased } from "#shared/introductions";
import type { Fact } from "./add-fact.ts";
import { type Group, groupOf, groups } from "./filter.ts";
import type { IntroductionLine } from "./lines.ts";

/** What dropping a card on a column means: a fact of today, or why it can't be. */
export type Move =
  | { move: "fact"; stage: Fact; reason: "other" | null }
  | { move: "refused"; words: string };

const stages: Record<Exclude<Group, "closed">, Fact> = {
  asked: "requested",
  introduced: "introduced",
  written: "contacted",
  answered: "replied",
  met: "met",
};

export function moveTo(line: IntroductionLine, to: Group, today: string): Move | undefined {
  const from = groupOf(line);
  if (from === to) return undefined;
  if (isErased(line.introduction)) return { move: "refused", words: erasedWords };
  if (to === "closed") return { move: "fact", stage: "closed", reason: "other" };
  const reached = groups[line.dots - 1] ?? "asked";
  const isAhead = groups.indexOf(to) > groups.indexOf(reached);
  if (isAhead) return { move: "fact", stage: stages[to], reason: null };
  if (to === reached && mayReopen(line.life, today))
    return { move: "fact", stage: "kept_open", reason: null };
  return {
    move: "refused",
    words: "It has come further than that. To go back, take a fact back in its timeline.",
  };
}

export const erasedWords =
  "The person had what was kept about them erased. Its days stay for the counts, and nothing more is asked of you.";

/** The column beside the one a card stands in; a closed card goes back to where it was. */
export function neighbour(line: IntroductionLine, by: 1 | -1): Group | undefined {
  const from = groupOf(line);
  if (from === "closed") return by === -1 ? groups[line.dots - 1] : undefined;
  return groups[groups.indexOf(from) + by];
}
