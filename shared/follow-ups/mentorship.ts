import type { Agreement, Signature } from "#shared/agreements";
import { agreedBetween, signersOf, versionsOf } from "#shared/agreements/versions";
import { isParty } from "#shared/buckets";
import { addBusinessDays, dayAt } from "#shared/days";
import type { Duty } from "#shared/follow-ups/duty";
import type { Book } from "#shared/follow-ups/owed";
import { type Mentorship, pairsOf } from "#shared/mentorships";

/** What the sides of mentorships share, as one of them reads it. */
export type Together = {
  mentorships: readonly Mentorship[];
  agreements: readonly Agreement[];
  signatures: readonly Signature[];
};

/** What somebody owes to those they share a mentorship with, as long as it is neither paused nor over. */
export function mentorshipDuties(book: Book): Duty[] {
  return book.together.mentorships
    .filter((each) => each.status === "active" && isParty(each, book.me.userId))
    .flatMap((mentorship) => agreementDuty(mentorship, book));
}

/** The newest version is read and signed, and looked at again on its day. */
function agreementDuty(mentorship: Mentorship, { me, program, together }: Book): Duty[] {
  const latest = versionsOf(together.agreements, mentorship.id).at(-1);
  if (latest === undefined) return [];
  const isSigned = signersOf(latest, together.signatures).has(me.userId);
  const writtenOn = dayAt(latest.createdAt, me.timeZone);
  const due = isSigned
    ? { kind: "review_agreement" as const, from: latest.nextReviewOn, days: 0 }
    : { kind: "sign_agreement" as const, from: writtenOn, days: program.followUpPolicy.answer };
  if (due.from === null) return [];
  return [
    {
      kind: due.kind,
      subject: { kind: "mentorship", id: mentorship.id },
      side: mentorship.mentorIds.includes(me.userId) ? "mentor" : "mentee",
      round: latest.id,
      dueOn: addBusinessDays(due.from, due.days, program.holidays),
      rest: 0,
      closesOn: null,
      contactId: null,
    },
  ];
}

/** The days on which a pair agreed to be away, by mentor and mentee. */
export function daysAwayIn(together: Together): Map<string, string[]> {
  const away = new Map<string, string[]>();
  for (const mentorship of together.mentorships) {
    if (mentorship.status !== "active") continue;
    for (const pair of pairsOf(mentorship)) {
      const agreed = agreedBetween(together, mentorship.id, pair)?.daysAway ?? [];
      const key = pairKey(pair.mentorId, pair.menteeId);
      if (agreed.length > 0) away.set(key, [...(away.get(key) ?? []), ...agreed]);
    }
  }
  return away;
}

export const pairKey = (mentorId: string, menteeId: string) => `${mentorId} ${menteeId}`;
