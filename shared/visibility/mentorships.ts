import type { Agreement } from "#shared/agreements";
import { isParty, mentorshipBucket, pairBucket } from "#shared/buckets";
import { type Mentorship, mayBegin, maySteer, type Pair, pairsOf } from "#shared/mentorships";
import { isLead, type Principal, type Rule, type World } from "#shared/visibility";

/** What the sides of a mentorship share; in a group a mentee reads their own and what is for all. */
export const mentorshipRules: {
  mentorship: Rule<"mentorship">;
  agreement: Rule<"agreement">;
  signature: Rule<"signature">;
  card: Rule<"card">;
} = {
  mentorship: {
    bucketOf: (record) => mentorshipBucket(record.id),
    mayPut: (principal, record, world) => isLead(principal) || mayPropose(principal, record, world),
    mayReach: isLead,
    mayPatch: (principal, { before, after, changed }) =>
      !changed.includes("names") &&
      !changed.includes("zones") &&
      (isLead(principal) ||
        mayTurn(principal.userId, before, after, changed) ||
        mayLeave(principal.userId, before, after, changed)),
    mayDelete: (principal, record) =>
      isLead(principal) || (record.status === "proposed" && record.createdBy === principal.userId),
  },
  agreement: {
    bucketOf: ({ mentorshipId }, world) =>
      world.find("mentorship", mentorshipId) && mentorshipBucket(mentorshipId),
    mayPut: ({ userId }, record, world) =>
      isPartyOf(record, userId, world) && record.signatures.every((each) => each.userId === userId),
    mayPatch: ({ userId }, { before, after, changed }, world) =>
      isPartyOf(before, userId, world) &&
      changed.every((field) => field === "signatures") &&
      isSameBut(userId, before.signatures, after.signatures),
    mayDelete: ({ userId }, { id, createdBy, signatures }, world) =>
      createdBy === userId &&
      signatures.every((each) => each.userId === userId) &&
      !world.isSignedByAnother(id, userId),
  },
  signature: {
    immutable: true,
    bucketOf({ agreementId }, world) {
      const agreement = world.find("agreement", agreementId);
      return agreement && mentorshipBucket(agreement.mentorshipId);
    },
    mayPut({ userId }, { agreementId }, world) {
      const agreement = world.find("agreement", agreementId);
      return agreement !== undefined && isPartyOf(agreement, userId, world);
    },
    mayPatch: () => false,
    mayDelete: ({ userId }, { createdBy }) => createdBy === userId,
  },
  card: {
    bucketOf: ({ mentorId, menteeId }) => pairBucket(mentorId, menteeId),
    mayPut: isInPair,
    mayPatch: ({ userId }, { before, changed }) =>
      before.createdBy === userId && changed.every((field) => field === "text"),
    mayDelete: ({ userId }, { createdBy }) => createdBy === userId,
  },
};

type OfPair = Pair & { mentorshipId: string };

/** Between the two of a pair of the mentorship, by one of them. */
export function isInPair({ userId }: Principal, record: OfPair, world: World): boolean {
  const { mentorshipId, mentorId, menteeId } = record;
  const mentorship = world.find("mentorship", mentorshipId);
  return (
    mentorship !== undefined &&
    (mentorId === userId || menteeId === userId) &&
    pairsOf(mentorship).some((pair) => pair.mentorId === mentorId && pair.menteeId === menteeId)
  );
}

/** Of people who were in one before: nobody is proposed to by somebody they do not know. */
function mayPropose({ userId }: Principal, record: Mentorship, world: World): boolean {
  const earlier = record.continues === null ? null : world.find("mentorship", record.continues);
  return (
    !!earlier &&
    record.status === "proposed" &&
    isParty(record, userId) &&
    isParty(earlier, userId) &&
    [...record.mentorIds, ...record.menteeIds].every((each) => isParty(earlier, each))
  );
}

const turning = ["status", "endedOn", "endedBecause", "pausedUntil"];

/** Each side pauses or ends it; what was proposed begins when the other side says so. */
function mayTurn(
  userId: string,
  before: Mentorship,
  after: Mentorship,
  changed: readonly string[],
): boolean {
  const isProposed = before.status === "proposed";
  const begins = isProposed && after.status !== "proposed" && after.status !== "ended";
  return (
    (maySteer(before, userId) || mayBegin(before, userId)) &&
    (!begins || mayBegin(before, userId)) &&
    changed.every((field) => turning.includes(field) || (field === "startedOn" && isProposed))
  );
}

/** A mentee leaves a group by themselves, and the others stay. */
function mayLeave(
  userId: string,
  before: Mentorship,
  after: Mentorship,
  changed: readonly string[],
): boolean {
  const others = before.menteeIds.filter((each) => each !== userId);
  return (
    before.kind === "group" &&
    changed.every((field) => field === "menteeIds") &&
    JSON.stringify(after.menteeIds) === JSON.stringify(others)
  );
}

function isPartyOf({ mentorshipId }: Agreement, userId: string, world: World): boolean {
  const mentorship = world.find("mentorship", mentorshipId);
  return mentorship !== undefined && isParty(mentorship, userId);
}

/** Each side signs for itself alone. */
function isSameBut(
  userId: string,
  before: Agreement["signatures"],
  after: Agreement["signatures"],
): boolean {
  const others = (all: Agreement["signatures"]) => all.filter((each) => each.userId !== userId);
  return JSON.stringify(others(before)) === JSON.stringify(others(after));
}
