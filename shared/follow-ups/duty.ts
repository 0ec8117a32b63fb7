import { addBusinessDays, addDays } from "#shared/days";
import type { FollowUpKind, Subject } from "#shared/follow-ups";
import { type Life, type Rules, restartsIn, timedOn } from "#shared/follow-ups/life";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import type { Outcome } from "#shared/outcomes";

export type Hours = { startsAt: number; minutes: number };

/** What a rule asks of a person, before anything they decided about it. */
export type Duty = {
  kind: FollowUpKind;
  subject: Subject;
  side: "mentee" | "mentor";
  round: string;
  dueOn: string;
  /** Business days from the closing of the round before to this one. */
  rest: number;
  closesOn: string | null;
  contactId: string | null;
  /** Words of a person's own that say all of it. */
  title: string | null;
  /** The hours of a talk; none where a day says enough. */
  hours: Hours | null;
};

/** One introduction as the one who acts sees it. */
export type Course = {
  introduction: Introduction;
  events: readonly IntroductionEvent[];
  life: Life;
  outcomes: readonly Outcome[];
  rules: Rules;
  today: string;
};

/** Makes duties of one side that fall due so many business days after a day. */
export function dutiesFrom(from: string, side: Duty["side"], course: Course) {
  const { introduction, events, life, rules } = course;
  return (kind: FollowUpKind, days: number, more: Partial<Pick<Duty, "round" | "rest">> = {}) => ({
    kind,
    subject: { kind: "introduction" as const, id: introduction.id },
    side,
    round: String(restartsIn(events) + 1),
    dueOn: addBusinessDays(from, days, rules.holidays),
    rest: 0,
    closesOn: life.stage === "closed" ? null : life.closesOn,
    contactId: introduction.contactId,
    title: null,
    hours: null,
    ...more,
  });
}

export function has({ events }: Course, stage: IntroductionEvent["stage"]): boolean {
  return events.some((event) => event.stage === stage);
}

/** The first day of a fact itself; unlike a stage, none is implied by a later one. */
export function firstDayOf(
  { events }: Course,
  stage: IntroductionEvent["stage"],
): string | undefined {
  return events
    .filter((event) => event.stage === stage)
    .map(timedOn)
    .toSorted()
    .at(0);
}

/** Days after which news, a mentor's thanks and a question about outcomes are no longer raised. */
const newsDays = 30;

export function isStale(day: string, today: string): boolean {
  return addDays(day, newsDays) < today;
}
