import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Contact, Interaction } from "#shared/contacts";
import { daysBetween } from "#shared/days";
import { fold, matches, wordsOf } from "#shared/folding";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";

export type ContactRow = {
  contact: Contact;
  /** The mentor or contact through whom they came; none for one's own. */
  through: string | undefined;
  lastOn: string | undefined;
  losingTouch: boolean;
};

export type Filter = { query: string; tag: string; through: string; losingTouch: boolean };
export const noFilter: Filter = { query: "", tag: "", through: "", losingTouch: false };

export type Contacts = {
  filter: ReadonlySignal<Filter>;
  all: ReadonlySignal<readonly ContactRow[]>;
  shown: ReadonlySignal<readonly ContactRow[]>;
  /** The day of the last contact, by contact. */
  lastOn: ReadonlySignal<ReadonlyMap<string, string>>;
  tags: ReadonlySignal<readonly string[]>;
  throughs: ReadonlySignal<readonly string[]>;
  narrow: (change: Partial<Filter>) => void;
};

type Doors = Pick<OpenProgram, "replica" | "people" | "today"> & {
  introductions: ReadonlySignal<readonly IntroductionLine[]>;
};

export const ContactsModel = createModel<Contacts, [Doors]>((doors) => {
  const { replica, today } = doors;
  const filter = signal<Filter>(noFilter);
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  const sorted = computed(() =>
    [...replica.rows("contact").value.values()].toSorted((a, b) =>
      collator.compare(a.fullName, b.fullName),
    ),
  );
  const lastOn = computed(() => newestDays(replica.rows("interaction").value.values()));
  const throughs = computed(() => throughById(doors));
  const all = computed(() =>
    sorted.value.map((contact) => ({
      contact,
      through: throughs.value.get(contact.id),
      lastOn: lastOn.value.get(contact.id),
      losingTouch: isLosingTouch(contact, lastOn.value.get(contact.id), today.value),
    })),
  );
  return {
    filter,
    all,
    lastOn,
    shown: computed(() => filtered(all.value, filter.value)),
    tags: computed(() => distinct(all.value.flatMap(({ contact }) => contact.tags))),
    throughs: computed(() => distinct([...throughs.value.values()])),
    narrow(change) {
      filter.value = { ...filter.peek(), ...change };
    },
  };
});

export function filtered(rows: readonly ContactRow[], filter: Filter): readonly ContactRow[] {
  const words = wordsOf(filter.query);
  if (words.length === 0 && !filter.tag && !filter.through && !filter.losingTouch) return rows;
  return rows.filter(
    (row) =>
      (!filter.losingTouch || row.losingTouch) &&
      (filter.through === "" || row.through === filter.through) &&
      (filter.tag === "" || row.contact.tags.includes(filter.tag)) &&
      matches(foldedOf(row.contact), words),
  );
}

const foldedContacts = new WeakMap<Contact, string>();

/** Every word on the card as search compares it; kept, since a card rarely changes. */
export function foldedOf(contact: Contact): string {
  const known = foldedContacts.get(contact);
  if (known !== undefined) return known;
  const folded = fold(
    [
      contact.fullName,
      contact.givenName,
      contact.familyName,
      contact.jobTitle,
      contact.organization,
      contact.location,
      contact.howMet,
      ...contact.emails.map(({ value }) => value),
      ...contact.phones.flatMap(({ value }) => [value, value.replace(/\D/g, "")]),
      ...contact.links.map(({ url }) => url),
      ...contact.tags,
    ]
      .filter((text) => text !== null && text !== undefined)
      .join("\n"),
  );
  foldedContacts.set(contact, folded);
  return folded;
}

/** The cadence the person chose has run out since the last contact, or since the card was made. */
export function isLosingTouch(
  contact: Contact,
  lastOn: string | undefined,
  today: string,
): boolean {
  if (contact.keepInTouchEvery === null) return false;
  const since = lastOn ?? new Date(contact.createdAt).toISOString().slice(0, 10);
  return daysBetween(since, today) > contact.keepInTouchEvery;
}

export function newestDays(interactions: Iterable<Interaction>): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { contactId, occurredOn } of interactions) {
    if (occurredOn > (newest.get(contactId) ?? "")) newest.set(contactId, occurredOn);
  }
  return newest;
}

function throughById({ replica, people, introductions }: Doors): Map<string, string> {
  const contacts = replica.rows("contact").value;
  const through = new Map<string, string>();
  for (const { introduction, mentor } of introductions.value)
    if (introduction.contactId !== null) through.set(introduction.contactId, mentor);
  for (const { id, introducedBy } of contacts.values()) {
    if (introducedBy?.kind === "member") through.set(id, people.nameOf(introducedBy.userId));
    if (introducedBy?.kind === "contact")
      through.set(id, contacts.get(introducedBy.contactId)?.fullName ?? "a former contact");
  }
  return through;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted((a, b) => a.localeCompare(b));
}
