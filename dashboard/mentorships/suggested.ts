import type { Mentorship } from "#shared/mentorships";
import type { Milestone } from "#shared/milestones";
import { type Suggestion, suggestedMilestones } from "#shared/milestones/suggestions";
import type { OpenProgram } from "../open-program.ts";
import { pairsWith } from "./sides.ts";

type Doors = Pick<OpenProgram, "replica" | "introductions" | "me" | "today">;

/** What the reader may celebrate in a mentorship that goes on, newest first. */
export function suggestionsIn(mentorship: Mentorship, doors: Doors): Suggestion[] {
  if (mentorship.status !== "active") return [];
  const { replica, introductions, me, today } = doors;
  const known = {
    introductions: introductions.lines.value,
    contacts: [...replica.rows("contact").value.values()],
    goals: [...replica.rows("goal").value.values()],
    outcomes: [...replica.rows("outcome").value.values()],
    milestones: [...replica.rows("milestone").value.values()],
  };
  return pairsWith(mentorship, me.id)
    .flatMap((pair) => suggestedMilestones(pair, known, { userId: me.id, today: today.value }))
    .toSorted((a, b) => b.reachedOn.localeCompare(a.reachedOn));
}

/** What a mentorship has reached, oldest first; what both celebrated at the same time is told once. */
export function milestonesOf(
  mentorshipId: string,
  { replica }: Pick<OpenProgram, "replica">,
): Milestone[] {
  const shared = [...replica.rows("milestone").value.values()]
    .filter((each) => each.mentorshipId === mentorshipId && each.standing === "shared")
    .toSorted((a, b) => a.reachedOn.localeCompare(b.reachedOn) || a.createdAt - b.createdAt);
  const keyOf = ({ id, kind, goalId, mentorId, menteeId }: Milestone) =>
    kind === "own" ? id : [kind, goalId, mentorId, menteeId].join(" ");
  const told = new Map(shared.toReversed().map((each) => [keyOf(each), each]));
  return shared.filter((each) => told.get(keyOf(each)) === each);
}
