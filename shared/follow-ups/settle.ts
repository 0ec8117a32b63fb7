import type { Agreement } from "#shared/agreements";
import { nextVersion } from "#shared/agreements/versions";
import { type Change, joined, nothing, patching, putting } from "#shared/changes";
import type { Interaction } from "#shared/contacts";
import { dayAt } from "#shared/days";
import type { FollowUp, FollowUpKind } from "#shared/follow-ups";
import type { Owed } from "#shared/follow-ups/owed";
import type { closeReasons, IntroductionEvent } from "#shared/introductions";
import { answerWith } from "#shared/introductions/changes";
import type { RecordOf } from "#shared/kinds";
import type { Wish } from "#shared/replica/replica";

/** What a person decides about something they owe. */
export type Deed =
  /** To "still wanted?" it is yes, to "did it happen?" too, to a request it accepts. */
  | { deed: "done" }
  /** The agreement was looked at again and holds as it is. */
  | { deed: "renewed"; agreement: Agreement }
  | { deed: "skipped" }
  /** The talk did not take place. */
  | { deed: "missed" }
  | { deed: "moved"; to: string }
  /** It did not happen: the meeting is on another day. */
  | { deed: "planned"; on: string }
  /** The mentor did not make this introduction. */
  | { deed: "disputed" }
  | { deed: "closed"; reason: (typeof closeReasons)[number] };

export type Author = { userId: string; timeZone: string; now: number; newId: () => string };

/** What a decision means as rows to put or patch. */
export function settle(owed: Owed, deed: Deed, author: Author): Change {
  const today = dayAt(author.now, author.timeZone);
  switch (deed.deed) {
    case "done":
      return done(owed, today, author);
    case "renewed": {
      const { agreement } = deed;
      return putting("agreement", nextVersion(agreement, agreement.mentorshipId, {}, author));
    }
    case "missed":
      return patched("check_in", owed, { status: "missed" }, { status: "planned" });
    case "skipped":
      return decide(owed, { status: "skipped", closedOn: today }, author);
    case "moved":
      return moved(owed, deed.to, today, author);
    case "planned":
      return fact(owed, { stage: "scheduled", occurredOn: today, plannedOn: deed.on }, author);
    case "disputed":
      return confirmed(owed, "disputed", author);
    case "closed":
      return fact(owed, { stage: "closed", occurredOn: today, reason: deed.reason }, author);
  }
}

type Stage = IntroductionEvent["stage"];

/** The fact that doing it makes true; a mentor's chase and thanks are facts of nobody else. */
const facts: Partial<Record<FollowUpKind, Stage>> = {
  answer_request: "accepted",
  answer_offer: "accepted",
  ask_contact: "contact_asked",
  introduce: "introduced",
  first_message: "contacted",
  still_wanted: "kept_open",
  schedule: "scheduled",
  did_it_happen: "met",
  thank: "thanked",
  tell_result: "result_told",
};

/** Kinds that are done by writing to the person, which is contact too. */
const written: readonly FollowUpKind[] = ["first_message", "chase", "thank", "keep_in_touch"];

/** A mentor who says yes to a request vouches for the introduction, too. */
const vouching: readonly FollowUpKind[] = ["confirm", "answer_request"];

/** A fact settles what it answers; what no fact answers is settled by a row. */
function done(owed: Owed, today: string, author: Author): Change {
  const { kind, round, followUp } = owed;
  const answered = joined(
    vouching.includes(kind) ? confirmed(owed, "confirmed", author) : nothing,
    answeredBy(owed, today, author),
  );
  const contacted = written.includes(kind) ? contact(owed, today, author) : nothing;
  const isAnswered =
    answered.wishes.length > 0 ||
    (contacted !== nothing && kind === "keep_in_touch" && round < today);
  const row =
    isAnswered && followUp === null
      ? nothing
      : decide(owed, { status: "done", closedOn: today }, author);
  return joined(answered, contacted, row);
}

