import { numberOf } from "#shared/reports/calendar";
import type { ReviewDue, TalkDue, Weighed } from "#shared/reports/facts";
import type { Ledger } from "#shared/reports/ledger";

const day = 86_400_000;
/** Steps by which two sides may differ and still weigh a goal alike. */
const alikeWithin = 1;

/** Each version of an agreement names the day of the next; that one is its review. */
export function reviewsIn(
  { agreements, menteesOf }: Ledger,
  numbers: ReadonlyMap<string, number>,
): ReviewDue[] {
  const byMentorship = Map.groupBy(agreements, ({ mentorshipId }) => mentorshipId);
  return [...byMentorship].flatMap(([id, versions]) => {
    const people = (menteesOf.get(id) ?? []).flatMap((userId) => numbers.get(userId) ?? []);
    const sorted = versions.toSorted((a, b) => a.version - b.version || a.madeAt - b.madeAt);
    return sorted.flatMap(({ nextReviewOn }, index) => {
      const next = sorted[index + 1];
      if (nextReviewOn === null || people.length === 0) return [];
      const reviewedOn = next === undefined ? null : Math.floor(next.madeAt / day);
      return [{ people, dueOn: numberOf(nextReviewOn), reviewedOn }];
    });
  });
}

/** Talks that were planned; one that was moved is not among them, and another took its place. */
export function talksIn(
  { talks, menteesOf }: Ledger,
  numbers: ReadonlyMap<string, number>,
): TalkDue[] {
  return talks.flatMap(({ mentorshipId, menteeId, plannedAt, status }): TalkDue[] => {
    const userIds = menteeId === null ? (menteesOf.get(mentorshipId) ?? []) : [menteeId];
    const people = userIds.flatMap((userId) => numbers.get(userId) ?? []);
    if (status === "moved" || people.length === 0) return [];
    const fate = status === "held" ? "held" : "not_held";
    return [{ people, plannedOn: Math.floor(plannedAt / day), fate }];
  });
}

/** Goals that both sides weighed; how much each matters to whom goes no further. */
export function weighedIn({ goals }: Ledger, numbers: ReadonlyMap<string, number>): Weighed[] {
  return goals.flatMap(({ menteeId, setAt, apart }): Weighed[] => {
    const person = numbers.get(menteeId);
    if (person === undefined || apart === null) return [];
    const more = Math.abs(apart) <= alikeWithin ? "alike" : apart > 0 ? "to_mentee" : "to_mentor";
    return [{ person, setOn: Math.floor(setAt / day), more }];
  });
}
