import type { Contact, Interaction } from "#shared/contacts";
import { dayAt } from "#shared/days";
import type { FollowUp, FollowUpKind, Subject } from "#shared/follow-ups";
import { decided } from "#shared/follow-ups/decisions";
import type { Course, Duty, Hours } from "#shared/follow-ups/duty";
import { lifeOf, type Rules } from "#shared/follow-ups/life";
import { menteeDuties } from "#shared/follow-ups/mentee";
import { mentorDuties, sharedResult } from "#shared/follow-ups/mentor";
import {
  daysAwayIn,
  mentorshipDuties,
  pairKey,
  type Together,
} from "#shared/follow-ups/mentorship";
import { keepInTouch, lastTouches } from "#shared/follow-ups/touch";
import {
  type Introduction,
  type IntroductionEvent,
  isErased,
  turnsIn,
} from "#shared/introductions";
import { asOne } from "#shared/introductions/as-one";
import type { Outcome } from "#shared/outcomes";
import type { FollowUpPolicy } from "#shared/programs";

/** Rows of one program as one person may read them. */
export type Book = {
  me: {
    userId: string;
    timeZone: string;
    /** Kinds the person does not want to be reminded of; what they typed themselves stays. */
    switchedOff: readonly FollowUpKind[];
    /** Days on which nothing a rule made falls due, beside weekends and holidays. */
    quietDays: readonly string[];
  };
  program: { followUpPolicy: FollowUpPolicy; holidays: readonly string[] };
  introductions: readonly Introduction[];
  events: readonly IntroductionEvent[];
  followUps: readonly FollowUp[];
  contacts: readonly Contact[];
  interactions: readonly Interaction[];
  outcomes: readonly Outcome[];
  together: Together;
};

export type Owed = {
  /** Stable over recomputation: kind, subject and round. */
  key: string;
  kind: FollowUpKind;
  subject: Subject;
  side: "mentee" | "mentor";
  /** Which of several of one kind it is: the first or second chase, or the day touch is counted from. */
  round: string;
  /** A business day where a rule made it; the day it was moved to where somebody moved it. */
  dueOn: string;
  /** The day the introduction closes by itself if nothing happens. */
  closesOn: string | null;
  /** The owner's own card of the person. */
  contactId: string | null;
  /** Words of a person's own that say all of it. */
  title: string | null;
  /** The hours of a talk; none where a day says enough. */
  hours: Hours | null;
  /** The open stored row of this kind on this subject. */
  followUp: FollowUp | null;
};

/** All a person owes over one program's rows, due or still ahead, oldest first. */
export function owedBy(book: Book, now: number): Owed[] {
  return owedOn(book, dayAt(now, book.me.timeZone));
}

/** The same for whoever knows the day already. */
export function owedOn(rows: Book, today: string): Owed[] {
  const book = withoutTwins(rows);
  const courses = coursesIn(book, today);
  const touches = lastTouches(book.interactions);
  const duties = [
    ...courses.flatMap((course) => dutiesOf(course, book.me)),
    ...book.outcomes.flatMap((outcome) => newsOf(outcome, book, today)),
    ...book.contacts.flatMap((contact) => keepInTouch(contact, touches.get(contact.id), book)),
    ...mentorshipDuties(book),
  ].filter(({ kind }) => !book.me.switchedOff.includes(kind));
  return decided(duties, book, { courses, touches }).toSorted(byDay);
}

/** Nobody can say that a talk was held, or missed, before it began. */
export function isAhead({ hours }: Pick<Owed, "hours">, now: number): boolean {
  return hours !== null && now < hours.startsAt;
}

/** What both sides entered is one introduction, and reminders and outcomes follow it. */
function withoutTwins(rows: Book): Book {
  const { introductions, events, keptIds } = asOne(rows);
  if (keptIds.size === 0) return { ...rows, introductions, events };
  const kept = (id: string) => keptIds.get(id) ?? id;
  return {
    ...rows,
    introductions,
    events,
    followUps: rows.followUps.map((each) => ({
      ...each,
      subject: { ...each.subject, id: kept(each.subject.id) },
    })),
    outcomes: rows.outcomes.map((each) => ({
      ...each,
      introductions: each.introductions.map((link) => ({
        ...link,
        introductionId: kept(link.introductionId),
      })),
    })),
  };
}

function coursesIn(book: Book, today: string): Course[] {
  const eventsById = Map.groupBy(book.events, ({ introductionId }) => introductionId);
  const outcomesById = outcomesByIntroduction(book.outcomes);
  const rulesFor = makeRules(book);
  return book.introductions.map((introduction) => {
    const events = eventsById.get(introduction.id) ?? [];
    return {
      introduction,
      events,
      life: lifeOf(events, book.program, today),
      outcomes: outcomesById.get(introduction.id) ?? [],
      rules: rulesFor(introduction),
      today,
    };
  });
}

/** Days on which a pair agreed to be away are no business days of theirs; stages close all the same. */
function makeRules({ program, together }: Book): (introduction: Introduction) => Rules {
  const away = daysAwayIn(together);
  const rules = new Map(
    [...away].map(([pair, days]) => [
      pair,
      { ...program, holidays: [...program.holidays, ...days] },
    ]),
  );
  return ({ introducer, menteeId }) =>
    (introducer.kind === "member" && rules.get(pairKey(introducer.userId, menteeId))) || program;
}

function outcomesByIntroduction(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const links = outcomes.flatMap((outcome) =>
    outcome.introductions.map(({ introductionId }) => ({ introductionId, outcome })),
  );
  const grouped = Map.groupBy(links, ({ introductionId }) => introductionId);
  return new Map([...grouped].map(([id, each]) => [id, each.map(({ outcome }) => outcome)]));
}

/** Without a step nothing has begun, and without a person nobody can be written to. */
function dutiesOf(course: Course, { userId }: Book["me"]): Duty[] {
  const { introducer, menteeId } = course.introduction;
  if (turnsIn(course.events).length === 0 || isErased(course.introduction)) return [];
  if (menteeId === userId) return menteeDuties(course);
  const isMentor = introducer.kind === "member" && introducer.userId === userId;
  return isMentor ? mentorDuties(course) : [];
}

function newsOf(outcome: Outcome, { me, program }: Book, today: string): Duty[] {
  return outcome.sharedWithMentor === me.userId && outcome.createdBy !== me.userId
    ? sharedResult(outcome, { rules: program, today })
    : [];
}

function byDay(a: Owed, b: Owed): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
