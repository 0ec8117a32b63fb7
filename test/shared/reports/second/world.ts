import type { Contact } from "#shared/contacts";
import { dayNumber, dayOfInstant, makeWork, type Work } from "./calendar.ts";
import { type Filter, type Mentee, menteesIn, type Plain, typedBy } from "./plain.ts";
import { type Story, storiesOf } from "./stories.ts";

export type Way = "confirmed" | "unconfirmed" | "ripple" | "own";
export type SavedContact = { id: string; ownerId: string; saved: number; way: Way };
type Made = Story & { introduced: number };
export type Introduced = Made & { owner: Mentee; generation: number };

/** What one view is about. */
export type World = {
  plain: Plain;
  today: number;
  work: Work;
  mentees: Mentee[];
  /** Introductions of theirs that were made and not disputed, whenever. */
  introductions: Introduced[];
  stories: Story[];
  contacts: SavedContact[];
  isInPeriod: (day: number) => boolean;
};

/** What is the same for every view. */
export type Base = { plain: Plain; stories: Story[]; contacts: SavedContact[] };

export function baseOf(all: Plain): Base {
  const plain = typedBy(all);
  const counted = new Set(plain.counted.map(({ userId }) => userId));
  const stories = storiesOf(plain).filter((each) => counted.has(each.menteeId) && !each.isDisputed);
  const books = Map.groupBy(stories.filter(isMade), ({ menteeId }) => menteeId);
  const cards = Map.groupBy(plain.contact, ({ createdBy }) => createdBy);
  const grown = plain.contact.filter(
    ({ createdBy, source }) => counted.has(createdBy) && source !== "vcard" && source !== "csv",
  );
  const contacts = grown.map(({ id, createdBy, createdAt }) => ({
    id,
    ownerId: createdBy,
    saved: dayOfInstant(createdAt),
    way: wayOf(id, cards.get(createdBy) ?? [], books.get(createdBy) ?? []),
  }));
  return { plain, stories, contacts };
}

export function worldOf({ plain, ...base }: Base, filter: Filter): World {
  const mentees = menteesIn(plain, filter);
  const byId = new Map(mentees.map((each) => [each.userId, each]));
  const stories = base.stories.filter(({ menteeId }) => byId.has(menteeId));
  const books = Map.groupBy(stories.filter(isMade), ({ menteeId }) => menteeId);
  const introductions = stories.filter(isMade).flatMap((story) => {
    const owner = byId.get(story.menteeId);
    const generation = generationOf(story, books.get(story.menteeId) ?? []);
    return owner === undefined ? [] : [{ ...story, owner, generation }];
  });
  const { period } = filter;
  return {
    plain,
    today: dayNumber(plain.asOf),
    work: makeWork(plain.program.holidays),
    mentees,
    introductions,
    stories,
    contacts: base.contacts.filter(({ ownerId }) => byId.has(ownerId)),
    isInPeriod: (day) =>
      period === null || (day >= dayNumber(period.from) && day <= dayNumber(period.to)),
  };
}

function isMade(story: Story): story is Made {
  return story.introduced !== undefined;
}

function wayOf(id: string, cards: readonly Contact[], own: readonly Story[]): Way {
  const byMentor = own.filter((story) => story.contactId === id && story.isByMentor);
  if (byMentor.some(({ isConfirmed }) => isConfirmed)) return "confirmed";
  if (byMentor.length > 0) return "unconfirmed";
  return cameThrough(id, cards, own, []) ? "ripple" : "own";
}

/** Introduced by somebody whom a mentor introduced, or who came that way themselves. */
function cameThrough(
  id: string,
  cards: readonly Contact[],
  own: readonly Story[],
  seen: readonly string[],
): boolean {
  const card = cards.find((each) => each.id === id);
  if (card === undefined || seen.includes(id)) return false;
  const said = card.introducedBy?.kind === "contact" ? [card.introducedBy.contactId] : [];
  const made = own
    .filter(({ contactId }) => contactId === id)
    .map(({ introducerCard, parentId }) => introducerCard ?? cardOf(parentId, own));
  return [...said, ...made].some(
    (from) =>
      cards.some((each) => each.id === from) &&
      (own.some((story) => story.contactId === from && story.isByMentor) ||
        cameThrough(from ?? "", cards, own, [...seen, id])),
  );
}

function cardOf(storyId: string | null, own: readonly Story[]): string | null {
  return own.find(({ entryIds }) => entryIds.includes(storyId ?? ""))?.contactId ?? null;
}

/** Those by a mentor are the first, others one after what they came of; 0 where that was no mentor's. */
function generationOf(story: Story, made: readonly Story[]): number {
  const chain = [story];
  for (;;) {
    const last = chain.at(-1) ?? story;
    const parent = parentOf(last, made);
    if (parent === undefined) return last.isByMentor ? chain.length : 0;
    if (chain.includes(parent)) return 0;
    chain.push(parent);
  }
}

/** The introduction it came of: the one named, or the first to the person who introduced. */
export function parentOf(story: Story, made: readonly Story[]): Story | undefined {
  const own = made.filter(({ menteeId, id }) => menteeId === story.menteeId && id !== story.id);
  const { parentId, introducerCard } = story;
  if (parentId !== null) return own.find(({ entryIds }) => entryIds.includes(parentId));
  if (introducerCard === null) return undefined;
  return own
    .filter(({ contactId }) => contactId === introducerCard)
    .toSorted((a, b) => (a.introduced ?? 0) - (b.introduced ?? 0) || (a.id < b.id ? -1 : 1))[0];
}
