import {
  isParty,
  leadsBucket,
  mentorshipBucket,
  ownerBucket,
  pairBucket,
  programBucket,
} from "#shared/buckets";
import type { Introduction } from "#shared/introductions";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Role } from "#shared/programs";

/** Who asks: a signed-in account as a member of one program. */
export type Principal = { userId: string; roles: readonly Role[] };

/** What a rule may look up in the program; every answer comes from rows, none from the caller. */
export type World = {
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined;
  isMentor(userId: string): boolean;
  isPaired(mentorId: string, menteeId: string): boolean;
};

/** The bucket (S5) a record lives in; undefined when what it hangs on is not there. */
export function bucketOf<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  world: World,
): string | undefined {
  return ruleOf(kind).bucketOf(record, world);
}

export function mayPut<K extends Kind>(
  kind: K,
  principal: Principal,
  record: RecordOf<K>,
  world: World,
): boolean {
  return (
    record.createdBy === principal.userId &&
    mayWriteTo(principal, bucketOf(kind, record, world)) &&
    ruleOf(kind).mayPut(principal, record, world)
  );
}

export function mayPatch<K extends Kind>(
  kind: K,
  principal: Principal,
  before: RecordOf<K>,
  after: RecordOf<K>,
  world: World,
): boolean {
  const changed = changedFields(before, after);
  if (changed.some((field) => field === "id" || field.startsWith("created"))) return false;
  if (!mayWriteTo(principal, bucketOf(kind, after, world))) return false;
  return ruleOf(kind).mayPatch(principal, { before, after, changed }, world);
}

export function mayDelete<K extends Kind>(
  kind: K,
  principal: Principal,
  record: RecordOf<K>,
  world: World,
): boolean {
  return (
    mayWriteTo(principal, bucketOf(kind, record, world)) &&
    ruleOf(kind).mayDelete(principal, record)
  );
}

/** True when someone without the bucket may still change the record: leads write pairings blind. */
export function mayReach(kind: Kind, principal: Principal): boolean {
  return ruleOf(kind).mayReach?.(principal) ?? false;
}

export const isImmutable = (kind: Kind) => ruleOf(kind).immutable === true;

/** True for kinds whose readers do not all see the same. */
export function isMasked(kind: Kind): boolean {
  return ruleOf(kind).seenBy !== undefined;
}

/** The record as this person may see it: fields that are not theirs to read are emptied. */
export function seenBy<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  userId: string,
  world: World,
): RecordOf<K> {
  return ruleOf(kind).seenBy?.(record, userId, world) ?? record;
}

type Patch<K extends Kind> = {
  before: RecordOf<K>;
  after: RecordOf<K>;
  changed: readonly string[];
};

type Rule<K extends Kind> = {
  bucketOf(record: RecordOf<K>, world: World): string | undefined;
  mayPut(principal: Principal, record: RecordOf<K>, world: World): boolean;
  mayPatch(principal: Principal, patch: Patch<K>, world: World): boolean;
  mayDelete(principal: Principal, record: RecordOf<K>): boolean;
  immutable?: true;
  mayReach?(principal: Principal): boolean;
  seenBy?(record: RecordOf<K>, userId: string, world: World): RecordOf<K>;
};

type Common<K extends Kind> = Omit<Rule<K>, "seenBy">;

const owned: Common<
  | "contact"
  | "interaction"
  | "distinction"
  | "introduction_draft"
  | "follow_up"
  | "note"
  | "reminder_settings"
  | "template"
  | "consent"
  | "kept_edit"
> = {
  bucketOf: (record) => ownerBucket(record.createdBy),
  mayPut: () => true,
  mayPatch: (principal, { before }) => before.createdBy === principal.userId,
  mayDelete: (principal, record) => record.createdBy === principal.userId,
};

const ledBy = (bucket: string): Common<"program" | "cohort" | "member"> => ({
  bucketOf: () => bucket,
  mayPut: isLead,
  mayPatch: isLead,
  mayDelete: isLead,
});

