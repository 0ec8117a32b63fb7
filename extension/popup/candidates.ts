import {
  type CanonicalKey,
  canonicalKeys,
  emailKey,
  foldedName,
  linkKey,
  sameName,
} from "#shared/canonical-keys";
import type { ContactIndex } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import type { Page } from "../capture/page.ts";
import { type Difference, differencesOf } from "../differences.ts";
import {
  contactFields,
  formOf,
  mistakesIn,
  type PersonForm,
  withGapsFilled,
} from "../person-form.ts";

/** Somebody on a page about several, as far as the page alone tells. */
export type PagePerson = {
  /** The place on the page, which is their name in a draft. */
  index: number;
  form: PersonForm;
  role: string;
  /** What nobody else on this page bears: the office's address is no one's own. */
  own: Pick<ReturnType<typeof contactFields>, "fullName" | "emails" | "links">;
  isComplete: boolean;
};

/** Somebody on the page beside what the book knows of them. */
export type Candidate = PagePerson &
  (
    | { state: "new" | "incomplete" }
    | { state: "same" | "differs"; known: Contact; differences: Difference[] }
  );

/** The people of a page, each once: two descriptions that share a key of their own are united. */
export function peopleOn(page: Page): PagePerson[] {
  const people: { index: number; form: PersonForm; keys: CanonicalKey[] }[] = [];
  page.people.forEach((draft, index) => {
    const form = formOf(draft);
    const keys = canonicalKeys(contactFields(form));
    const same = people.find((person) => isSame(person, { form, keys }));
    if (same === undefined) people.push({ index, form, keys });
    else {
      same.form = withGapsFilled(same.form, form);
      same.keys = [...same.keys, ...keys];
    }
  });
  const shared = sharedKeys(people.map(({ keys }) => keys));
  return people.map(({ index, form }) => personOf(index, form, shared));
}

/** What is known of somebody on the page; `savedAs` is the id given when their saving began. */
export function candidateOf(
  person: PagePerson,
  index: ContactIndex<Contact>,
  savedAs: Contact | undefined,
): Candidate {
  const known = savedAs ?? index.same(person.own);
  if (known === undefined) return { ...person, state: person.isComplete ? "new" : "incomplete" };
  const differences = differencesOf(known, person.form);
  const isDone = differences.length === 0 || !person.isComplete;
  return { ...person, state: isDone ? "same" : "differs", known, differences };
}

export function isTickable({ state }: Candidate): boolean {
  return state === "new" || state === "differs";
}

type Value = { value: string } | string | null;

/** What somebody does and where, in one line. */
export function roleOf({
  jobTitle,
  organization,
}: {
  jobTitle: Value;
  organization: Value;
}): string {
  return [jobTitle, organization]
    .map((part) => (typeof part === "object" ? (part?.value ?? "") : part))
    .filter((part) => part !== "")
    .join(", ");
}

type Described = { form: PersonForm; keys: readonly CanonicalKey[] };

/** One strong key is enough for two who are called alike; on one page others may share it. */
function isSame(one: Described, other: Described): boolean {
  const [name, otherName] = [one.form.fullName.value, other.form.fullName.value];
  return one.keys.some(({ key, strength }) => {
    const isShared = other.keys.some((each) => each.key === key);
    return (
      isShared && (strength === "strong" ? soundsAlike(name, otherName) : sameName(name, otherName))
    );
  });
}

/** A word in common, as "A. Okafor" and "Amara Okafor" have; no name contradicts no other. */
function soundsAlike(one: string, other: string): boolean {
  if (one.trim() === "" || other.trim() === "") return true;
  const words = new Set(foldedName(one).split(" "));
  return foldedName(other)
    .split(" ")
    .some((word) => words.has(word));
}

function sharedKeys(people: readonly (readonly CanonicalKey[])[]): Set<string> {
  const bearers = new Map<string, number>();
  for (const keys of people) {
    for (const key of new Set(keys.map((each) => each.key))) {
      bearers.set(key, (bearers.get(key) ?? 0) + 1);
    }
  }
  return new Set([...bearers].filter(([, count]) => count > 1).map(([key]) => key));
}

function personOf(index: number, form: PersonForm, shared: ReadonlySet<string>): PagePerson {
  const { fullName, emails, links } = contactFields(form);
  const own = {
    fullName,
    emails: emails.filter(({ value }) => !shared.has(emailKey(value).key)),
    links: links.filter(({ url }) => !shared.has(linkKey(url)?.key ?? "")),
  };
  return { index, form, role: roleOf(form), own, isComplete: mistakesIn(form).size === 0 };
}
