import { ownerBucket, pairBucket } from "#shared/buckets";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import { isSamePair } from "#shared/introductions/as-one";
import type { Patch, Principal, Rule, World } from "#shared/visibility";

/** Of a mentee and a mentor: either writes, and the mentor reads nothing of the mentee's own book. */
export const introductionRules: {
  introduction: Rule<"introduction">;
  introduction_event: Rule<"introduction_event">;
} = {
  introduction: {
    bucketOf: introductionBucket,
    mayPut: mayPutIntroduction,
    mayPatch: mayPatchIntroduction,
    mayDelete: (principal, record) =>
      record.menteeId === principal.userId || record.createdBy === principal.userId,
    seenBy: (record, userId) =>
      record.menteeId === userId
        ? record
        : { ...record, contactId: null, parentIntroductionId: null, quote: "" },
  },
  introduction_event: {
    immutable: true,
    bucketOf(record, world) {
      const introduction = world.find("introduction", record.introductionId);
      return introduction && introductionBucket(introduction);
    },
    mayPut(principal, record, world) {
      const introduction = world.find("introduction", record.introductionId);
      return (
        record.by === principal.userId &&
        !!introduction &&
        takesPart(principal, introduction) &&
        mayCorrect(record, world)
      );
    },
    mayPatch: () => false,
    mayDelete: (principal, record) => record.by === principal.userId,
  },
};

function introductionBucket({ introducer, menteeId }: Introduction): string {
  return introducer.kind === "member"
    ? pairBucket(introducer.userId, menteeId)
    : ownerBucket(menteeId);
}

function takesPart({ userId }: Principal, { introducer, menteeId }: Introduction): boolean {
  return menteeId === userId || (introducer.kind === "member" && introducer.userId === userId);
}

/** A mentee logs what any mentor of the program did; a mentor only for a mentee of their own. */
function mayPutIntroduction(principal: Principal, record: Introduction, world: World): boolean {
  const { introducer, menteeId } = record;
  if (menteeId === principal.userId) {
    return (
      record.confirmation === "unconfirmed" &&
      record.answeredAt === null &&
      isUnreached(record) &&
      isSameInPair(record, world) &&
      (introducer.kind === "contact" ||
        (introducer.userId !== menteeId && world.isMentor(introducer.userId)))
    );
  }
  return (
    introducer.kind === "member" &&
    introducer.userId === principal.userId &&
    world.isPaired(principal.userId, menteeId) &&
    record.contactId === null &&
    record.parentIntroductionId === null &&
    record.quote === "" &&
    isSameInPair(record, world)
  );
}

const mentorMayChange = ["person", "sought", "origin", "purpose", "blurb", "channel"];
/** How the mentor answered, and what they hand over, also where the mentee wrote the rest. */
const mentorMayAnswer = ["confirmation", "answeredAt", "consent", "reach", "sameAs"];

function mayPatchIntroduction(
  principal: Principal,
  { before, after, changed }: Patch<"introduction">,
  world: World,
): boolean {
  if (changed.includes("menteeId")) return false;
  if (before.menteeId === principal.userId) {
    const { introducer } = after;
    // Who confirmed it did not speak of another person, nor for another introducer.
    const unsays = ["confirmation", "answeredAt", "introducer", "person", "sought"];
    const isUnsaid = changed.some((field) => unsays.includes(field));
    return (
      (!isUnsaid || (after.confirmation === "unconfirmed" && after.answeredAt === null)) &&
      (!changed.includes("reach") || isUnreached(after)) &&
      isSameInPair(after, world) &&
      (!changed.includes("introducer") ||
        introducer.kind === "contact" ||
        (isUnreached(after) &&
          introducer.userId !== after.menteeId &&
          world.isMentor(introducer.userId)))
    );
  }
  return (
    takesPart(principal, before) &&
    isSameInPair(after, world) &&
    changed.every((field) => mentorMayAnswer.includes(field) || mentorMayWrite(field, before))
  );
}

/** Their own entries, and the name where the mentee left open whom they look for. */
function mentorMayWrite(field: string, before: Introduction): boolean {
  const isOwn = before.createdBy !== before.menteeId;
  const names = before.sought !== null && (field === "person" || field === "sought");
  return names || (isOwn && mentorMayChange.includes(field));
}

/** Addresses are the mentor's to give; they do not move on to another mentor. */
function isUnreached({ reach }: Introduction): boolean {
  return reach.emails.length === 0 && reach.links.length === 0;
}

/** An entry is the same as another of its pair that is not itself a second entry. */
function isSameInPair(record: Introduction, world: World): boolean {
  if (record.sameAs === null || record.sameAs === record.id) return record.sameAs === null;
  const other = world.find("introduction", record.sameAs);
  return other !== undefined && other.sameAs === null && isSamePair(record, other);
}

/** A day is put right by the same fact of the same introduction. */
function mayCorrect({ corrects, introductionId, stage }: IntroductionEvent, world: World): boolean {
  if (corrects === null) return true;
  const fact = world.find("introduction_event", corrects);
  return fact !== undefined && fact.introductionId === introductionId && fact.stage === stage;
}
