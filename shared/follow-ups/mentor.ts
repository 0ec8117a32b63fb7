import { addBusinessDays } from "#shared/days";
import { type Course, type Duty, dutiesFrom, firstDayOf, isStale } from "#shared/follow-ups/duty";
import { timedOn } from "#shared/follow-ups/life";
import type { Outcome } from "#shared/outcomes";

/** What the mentor who made it owes; one that is not theirs asks nothing of them. */
export function mentorDuties(course: Course): Duty[] {
  const { introduction, life, rules } = course;
  if (introduction.confirmation === "disputed") return [];
  if (life.stage === "closed") return results(course);
  const { answer, askContact, contactNudge, introduce } = rules.followUpPolicy;
  const owe = dutiesFrom(life.startedOn, "mentor", course);
  switch (life.stage) {
    case "requested":
      return [owe("answer_request", answer)];
    case "offered":
      return [];
    case "accepted":
      return [owe("ask_contact", askContact)];
    case "contact_asked":
      return [owe("chase", contactNudge, { round: "1" })];
    case "contact_agreed":
      return [owe("introduce", introduce)];
    default:
      return [...confirmations(course), ...results(course), ...thanks(course)];
  }
}

/** An outcome a mentee shared is news for a while. */
export function sharedResult(
  outcome: Outcome,
  { rules, today }: Pick<Course, "rules" | "today">,
): Duty[] {
  const sharedOn = timedOn({ ...outcome, recordedAt: outcome.createdAt });
  if (isStale(sharedOn, today)) return [];
  return [
    {
      kind: "read_result",
      subject: { kind: "outcome", id: outcome.id },
      side: "mentor",
      round: "1",
      dueOn: addBusinessDays(sharedOn, 0, rules.holidays),
      rest: 0,
      closesOn: null,
      contactId: null,
      title: null,
      hours: null,
    },
  ];
}

/** What the mentee logged; a mentor who wrote down a fact of it has vouched for it. */
function confirmations(course: Course): Duty[] {
  const { introduction, events, rules } = course;
  const { introducer, confirmation, createdBy } = introduction;
  const mentorId = introducer.kind === "member" ? introducer.userId : undefined;
  const loggedOn = events.map(timedOn).toSorted().at(0);
  const isVouched = createdBy === mentorId || events.some(({ by }) => by === mentorId);
  if (confirmation !== "unconfirmed" || isVouched || loggedOn === undefined) return [];
  const { confirm } = rules.followUpPolicy;
  const owe = dutiesFrom(loggedOn, "mentor", course);
  // Putting off a word about it is no word to keep it open.
  return [{ ...owe("confirm", confirm, { round: "1" }), closesOn: null }];
}

/** News stays news when the introduction was closed over it. */
function results(course: Course): Duty[] {
  const toldOn = firstDayOf(course, "result_told");
  if (toldOn === undefined || isStale(toldOn, course.today)) return [];
  return [dutiesFrom(toldOn, "mentor", course)("read_result", 0, { round: "1" })];
}

/** Whoever gave a mentee their time is thanked by the mentor who asked for it, while it is fresh. */
function thanks(course: Course): Duty[] {
  const metOn = course.events
    .filter(({ stage }) => stage === "met")
    .map(({ occurredOn }) => occurredOn)
    .toSorted()
    .at(0);
  if (metOn === undefined || isStale(metOn, course.today)) return [];
  const { thank } = course.rules.followUpPolicy;
  return [dutiesFrom(metOn, "mentor", course)("thank", thank, { round: "1" })];
}
