import type { Contact } from "#shared/contacts";
import type { channels, Introducer, Introduction, IntroductionEvent } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";

export type Author = { userId: string; now: number; newId: () => string };

export type NewIntroductionForm = {
  menteeId: string;
  introducer: Introducer;
  fullName: string;
  jobTitle: string;
  organization: string;
  email: string;
  occurredOn: string;
  channel: (typeof channels)[number];
  /** A card the mentee already has. */
  contactId: string | null;
  /** Words of the message, for the mentee who logs it. */
  quote: string;
  /** The introduction through which this one came about; the mentee's alone to say. */
  parentIntroductionId: string | null;
};

/** An introduction that has happened: itself, its first fact and the card of a mentee who logs it. */
export function logIntroduction(
  form: NewIntroductionForm,
  author: Author,
): { introduction: Introduction; wishes: Wish[]; inverse: Wish[] } {
  const mine = form.menteeId === author.userId;
  const stamp = { createdAt: author.now, createdBy: author.userId };
  const card = mine && form.contactId === null ? cardOf(form, author) : undefined;
  const introduction: Introduction = {
    ...stamp,
    id: author.newId(),
    menteeId: form.menteeId,
    introducer: form.introducer,
    person: personOf(form),
    contactId: card?.id ?? form.contactId,
    origin: "logged_afterwards",
    consent: "unknown",
    purpose: "",
    blurb: "",
    channel: form.channel,
    confirmation: mine ? "unconfirmed" : "confirmed",
    answeredAt: mine ? null : author.now,
    sought: null,
    // A mentor's address of them is handed over; a mentee's stays on their own card.
    reach: { emails: mine || form.email.trim() === "" ? [] : [form.email.trim()], links: [] },
    sameAs: null,
    parentIntroductionId: mine ? form.parentIntroductionId : null,
    quote: form.quote,
  };
  const event = factOf(introduction.id, "introduced", form.occurredOn, author);
  const wishes: Wish[] = [
    ...(card ? [{ op: "put", kind: "contact", record: card } as const] : []),
    { op: "put", kind: "introduction", record: introduction },
    { op: "put", kind: "introduction_event", record: event },
  ];
  return { introduction, wishes, inverse: wishes.toReversed().map(takeBack) };
}

export function factOf(
  introductionId: string,
  stage: IntroductionEvent["stage"],
  occurredOn: string,
  author: Author,
  reason: IntroductionEvent["reason"] = null,
): IntroductionEvent {
  return {
    id: author.newId(),
    createdAt: author.now,
    createdBy: author.userId,
    introductionId,
    stage,
    occurredOn,
    recordedAt: author.now,
    by: author.userId,
    reason,
    plannedOn: null,
    corrects: null,
  };
}

function takeBack(wish: Wish): Wish {
  return { op: "delete", kind: wish.kind, id: wish.op === "put" ? wish.record.id : wish.id };
}

function personOf({ fullName, jobTitle, organization }: NewIntroductionForm) {
  return {
    fullName: fullName.trim(),
    jobTitle: jobTitle.trim() || null,
    organization: organization.trim() || null,
  };
}

function cardOf(form: NewIntroductionForm, author: Author): Contact {
  const emails = form.email.trim() === "" ? [] : [form.email.trim()];
  return cardFor({ ...form, person: personOf(form), reach: { emails, links: [] } }, author);
}

/** The mentee's own card of somebody they were introduced to. */
export function cardFor(
  { person, introducer, reach }: Pick<Introduction, "person" | "introducer" | "reach">,
  { userId, now, newId }: Author,
): Contact {
  return {
    id: newId(),
    createdAt: now,
    createdBy: userId,
    ...person,
    givenName: null,
    familyName: null,
    location: null,
    emails: reach.emails.map((value) => ({ value, kind: "other" })),
    phones: [],
    links: reach.links.map((url) => ({ url, service: null })),
    tags: [],
    howMet: introducer.kind === "contact" ? `Introduced by ${introducer.name}` : null,
    metOn: null,
    introducedBy: introducer.kind === "member" ? introducer : null,
    strength: "new",
    sector: null,
    knows: null,
    keepInTouchEvery: null,
    source: "introduction",
    sourceUrl: null,
    archivedAt: null,
  };
}
