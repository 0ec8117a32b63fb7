import type { Contact } from "#shared/contacts";
import { dayAt, weekOf } from "#shared/days";
import { type Introduction, type IntroductionEvent, reachedOn } from "#shared/introductions";
import { waysOf } from "#shared/statistics/growth";
import type { Tally } from "#shared/statistics/overview";
import type { Chapter } from "../../worker/demo/deeds.ts";

/** Counts the demo's deeds one by one, person by person, without the program and without SQL. */
export function recountContacts(chapters: readonly Chapter[], asOf: string): Tally<string>[] {
  return booksOf(chapters).flatMap((book) => {
    const ways = waysOf(book);
    return tally(
      book.contacts.flatMap(({ id, createdAt }) => {
        const part = ways.get(id);
        const day = dayAt(createdAt, "Etc/UTC");
        if (part === undefined || day > asOf) return [];
        return [{ part, weekOn: weekOf(day), person: book.userId, mentor: mentorOf(book, id) }];
      }),
    );
  });
}

export function recountIntroductions(chapters: readonly Chapter[], asOf: string): Tally<string>[] {
  return booksOf(chapters).flatMap((book) =>
    tally(
      book.introductions.flatMap((introduction) => {
        const day = introducedOn(book, introduction);
        if (day === undefined || day > asOf || introduction.confirmation === "disputed") return [];
        const { introducer, confirmation } = introduction;
        const part = confirmation === "confirmed" ? "confirmed" : "unconfirmed";
        const mentor = introducer.kind === "member" ? introducer.userId : null;
        return [{ part, weekOn: weekOf(day), person: book.userId, mentor }];
      }),
    ),
  );
}

type Book = {
  userId: string;
  contacts: Contact[];
  introductions: Introduction[];
  events: IntroductionEvent[];
};

/** The books of those whose last word is that they may be counted. */
function booksOf(chapters: readonly Chapter[]): Book[] {
  const consents = new Map<string, string>();
  const records = new Map<string, Contact | Introduction | IntroductionEvent>();
  const kinds = new Map<string, string>();
  for (const { userId, deeds } of chapters)
    for (const deed of deeds) {
      if (deed.kind === "consent" && deed.op === "put") consents.set(userId, deed.record.analytics);
      if (
        deed.kind !== "contact" &&
        deed.kind !== "introduction" &&
        deed.kind !== "introduction_event"
      )
        continue;
      const id = deed.op === "put" ? deed.record.id : deed.id;
      const fields = deed.op === "put" ? deed.record : deed.fields;
      kinds.set(id, deed.kind);
      records.set(id, Object.assign(structuredClone(records.get(id) ?? {}), fields) as Contact);
    }
  const all = <Item>(kind: string) =>
    [...records].filter(([id]) => kinds.get(id) === kind).map(([, record]) => record as Item);
  const [contacts, introductions, events] = [
    all<Contact>("contact"),
    all<Introduction>("introduction"),
    all<IntroductionEvent>("introduction_event"),
  ];
  return [...consents]
    .filter(([, word]) => word === "given")
    .map(([userId]) => {
      const own = introductions.filter(({ menteeId }) => menteeId === userId);
      const ids = new Set(own.map(({ id }) => id));
      return {
        userId,
        contacts: contacts.filter(({ createdBy }) => createdBy === userId),
        introductions: own,
        events: events.filter(({ introductionId }) => ids.has(introductionId)),
      };
    });
}

function introducedOn({ events }: Book, { id }: Introduction): string | undefined {
  return reachedOn(
    events.filter(({ introductionId }) => introductionId === id),
    "introduced",
  );
}

/** The mentor whose introduction of the contact was first. */
function mentorOf(book: Book, contactId: string): string | null {
  const made = book.introductions
    .filter((each) => each.contactId === contactId && each.confirmation !== "disputed")
    .map(({ introducer, ...rest }) => ({
      userId: introducer.kind === "member" ? introducer.userId : null,
      on: introducedOn(book, { introducer, ...rest }),
    }))
    .filter(({ userId, on }) => userId !== null && on !== undefined)
    .toSorted((a, b) => (a.on ?? "").localeCompare(b.on ?? ""));
  return made[0]?.userId ?? null;
}

function tally(items: readonly Omit<Tally<string>, "count">[]): Tally<string>[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(item));
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, count: 1 + more.length }] : [],
  );
}
