import type { Contact } from "#shared/contacts";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Replica, Wish } from "#shared/replica/replica";

type Deed = { wishes: Wish[]; inverse: Wish[] };

/** The card goes with all that hangs on it; introductions stay and lose only their link to it. */
export function removeContact(replica: Replica, contact: Contact): Deed {
  const { id } = contact;
  const interactions = rowsOf(replica, "interaction").filter((each) => each.contactId === id);
  const notes = rowsOf(replica, "note").filter((each) => each.about.id === id);
  const followUps = rowsOf(replica, "follow_up").filter((each) => each.subject.id === id);
  const introductions = rowsOf(replica, "introduction").filter((each) => each.contactId === id);
  const distinctions = rowsOf(replica, "distinction").filter((each) =>
    each.contactIds.includes(id),
  );
  return {
    wishes: [
      ...interactions.map((record) => drop("interaction", record)),
      ...notes.map((record) => drop("note", record)),
      ...followUps.map((record) => drop("follow_up", record)),
      ...distinctions.map((record) => drop("distinction", record)),
      ...introductions.map((record) => linkTo(record.id, null)),
      drop("contact", contact),
    ],
    inverse: [
      { op: "put", kind: "contact", record: contact },
      ...interactions.map((record): Wish => ({ op: "put", kind: "interaction", record })),
      ...notes.map((record): Wish => ({ op: "put", kind: "note", record })),
      ...followUps.map((record): Wish => ({ op: "put", kind: "follow_up", record })),
      ...distinctions.map((record): Wish => ({ op: "put", kind: "distinction", record })),
      ...introductions.map((record) => linkTo(record.id, id)),
    ],
  };
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
