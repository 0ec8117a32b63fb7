import type { MilestoneKind } from "#shared/milestones";
import type { Suggestion } from "#shared/milestones/suggestions";

const words: Record<MilestoneKind, string> = {
  first_introduction: "The first introduction",
  first_meeting: "The first meeting that came of an introduction",
  ten_contacts: "Ten people known through mentors",
  first_ripple: "Somebody met here introduced the next person",
  goal_reached: "A goal is reached",
  first_outcome: "The first result",
  offer: "An offer",
  own: "",
};

/** What both keep of it; only a goal, which both read anyway, is told in its own words. */
export function milestoneWords({ kind, about }: Pick<Suggestion, "kind" | "about">): string {
  return kind === "goal_reached" && about !== null
    ? `Reached: ${about}`.slice(0, 300)
    : words[kind];
}

/** What only the mentee reads so far reaches the mentor with the card. */
export const toldByMentee: readonly MilestoneKind[] = [
  "ten_contacts",
  "first_ripple",
  "first_outcome",
  "offer",
];

export function cardWords(milestone: string, side: "mentor" | "mentee"): string {
  return side === "mentor"
    ? `${milestone}. It is a joy to see.`
    : `${milestone}. Thank you for your part in it.`;
}
