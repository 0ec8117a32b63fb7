import type { Introduction, IntroductionEvent } from "#shared/introductions";

/** Introductions with every entry of both sides read as one, and the facts that stand. */
export type Lives = {
  introductions: readonly Introduction[];
  events: readonly IntroductionEvent[];
  /** Where the entry of the other side is read: its id, and the id it is read under. */
  keptIds: ReadonlyMap<string, string>;
};

/**
 * Entries that say `sameAs` disappear into the one they point to, with their facts and whatever
 * that one lacks; a fact whose day was put right gives way to the one that did so. Every list,
 * fold and count begins here, so that nothing is told or counted twice.
 */
export function asOne(book: Pick<Lives, "introductions" | "events">): Lives {
  const keptIds = keptIdsOf(book.introductions);
  const twins = Map.groupBy(
    book.introductions.filter(({ id }) => keptIds.has(id)),
    ({ id }) => keptIds.get(id),
  );
  return {
    keptIds,
    introductions: book.introductions
      .filter(({ id }) => !keptIds.has(id))
      .map((kept) => (twins.get(kept.id) ?? []).reduce(joined, kept)),
    events: standing(book.events).map((event) => {
      const introductionId = keptIds.get(event.introductionId);
      return introductionId === undefined ? event : { ...event, introductionId };
    }),
  };
}

/** Without the facts that a later one puts right. */
export function standing<Fact extends Pick<IntroductionEvent, "id" | "corrects">>(
  events: readonly Fact[],
): Fact[] {
  const corrected = new Set(events.flatMap(({ corrects }) => corrects ?? []));
  return events.filter(({ id }) => !corrected.has(id));
}

function keptIdsOf(introductions: readonly Introduction[]): Map<string, string> {
  const byId = new Map(introductions.map((each) => [each.id, each]));
  const keptIds = new Map<string, string>();
  for (const each of introductions) {
    const kept = lastOf(each, byId);
    if (kept.id !== each.id) keptIds.set(each.id, kept.id);
  }
  return keptIds;
}

/** The end of the chain; one that leads in a circle, or to another pair, is not followed. */
function lastOf(from: Introduction, byId: ReadonlyMap<string, Introduction>): Introduction {
  const seen = new Set<string>();
  let last = from;
  for (;;) {
    seen.add(last.id);
    const next = byId.get(last.sameAs ?? "");
    if (next === undefined || !isSamePair(last, next)) return last;
    if (seen.has(next.id)) return from;
    last = next;
  }
}

export function isSamePair(one: Introduction, other: Introduction): boolean {
  return (
    one.menteeId === other.menteeId &&
    one.introducer.kind === "member" &&
    other.introducer.kind === "member" &&
    one.introducer.userId === other.introducer.userId
  );
}

/** Each side's words are kept; what one entry lacks the other gives. */
function joined(kept: Introduction, twin: Introduction): Introduction {
  return {
    ...kept,
    person: {
      ...kept.person,
      jobTitle: kept.person.jobTitle ?? twin.person.jobTitle,
      organization: kept.person.organization ?? twin.person.organization,
    },
    contactId: kept.contactId ?? twin.contactId,
    parentIntroductionId: kept.parentIntroductionId ?? twin.parentIntroductionId,
    purpose: kept.purpose || twin.purpose,
    blurb: kept.blurb || twin.blurb,
    quote: kept.quote || twin.quote,
    consent: kept.consent === "unknown" ? twin.consent : kept.consent,
    confirmation: [kept, twin].some(({ confirmation }) => confirmation === "confirmed")
      ? "confirmed"
      : kept.confirmation,
    reach: {
      emails: [...new Set([...kept.reach.emails, ...twin.reach.emails])],
      links: [...new Set([...kept.reach.links, ...twin.reach.links])],
    },
  };
}
