import type { Book } from "#shared/follow-ups/owed";
import type { IntroductionEvent } from "#shared/introductions";
import type { Kind, RecordOf } from "#shared/kinds";
import { FollowUpPolicy } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { makeRecord } from "../../make.ts";

export const noMentorships: Book["together"] = {
  mentorships: [],
  agreements: [],
  signatures: [],
  checkIns: [],
  actionItems: [],
  goals: [],
};

/** A mentee's book with nothing in it but what is given. */
export function makeBook(fields: Partial<Book> = {}): Book {
  return {
    me: { userId: "mentee-1", timeZone: "UTC", switchedOff: [], quietDays: [] },
    program: { followUpPolicy: FollowUpPolicy.parse({}), holidays: [] },
    ...{ introductions: [], events: [], followUps: [], contacts: [] },
    ...{ interactions: [], outcomes: [] },
    together: noMentorships,
    ...fields,
  };
}

export const asMentor: Book["me"] = {
  ...{ userId: "mentor-1", timeZone: "UTC", switchedOff: [], quietDays: [] },
};

export type Told = readonly [IntroductionEvent["stage"], string, Partial<IntroductionEvent>?];

/** One introduction with facts told on the evening of the days they happened on. */
export function makeCourse(told: readonly Told[], fields: Partial<RecordOf<"introduction">> = {}) {
  const introduction = makeRecord("introduction", fields);
  const events = told.map(([stage, occurredOn, more]) =>
    makeRecord("introduction_event", {
      ...{ introductionId: introduction.id, stage, occurredOn },
      recordedAt: noonOf(occurredOn),
      ...more,
    }),
  );
  return { introductions: [introduction], events };
}

export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The book after the wishes. */
export function after(book: Book, wishes: readonly Wish[]): Book {
  let { introductions, events, followUps, interactions } = book;
  for (const wish of wishes) {
    introductions = applied(introductions, "introduction", wish);
    events = applied(events, "introduction_event", wish);
    followUps = applied(followUps, "follow_up", wish);
    interactions = applied(interactions, "interaction", wish);
  }
  return { ...book, introductions, events, followUps, interactions };
}

function applied<K extends Kind>(rows: readonly RecordOf<K>[], kind: K, wish: Wish) {
  if (wish.kind !== kind) return rows;
  if (wish.op === "put") return [...rows, wish.record as RecordOf<K>];
  if (wish.op === "delete") return rows.filter(({ id }) => id !== wish.id);
  return rows.map((row) => (row.id === wish.id ? { ...row, ...wish.fields } : row));
}
