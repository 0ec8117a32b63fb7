import { uuidv7 } from "#shared/ids";
import { type Kind, type RecordOf, schemaOf } from "#shared/kinds";

/** A fixed Monday, so that no test depends on the day it runs. */
export const today = "2026-03-02";
export const now = Date.parse(`${today}T09:00:00Z`);

let made = 0;

/** Ids that are unique within a run and the same in every run. */
export function makeId(): string {
  made += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, made);
  return uuidv7(now, random);
}

const samples = {
  program: { name: "Example Program", kind: "university" },
  cohort: { label: "Spring", from: today },
  member: { userId: "mentee-1", displayName: "Amina Example", roles: ["mentee"], joinedOn: today },
  consent: { analytics: "given" },
  mentorship: {
    kind: "one_on_one",
    mentorIds: ["mentor-1"],
    menteeIds: ["mentee-1"],
    status: "active",
  },
  agreement: { mentorshipId: makeId(), version: 1 },
  signature: { agreementId: makeId() },
  goal: {
    mentorshipId: makeId(),
    mentorId: "mentor-1",
    menteeId: "mentee-1",
    statement: "Find a first job",
  },
  check_in: { mentorshipId: makeId(), plannedAt: now + 86_400_000 },
  action_item: {
    checkInId: makeId(),
    text: "Send the draft",
    owedBy: "mentee-1",
    dueOn: today,
  },
  milestone: {
    mentorshipId: makeId(),
    mentorId: "mentor-1",
    menteeId: "mentee-1",
    kind: "first_meeting",
    words: "The first meeting",
    reachedOn: today,
  },
  pulse: { mentorshipId: makeId(), progress: 4, relation: 5 },
  card: {
    mentorshipId: makeId(),
    mentorId: "mentor-1",
    menteeId: "mentee-1",
    occasion: "farewell",
    text: "Thank you for the year.",
  },
  pairing: {
    kind: "one_on_one",
    mentorIds: ["mentor-1"],
    menteeIds: ["mentee-1"],
    status: "active",
  },
  invitation: {
    way: "mail",
    email: "amina@example.org",
    name: "Amina Example",
    role: "mentee",
    cohortId: null,
    expiresAt: now + 14 * 86_400_000,
    most: 1,
  },
  newcomer: {
    email: "robin@example.org",
    name: "Robin Sample",
    role: "mentor",
    kind: "one_on_one",
  },
  audit_entry: { deed: "changed", about: { kind: "cohort", id: makeId() }, words: "Spring" },
  contact: { fullName: "Robin Sample", source: "manual" },
  interaction: { contactId: makeId(), kind: "call", occurredOn: today },
  distinction: { contactIds: [makeId(), makeId()] },
  introduction: {
    menteeId: "mentee-1",
    introducer: { kind: "member", userId: "mentor-1" },
    person: { fullName: "Robin Sample" },
    origin: "logged_afterwards",
  },
  introduction_event: {
    introductionId: makeId(),
    stage: "introduced",
    occurredOn: today,
    recordedAt: now,
    by: "mentee-1",
  },
  introduction_draft: { source: "mail", introduced: [{ name: "Robin Sample" }] },
  follow_up: {
    subject: { kind: "contact", id: makeId() },
    kind: "first_message",
    dueOn: today,
    origin: "rule",
  },
  outcome: { kind: "interview", occurredOn: today },
  contact_word: { introductionId: makeId(), deed: "corrected", linkBy: "mentor-1" },
  template: { kind: "thank", language: "en", text: "Thank you, {person}." },
  note: { about: { kind: "contact", id: makeId() }, text: "Met at the fair." },
  reminder_settings: { digest: { rhythm: "daily", hour: 8 } },
  kept_edit: {
    of: { kind: "contact", id: makeId() },
    fields: {},
    replacedAt: now,
    replacedBy: "edit",
  },
} as const satisfies { [K in Kind]: object };

/** A valid record of a kind, by a mentee, with the given fields on top. */
export function makeRecord<K extends Kind>(
  kind: K,
  fields: Partial<RecordOf<K>> = {},
): RecordOf<K> {
  const sample = {
    id: makeId(),
    createdAt: now,
    createdBy: "mentee-1",
    ...samples[kind],
    ...fields,
  };
  return schemaOf(kind).parse(sample);
}
