import { mentorshipBucket, pairBucket } from "#shared/buckets";
import type { Goal } from "#shared/goals";
import type { Patch, Rule, World } from "#shared/visibility";
import { isInPair } from "#shared/visibility/mentorships";

/** A goal is its mentee's and the mentor's; how much it matters to each is theirs to say. */
export const goalRule: Rule<"goal"> = {
  bucketOf: ({ mentorshipId, mentorId, menteeId, sharedWith }, world) =>
    sharedWith === "pair"
      ? pairBucket(mentorId, menteeId)
      : world.find("mentorship", mentorshipId) && mentorshipBucket(mentorshipId),
  mayPut: (principal, record, world) =>
    isInPair(principal, record, world) &&
    mayShare(record, world) &&
    isUnsaidBut(principal.userId, record) &&
    (record.menteeId === principal.userId || isUnlinked(record)),
  mayPatch: ({ userId }, patch, world) =>
    isOfTwo(patch.before, userId) && mayShare(patch.after, world) && mayChange(userId, patch),
  mayDelete: ({ userId }, { createdBy }) => createdBy === userId,
  seenBy: (record, userId, world) =>
    record.menteeId === userId ? withheld(record, userId) : withheld(linked(record, world), userId),
};

function isOfTwo({ menteeId, mentorId }: Goal, userId: string): boolean {
  return menteeId === userId || mentorId === userId;
}

/** All may read a goal in groups alone, where there are others. */
function mayShare({ sharedWith, mentorshipId }: Goal, world: World): boolean {
  return sharedWith === "pair" || world.find("mentorship", mentorshipId)?.kind === "group";
}

function isUnsaidBut(userId: string, goal: Goal): boolean {
  return (
    (goal.menteeId === userId || goal.importanceToMentee === null) &&
    (goal.mentorId === userId || goal.importanceToMentor === null)
  );
}

function isUnlinked({ introductionIds, outcomeIds }: Goal): boolean {
  return introductionIds.length + outcomeIds.length === 0;
}

const shared = ["statement", "targetOn", "status", "reachedOn", "progress"];
/** The mentee's links may lead to what the mentor does not read, and would be lost in their hands. */
const ofMentee = ["sharedWith", "introductionIds", "outcomeIds", "importanceToMentee"];

function mayChange(userId: string, { before, after, changed }: Patch<"goal">): boolean {
  const own = before.menteeId === userId ? ofMentee : ["importanceToMentor"];
  const isTakenBack = hasBoth(before) && !hasBoth(after);
  return !isTakenBack && changed.every((field) => shared.includes(field) || own.includes(field));
}

function hasBoth({ importanceToMentee, importanceToMentor }: Goal): boolean {
  return importanceToMentee !== null && importanceToMentor !== null;
}

/** Nobody is led by what the other said: it is sent once both have answered, to the two alone. */
function withheld(goal: Goal, userId: string): Goal {
  if (hasBoth(goal) && isOfTwo(goal, userId)) return goal;
  return {
    ...goal,
    importanceToMentee: goal.menteeId === userId ? goal.importanceToMentee : null,
    importanceToMentor: goal.mentorId === userId ? goal.importanceToMentor : null,
  };
}

/** The mentor reads of the links what they made or was shared with them; the group reads none. */
function linked(goal: Goal, world: World): Goal {
  const isTheirs = (id: string) => {
    const introducer = world.find("introduction", id)?.introducer;
    return introducer?.kind === "member" && introducer.userId === goal.mentorId;
  };
  const isTold = (id: string) => world.find("outcome", id)?.sharedWithMentor === goal.mentorId;
  const inPair = goal.sharedWith === "pair";
  return {
    ...goal,
    introductionIds: inPair ? goal.introductionIds.filter(isTheirs) : [],
    outcomeIds: inPair ? goal.outcomeIds.filter(isTold) : [],
  };
}
