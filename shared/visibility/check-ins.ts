import { isParty, mentorshipBucket, pairBucket } from "#shared/buckets";
import type { CheckIn } from "#shared/check-ins";
import type { Rule, World } from "#shared/visibility";
import { isInPair } from "#shared/visibility/mentorships";

/** A talk is read and written by those who are in it; what they owe each other lies with it. */
export const checkInRules: { check_in: Rule<"check_in">; action_item: Rule<"action_item"> } = {
  check_in: {
    bucketOf: bucketOfCheckIn,
    mayPut: (principal, record, world) =>
      isIn(record, principal.userId, world) &&
      (record.between === null || isInPair(principal, { ...record, ...record.between }, world)),
    mayPatch: ({ userId }, { before, changed }, world) =>
      isIn(before, userId, world) &&
      !changed.includes("mentorshipId") &&
      !changed.includes("between"),
    mayDelete: ({ userId }, { createdBy }) => createdBy === userId,
  },
  action_item: {
    bucketOf({ checkInId }, world) {
      const checkIn = world.find("check_in", checkInId);
      return checkIn && bucketOfCheckIn(checkIn, world);
    },
    mayPut: ({ userId }, { checkInId, owedBy }, world) =>
      [userId, owedBy].every((each) => isInNamed(checkInId, each, world)),
    mayPatch: ({ userId }, { before, after, changed }, world) =>
      [userId, after.owedBy].every((each) => isInNamed(before.checkInId, each, world)) &&
      !changed.includes("checkInId"),
    mayDelete: ({ userId }, { createdBy }) => createdBy === userId,
  },
};

function bucketOfCheckIn({ mentorshipId, between }: CheckIn, world: World): string | undefined {
  return between === null
    ? world.find("mentorship", mentorshipId) && mentorshipBucket(mentorshipId)
    : pairBucket(between.mentorId, between.menteeId);
}

function isIn({ mentorshipId, between }: CheckIn, userId: string, world: World): boolean {
  if (between !== null) return between.mentorId === userId || between.menteeId === userId;
  const mentorship = world.find("mentorship", mentorshipId);
  return mentorship !== undefined && isParty(mentorship, userId);
}

function isInNamed(checkInId: string, userId: string, world: World): boolean {
  const checkIn = world.find("check_in", checkInId);
  return checkIn !== undefined && isIn(checkIn, userId, world);
}
