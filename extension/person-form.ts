import * as z from "zod";
import { Contact } from "#shared/contacts";
import { type Draft, type Field, Source } from "./capture/page.ts";

/** One value in the form, with the mark that says where it came from. */
export const FormField = z.object({ value: z.string().max(2048), source: Source });
export type FormField = z.output<typeof FormField>;

export const singleFields = [
  "fullName",
  "givenName",
  "familyName",
  "jobTitle",
  "organization",
  "location",
  "howMet",
] as const;
export type SingleField = (typeof singleFields)[number];

export const listFields = ["emails", "phones", "links"] as const;
export type ListField = (typeof listFields)[number];

/** What the popup shows of a person; the owner may change or empty every part of it. */
export const PersonForm = z.object({
  fullName: FormField,
  givenName: FormField,
  familyName: FormField,
  jobTitle: FormField,
  organization: FormField,
  location: FormField,
  howMet: FormField,
  emails: z.array(FormField).max(20),
  phones: z.array(FormField).max(20),
  links: z.array(FormField).max(50),
});
export type PersonForm = z.output<typeof PersonForm>;

/** Names a place in the form: a single field, or an entry of a list. */
export type Place = SingleField | `${ListField}.${number}`;

export const blank: FormField = { value: "", source: "typed" };

/** The form of someone read from a page. */
export function formOf(draft: Draft): PersonForm {
  return {
    fullName: single(draft.fullName),
    givenName: single(draft.givenName),
    familyName: single(draft.familyName),
    jobTitle: single(draft.jobTitle),
    organization: single(draft.organization),
    location: single(draft.location),
    howMet: blank,
    emails: draft.emails.map(entry),
    phones: draft.phones.map(entry),
    links: draft.links.map(entry),
  };
}

/** Where nobody was found: an empty form that still knows which page it is about. */
export function blankForm(url: string): PersonForm {
  return {
    fullName: blank,
    givenName: blank,
    familyName: blank,
    jobTitle: blank,
    organization: blank,
    location: blank,
    howMet: blank,
    emails: [],
    phones: [],
    links: /^https?:\/\//.test(url) ? [{ value: url, source: "page" }] : [],
  };
}

export function fieldAt(form: PersonForm, place: Place): FormField {
  const [name, index] = parsePlace(place);
  return index === undefined ? form[name] : (form[name][index] ?? blank);
}

/** The form with one value replaced; parts of a name fall away when the whole name is retyped. */
export function withField(form: PersonForm, place: Place, field: FormField): PersonForm {
  const [name, index] = parsePlace(place);
  if (index !== undefined) return { ...form, [name]: form[name].with(index, field) };
  if (name === "fullName") return { ...form, fullName: field, givenName: blank, familyName: blank };
  return { ...form, [name]: field };
}

export function withEntry(form: PersonForm, name: ListField, field: FormField): PersonForm {
  return { ...form, [name]: [...form[name], field] };
}

export function withoutEntry(form: PersonForm, name: ListField, index: number): PersonForm {
  return { ...form, [name]: form[name].toSpliced(index, 1) };
}

/** What one reading of a person leaves empty, another may know; nothing that stands is replaced. */
export function withGapsFilled(form: PersonForm, more: PersonForm): PersonForm {
  const next = { ...form };
  for (const name of singleFields) if (form[name].value === "") next[name] = more[name];
  for (const name of listFields) next[name] = joined(form[name], more[name]);
  return next;
}

/** The contact's own fields as the form states them; empty entries are left out. */
export function contactFields(form: PersonForm) {
  return {
    fullName: plain(form.fullName),
    givenName: plain(form.givenName) || null,
    familyName: plain(form.familyName) || null,
    jobTitle: plain(form.jobTitle) || null,
    organization: plain(form.organization) || null,
    location: plain(form.location) || null,
    howMet: plain(form.howMet) || null,
    emails: filled(form.emails).map((value) => ({ value, kind: "other" as const })),
    phones: filled(form.phones).map((value) => ({ value, kind: "other" as const })),
    links: filled(form.links).map((value) => ({ url: asAddress(value), service: null })),
  };
}

/** Where the form can't be saved as it stands, by place. */
export function mistakesIn(form: PersonForm): Set<Place> {
  const mistakes = new Set<Place>();
  const fields = contactFields(form);
  for (const name of singleFields) {
    if (!Contact.shape[name].safeParse(fields[name]).success) mistakes.add(name);
  }
  for (const name of listFields) {
    form[name].forEach((field, index) => {
      const alone = contactFields({ ...blankForm(""), [name]: [field] });
      if (!Contact.shape[name].safeParse(alone[name]).success) mistakes.add(`${name}.${index}`);
    });
  }
  return mistakes;
}

/** The first thing worth typing: where the popup puts the cursor. */
export function firstMissing(form: PersonForm): SingleField | undefined {
  return (["fullName", "jobTitle", "organization"] as const).find(
    (name) => form[name].value.trim() === "",
  );
}

/** An introduction shows the mentor these three and nothing else of the person. */
export function isIntroductionPlace(place: Place): boolean {
  return ["fullName", "jobTitle", "organization"].includes(place);
}

function joined(had: readonly FormField[], more: readonly FormField[]): FormField[] {
  const known = new Set(had.map(({ value }) => value.toLowerCase()));
  return [...had, ...more.filter(({ value }) => !known.has(value.toLowerCase()))].slice(0, 20);
}

function single(field: Field | null): FormField {
  return field === null ? blank : entry(field);
}

function entry({ value, source }: Field): FormField {
  return { value, source };
}

function parsePlace(place: Place): [SingleField, undefined] | [ListField, number] {
  const [name, index] = place.split(".");
  const list = listFields.find((each) => each === name);
  if (list !== undefined) return [list, Number(index)];
  return [singleFields.find((each) => each === name) ?? "fullName", undefined];
}

function filled(fields: readonly FormField[]): string[] {
  return [...new Set(fields.map(plain))].filter((value) => value !== "");
}

/** One line without control characters, as records want it. */
function plain({ value }: FormField): string {
  return value.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function asAddress(value: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
}
