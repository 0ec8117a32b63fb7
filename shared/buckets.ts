import { type Mentorship, type Pair, pairsOf } from "#shared/mentorships";
import type { Member } from "#shared/programs";

/** S5: a row lives in one bucket; a person reads the buckets granted to them. */
export const ownerBucket = (userId: string) => `owner:${userId}`;
export const pairBucket = (mentorId: string, menteeId: string) => `pair:${mentorId}:${menteeId}`;
export const mentorshipBucket = (id: string) => `mentorship:${id}`;
export const programBucket = "program";
export const leadsBucket = "leads";

/** Every bucket a member reads. Who left keeps their own book and the introductions made to them. */
export function bucketsOf(
  member: Member,
  mentorships: readonly Mentorship[],
  introducedPairs: readonly Pair[],
): Set<string> {
  const { userId } = member;
  const hasLeft = member.leftOn !== null;
  const mine = mentorships.filter((each) => isParty(each, userId));
  const pairs = [...mine.flatMap(pairsOf), ...introducedPairs]
    .filter(({ mentorId, menteeId }) => menteeId === userId || (mentorId === userId && !hasLeft))
    .map(({ mentorId, menteeId }) => pairBucket(mentorId, menteeId));
  const own = [ownerBucket(userId), ...pairs];
  if (hasLeft) return new Set(own);
  const leads = member.roles.includes("lead") ? [leadsBucket] : [];
  return new Set([...own, programBucket, ...leads, ...mine.map(({ id }) => mentorshipBucket(id))]);
}

export function isParty(mentorship: Mentorship, userId: string): boolean {
  return mentorship.mentorIds.includes(userId) || mentorship.menteeIds.includes(userId);
}
