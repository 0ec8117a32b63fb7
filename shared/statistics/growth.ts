import type { Contact } from "#shared/contacts";
import { addDays, dayAt, weekOf } from "#shared/days";
import {
  hasReached,
  type Introduction,
  type IntroductionEvent,
  reachedOn,
} from "#shared/introductions";
import { asOne } from "#shared/introductions/as-one";

/**
 * The ways a contact comes into a book. Through a mentor: an introduction by a member, or by a
 * mentor who has no account and no card, led to them and reached `introduced`. Ripple: someone who came through a mentor, at once or over several steps,
 * introduced them. Own: the rest. What a file brought in is a baseline and never growth.
 */
export type Way = "throughMentor" | "ripple" | "own";

/** One person's book, as their replica has it. */
export type Book = {
  contacts: readonly Contact[];
  introductions: readonly Introduction[];
  events: readonly IntroductionEvent[];
};

export type GrowthWeek = { weekOn: string } & Record<Way, number>;
export type IntroductionsWeek = { weekOn: string; confirmed: number; unconfirmed: number };

/** The way each contact of a book came; contacts of the baseline are not in the map. */
export function waysOf(book: Book): Map<string, Way> {
  const generations = generationsOf(book);
  const grown = book.contacts.filter(isGrowth);
  return new Map(grown.map(({ id }) => [id, wayOf(generations.get(id))]));
}

function wayOf(generation: number | undefined): Way {
  if (generation === undefined) return "own";
  return generation === 1 ? "throughMentor" : "ripple";
}

/**
 * How many steps each contact is from a mentor: 1 introduced by one, 2 by somebody of the first,
 * and so on, the shortest way counted. Also where a file brought the card; others are not in it.
 */
export function generationsOf(book: Book): Map<string, number> {
  const { contacts } = book;
  const standing = standingIn(book);
  const known = new Set(contacts.map(({ id }) => id));
  const met = standing.flatMap((each) =>
    isByMentor(each) && each.contactId !== null && known.has(each.contactId)
      ? [each.contactId]
      : [],
  );
  const leads = Map.groupBy(leadsOf(contacts, standing), ({ from }) => from);
  const generations = new Map(met.map((id) => [id, 1]));
  const queue = [...generations.keys()];
  for (const from of queue) {
    for (const { to } of leads.get(from) ?? []) {
      if (generations.has(to)) continue;
      generations.set(to, (generations.get(from) ?? 0) + 1);
      queue.push(to);
    }
  }
  return generations;
}

/** Who of the book is known to know whom, each two once: one introduced the other, or the owner says so. */
export function acquaintancesIn(book: Book): Lead[] {
  const known = new Set(book.contacts.map(({ id }) => id));
  const said = book.contacts.flatMap(({ id, knows }) =>
    (knows ?? []).map((other) => ({ from: id, to: other })),
  );
  const all = [...leadsOf(book.contacts, standingIn(book)), ...said].filter(
    ({ from, to }) => from !== to && known.has(from) && known.has(to),
  );
  return [...new Map(all.map((tie) => [[tie.from, tie.to].toSorted().join(), tie])).values()];
}

/** Contacts without a known tie, of whom the owner has not said either that there is none; by name. */
export function unsaidIn(book: Book): Contact[] {
  const tied = new Set(acquaintancesIn(book).flatMap(({ from, to }) => [from, to]));
  return book.contacts
    .filter(({ id, knows }) => !tied.has(id) && !Array.isArray(knows))
    .toSorted((a, b) => a.fullName.localeCompare(b.fullName));
}

/** Introductions that were made and not disputed, each once. */
function standingIn(book: Book): Introduction[] {
  const { introductions, events } = asOne(book);
  const eventsById = Map.groupBy(events, ({ introductionId }) => introductionId);
  return introductions.filter(
    ({ id, confirmation }) =>
      confirmation !== "disputed" && hasReached(eventsById.get(id) ?? [], "introduced"),
  );
}

/** Contacts in the book at the end of each week since the first, imports left out. */
export function growthByWeek(book: Book, span: { timeZone: string; asOf: string }): GrowthWeek[] {
  const ways = waysOf(book);
  const savedOn = (contact: Contact) => dayAt(contact.createdAt, span.timeZone);
  const grown = book.contacts.filter((each) => ways.has(each.id) && savedOn(each) <= span.asOf);
  const byWeek = Map.groupBy(grown, (contact) => weekOf(savedOn(contact)));
  const sums = { throughMentor: 0, ripple: 0, own: 0 };
  return weeksBetween([...byWeek.keys()], span.asOf).map((weekOn) => {
    for (const { id } of byWeek.get(weekOn) ?? []) sums[ways.get(id) ?? "own"] += 1;
    return { weekOn, ...sums };
  });
}

/** Contacts that a file brought in. */
export function baselineOf({ contacts }: Pick<Book, "contacts">): number {
  return contacts.filter((contact) => !isGrowth(contact)).length;
}

/** Introductions by the week they reached `introduced`; disputed ones are left out. */
export function introductionsByWeek(
  book: Omit<Book, "contacts">,
  { asOf }: { asOf: string },
): IntroductionsWeek[] {
  const { introductions, events } = asOne(book);
  const eventsById = Map.groupBy(events, ({ introductionId }) => introductionId);
  const made = introductions.flatMap(({ id, confirmation }) => {
    const day = reachedOn(eventsById.get(id) ?? [], "introduced");
    return day === undefined || day > asOf || confirmation === "disputed"
      ? []
      : [{ weekOn: weekOf(day), confirmation }];
  });
  const byWeek = Map.groupBy(made, ({ weekOn }) => weekOn);
  return weeksBetween([...byWeek.keys()], asOf).map((weekOn) => {
    const all = byWeek.get(weekOn) ?? [];
    const confirmed = all.filter(({ confirmation }) => confirmation === "confirmed").length;
    return { weekOn, confirmed, unconfirmed: all.length - confirmed };
  });
}

/** Every Monday from the earliest of the weeks to the week of the last day. */
export function weeksBetween(weeks: readonly string[], lastDay: string): string[] {
  const first = weeks.toSorted().at(0);
  const mondays: string[] = [];
  if (first === undefined) return mondays;
  for (let week = first; week <= lastDay; week = addDays(week, 7)) mondays.push(week);
  return mondays;
}

function isByMentor({ introducer, parentIntroductionId }: Introduction): boolean {
  return (
    introducer.kind === "member" || (introducer.contactId === null && parentIntroductionId === null)
  );
}

function isGrowth({ source }: Contact): boolean {
  return source !== "vcard" && source !== "csv";
}

export type Lead = { from: string; to: string };

/** Who led to whom: said on the card, by an introduction a contact made, or by its parent. */
function leadsOf(contacts: readonly Contact[], standing: readonly Introduction[]): Lead[] {
  const cardOf = new Map(standing.map(({ id, contactId }) => [id, contactId]));
  const said = contacts.flatMap(({ id, introducedBy }) =>
    introducedBy?.kind === "contact" ? [{ from: introducedBy.contactId, to: id }] : [],
  );
  const made = standing.flatMap(({ introducer, contactId, parentIntroductionId }) => {
    const parent =
      parentIntroductionId === null ? null : (cardOf.get(parentIntroductionId) ?? null);
    const from = introducer.kind === "contact" ? (introducer.contactId ?? parent) : parent;
    return from !== null && contactId !== null ? [{ from, to: contactId }] : [];
  });
  return [...said, ...made];
}
