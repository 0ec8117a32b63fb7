import * as z from "zod";
import {
  Day,
  EmailAddress,
  Instant,
  Link,
  line,
  optionalDay,
  optionalLine,
  prose,
  RecordId,
  record,
  UserId,
} from "#shared/record";

export const stages = [
  "requested",
  "offered",
  "accepted",
  "contact_asked",
  "contact_agreed",
  "introduced",
  "contacted",
  "replied",
  "scheduled",
  "met",
  "ongoing",
  "closed",
] as const;
export type Stage = (typeof stages)[number];

/**
 * Facts beside the stages: the contact was thanked, the mentor heard the result, and somebody kept
 * it open, which starts its timers anew and reopens what was closed.
 */
export const courtesies = ["thanked", "result_told", "kept_open"] as const;

export const closeReasons = [
  "no_reply",
  "not_possible_now",
  "not_followed_up",
  "no_answer",
  "not_wanted",
  "completed",
  "other",
] as const;

export const channels = [
  "email",
  "linkedin",
  "message",
  "call",
  "in_person",
  "event",
  "other",
] as const;
export const origins = ["requested", "offered", "logged_afterwards"] as const;
export const consents = [
  "double_opt_in",
  "standing_permission",
  "forward_only",
  "name_mention",
  "in_person",
  "unknown",
] as const;
export const confirmations = ["unconfirmed", "confirmed", "disputed"] as const;

export const Introducer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), userId: UserId }),
  z.object({ kind: z.literal("contact"), contactId: RecordId.nullable(), name: line(300).min(1) }),
]);
export type Introducer = z.output<typeof Introducer>;

/** The person introduced as the mentor may see them. */
export const IntroducedPerson = z.object({
  fullName: line(300).min(1),
  jobTitle: optionalLine(300),
  organization: optionalLine(300),
});
export type IntroducedPerson = z.output<typeof IntroducedPerson>;

/** Ways to reach the person that the mentor hands over; the mentee's own card is not among them. */
export const Reach = z.object({
  emails: z.array(EmailAddress).max(5).default([]),
  links: z.array(Link).max(5).default([]),
});

export const Introduction = record({
  menteeId: UserId,
  introducer: Introducer,
  person: IntroducedPerson,
  /** The mentee's private card; hidden from the mentor. */
  contactId: RecordId.nullable().default(null),
  origin: z.enum(origins),
  consent: z.enum(consents).default("unknown"),
  purpose: z.string().max(1000).default(""),
  blurb: prose(2000).default(""),
  channel: z.enum(channels).default("other"),
  confirmation: z.enum(confirmations).default("unconfirmed"),
  /** When the mentor confirmed or disputed it. */
  answeredAt: Instant.nullable().default(null),
  /** Whom the mentee looks for, in words, until the mentor names somebody; `person` repeats it. */
  sought: optionalLine(300),
  /** Written by the mentor, read by the mentee. */
  reach: Reach.prefault({}),
  /** The other side's entry for this introduction; both are then read as one. */
  sameAs: RecordId.nullable().default(null),
  /** The introduction through which this one came about; hidden from the mentor. */
  parentIntroductionId: RecordId.nullable().default(null),
  /** At most 280 characters the mentee picked from the message; hidden from the mentor. */
  quote: z.string().max(280).default(""),
});
export type Introduction = z.output<typeof Introduction>;

/** Stands for the name of a third person who had what is kept about them erased. */
export const erasedName = "(name erased)";

/** Days and stages of it stay for the counts; nobody does anything more with it. */
export function isErased({ person }: Pick<Introduction, "person">): boolean {
  return person.fullName === erasedName;
}

/** An immutable fact; undo retracts it. */
export const IntroductionEvent = record({
  introductionId: RecordId,
  stage: z.enum([...stages, ...courtesies]),
  occurredOn: Day,
  recordedAt: Instant,
  by: UserId,
  reason: z.enum(closeReasons).nullable().default(null),
  /** The day a scheduled meeting is set for, or until which something is kept open. */
  plannedOn: optionalDay,
  /** The fact whose day this one puts right; that one then no longer counts. */
  corrects: RecordId.nullable().default(null),
});
export type IntroductionEvent = z.output<typeof IntroductionEvent>;

const rank = new Map<string, number>(stages.map((stage, index) => [stage, index]));

type Fact = Pick<IntroductionEvent, "stage" | "occurredOn" | "recordedAt" | "id">;

/**
 * The stage as a pure fold over the facts, whatever their order of arrival: the furthest step
 * reached, or closed while nothing happened after the latest closing.
 */
export function stageOf(events: readonly Fact[]): Stage {
  const facts = turnsIn(events);
  if (facts.at(-1)?.stage === "closed") return "closed";
  return furthestOf(facts);
}

/** The facts that move the stage, in the order of life. */
export function turnsIn<Each extends Fact>(events: readonly Each[]): Each[] {
  return events.filter(({ stage }) => rank.has(stage) || stage === "kept_open").toSorted(byLife);
}

/** The furthest step reached, closings left aside. */
export function furthestOf(events: readonly Pick<Fact, "stage">[]): Stage {
  const reached = events.map(({ stage }) => stage).filter(isStep);
  return reached.reduce<Stage>(
    (furthest, stage) => ((rank.get(stage) ?? 0) > (rank.get(furthest) ?? 0) ? stage : furthest),
    reached[0] ?? "requested",
  );
}

/** True when the stage, or one that implies it, was reached. */
export function hasReached(events: readonly Pick<Fact, "stage">[], stage: Stage): boolean {
  const goal = rank.get(stage) ?? 0;
  return events.some((event) => isStep(event.stage) && (rank.get(event.stage) ?? 0) >= goal);
}

/** The first day on which the stage, or one that implies it, was reached. */
export function reachedOn(events: readonly Fact[], stage: Stage): string | undefined {
  const goal = rank.get(stage) ?? 0;
  let first: string | undefined;
  for (const { stage: each, occurredOn } of events) {
    const isThere = isStep(each) && (rank.get(each) ?? 0) >= goal;
    if (isThere && (first === undefined || occurredOn < first)) first = occurredOn;
  }
  return first;
}

function isStep(stage: string): stage is Exclude<Stage, "closed"> {
  return rank.has(stage) && stage !== "closed";
}

function byLife(a: Fact, b: Fact): number {
  // Comparing by a locale takes thirty times as long, and days and ids have none.
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1;
  return a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1);
}
