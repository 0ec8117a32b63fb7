import type { Agreement } from "#shared/agreements";
import type { CheckIn } from "#shared/check-ins";
import type { Contact } from "#shared/contacts";
import type { FollowUp } from "#shared/follow-ups";
import type { Goal } from "#shared/goals";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import type { Mentorship } from "#shared/mentorships";
import type { Outcome } from "#shared/outcomes";
import type { Cohort, Member, Program } from "#shared/programs";
import { dayNumber } from "./calendar.ts";

/** A program's records as they stand, and the Sunday that a report is of. */
export type Plain = {
  asOf: string;
  program: Program;
  cohort: readonly Cohort[];
  member: readonly Member[];
  mentorship: readonly Mentorship[];
  agreement: readonly Agreement[];
  check_in: readonly CheckIn[];
  goal: readonly Goal[];
  contact: readonly Contact[];
  introduction: readonly Introduction[];
  introduction_event: readonly IntroductionEvent[];
  follow_up: readonly FollowUp[];
  outcome: readonly Outcome[];
  /** Who is counted, and with whom they were let in. */
  counted: readonly { userId: string; batch: number }[];
  /** Mentors who agreed to be compared. */
  mentors: readonly string[];
};

export type Filter = {
  cohortId: string | null;
  mentorshipKind: string | null;
  period: { from: string; to: string } | null;
};

/** What had been typed in by the end of the day. */
export function typedBy(plain: Plain): Plain {
  const end = (dayNumber(plain.asOf) + 1) * 86_400_000;
  const typed = <Each extends { createdAt: number }>(all: readonly Each[]) =>
    all.filter(({ createdAt }) => createdAt < end);
  return {
    ...plain,
    cohort: typed(plain.cohort),
    member: typed(plain.member),
    mentorship: typed(plain.mentorship),
    agreement: typed(plain.agreement),
    check_in: typed(plain.check_in),
    goal: typed(plain.goal),
    contact: typed(plain.contact),
    introduction: typed(plain.introduction).map((each) =>
      (each.answeredAt ?? 0) < end ? each : { ...each, confirmation: "unconfirmed" as const },
    ),
    introduction_event: plain.introduction_event.filter(({ recordedAt }) => recordedAt < end),
    follow_up: typed(plain.follow_up),
    outcome: typed(plain.outcome),
  };
}

/** A mentee who is counted; `youngestOn` is when the last of those let in with them joined. */
export type Mentee = {
  userId: string;
  cohortId: string | null;
  joined: number;
  youngestJoined: number;
  left: number | null;
};

export function menteesIn(plain: Plain, { cohortId, mentorshipKind }: Filter): Mentee[] {
  const byId = new Map(plain.member.map((member) => [member.userId, member]));
  const joinedOf = (userId: string) => dayNumber(byId.get(userId)?.joinedOn ?? "1970-01-01");
  return plain.counted.flatMap(({ userId, batch }) => {
    const member = byId.get(userId);
    if (member === undefined) return [];
    if (cohortId !== null && member.cohortId !== cohortId) return [];
    if (mentorshipKind !== null && !isIn(plain, userId, mentorshipKind)) return [];
    const together = plain.counted.filter((each) => each.batch === batch);
    return [
      {
        userId,
        cohortId: member.cohortId,
        joined: joinedOf(userId),
        youngestJoined: Math.max(...together.map((each) => joinedOf(each.userId))),
        left: member.leftOn === null ? null : dayNumber(member.leftOn),
      },
    ];
  });
}

/** Mentee of a mentorship of the kind that was agreed to, whether or not it has ended. */
function isIn({ mentorship }: Plain, userId: string, wanted: string): boolean {
  return mentorship.some(
    ({ kind, status, mentorIds, menteeIds }) =>
      kind === wanted &&
      status !== "proposed" &&
      (menteeIds.includes(userId) || (kind === "peer" && mentorIds.includes(userId))),
  );
}
