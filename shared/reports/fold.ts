import { weekOf } from "#shared/days";
import { numberOf } from "#shared/reports/calendar";
import { duesIn } from "#shared/reports/dues";
import type { Facts, Made, Person, Request, Result, Saved } from "#shared/reports/facts";
import { type Entry, joinedEntries, keptIdsIn, type Ledger } from "#shared/reports/ledger";
import type { Life } from "#shared/reports/lives";
import { reviewsIn, talksIn, weighedIn } from "#shared/reports/meetings";
import type { Steps } from "#shared/reports/steps";

const day = 86_400_000;

/** An introduction that is counted, with what became of it. */
export type Told = { entry: Entry; life: Life; person: number; introducedOn: number };

/** What is counted of the people who are counted. */
export function* factsFrom(ledger: Ledger): Steps<Facts> {
  const people = peopleIn(ledger);
  const numbers = new Map(people.map(({ userId }, index) => [userId, index]));
  const kept = keptIdsIn(ledger.entries);
  yield;
  const entries = joinedEntries(ledger.entries, kept).filter(({ menteeId }) =>
    numbers.has(menteeId),
  );
  yield;
  const told = entries.flatMap((entry) => toldOf(entry, ledger, numbers) ?? []);
  yield;
  const made = madeFrom(told, ledger, kept);
  yield;
  const saved = savedFrom(ledger, told, numbers, kept);
  yield;
  const dues = duesIn(ledger, told, numbers, kept);
  yield;
  const { weekOn, minimumCell, rules, cohorts, firstWeekOn, enrolled, mentors } = ledger;
  return {
    weekOn,
    today: numberOf(ledger.asOf),
    minimumCell,
    rules,
    cohorts,
    firstWeekOn: weekOf(firstWeekOn),
    waiting: enrolled.length - people.length,
    people,
    mentors,
    made,
    requests: entries.flatMap((entry) => requestOf(entry, ledger, numbers) ?? []),
    saved,
    results: resultsFrom(ledger, new Set(told.map(({ entry }) => entry.id)), numbers, kept),
    dues,
    reviews: reviewsIn(ledger, numbers),
    talks: talksIn(ledger, numbers),
    weighed: weighedIn(ledger, numbers),
  };
}

function peopleIn({ enrolled, counted }: Ledger): Person[] {
  const batches = new Map(counted.map(({ userId, batch }) => [userId, batch]));
  const since = new Map<number, number>();
  for (const { userId, joinedOn } of enrolled) {
    const batch = batches.get(userId);
    if (batch !== undefined) since.set(batch, Math.max(since.get(batch) ?? 0, numberOf(joinedOn)));
  }
  return enrolled.flatMap(({ userId, cohortId, kinds, joinedOn, leftOn }) => {
    const batch = batches.get(userId);
    return batch === undefined
      ? []
      : [
          {
            userId,
            cohortId,
            kinds,
            joinedOn: numberOf(joinedOn),
            since: since.get(batch) ?? numberOf(joinedOn),
            leftOn: leftOn === null ? null : numberOf(leftOn),
          },
        ];
  });
}

function toldOf(
  entry: Entry,
  { lives }: Ledger,
  numbers: ReadonlyMap<string, number>,
): Told | undefined {
  const life = lives.get(entry.id);
  const person = numbers.get(entry.menteeId);
  if (life === undefined || person === undefined || entry.confirmation === "disputed")
    return undefined;
  const { introducedOn } = life;
  return introducedOn === null ? undefined : { entry, life, person, introducedOn };
}

function madeFrom(
  told: readonly Told[],
  ledger: Ledger,
  kept: ReadonlyMap<string, string>,
): Made[] {
  const parents = parentsIn(told, kept);
  const outcomes = outcomeDays(ledger, kept);
  const byMentors = new Set(
    told.filter(({ entry }) => isByMentor(entry)).map(({ entry }) => entry.id),
  );
  const children = new Map<string, number>();
  for (const parent of parents.values()) children.set(parent, (children.get(parent) ?? 0) + 1);
  return told.map(({ entry, life, person, introducedOn }) => ({
    person,
    introducedOn,
    mentor: entry.mentorId,
    isByMentor: isByMentor(entry),
    confirmation: entry.confirmation === "confirmed" ? "confirmed" : "unconfirmed",
    contactedOn: life.contactedOn,
    repliedOn: life.repliedOn,
    scheduledOn: life.scheduledOn,
    metOn: life.metOn,
    closedOn: life.closedOn,
    closedBy: life.closedBy,
    thankedOn: life.thankedOn,
    toldOn: life.toldOn,
    outcomeOn: outcomes.get(entry.id) ?? null,
    recordedOn: life.recordedOn,
    generation: generationOf(entry.id, parents, byMentors),
    children: children.get(entry.id) ?? 0,
    whom: entry.whom,
    employer: entry.employer,
  }));
}

