import type { Contact, Interaction } from "#shared/contacts";
import type { FollowUp, FollowUpKind, Subject } from "#shared/follow-ups";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
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
  /** The open stored row of this kind on this subject. */
  followUp: FollowUp | null;
};

/** All a person owes over one program's rows, due or still ahead, oldest first. */
export function owedBy(book: Book, _now: number): Owed[] {
  return book.followUps
    .filter(({ status }) => status === "open")
    .map((followUp) => ({
      key: `${followUp.kind}-${followUp.subject.id}-1`,
      kind: followUp.kind,
      subject: followUp.subject,
      side: "mentee",
      round: "1",
      dueOn: followUp.dueOn,
      closesOn: null,
      contactId: followUp.subject.kind === "contact" ? followUp.subject.id : null,
      followUp,
    }));
}
