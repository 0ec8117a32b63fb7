import type { FollowUpKind } from "#shared/follow-ups";
import type { Owed } from "#shared/follow-ups/owed";
import { whomIn } from "#shared/follow-ups/whom";
import { reachedOn } from "#shared/introductions";
import type { Shelf } from "./books.ts";

/** Every English word of the mails, the pages behind their links, and the calendar. */

export type Duty = { owed: Owed; what: string; why: string };

/** One thing somebody owes, as a sentence and its reason; names are all it says of others. */
export function dutyOf(owed: Owed, shelf: Shelf): Duty {
  const { introductions, contacts, outcomes } = shelf.book;
  const whom = whomIn(owed, {
    introduction: (id) => introductions.find((each) => each.id === id),
    contact: (id) => contacts.find((each) => each.id === id),
    outcome: (id) => outcomes.find((each) => each.id === id),
    nameOf: (userId) => shelf.names.get(userId),
  });
  const who = {
    person: whom.person ?? "",
    mentor: whom.mentor ?? "your mentor",
    mentee: whom.mentee ?? "your mentee",
  };
  const what = owed.followUp?.title ?? whatWords[owed.kind](who);
  return { owed, what, why: whyOf(owed, who, shelf) };
}

type Who = { person: string; mentor: string; mentee: string };

const whatWords: Record<FollowUpKind, (who: Who) => string> = {
  answer_request: ({ mentee, person }) => `Answer ${mentee} about ${person}`,
  answer_offer: ({ mentor, person }) => `Tell ${mentor} whether you would like to meet ${person}`,
  ask_contact: ({ mentee, person }) => `Ask ${person} whether they have time for ${mentee}`,
  introduce: ({ mentee, person }) => `Introduce ${mentee} and ${person}`,
  confirm: ({ mentee, person }) => `Say whether you introduced ${mentee} to ${person}`,
  first_message: ({ person }) => `Write to ${person}`,
  still_wanted: ({ person }) => `Say whether you still want to meet ${person}`,
  chase: ({ person }) => `Ask ${person} once more`,
  schedule: ({ person }) => `Find a day to talk with ${person}`,
  did_it_happen: ({ person }) => `Say whether you met ${person}`,
  thank: ({ person }) => `Thank ${person}`,
  tell_result: ({ mentor, person }) => `Tell ${mentor} how it went with ${person}`,
  read_result: ({ mentee, person }) => `Read how it went for ${mentee} with ${person}`,
  keep_in_touch: ({ person }) => `Get in touch with ${person}`,
  ask_outcome: ({ person }) => `Say what came of meeting ${person}`,
  other: ({ person }) => (person === "" ? "Follow up" : `Follow up with ${person}`),
};

function whyOf({ kind, subject, side }: Owed, { mentor }: Who, { book }: Shelf): string {
  const events = book.events.filter(({ introductionId }) => introductionId === subject.id);
  const since = (stage: Parameters<typeof reachedOn>[1], words: string) => {
    const day = reachedOn(events, stage);
    return day === undefined ? "" : `${words} on ${dateWords(day)}`;
  };
  const reasons: Partial<Record<FollowUpKind, string>> = {
    chase: since("contacted", "You wrote"),
    schedule: since("replied", "A reply came"),
    did_it_happen: since("scheduled", "The meeting was set"),
    thank: since("met", "You met"),
    tell_result: since("met", "You met"),
    ask_outcome: since("met", "You met"),
    answer_request: since("requested", "They asked"),
    answer_offer: since("offered", "They offered it"),
  };
  const introduced = side === "mentee" ? since("introduced", `${mentor} introduced you`) : "";
  return reasons[kind] ?? introduced;
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
  done: "Done",
  later: "Later",
  more: (count: number) =>
    count === 1 ? "One more stands in Today." : `${count} more stand in Today.`,
  today: "All of it, with drafts, in Today",
  settings: "Choose when these mails come and what they say",
  off: "Send me no more of them",
  overdue: (day: string) => `since ${dateWords(day)}`,
  goodbye: "Tertius",
};

export const pageWords = {
  today: "Go to Today",
  done: {
    title: "Done?",
    words: "Press the button and it is off your list.",
    button: "Yes, it is done",
    after: "Done. It is off your list.",
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
