import { Contact } from "#shared/contacts";

/** A card as the form holds it: text only, lists one per line. */
export type ContactForm = {
  fullName: string;
  jobTitle: string;
  organization: string;
  location: string;
  emails: string;
  phones: string;
  links: string;
  tags: string;
  howMet: string;
  metOn: string;
  /** A mentor's user id, or nothing. */
  introducedBy: string;
  /** Days, or nothing. */
  keepInTouchEvery: string;
};

export function formOf(contact: Contact): ContactForm {
  return {
    fullName: contact.fullName,
    jobTitle: contact.jobTitle ?? "",
    organization: contact.organization ?? "",
    location: contact.location ?? "",
    emails: contact.emails.map(({ value }) => value).join("\n"),
    phones: contact.phones.map(({ value }) => value).join("\n"),
    links: contact.links.map(({ url }) => url).join("\n"),
    tags: contact.tags.join(", "),
    howMet: contact.howMet ?? "",
    metOn: contact.metOn ?? "",
    introducedBy: contact.introducedBy?.kind === "member" ? contact.introducedBy.userId : "",
    keepInTouchEvery: contact.keepInTouchEvery === null ? "" : `${contact.keepInTouchEvery}`,
  };
}

type Checked =
  | { ok: true; contact: Contact }
  | { ok: false; problems: Partial<Record<keyof ContactForm, string>> };

/** The form laid over the card it came from; what the form does not show is kept. */
export function cardOf(form: ContactForm, before: Contact): Checked {
  const parsed = Contact.safeParse({
    ...before,
    fullName: form.fullName.trim(),
    jobTitle: orNull(form.jobTitle),
    organization: orNull(form.organization),
    location: orNull(form.location),
    emails: linesOf(form.emails).map(
      (value) => before.emails.find((known) => known.value === value) ?? { value },
    ),
    phones: linesOf(form.phones).map(
      (value) => before.phones.find((known) => known.value === value) ?? { value },
    ),
    links: linesOf(form.links).map(
      (line) => before.links.find(({ url }) => url === line) ?? { url: withScheme(line) },
    ),
    tags: [...new Set(form.tags.split(/[,\n،、]/u).map((tag) => tag.trim()))].filter(Boolean),
    howMet: orNull(form.howMet),
    metOn: orNull(form.metOn),
    introducedBy: introducedByOf(form, before),
    keepInTouchEvery: form.keepInTouchEvery === "" ? null : Number(form.keepInTouchEvery),
  });
  if (parsed.success) return { ok: true, contact: parsed.data };
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return {
    ok: false,
    problems: Object.fromEntries([...fields].map((field) => [field, problemWords(field)])),
  };
}

/** The fields that differ, as a patch wants them. */
export function changesOf(before: Contact, after: Partial<Contact>): Partial<Contact> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
    ),
  );
}

function problemWords(field: string): string {
  const words: Record<string, string> = {
    fullName: "A name is needed, in one line.",
    emails: "One of these is not an e-mail address. Write one per line.",
    links: "One of these is not a web address. Write one per line.",
    metOn: "That is not a date.",
  };
  return words[field] ?? "This is too long, or holds characters that can't be kept.";
}

function introducedByOf(form: ContactForm, before: Contact): Contact["introducedBy"] {
  if (form.introducedBy !== "") return { kind: "member", userId: form.introducedBy };
  return before.introducedBy?.kind === "contact" ? before.introducedBy : null;
}

function withScheme(line: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`;
}

function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((each) => each.trim()))].filter(Boolean);
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