/** Through which introduction each came about: as it says, or the first to the person who made it. */
function parentsIn(told: readonly Told[], kept: ReadonlyMap<string, string>): Map<string, string> {
  const ids = new Set(told.map(({ entry }) => entry.id));
  const leadingTo = Map.groupBy(
    told.toSorted((a, b) => a.introducedOn - b.introducedOn),
    ({ entry }) => `${entry.menteeId} ${entry.contactId}`,
  );
  const parents = new Map<string, string>();
  for (const { entry } of told) {
    const said = entry.parentId === null ? undefined : (kept.get(entry.parentId) ?? entry.parentId);
    const leading = leadingTo.get(`${entry.menteeId} ${entry.introducerId}`) ?? [];
    const parent = said ?? leading.find((each) => each.entry.id !== entry.id)?.entry.id;
    const isKnown = parent !== undefined && parent !== entry.id && ids.has(parent);
    if (isKnown && (said !== undefined || entry.introducerId !== null))
      parents.set(entry.id, parent);
  }
  return parents;
}

/** 0 where the first of them was not by a mentor, or where there is no first. */
function generationOf(
  id: string,
  parents: ReadonlyMap<string, string>,
  byMentors: ReadonlySet<string>,
): number {
  const chain = new Set([id]);
  let first = id;
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    if (chain.has(at)) return 0;
    chain.add(at);
    first = at;
  }
  return byMentors.has(first) ? chain.size : 0;
}

function outcomeDays({ endings, asOf }: Ledger, kept: ReadonlyMap<string, string>) {
  const days = new Map<string, number>();
  for (const { occurredOn, introductionIds } of endings) {
    if (occurredOn > asOf) continue;
    const on = numberOf(occurredOn);
    for (const each of introductionIds) {
      const id = kept.get(each) ?? each;
      days.set(id, Math.min(days.get(id) ?? on, on));
    }
  }
  return days;
}

function isByMentor({ mentorId, introducerId, parentId }: Entry): boolean {
  return mentorId !== null || (introducerId === null && parentId === null);
}

function requestOf(
  { id, menteeId, mentorId, confirmation }: Entry,
  { lives }: Ledger,
  numbers: ReadonlyMap<string, number>,
): Request | undefined {
  const { requestedOn = null, answeredOn = null, closedOn = null } = lives.get(id) ?? {};
  const person = numbers.get(menteeId);
  const isTheirs = mentorId !== null && confirmation !== "disputed";
  if (requestedOn === null || person === undefined || !isTheirs) return undefined;
  return { person, mentor: mentorId, requestedOn, answeredOn, closedOn };
}

/** Contacts by the way they came, as `waysOf` in #shared/statistics/growth says it for one book. */
function savedFrom(
  ledger: Ledger,
  told: readonly Told[],
  numbers: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, string>,
): Saved[] {
  const asOf = numberOf(ledger.asOf);
  const cards = ledger.cards.filter(
    ({ ownerId, savedAt }) => numbers.has(ownerId) && savedAt / day < asOf + 1,
  );
  const owners = new Map(cards.map(({ id, ownerId }) => [id, ownerId]));
  const through = new Map<string, Told>();
  const confirmed = new Set<string>();
  for (const each of told) {
    const { contactId, menteeId } = each.entry;
    if (contactId === null || owners.get(contactId) !== menteeId || !isByMentor(each.entry))
      continue;
    if (each.entry.confirmation === "confirmed") confirmed.add(contactId);
    const known = through.get(contactId);
    if (known === undefined || each.introducedOn < known.introducedOn) through.set(contactId, each);
  }
  const ripples = ripplesFrom([...through.keys()], leadsIn(cards, told, kept), owners);
  const grown = cards.filter(({ source }) => source === "grown");
  return grown.map(({ id, ownerId, savedAt }) => {
    const entry = through.get(id)?.entry;
    const said = confirmed.has(id) ? "confirmed" : "unconfirmed";
    return {
      person: numbers.get(ownerId) ?? -1,
      mentor: entry?.mentorId ?? null,
      way: entry ? said : ripples.has(id) ? "ripple" : "own",
      savedOn: Math.floor(savedAt / day),
    };
  });
}

function leadsIn(
  cards: Ledger["cards"],
  told: readonly Told[],
  kept: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const cardOf = new Map(told.map(({ entry }) => [entry.id, entry.contactId]));
  const leads = new Map<string, string[]>();
  const lead = (from: string | null | undefined, to: string | null) => {
    if (from == null || to === null) return;
    const known = leads.get(from);
    if (known) known.push(to);
    else leads.set(from, [to]);
  };
  for (const { id, introducerId } of cards) lead(introducerId, id);
  for (const { entry } of told) {
    const parentId = entry.parentId ?? "";
    lead(entry.introducerId ?? cardOf.get(kept.get(parentId) ?? parentId), entry.contactId);
  }
  return leads;
}

function ripplesFrom(
  roots: readonly string[],
  leads: ReadonlyMap<string, readonly string[]>,
  owners: ReadonlyMap<string, string>,
): Set<string> {
  const isRoot = new Set(roots);
  const found = new Set<string>();
  const open = [...roots];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of leads.get(from) ?? []) {
      const isTheirs = owners.has(to) && owners.get(to) === owners.get(from);
      if (!isTheirs || isRoot.has(to) || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}

function resultsFrom(
  { endings, asOf }: Ledger,
  counted: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, string>,
): Result[] {
  return endings.flatMap(({ ownerId, kind, occurredOn, introductionIds }) => {
    const person = numbers.get(ownerId);
    if (person === undefined || occurredOn > asOf) return [];
    const named = new Set(introductionIds.map((id) => kept.get(id) ?? id));
    const links = [...named].filter((id) => counted.has(id)).length;
    return [{ person, kind, occurredOn: numberOf(occurredOn), links, named: named.size }];
  });
}
