import { ownerBucket, pairBucket } from "#shared/buckets";
import type { Rule } from "#shared/visibility";
import { isInPair } from "#shared/visibility/mentorships";

/** The two of a pair keep it; what somebody set aside never leaves them. */
export const milestoneRule: Rule<"milestone"> = {
  bucketOf: ({ standing, mentorId, menteeId, createdBy }) =>
    standing === "shared" ? pairBucket(mentorId, menteeId) : ownerBucket(createdBy),
  mayPut: isInPair,
  mayPatch: (principal, { before, changed }, world) =>
    isInPair(principal, before, world) &&
    (before.createdBy === principal.userId
      ? changed.every((field) => ofAuthor.includes(field))
      : before.standing === "shared" && changed.every((field) => field === "celebratedOn")),
  mayDelete: ({ userId }, { createdBy }) => createdBy === userId,
};

const ofAuthor = ["words", "reachedOn", "celebratedOn"];
