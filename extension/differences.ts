import type { Contact } from "#shared/contacts";
import type { Picked } from "./drafts.ts";
import { contactFields, type PersonForm } from "./person-form.ts";

const lines = ["fullName", "jobTitle", "organization", "location", "howMet"] as const;
type Line = (typeof lines)[number];

/** One field in which the form says something else, or more, than the saved contact. */
export type Difference =
  | { field: Line; before: string; after: string }
  | { field: "emails" | "phones" | "links"; added: string[] };

/** What an update would change; what the form leaves empty is never taken away. */
export function differencesOf(contact: Contact, form: PersonForm): Difference[] {
  const fields = contactFields(form);
  const changed = lines.flatMap((field): Difference[] => {
    const [before, after] = [contact[field] ?? "", fields[field] ?? ""];
    return after === "" || after === before ? [] : [{ field, before, after }];
  });
  const more = (
    [
      ["emails", missing(contact.emails, fields.emails, ({ value }) => value)],
      ["phones", missing(contact.phones, fields.phones, ({ value }) => value)],
      ["links", missing(contact.links, fields.links, ({ url }) => url)],
    ] as const
  ).flatMap(([field, added]): Difference[] => (added.length === 0 ? [] : [{ field, added }]));
  return [...changed, ...more];
}

export const differingFields = [...lines, "emails", "phones", "links"] as const;
export type DifferingField = Difference["field"];

/** The fields of one of the page's people that stay as the book has them. */
export function leftOutOf(leftOut: readonly string[], who: Picked): DifferingField[] {
  return differingFields.filter((field) => leftOut.includes(`${who}.${field}`));
}

/** Takes a difference that was left, or leaves one that was taken. */
export function withToggled(
  leftOut: readonly string[],
  who: Picked,
  field: DifferingField,
): string[] {
  const entry = `${who}.${field}`;
  const others = leftOut.filter((each) => each !== entry);
  return others.length < leftOut.length ? others : [...others, entry];
}

/** The patch that brings a contact up to what the form says, but for the fields left out. */
export function patchFor(
  contact: Contact,
  form: PersonForm,
  leftOut: readonly DifferingField[],
): Partial<Contact> {
  const fields = contactFields(form);
  const patch: Partial<Contact> = {};
  for (const { field } of differencesOf(contact, form)) {
    if (leftOut.includes(field)) continue;
    if (field === "emails") patch.emails = union(contact.emails, fields.emails, keyOf);
    else if (field === "phones") patch.phones = union(contact.phones, fields.phones, keyOf);
    else if (field === "links") patch.links = union(contact.links, fields.links, ({ url }) => url);
    else if (field === "fullName") patch.fullName = fields.fullName;
    else patch[field] = fields[field];
  }
  return patch;
}

const keyOf = ({ value }: { value: string }) => value;

function missing<Entry>(
  had: readonly Entry[],
  wanted: readonly Entry[],
  key: (entry: Entry) => string,
): string[] {
  const known = new Set(had.map((entry) => key(entry).toLowerCase()));
  return wanted.map(key).filter((each) => !known.has(each.toLowerCase()));
}

function union<Entry>(
  had: readonly Entry[],
  wanted: readonly Entry[],
  key: (entry: Entry) => string,
): Entry[] {
  const added = new Set(missing(had, wanted, key));
  return [...had, ...wanted.filter((entry) => added.has(key(entry)))];
}