const rules: { [K in Kind]: Rule<K> } = {
  program: { ...ledBy(programBucket), mayPut: () => false, mayDelete: () => false },
  cohort: ledBy(programBucket),
  member: ledBy(leadsBucket),
  consent: { ...owned, immutable: true, mayDelete: () => false },
  mentorship: {
    bucketOf: (record) => mentorshipBucket(record.id),
    mayPut: isLead,
    mayReach: isLead,
    mayPatch: (principal, { before, changed }) =>
      !changed.includes("names") &&
      (isLead(principal) ||
        (isParty(before, principal.userId) &&
          changed.every((field) => field === "status" || field === "endedOn"))),
    mayDelete: isLead,
  },
  pairing: {
    bucketOf: () => leadsBucket,
    mayPut: () => false,
    mayPatch: () => false,
    mayDelete: () => false,
  },
  contact: owned,
  interaction: owned,
  distinction: owned,
  introduction_draft: owned,
  follow_up: owned,
  note: owned,
  reminder_settings: owned,
  template: owned,
  kept_edit: { ...owned, mayPut: () => false, mayPatch: () => false },
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
      return record.by === principal.userId && !!introduction && takesPart(principal, introduction);
    },
    mayPatch: () => false,
    mayDelete: (principal, record) => record.by === principal.userId,
  },
  outcome: {
    bucketOf: (record) =>
      record.sharedWithMentor === null
        ? ownerBucket(record.createdBy)
        : pairBucket(record.sharedWithMentor, record.createdBy),
    mayPut: (_, record, world) => isSharedInPair(record, world),
    mayPatch: (principal, { before, after }, world) =>
      before.createdBy === principal.userId && isSharedInPair(after, world),
    mayDelete: (principal, record) => record.createdBy === principal.userId,
    seenBy: (record, userId, world) =>
      record.createdBy === userId
        ? record
        : {
            ...record,
            introductions: record.introductions.filter(({ introductionId }) => {
              const introduction = world.find("introduction", introductionId);
              return (
                introduction?.introducer.kind === "member" &&
                introduction.introducer.userId === userId
              );
            }),
          },
  },
};

function ruleOf<K extends Kind>(kind: K): Rule<K> {
  return rules[kind];
}

/** Someone who left has no role any more, and writes their own book and nothing else. */
function mayWriteTo({ userId, roles }: Principal, bucket: string | undefined): boolean {
  return roles.length > 0 || bucket === ownerBucket(userId);
}

function isLead(principal: Principal): boolean {
  return principal.roles.includes("lead");
}

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
    record.quote === ""
  );
}

const mentorMayChange = ["person", "origin", "consent", "purpose", "blurb", "channel"];

function mayPatchIntroduction(
  principal: Principal,
  { before, after, changed }: Patch<"introduction">,
  world: World,
): boolean {
  if (changed.includes("menteeId")) return false;
  if (before.menteeId === principal.userId) {
    const { introducer } = after;
    // The one who confirmed it did not speak for another introducer.
    const unsays = changed.includes("confirmation") || changed.includes("introducer");
    return (
      (!unsays || after.confirmation === "unconfirmed") &&
      (!changed.includes("introducer") ||
        introducer.kind === "contact" ||
        (introducer.userId !== after.menteeId && world.isMentor(introducer.userId)))
    );
  }
  const editable = before.createdBy === principal.userId ? mentorMayChange : [];
  return (
    takesPart(principal, before) &&
    changed.every((field) => field === "confirmation" || editable.includes(field))
  );
}

function isSharedInPair(record: RecordOf<"outcome">, world: World): boolean {
  return (
    record.sharedWithMentor === null || world.isPaired(record.sharedWithMentor, record.createdBy)
  );
}

function changedFields(before: object, after: object): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter(
    (field) =>
      JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(after, field)),
  );
}
