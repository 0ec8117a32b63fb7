import type { Goal } from "#shared/goals";

/** How the two see a goal, as one of them may know it. */
export type Alignment =
  | { state: "not_said" }
  /** The reader has; the other side has not, or not yet been heard of. */
  | { state: "said" }
  | { state: "aligned" }
  | { state: "apart"; more: "mentee" | "mentor" };

/** From here on it is worth talking about. */
const misaligned = 2;

export function alignmentOf(
  { menteeId, importanceToMentee, importanceToMentor }: Goal,
  userId: string,
): Alignment {
  const own = menteeId === userId ? importanceToMentee : importanceToMentor;
  if (own === null) return { state: "not_said" };
  if (importanceToMentee === null || importanceToMentor === null) return { state: "said" };
  const gap = importanceToMentee - importanceToMentor;
  if (Math.abs(gap) < misaligned) return { state: "aligned" };
  return { state: "apart", more: gap > 0 ? "mentee" : "mentor" };
}
