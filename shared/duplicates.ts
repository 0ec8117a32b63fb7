import { sameName } from "#shared/canonical-keys";
import { groupedByKey, groupedByName, hasSameOrganization, keysOf } from "#shared/contact-index";
import type { Contact, Distinction } from "#shared/contacts";

/** Why two cards may be one person, the likeliest first. */
export const duplicateReasons = [
  "same_email",
  "same_profile",
  "same_page",
  "same_name_and_organization",
  "same_name",
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Two cards of one book, the older one first. */
export type DuplicatePair = {
  id: string;
  older: Contact;
  newer: Contact;
  reason: DuplicateReason;
};

/**
 * Pairs that share an address or a name, each once with its best reason. Only cards that share
 * something are ever compared, so ten thousand take no longer than their keys do to read.
 */
export function findDuplicates(
  contacts: readonly Contact[],
  distinctions: Iterable<Distinction>,
): DuplicatePair[] {
  const distinct = new Set([...distinctions].map(({ contactIds }) => idOf(...contactIds)));
  const pairs = new Map<string, DuplicatePair>();
  const add = (one: Contact, other: Contact, reason: DuplicateReason) => {
    const pair = pairOf(one, other, reason);
    const known = pairs.get(pair.id)?.reason ?? "same_name";
    const isBetter = duplicateReasons.indexOf(reason) <= duplicateReasons.indexOf(known);
    if (isBetter && !distinct.has(pair.id)) pairs.set(pair.id, pair);
  };
  for (const [key, sharers] of groupedByKey(contacts)) {
    for (const [one, other] of pairsIn(sharers)) {
      const reason = reasonOf(key, one, other, sharers.length);
      if (reason !== undefined) add(one, other, reason);
    }
  }
  for (const namesakes of groupedByName(contacts).values()) {
    for (const [one, other] of pairsIn(namesakes)) {
      add(one, other, hasSameOrganization(one, other) ? "same_name_and_organization" : "same_name");
    }
  }
  return [...pairs.values()].toSorted(
    (a, b) =>
      duplicateReasons.indexOf(a.reason) - duplicateReasons.indexOf(b.reason) ||
      a.older.fullName.localeCompare(b.older.fullName) ||
      a.id.localeCompare(b.id),
  );
}

/** The same for both orders of the two. */
export function idOf(one: string, other: string): string {
  return one < other ? `${one}_${other}` : `${other}_${one}`;
}

/** What more share than this belongs to none of them: an office's address, everyone's name. */
const mostSharers = 6;

function pairsIn(sharers: readonly Contact[]): [Contact, Contact][] {
  if (sharers.length > mostSharers) return [];
  return sharers.flatMap((one, index) =>
    sharers.slice(index + 1).map((other): [Contact, Contact] => [one, other]),
  );
}

/** An address that three or more share, or a page, says something of two who bear one name. */
function reasonOf(
  wanted: string,
  one: Contact,
  other: Contact,
  sharers: number,
): DuplicateReason | undefined {
  const isStrong = keysOf(one).some(({ key, strength }) => key === wanted && strength === "strong");
  const isOwn = isStrong && sharers === 2;
  if (!isOwn && !sameName(one.fullName, other.fullName)) return undefined;
  if (wanted.startsWith("email:")) return "same_email";
  return isStrong ? "same_profile" : "same_page";
}

function pairOf(one: Contact, other: Contact, reason: DuplicateReason): DuplicatePair {
  const [older, newer] =
    one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id)
      ? [one, other]
      : [other, one];
  return { id: idOf(one.id, other.id), older, newer, reason };
}
