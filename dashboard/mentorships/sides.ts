import { type Mentorship, type Pair, pairsOf } from "#shared/mentorships";

/** What the reader is in it; a lead reads of mentorships they are no part of. */
export function sideOf(
  { kind, mentorIds, menteeIds }: Mentorship,
  userId: string,
): "mentor" | "mentee" | "peer" | "none" {
  const isMentor = mentorIds.includes(userId);
  if (!isMentor && !menteeIds.includes(userId)) return "none";
  if (kind === "peer") return "peer";
  return isMentor ? "mentor" : "mentee";
}

/** The pairs a person is one of; each side of peers is mentor in one and mentee in the other. */
export function pairsWith(mentorship: Mentorship, userId: string): Pair[] {
  return pairsOf(mentorship).filter(
    ({ mentorId, menteeId }) => mentorId === userId || menteeId === userId,
  );
}

/** One pair for each person on the other side. */
export function partnersOf(mentorship: Mentorship, userId: string): Pair[] {
  const pairs = pairsWith(mentorship, userId);
  return mentorship.kind === "peer" ? pairs.filter(({ menteeId }) => menteeId === userId) : pairs;
}

export function partnerIn({ mentorId, menteeId }: Pair, userId: string): string {
  return mentorId === userId ? menteeId : mentorId;
}

export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: "conjunction" }).format(names);
}
