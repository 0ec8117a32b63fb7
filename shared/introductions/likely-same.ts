import { canonicalKeys, foldedName } from "#shared/canonical-keys";
import type { Contact, Distinction } from "#shared/contacts";
import { dayAt, daysBetween } from "#shared/days";
import { idOf } from "#shared/duplicates";
import { type Introduction, reachedOn } from "#shared/introductions";
import { asOne, isSamePair, type Lives } from "#shared/introductions/as-one";

/** Two entries that may be one introduction; `kept` is the one the other is read under. */
export type LikelySame = {
  kept: Introduction;
  twin: Introduction;
  /** A name alone is a suggestion. */
  reason: "same_address" | "same_name";
};

type Book = Pick<Lives, "introductions" | "events"> & {
  /** The owner's own cards; a mentor has none of the mentee's. */
  contacts: ReadonlyMap<string, Contact>;
  distinctions: Iterable<Distinction>;
};

const mostDays = 14;

/**
 * Entries of one pair, at most 14 days apart, that share an address or a name. Only entries that
 * share something are compared, so two thousand take no longer than their keys do to read.
 */
export function findLikelySame(book: Book): LikelySame[] {
  const { introductions, events } = asOne(book);
  const facts = Map.groupBy(events, ({ introductionId }) => introductionId);
  const distinct = new Set([...book.distinctions].map(({ contactIds }) => idOf(...contactIds)));
  const dayOf = (each: Introduction) =>
    reachedOn(facts.get(each.id) ?? [], "introduced") ?? dayAt(each.createdAt, "UTC");
  const found = new Map<string, LikelySame>();
  for (const reason of ["same_address", "same_name"] as const) {
    for (const sharers of sharersBy(reason, introductions, book.contacts)) {
      for (const [one, other] of pairsIn(sharers)) {
        const id = idOf(one.id, other.id);
        const isNear = Math.abs(daysBetween(dayOf(one), dayOf(other))) <= mostDays;
        if (isNear && !found.has(id) && !distinct.has(id) && isSamePair(one, other))
          found.set(id, { ...inOrder(one, other), reason });
      }
    }
  }
  return [...found.values()];
}

function sharersBy(
  reason: LikelySame["reason"],
  introductions: readonly Introduction[],
  contacts: Book["contacts"],
): Introduction[][] {
  const byKey = new Map<string, Introduction[]>();
  for (const each of introductions) {
    if (each.introducer.kind !== "member" || each.sought !== null) continue;
    const keys =
      reason === "same_name"
        ? [foldedName(each.person.fullName)]
        : addressKeys(each, contacts.get(each.contactId ?? ""));
    for (const key of new Set(keys)) {
      const pairKey = `${each.introducer.userId} ${each.menteeId} ${key}`;
      byKey.set(pairKey, [...(byKey.get(pairKey) ?? []), each]);
    }
  }
  return [...byKey.values()];
}

function addressKeys({ reach }: Introduction, card: Contact | undefined): string[] {
  const emails = [...reach.emails.map((value) => ({ value })), ...(card?.emails ?? [])];
  const links = [...reach.links.map((url) => ({ url })), ...(card?.links ?? [])];
  return canonicalKeys({ emails, links }).flatMap(({ key, strength }) =>
    strength === "strong" ? [key] : [],
  );
}

function pairsIn(sharers: readonly Introduction[]): [Introduction, Introduction][] {
  return sharers.flatMap((one, index) =>
    sharers.slice(index + 1).map((other): [Introduction, Introduction] => [one, other]),
  );
}

/** The one the mentor vouches for is kept, else the older. */
function inOrder(one: Introduction, other: Introduction): Pick<LikelySame, "kept" | "twin"> {
  const [kept, twin] = [one, other].toSorted(
    (a, b) =>
      Number(b.confirmation === "confirmed") - Number(a.confirmation === "confirmed") ||
      a.createdAt - b.createdAt ||
      a.id.localeCompare(b.id),
  );
  return { kept: kept ?? one, twin: twin ?? other };
}
