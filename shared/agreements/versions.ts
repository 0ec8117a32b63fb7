import { Agreement, type Signature } from "#shared/agreements";
import { addDays, dayAt } from "#shared/days";
import type { Pair } from "#shared/mentorships";

/** What is agreed, without who wrote and signed it when. */
export const terms = [
  "hoursPerMonth",
  "introductionsPerMonth",
  "preferredChannels",
  "extentOfGuidance",
  "daysAway",
  "reviewEvery",
] as const;
export type Terms = Pick<Agreement, (typeof terms)[number]>;

export type Agreed = { agreements: Iterable<Agreement>; signatures: Iterable<Signature> };

/** Every version of one mentorship, oldest first; two of one number were written at the same time. */
export function versionsOf(agreements: Iterable<Agreement>, mentorshipId: string): Agreement[] {
  return [...agreements]
    .filter((each) => each.mentorshipId === mentorshipId)
    .toSorted(
      (a, b) => a.version - b.version || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
    );
}

/** When each signed it, by user id. */
export function signersOf(
  { id, signatures: own }: Agreement,
  signatures: Iterable<Signature>,
): Map<string, number> {
  const signed = new Map(own.map(({ userId, at }) => [userId, at]));
  for (const { agreementId, createdBy, createdAt } of signatures)
    if (agreementId === id && !signed.has(createdBy)) signed.set(createdBy, createdAt);
  return signed;
}

/** The newest version that both of a pair signed; as long as there is none, the newest. */
export function agreedBetween(
  { agreements, signatures }: Agreed,
  mentorshipId: string,
  { mentorId, menteeId }: Pair,
): Agreement | undefined {
  const versions = versionsOf(agreements, mentorshipId);
  const all = [...signatures];
  const signed = versions.findLast((each) => {
    const signers = signersOf(each, all);
    return signers.has(mentorId) && signers.has(menteeId);
  });
  return signed ?? versions.at(-1);
}

type Author = { userId: string; timeZone: string; now: number; newId: () => string };

/** The next version, signed by its author; the day of the next review is counted from today. */
export function nextVersion(
  latest: Agreement | undefined,
  mentorshipId: string,
  changes: Partial<Terms>,
  { userId, timeZone, now, newId }: Author,
): Agreement {
  const next = Agreement.parse({
    ...latest,
    ...changes,
    ...{ id: newId(), createdAt: now, createdBy: userId, mentorshipId },
    version: (latest?.version ?? 0) + 1,
    signatures: [{ userId, at: now }],
  });
  return { ...next, nextReviewOn: addDays(dayAt(now, timeZone), next.reviewEvery) };
}

/** The terms in which two versions differ. */
export function differencesIn(one: Terms, other: Terms): (typeof terms)[number][] {
  return terms.filter((term) => JSON.stringify(one[term]) !== JSON.stringify(other[term]));
}
