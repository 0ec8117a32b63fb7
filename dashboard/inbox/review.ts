import { sameName } from "#shared/canonical-keys";
import type { ContactIndex } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import type { DraftPerson, IntroductionDraft } from "#shared/introduction-drafts";
import type { channels, Introducer } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import { type Author, logIntroduction, type NewIntroductionForm } from "../introductions/wishes.ts";
import type { Person } from "../people.ts";

/** The people a reviewer can be matched with; all of it is on this device. */
export type Circle = {
  me: Person;
  mentors: readonly Person[];
  mentees: readonly Person[];
  /** Made once: ten thousand cards are not read at each keystroke. */
  book: ContactIndex<Contact>;
  cards: ReadonlyMap<string, Contact>;
};

export type ReviewedPerson = {
  chosen: "yes" | "no";
  fullName: string;
  jobTitle: string;
  organization: string;
  email: string;
};

export type ReviewFields = {
  /** "by:<mentor>", "for:<mentee>" where I introduced them, "card:<contact>", or "other". */
  between: string;
  introducerName: string;
  people: readonly ReviewedPerson[];
  occurredOn: string;
  channel: (typeof channels)[number];
  quote: string;
};

/** What waits, newest first. */
export function openDrafts(drafts: Iterable<IntroductionDraft>): IntroductionDraft[] {
  return [...drafts]
    .filter(({ review }) => review.status === "open")
    .toSorted(
      (a, b) => (b.occurredOn ?? "").localeCompare(a.occurredOn ?? "") || b.createdAt - a.createdAt,
    );
}

/** The form as the draft fills it: sure people are ticked, and nobody where nothing is sure. */
export function fieldsOf(draft: IntroductionDraft, circle: Circle, today: string): ReviewFields {
  const between = betweenOf(draft, circle);
  const others = draft.introduced.filter((person) => !isTaken(person, between, circle));
  return {
    between,
    introducerName: between === "other" ? nameOfIntroducer(draft, circle) : "",
    people: others.map(({ name, email, jobTitle, organization }) => ({
      chosen: draft.certainty === "sure" ? "yes" : "no",
      fullName: name || nameFrom(email),
      jobTitle: jobTitle ?? "",
      organization: organization ?? "",
      email,
    })),
    occurredOn: dayWithin(draft.occurredOn, today),
    channel: draft.channel,
    quote: draft.quote,
  };
}

/** The card a person has already, by an address and never by the name alone. */
export function cardOf(
  { fullName, email }: ReviewedPerson,
  { book }: Pick<Circle, "book">,
): Contact | undefined {
  return book.same(described(fullName, email));
}

/** One introduction for each chosen person, and the draft settled; the inverse brings it back. */
export function acceptDraft(
  draft: IntroductionDraft,
  fields: ReviewFields,
  { circle, author }: { circle: Circle; author: Author },
) {
  const logged = fields.people
    .filter(({ chosen }) => chosen === "yes")
    .map((person) => logIntroduction(formOf(person, fields, circle, author), author));
  const introductionIds = logged.map(({ introduction }) => introduction.id);
  const settled = settle(draft, { status: "accepted", introductionIds });
  return {
    names: logged.map(({ introduction }) => introduction.person.fullName),
    wishes: [...logged.flatMap(({ wishes }) => wishes), ...settled.wishes],
    inverse: [...settled.inverse, ...logged.toReversed().flatMap(({ inverse }) => inverse)],
  };
}

export function discardDraft(draft: IntroductionDraft): { wishes: Wish[]; inverse: Wish[] } {
  return settle(draft, { status: "discarded" });
}

/** A settled draft keeps nobody's name: only that this message was asked about. */
function settle(draft: IntroductionDraft, review: IntroductionDraft["review"]) {
  const { id, subject, introducer, introduced, occurredOn, quote } = draft;
  const emptied = { subject: "", introducer: null, introduced: [], occurredOn: null, quote: "" };
  const words = { subject, introducer, introduced, occurredOn, quote, review: draft.review };
  const patch = (fields: Partial<IntroductionDraft>): Wish[] => [
    { op: "patch", kind: "introduction_draft", id, fields },
  ];
  return { wishes: patch({ ...emptied, review }), inverse: patch(words) };
}

function betweenOf({ introducer, introduced }: IntroductionDraft, circle: Circle): string {
  const { me, mentors, mentees, book } = circle;
  if (introducer === null) return "other";
  if (isPerson(introducer, me)) {
    const mentee =
      mentees.find((each) => introduced.some((person) => isPerson(person, each))) ?? mentees[0];
    return mentee === undefined ? "other" : `for:${mentee.userId}`;
  }
  const mentor = mentors.find((each) => isPerson(introducer, each));
  if (mentor !== undefined) return `by:${mentor.userId}`;
  const card = book.same(described(introducer.name, introducer.email));
  return card === undefined ? "other" : `card:${card.id}`;
}

/** Who stands on the other side of the introduction already, or is oneself. */
function isTaken(person: DraftPerson, between: string, { me, mentees }: Circle): boolean {
  const mentee = mentees.find(({ userId }) => between === `for:${userId}`);
  return isPerson(person, me) || (mentee !== undefined && isPerson(person, mentee));
}

function nameOfIntroducer({ introducer }: IntroductionDraft, { me }: Circle): string {
  return introducer === null || isPerson(introducer, me) ? "" : introducer.name || introducer.email;
}

/** By account where the server told it, else by the name. */
function isPerson({ userId, name }: DraftPerson, person: Person): boolean {
  return userId === null ? name !== "" && sameName(name, person.name) : userId === person.userId;
}

function formOf(
  person: ReviewedPerson,
  fields: ReviewFields,
  circle: Circle,
  { userId }: Author,
): NewIntroductionForm {
  const { fullName, jobTitle, organization, email } = person;
  const { occurredOn, channel } = fields;
  const known = { fullName, jobTitle, organization, email };
  const shared = { ...known, occurredOn, channel, parentIntroductionId: null };
  if (fields.between.startsWith("for:")) {
    const introducer = { kind: "member", userId } as const;
    const menteeId = fields.between.slice(4);
    // What stands in the mentor's mail is not the mentee's word, so no quote goes with it; nor is
    // an address in it handed over without being asked for.
    return { ...shared, email: "", menteeId, introducer, contactId: null, quote: "" };
  }
  return {
    ...shared,
    menteeId: userId,
    introducer: introducerOf(fields, circle),
    contactId: cardOf(person, circle)?.id ?? null,
    quote: fields.quote.trim(),
  };
}

function introducerOf(fields: ReviewFields, { cards }: Circle): Introducer {
  const [kind, id = ""] = fields.between.split(":");
  if (kind === "by") return { kind: "member", userId: id };
  const card = kind === "card" ? cards.get(id) : undefined;
  return card === undefined
    ? { kind: "contact", contactId: null, name: fields.introducerName.trim() }
    : { kind: "contact", contactId: card.id, name: card.fullName };
}

function described(fullName: string, email: string) {
  return { fullName, emails: email === "" ? [] : [{ value: email }], links: [] };
}

/** "amara.okafor@…" is a beginning where no name is known. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._+-]+|\d+/).filter((word) => word.length > 1);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

/** A mail's clock may be wrong; what lies ahead has not happened. */
function dayWithin(day: string | null, today: string): string {
  return day === null || day > today ? today : day;
}
