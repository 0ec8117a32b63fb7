import type { CheckIn } from "#shared/check-ins";
import { mentorshipOf } from "#shared/follow-ups/mentorship";
import type { Owed } from "#shared/follow-ups/owed";
import { type WhomDoors, whomIn } from "#shared/follow-ups/whom";
import { type Reasons, whatOf, whyOf } from "#shared/follow-ups/words";
import { outcomeWords } from "#shared/outcome-words";
import type { Shelf } from "./books.ts";

/** Every English word of the mails, the pages behind their links, and the calendar. */

export type Duty = { owed: Owed; what: string; why: string };

/** One thing somebody owes, as a sentence and its reason; names are all it says of others. */
export function dutyOf(owed: Owed, shelf: Shelf): Duty {
  const { book } = shelf;
  const outcome = book.outcomes.find(({ id }) => id === owed.subject.id);
  const whom = whomIn(owed, doorsOf(shelf), book.me.userId);
  const who = {
    person: whom.person ?? "",
    mentor: whom.mentor ?? "your mentor",
    mentee: whom.mentee ?? "your mentee",
    outcome: outcome && (outcome.title ?? outcomeWords[outcome.kind]),
  };
  const what = owed.title ?? whatOf(owed, who);
  return { owed, what, why: whyOf(owed, reasonsFor(owed, book, who.mentor)) };
}

/** The same for a talk that may be over, of which nothing is owed. */
export function talkWords({ id }: CheckIn, shelf: Shelf): string {
  const subject = { kind: "check_in", id } as const;
  const { person } = whomIn({ subject, contactId: null }, doorsOf(shelf), shelf.book.me.userId);
  const who = { person: person ?? "", mentor: "", mentee: "", outcome: undefined };
  return whatOf({ kind: "check_in", side: "mentee" }, who);
}

function doorsOf({ book, names }: Shelf): WhomDoors {
  return {
    introduction: (id) => book.introductions.find((each) => each.id === id),
    contact: (id) => book.contacts.find((each) => each.id === id),
    outcome: (id) => book.outcomes.find((each) => each.id === id),
    mentorship: (id) => mentorshipOf(id, book.together),
    nameOf: (userId) => names.get(userId),
  };
}

function reasonsFor({ subject, contactId }: Owed, book: Shelf["book"], mentor: string): Reasons {
  const talks = book.interactions.filter((each) => each.contactId === contactId);
  return {
    mentor,
    events: book.events.filter(({ introductionId }) => introductionId === subject.id),
    lastOn: talks
      .map(({ occurredOn }) => occurredOn)
      .toSorted()
      .at(-1),
    say: (day) => `on ${dateWords(day)}`,
    clock: clockOf(subject.id, book),
  };
}

/** "14:30", on the clock of whoever reads it. */
function clockOf(checkInId: string, { together, me: { timeZone } }: Shelf["book"]): string {
  const talk = together.checkIns.find(({ id }) => id === checkInId);
  const style = { hour: "2-digit", minute: "2-digit", timeZone } as const;
  return talk ? new Intl.DateTimeFormat("en-GB", style).format(talk.plannedAt) : "";
}

/** "Monday 2 March" */
export function dateWords(day: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(",", "");
}

export const letterWords = {
  hello: (name: string) => (name === "" ? "Hello," : `Hello ${name},`),
  subject: (duties: readonly Duty[], span: "day" | "week") => {
    const [first] = duties;
    if (first && duties.length === 1) return first.what;
    return `${duties.length} things for ${span === "day" ? "today" : "this week"}`;
  },
  opening: (programName: string, span: "day" | "week", day: string) =>
    span === "day"
      ? `this waits for you in ${programName} today, ${dateWords(day)}.`
      : `this waits for you in ${programName} in the week from ${dateWords(day)}.`,
  later: "Later",
  more: (count: number) =>
    count === 1 ? "One more stands in Today." : `${count} more stand in Today.`,
  today: "All of it, with drafts, in Today",
  settings: "Choose when these mails come and what they say",
  off: "Send me no more of them",
  overdue: (day: string) => `due since ${dateWords(day)}`,
  goodbye: "Tertius",
};

export const pageWords = {
  today: "Go to Today",
  done: {
    title: "Done?",
    words: "Press the button and it is off your list.",
    button: "Yes, it is done",
    after: "Noted. It is off your list.",
  },
  later: {
    title: "Later?",
    words: "Choose when it comes back.",
    buttons: { 1: "Tomorrow", 3: "In 3 days", 7: "In a week" },
    after: (day: string) => `It comes back on ${dateWords(day)}.`,
  },
  off: {
    title: "No more of these mails?",
    words: "Today, the calendar and the extension still show what waits for you.",
    button: "Send me no more",
    after: "No more of these mails will come. You can switch them on again in your account.",
  },
  undo: {
    title: "Take it back?",
    words: "Everything will be as it was before.",
    button: "Take it back",
    after: "Taken back. It is as it was before.",
  },
  undoLink: "Take it back",
  used: { title: "That was done already", words: "A link works once. Today shows how things are." },
  settled: {
    title: "Nothing to do any more",
    words: "This is settled already, or the introduction was closed meanwhile.",
  },
  ahead: {
    title: "Not yet",
    words: "This talk has not begun. The link works from then on.",
  },
  expired: {
    title: "This link has run out",
    words: "Links in mails work for two weeks. Today shows what waits for you.",
  },
  left: {
    title: "You are no longer in this program",
    words: "There is nothing to remind you of here any more.",
  },
  forged: {
    title: "This link does not work",
    words: "Perhaps it was cut in two on its way. Today shows what waits for you.",
  },
  often: {
    title: "That was tried too often",
    words: "Wait a few minutes, then open the link again. Nothing was changed.",
  },
};

export const calendarWords = {
  name: (programName: string) => `Tertius, ${programName}`,
};
