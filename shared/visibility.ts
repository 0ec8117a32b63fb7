import { leadsBucket, ownerBucket, pairBucket, programBucket } from "#shared/buckets";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Role } from "#shared/programs";
import { checkInRules } from "#shared/visibility/check-ins";
import { goalRule } from "#shared/visibility/goals";
import { introductionRules } from "#shared/visibility/introductions";
import { mentorshipRules } from "#shared/visibility/mentorships";
import { milestoneRule } from "#shared/visibility/milestones";

/** Who asks: a signed-in account as a member of one program. */
export type Principal = { userId: string; roles: readonly Role[] };

/** What a rule may look up in the program; every answer comes from rows, none from the caller. */
export type World = {
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined;
  isMentor(userId: string): boolean;
  isPaired(mentorId: string, menteeId: string): boolean;
  /** Whether anybody but the one who wrote it stands by an agreement. */
  isSignedByAnother(agreementId: string, userId: string): boolean;
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
    ruleOf(kind).mayDelete(principal, record, world)
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

export type Patch<K extends Kind> = {
  before: RecordOf<K>;
  after: RecordOf<K>;
  changed: readonly string[];
};

export type Rule<K extends Kind> = {
  bucketOf(record: RecordOf<K>, world: World): string | undefined;
  mayPut(principal: Principal, record: RecordOf<K>, world: World): boolean;
  mayPatch(principal: Principal, patch: Patch<K>, world: World): boolean;
  mayDelete(principal: Principal, record: RecordOf<K>, world: World): boolean;
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
  | "pulse"
  | "newcomer"
  | "contact_word"
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

/** What leads read and only the program itself writes. */
const byServer: Common<"pairing" | "invitation" | "audit_entry"> = {
  bucketOf: () => leadsBucket,
  mayPut: () => false,
  mayPatch: () => false,
  mayDelete: () => false,
};

const rules: { [K in Kind]: Rule<K> } = {
  program: { ...ledBy(programBucket), mayPut: () => false, mayDelete: () => false },
  cohort: ledBy(programBucket),
  member: ledBy(leadsBucket),
  consent: { ...owned, immutable: true, mayDelete: () => false },
  ...mentorshipRules,
  goal: goalRule,
  ...checkInRules,
  milestone: milestoneRule,
  newcomer: {
    ...owned,
    mayPut: (_, { answer, email }) => answer === "waiting" && email !== null,
    mayPatch: () => false,
  },
  pulse: { ...owned, immutable: true, mayPatch: () => false },
  pairing: byServer,
  invitation: byServer,
  audit_entry: byServer,
  contact: owned,
  interaction: owned,
  distinction: owned,
  introduction_draft: owned,
  follow_up: owned,
  note: owned,
  reminder_settings: owned,
  template: owned,
  contact_word: {
    ...owned,
    mayPut: () => false,
    mayPatch: ({ userId }, { before, changed }) =>
      before.createdBy === userId && changed.every((field) => field === "readAt"),
  },
  kept_edit: { ...owned, mayPut: () => false, mayPatch: () => false },
  ...introductionRules,
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

export function isLead(principal: Principal): boolean {
  return principal.roles.includes("lead");
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
