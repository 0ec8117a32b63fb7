import { foldedName, linkKey, sameName } from "#shared/canonical-keys";
import { indexOf, keysOf } from "#shared/contact-index";
import { Contact } from "#shared/contacts";
import type { Card } from "#shared/interchange/card";
import type { ContactFile } from "#shared/interchange/contact-files";
import { Note } from "#shared/notes";
import type { Wish } from "#shared/replica/replica";

/** What becomes of one entry of a file; `left` are values of it that can't be kept as they are. */
export type PlannedEntry = { name: string; about: string; left: string[] } & (
  | { fate: "new"; contact: Contact; note: Note | undefined }
  | { fate: "known"; contact: Contact; fills: Partial<Contact> }
  | { fate: "repeated" }
  | { fate: "unusable"; because: "nameless" | "too_long" }
);

/** What a plan needs to know of the world; ids, clock and account come from outside. */
export type ImportScene = { userId: string; now: number; newId: () => string };

/**
 * What importing a file would do, entry by entry. Who is in the book already, or earlier in the
 * file, is never added again, so that the same file twice adds nothing.
 */
export function planImport(
  { source, cards }: ContactFile,
  book: Iterable<Contact>,
  scene: ImportScene,
): PlannedEntry[] {
  const known = knownIn([...book]);
  const isRepeated = repeatedInFile();
  return cards.map((card) => {
    const { fields, left } = fieldsOf(card);
    const entry = { name: fields.fullName, about: aboutOf(card), left };
    if (fields.fullName === "") return { ...entry, fate: "unusable", because: "nameless" };
    const own = { id: scene.newId(), createdAt: scene.now, createdBy: scene.userId };
    const parsed = Contact.safeParse({ ...own, ...fields, source });
    if (!parsed.success) return { ...entry, fate: "unusable", because: "too_long" };
    const contact = parsed.data;
    const same = known(contact);
    if (same) return { ...entry, fate: "known", contact: same, fills: gapsFilled(same, contact) };
    if (isRepeated(contact)) return { ...entry, fate: "repeated" };
    return { ...entry, fate: "new", contact, note: noteOf(card, contact, scene) };
  });
}

/** The wishes of one entry and what takes them back; none where nothing is to be done. */
export function wishesOf(
  entry: PlannedEntry,
  gaps: "fill" | "leave",
): { wishes: Wish[]; inverse: Wish[] } {
  if (entry.fate === "new") {
    const { contact, note } = entry;
    const notes: Wish[] = note ? [{ op: "put", kind: "note", record: note }] : [];
    const unnoted: Wish[] = note ? [{ op: "delete", kind: "note", id: note.id }] : [];
    return {
      wishes: [{ op: "put", kind: "contact", record: contact }, ...notes],
      inverse: [...unnoted, { op: "delete", kind: "contact", id: contact.id }],
    };
  }
  if (entry.fate !== "known" || gaps === "leave" || Object.keys(entry.fills).length === 0)
    return { wishes: [], inverse: [] };
  const { contact, fills } = entry;
  const before = Object.keys(fills).map((field) => [field, Reflect.get(contact, field)]);
  return {
    wishes: [{ op: "patch", kind: "contact", id: contact.id, fields: fills }],
    inverse: [{ op: "patch", kind: "contact", id: contact.id, fields: Object.fromEntries(before) }],
  };
}

/** Finds who is in the book; without an address, only someone of whom all the same is said. */
function knownIn(book: readonly Contact[]): (contact: Contact) => Contact | undefined {
  const index = indexOf(book);
  const alike = Map.groupBy(book, descriptionOf);
  return (contact) => {
    const described = alike.get(descriptionOf(contact)) ?? [];
    const isKeyless = keysOf(contact).length === 0;
    return index.same(contact) ?? described.find((each) => isKeyless || keysOf(each).length === 0);
  };
}

/** True for an entry that says what an earlier one of the file said. */
function repeatedInFile(): (contact: Contact) => boolean {
  const namesByKey = new Map<string, string>();
  return (contact) => {
    const keys = keysOf(contact);
    const own = keys.length > 0 ? keys : [{ key: descriptionOf(contact), strength: "strong" }];
    const isRepeated = own.some(({ key, strength }) => {
      const name = namesByKey.get(key);
      return name !== undefined && (strength === "strong" || sameName(name, contact.fullName));
    });
    for (const { key } of own) namesByKey.set(key, contact.fullName);
    return isRepeated;
  };
}

function descriptionOf({ fullName, jobTitle, organization }: Contact): string {
  return JSON.stringify([foldedName(fullName), jobTitle, organization]);
}

const lists = ["emails", "phones", "links", "tags"] as const;
const lines = ["givenName", "familyName", "jobTitle", "organization", "location"] as const;

/** A card's values as a contact has them; what its schema refuses is left out and told. */
function fieldsOf(card: Card) {
  const left: string[] = [];
  const kept = (field: (typeof lists)[number], values: readonly string[], entry: string) => {
    const isFine = (value: string) =>
      Contact.shape[field].safeParse([entry === "" ? value : { [entry]: value }]).success;
    const distinct = [...new Set(values.map(oneLine))].filter(Boolean);
    left.push(...distinct.filter((value) => !isFine(value)));
    return distinct.filter(isFine);
  };
  const emails = kept("emails", card.emails, "value");
  const fields = {
    fullName: oneLine(card.fullName) || (emails[0] ?? ""),
    ...Object.fromEntries(lines.map((name) => [name, oneLine(card[name]) || null])),
    emails: emails.slice(0, 20).map((value) => ({ value })),
    phones: kept("phones", card.phones, "value")
      .slice(0, 20)
      .map((value) => ({ value })),
    links: kept("links", card.links.map(withScheme), "url")
      .slice(0, 50)
      .map((url) => ({ url })),
    tags: kept("tags", card.tags, "").slice(0, 50),
    metOn: card.metOn || null,
  };
  return { fields, left };
}

/** What the book does not know yet of someone; nothing it knows is replaced. */
function gapsFilled(known: Contact, read: Contact): Partial<Contact> {
  const filled = [...lines, "metOn" as const].filter(
    (field) => known[field] === null && read[field] !== null,
  );
  const longer = lists.flatMap((field) => {
    const had = new Set(known[field].map(entryKey));
    const more = read[field].filter((entry) => !had.has(entryKey(entry)));
    return more.length > 0 ? [[field, [...known[field], ...more]]] : [];
  });
  return Object.fromEntries([...filled.map((field) => [field, read[field]]), ...longer]);
}

function entryKey(entry: string | { value: string } | { url: string }): string {
  if (typeof entry === "object" && "url" in entry) return linkKey(entry.url)?.key ?? entry.url;
  return (typeof entry === "string" ? entry : entry.value).toLowerCase();
}

function noteOf(card: Card, { id }: Contact, scene: ImportScene): Note | undefined {
  if (card.note.trim() === "") return undefined;
  const own = { id: scene.newId(), createdAt: scene.now, createdBy: scene.userId };
  const text = card.note.trim().slice(0, 20_000);
  return Note.parse({ ...own, about: { kind: "contact", id }, text });
}

function aboutOf({ jobTitle, organization, emails }: Card): string {
  return [oneLine(jobTitle), oneLine(organization)].filter(Boolean).join(", ") || (emails[0] ?? "");
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address.trim()) ? address : `https://${address.trim()}`;
}
