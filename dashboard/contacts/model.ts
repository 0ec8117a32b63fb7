import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import { type Contact, type Interaction, isArchived } from "#shared/contacts";
import { daysBetween } from "#shared/days";
import { fold, matches, wordsOf } from "#shared/folding";
import type { Note } from "#shared/notes";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";

export type ContactRow = {
  contact: Contact;
  /** The mentor or contact through whom they came; none for one's own. */
  through: string | undefined;
  lastOn: string | undefined;
  losingTouch: boolean;
  shelf: Shelf;
};

/** Cards in daily use, and those put away. */
export type Shelf = "book" | "archive";

export type Filter = {
  query: string;
  tag: string;
  through: string;
  /** As it is spelled on the cards. */
  organization: string;
  losingTouch: boolean;
  shelf: Shelf;
};
export const noFilter: Filter = {
  query: "",
  tag: "",
  through: "",
  organization: "",
  losingTouch: false,
  shelf: "book",
};

export type Contacts = {
  filter: ReadonlySignal<Filter>;
  all: ReadonlySignal<readonly ContactRow[]>;
  shown: ReadonlySignal<readonly ContactRow[]>;
  /** The day of the last contact, by contact. */
  lastOn: ReadonlySignal<ReadonlyMap<string, string>>;
  /** What search looks through, row by row: the card, notes on it and what was logged. */
  texts: ReadonlySignal<readonly string[]>;
  tags: ReadonlySignal<readonly string[]>;
  throughs: ReadonlySignal<readonly string[]>;
  /** Those where several people are, the most of them first; a list of all would be no choice. */
  organizations: ReadonlySignal<readonly string[]>;
  narrow: (change: Partial<Filter>) => void;
};

type Doors = Pick<OpenProgram, "replica" | "people" | "today"> & {
  introductions: ReadonlySignal<readonly IntroductionLine[]>;
};

export const ContactsModel = createModel<Contacts, [Doors]>((doors) => {
  const { replica, today } = doors;
  const filter = signal<Filter>(noFilter);
  // With any option comparing takes three times as long, and ten thousand names take many.
  const collator = new Intl.Collator();
  const sorted = computed(() => byName([...replica.rows("contact").value.values()], collator));
  const lastOn = computed(() => newestDays(replica.rows("interaction").value.values()));
  const throughs = computed(() => throughById(doors));
  const all = computed(() => {
    const [through, last, day] = [throughs.value, lastOn.value, today.value];
    return sorted.value.map((contact) => ({
      contact,
      through: through.get(contact.id),
      lastOn: last.get(contact.id),
      losingTouch: isLosingTouch(contact, last.get(contact.id), day),
      shelf: isArchived(contact) ? ("archive" as const) : ("book" as const),
    }));
  });
  const said = computed(() =>
    wordsByContact(replica.rows("interaction").value.values(), replica.rows("note").value.values()),
  );
  const texts = computed(() =>
    all.value.map(({ contact }) => foldedOf(contact) + (said.value.get(contact.id) ?? "")),
  );
  return {
    filter,
    all,
    lastOn,
    texts,
    shown: computed(() => filtered(all.value, filter.value, () => texts.value)),
    tags: computed(() => distinct(all.value.flatMap(({ contact }) => contact.tags))),
    throughs: computed(() => distinct([...throughs.value.values()])),
    organizations: computed(() => largest(all.value, 30)),
    narrow(change) {
      filter.value = { ...filter.peek(), ...change };
    },
  };
});

/** Letters put in order first leave the collator, which is slow, little more than one look each. */
function byName(contacts: readonly Contact[], collator: Intl.Collator): Contact[] {
  const keyed = contacts.map((contact) => ({ contact, key: contact.fullName.toLowerCase() }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
  return keyed
    .map(({ contact }) => contact)
    .sort((a, b) => collator.compare(a.fullName, b.fullName));
}

/** Asks for the texts only where words are looked for: folding ten thousand cards takes a while. */
export function filtered(
  rows: readonly ContactRow[],
  filter: Filter,
  texts: () => readonly string[],
): readonly ContactRow[] {
  const words = wordsOf(filter.query);
  const searched = words.length === 0 ? [] : texts();
  return rows.filter(
    ({ contact, through, losingTouch, shelf }, at) =>
      shelf === filter.shelf &&
      (!filter.losingTouch || losingTouch) &&
      (filter.through === "" || through === filter.through) &&
      (filter.organization === "" || contact.organization === filter.organization) &&
      (filter.tag === "" || contact.tags.includes(filter.tag)) &&
      (words.length === 0 || matches(searched[at] ?? "", words)),
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
  if (contact.keepInTouchEvery === null || isArchived(contact)) return false;
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

const foldedWords = new WeakMap<Note | Interaction, string>();

/** Only the owner's own words are on their device, so nobody else's are searched. */
function wordsByContact(
  interactions: Iterable<Interaction>,
  notes: Iterable<Note>,
): Map<string, string> {
  const words = new Map<string, string>();
  const add = (contactId: string, record: Note | Interaction, text: string) => {
    if (text === "") return;
    const folded = foldedWords.get(record) ?? fold(text);
    foldedWords.set(record, folded);
    words.set(contactId, `${words.get(contactId) ?? ""}\n${folded}`);
  };
  for (const each of interactions) add(each.contactId, each, each.summary);
  for (const each of notes) if (each.about.kind === "contact") add(each.about.id, each, each.text);
  return words;
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

function largest(rows: readonly ContactRow[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { contact } of rows)
    if (contact.organization !== null)
      counts.set(contact.organization, (counts.get(contact.organization) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted((a, b) => a.localeCompare(b));
}