function answeredBy(owed: Owed, today: string, author: Author): Change {
  const { kind, side, subject, round } = owed;
  if (kind === "sign_agreement")
    return putting("signature", { ...stamp(author), agreementId: round });
  if (kind === "check_in") {
    const held = { status: "held", heldAt: author.now } as const;
    return patched("check_in", owed, held, { status: "planned", heldAt: null });
  }
  if (kind === "action_item")
    return patched("action_item", owed, { doneOn: today }, { doneOn: null });
  if (kind === "reach_goal") {
    const reached = { status: "reached", reachedOn: today } as const;
    return patched("goal", owed, reached, { status: "open", reachedOn: null });
  }
  const stage = side === "mentor" && kind === "thank" ? undefined : facts[kind];
  return subject.kind === "introduction" && stage !== undefined
    ? fact(owed, { stage, occurredOn: today }, author)
    : nothing;
}

/**
 * Another day for the row. Whoever puts something off beyond the day on which it closes by itself
 * says that it stays open, to everyone who reads the introduction.
 */
function moved(owed: Owed, to: string, today: string, author: Author): Change {
  const { kind, round, dueOn, closesOn, followUp } = owed;
  const snoozes = followUp?.round === round ? followUp.snoozes : [];
  const snooze = { from: dueOn, to, at: author.now };
  const fields = { dueOn: to, snoozes: [...snoozes, snooze].slice(-100) };
  if (closesOn === null || to < closesOn) return decide(owed, fields, author);
  const kept = fact(owed, { stage: "kept_open", occurredOn: today, plannedOn: to }, author);
  if (kind === "still_wanted") return kept;
  // Keeping it open begins another round, and the row is to speak of that one.
  return joined(kept, decide(owed, { ...fields, round: null }, author));
}

/** What is owed is a record itself, and says that it is settled. */
function patched<K extends "check_in" | "action_item" | "goal">(
  kind: K,
  { subject: { id } }: Owed,
  fields: Partial<RecordOf<K>>,
  before: Partial<RecordOf<K>>,
): Change {
  const patch = (said: Partial<RecordOf<K>>) => ({ op: "patch", kind, id, fields: said }) as Wish;
  return { wishes: [patch(fields)], inverse: [patch(before)] };
}

/** Changes the open row of this kind and subject, or puts the first. */
function decide(owed: Owed, fields: Partial<FollowUp>, author: Author): Change {
  const { followUp, round } = owed;
  if (followUp === null) return putting("follow_up", { ...rowOf(owed, author), ...fields });
  return patching("follow_up", followUp, { round, ...fields });
}

/** What waits for the mentor's word has had none. */
function confirmed({ subject }: Owed, confirmation: "confirmed" | "disputed", { now }: Author) {
  const before = { id: subject.id, confirmation: "unconfirmed", answeredAt: null } as const;
  return answerWith(before, confirmation, now);
}

type Told = Pick<IntroductionEvent, "stage" | "occurredOn"> &
  Partial<Pick<IntroductionEvent, "plannedOn" | "reason">>;

function fact({ subject }: Owed, told: Told, author: Author): Change {
  const record = {
    ...stamp(author),
    introductionId: subject.id,
    recordedAt: author.now,
    by: author.userId,
    reason: null,
    plannedOn: null,
    corrects: null,
    ...told,
  };
  return putting("introduction_event", record);
}

function contact({ contactId }: Owed, today: string, author: Author): Change {
  if (contactId === null) return nothing;
  const record: Interaction = {
    ...stamp(author),
    contactId,
    kind: "message",
    direction: "outgoing",
    occurredOn: today,
    summary: "",
  };
  return putting("interaction", record);
}

function rowOf({ kind, subject, round, dueOn }: Owed, author: Author): FollowUp {
  return {
    ...stamp(author),
    subject,
    kind,
    title: null,
    dueOn,
    graceDays: 1,
    status: "open",
    closedOn: null,
    round,
    snoozes: [],
    origin: "rule",
  };
}

function stamp({ newId, now, userId }: Author) {
  return { id: newId(), createdAt: now, createdBy: userId };
}

/** Whoever says that a review is done keeps the agreement as it is. */
export function doneIn(
  { kind, round }: Owed,
  agreements: Iterable<Agreement>,
): Extract<Deed, { deed: "done" | "renewed" }> {
  const agreement =
    kind === "review_agreement" ? [...agreements].find(({ id }) => id === round) : undefined;
  return agreement === undefined ? { deed: "done" } : { deed: "renewed", agreement };
}
