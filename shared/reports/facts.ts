import type { mentorshipKinds } from "#shared/mentorships";
import type { outcomeKinds } from "#shared/outcomes";
import type { FollowUpPolicy } from "#shared/programs";

/** Days are counted from 1970, so that a hundred thousand of them stay small. */
export type DayNumber = number;

/** A mentee who is counted. `since` is when the last of those who were let in with them joined. */
export type Person = {
  userId: string;
  cohortId: string | null;
  kinds: readonly (typeof mentorshipKinds)[number][];
  joinedOn: DayNumber;
  since: DayNumber;
  leftOn: DayNumber | null;
};

/** An introduction that reached `introduced`, both sides' entries read as one. */
export type Made = {
  person: number;
  /** The mentor's account; none where a mentor without one, or a contact, introduced. */
  mentor: string | null;
  isByMentor: boolean;
  confirmation: "confirmed" | "unconfirmed";
  /** The first day on which the stage, or a later one, was reached. */
  introducedOn: DayNumber;
  contactedOn: DayNumber | null;
  repliedOn: DayNumber | null;
  scheduledOn: DayNumber | null;
  metOn: DayNumber | null;
  /** Closed for good, by whom. */
  closedOn: DayNumber | null;
  closedBy: "person" | "timer" | null;
  thankedOn: DayNumber | null;
  toldOn: DayNumber | null;
  outcomeOn: DayNumber | null;
  /** When it was first typed that it was introduced. */
  recordedOn: DayNumber;
  /** Introductions by a mentor are the first; 0 where it did not come of one. */
  generation: number;
  /** Introductions that came of it. */
  children: number;
  /** Numbers that stand for whom and which employer; 0 where none was named. */
  whom: number;
  employer: number;
};

/** A mentee's request to a mentor, and the day of the mentor's first yes or no. */
export type Request = {
  person: number;
  mentor: string;
  requestedOn: DayNumber;
  answeredOn: DayNumber | null;
  closedOn: DayNumber | null;
};

/** A contact that was saved and not imported, by the way it came. */
export type Saved = {
  person: number;
  mentor: string | null;
  way: "confirmed" | "unconfirmed" | "ripple" | "own";
  savedOn: DayNumber;
};

/** An outcome with the counted introductions it is linked to, of all it names. */
export type Result = {
  person: number;
  kind: (typeof outcomeKinds)[number];
  occurredOn: DayNumber;
  links: number;
  named: number;
};

/** A follow-up that fell due: when, and what was done about it. */
export type Due = {
  person: number;
  dueOn: DayNumber;
  graceDays: number;
  doneOn: DayNumber | null;
  /** Put off more than once, or after it was due. */
  wasMoved: "moved" | "kept";
};

/** A review of an agreement that fell due. */
export type ReviewDue = {
  people: readonly number[];
  dueOn: DayNumber;
  reviewedOn: DayNumber | null;
};

/** A talk that was planned for a day, and not moved to another. */
export type TalkDue = {
  people: readonly number[];
  plannedOn: DayNumber;
  fate: "held" | "not_held";
};

/** A goal that both sides weighed: alike, or one side's more than the other's. */
export type Weighed = {
  person: number;
  setOn: DayNumber;
  more: "alike" | "to_mentee" | "to_mentor";
};

/** What a report is made of. It never leaves the program: every number in it passes the door. */
export type Facts = {
  weekOn: string;
  /** The Sunday that ends the week. */
  today: DayNumber;
  minimumCell: number;
  rules: { followUpPolicy: FollowUpPolicy; holidays: readonly string[] };
  cohorts: readonly { cohortId: string; label: string }[];
  firstWeekOn: string;
  /** Mentees who agreed to be counted and wait until enough do. */
  waiting: number;
  people: readonly Person[];
  /** Mentors who agreed to be compared with others. */
  mentors: readonly string[];
  made: readonly Made[];
  requests: readonly Request[];
  saved: readonly Saved[];
  results: readonly Result[];
  dues: readonly Due[];
  reviews: readonly ReviewDue[];
  talks: readonly TalkDue[];
  weighed: readonly Weighed[];
};
