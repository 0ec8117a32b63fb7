import type { Agreement, Signature } from "#shared/agreements";
import { agreedBetween, signersOf, versionsOf } from "#shared/agreements/versions";
import { isParty } from "#shared/buckets";
import type { ActionItem, CheckIn } from "#shared/check-ins";
import { addBusinessDays, dayAt } from "#shared/days";
import type { Duty } from "#shared/follow-ups/duty";
import type { Book } from "#shared/follow-ups/owed";
import type { Goal } from "#shared/goals";
import { type Mentorship, pairsOf } from "#shared/mentorships";

/** What the sides of mentorships share, as one of them reads it. */
export type Together = {
  mentorships: readonly Mentorship[];
  agreements: readonly Agreement[];
  signatures: readonly Signature[];
  checkIns: readonly CheckIn[];
  actionItems: readonly ActionItem[];
  goals: readonly Goal[];
};

/** What somebody owes to those they share a mentorship with, as long as it is neither paused nor over. */
export function mentorshipDuties(book: Book): Duty[] {
  return book.together.mentorships
    .filter((each) => each.status === "active" && isParty(each, book.me.userId))
    .flatMap((mentorship) => [
      ...agreementDuty(mentorship, book),
      ...talkDuties(mentorship, book),
      ...goalDuties(mentorship, book),
    ]);
}

/** Every talk on its day, and what the reader said they would do. */
function talkDuties(mentorship: Mentorship, { me, together }: Book): Duty[] {
  const side = mentorship.mentorIds.includes(me.userId) ? "mentor" : "mentee";
  const common = { side, round: "1", rest: 0, closesOn: null, contactId: null } as const;
  const talks = together.checkIns.filter(({ mentorshipId }) => mentorshipId === mentorship.id);
  const ids = new Set(talks.map(({ id }) => id));
  const planned = talks.filter(({ status }) => status === "planned");
  const owed = together.actionItems.filter(
    ({ checkInId, owedBy, doneOn }) =>
      ids.has(checkInId) && owedBy === me.userId && doneOn === null,
  );
  return [
    ...planned.map(
      ({ id, plannedAt, minutes }): Duty => ({
        ...common,
        kind: "check_in",
        subject: { kind: "check_in", id },
        dueOn: dayAt(plannedAt, me.timeZone),
        title: null,
        hours: { startsAt: plannedAt, minutes },
      }),
    ),
    ...owed.map(
      ({ id, dueOn, text }): Duty => ({
        ...common,
        kind: "action_item",
        subject: { kind: "action_item", id },
        dueOn,
        title: text,
        hours: null,
      }),
    ),
  ];
}

/** A goal is looked at on the day that was set for it; another day is asked about anew. */
function goalDuties({ id: mentorshipId }: Mentorship, { me, together }: Book): Duty[] {
  const own = together.goals.filter(
    (each) =>
      each.mentorshipId === mentorshipId && each.menteeId === me.userId && each.status === "open",
  );
  return own.flatMap(({ id, statement, targetOn }): Duty[] =>
    targetOn === null
      ? []
      : [
          {
            kind: "reach_goal",
            subject: { kind: "goal", id },
            side: "mentee",
            round: targetOn,
            dueOn: targetOn,
            rest: 0,
            closesOn: null,
            contactId: null,
            title: statement,
            hours: null,
          },
        ],
  );
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
      title: null,
      hours: null,
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

/** The mentorship that a subject is, or is of; of a talk of two in a group, with the two alone. */
export function mentorshipOf(
  id: string,
  {
    mentorships,
    checkIns,
    actionItems,
    goals,
  }: Pick<Together, "mentorships" | "checkIns" | "actionItems" | "goals">,
): Mentorship | undefined {
  const checkInId = actionItems.find((each) => each.id === id)?.checkInId ?? id;
  const talk = checkIns.find((each) => each.id === checkInId);
  const goal = goals.find((each) => each.id === id);
  const mentorshipId = talk?.mentorshipId ?? goal?.mentorshipId ?? id;
  const mentorship = mentorships.find((each) => each.id === mentorshipId);
  const between = talk?.between;
  return mentorship && between
    ? { ...mentorship, mentorIds: [between.mentorId], menteeIds: [between.menteeId] }
    : mentorship;
}
