import { type Contact, type Interaction, isArchived } from "#shared/contacts";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Replica, Wish } from "#shared/replica/replica";
import type { OpenProgram } from "../open-program.ts";
import { changesOf } from "./form-fields.ts";
import type { Shelf } from "./model.ts";

export type Deed = { wishes: Wish[]; inverse: Wish[] };

type Scene = Pick<OpenProgram, "me" | "now" | "newId">;
type Talk = Pick<Interaction, "kind" | "occurredOn" | "summary">;

export function logTalk(contact: Contact, talk: Talk, { me, now, newId }: Scene): Deed {
  const id = newId();
  const common = { id, createdAt: now(), createdBy: me.id, contactId: contact.id };
  return {
    wishes: [
      { op: "put", kind: "interaction", record: { ...common, ...talk, direction: "mutual" } },
    ],
    inverse: [{ op: "delete", kind: "interaction", id }],
  };
}

/** The card goes with all that hangs on it; introductions stay and lose only their link to it. */
export function removeContact(replica: Replica, contact: Contact): Deed {
  return removeContacts(replica, [contact]);
}

export function removeContacts(replica: Replica, contacts: readonly Contact[]): Deed {
  const gone = new Set(contacts.map(({ id }) => id));
  const isGone = (id: string | null) => id !== null && gone.has(id);
  const interactions = rowsOf(replica, "interaction").filter((each) => isGone(each.contactId));
  const notes = rowsOf(replica, "note").filter((each) => isGone(each.about.id));
  const followUps = rowsOf(replica, "follow_up").filter((each) => isGone(each.subject.id));
  const introductions = rowsOf(replica, "introduction").filter((each) => isGone(each.contactId));
  const distinctions = rowsOf(replica, "distinction").filter((each) =>
    each.contactIds.some(isGone),
  );
  return {
    wishes: [
      ...interactions.map((record) => drop("interaction", record)),
      ...notes.map((record) => drop("note", record)),
      ...followUps.map((record) => drop("follow_up", record)),
      ...distinctions.map((record) => drop("distinction", record)),
      ...introductions.map(({ id }) => linkTo(id, null)),
      ...contacts.map((record) => drop("contact", record)),
    ],
    inverse: [
      ...contacts.map((record): Wish => ({ op: "put", kind: "contact", record })),
      ...interactions.map((record): Wish => ({ op: "put", kind: "interaction", record })),
      ...notes.map((record): Wish => ({ op: "put", kind: "note", record })),
      ...followUps.map((record): Wish => ({ op: "put", kind: "follow_up", record })),
      ...distinctions.map((record): Wish => ({ op: "put", kind: "distinction", record })),
      ...introductions.map(({ id, contactId }) => linkTo(id, contactId)),
    ],
  };
}

type Change = (contact: Contact) => Partial<Contact>;

/** One change to many cards; a card that is so already is left alone. */
export function changeContacts(contacts: readonly Contact[], change: Change): Deed {
  const changed = contacts.flatMap((before) => {
    const fields = changesOf(before, change(before));
    return Object.keys(fields).length === 0 ? [] : [{ before, fields }];
  });
  return {
    wishes: changed.map(({ before, fields }) => patch(before, fields)),
    inverse: changed.map(({ before, fields }) => patch(before, asBefore(before, fields))),
  };
}

/** Put away, or taken out again. */
export function putOn(shelf: Shelf, now: number): Change {
  return (contact) =>
    isArchived(contact) === (shelf === "archive")
      ? {}
      : { archivedAt: shelf === "archive" ? now : null };
}

/** A card holds at most fifty tags, and keeps those it has. */
export function withTag(tag: string): Change {
  return ({ tags }) => ({ tags: tags.includes(tag) || tags.length >= 50 ? tags : [...tags, tag] });
}

export function withoutTag(tag: string): Change {
  return ({ tags }) => ({ tags: tags.filter((each) => each !== tag) });
}

function patch({ id }: Contact, fields: Partial<Contact>): Wish {
  return { op: "patch", kind: "contact", id, fields };
}

/** A card from before a field was known has nothing there, and a patch must say so. */
function asBefore(before: Contact, fields: Partial<Contact>): Partial<Contact> {
  return Object.fromEntries(
    Object.keys(fields).map((field) => [field, Reflect.get(before, field) ?? null]),
  );
}

function rowsOf<K extends Kind>(replica: Replica, kind: K): RecordOf<K>[] {
  return [...replica.rows(kind).peek().values()];
}

function drop(kind: Kind, { id }: { id: string }): Wish {
  return { op: "delete", kind, id };
}

function linkTo(id: string, contactId: string | null): Wish {
  return { op: "patch", kind: "introduction", id, fields: { contactId } };
}
