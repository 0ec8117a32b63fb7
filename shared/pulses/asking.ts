import type { Agreement } from "#shared/agreements";
import { versionsOf } from "#shared/agreements/versions";
import { isParty } from "#shared/buckets";
import { dayAt, daysBetween } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import type { Pulse } from "#shared/pulses";

const everyDays = 42;
const leastDays = 30;

type Reader = { userId: string; timeZone: string; today: string };

/**
 * Whether it is time to ask somebody how their mentorship goes: after six weeks, or once a review
 * has come up, and never twice in thirty days. A skipped one counts as asked.
 */
export function asksPulse(
  mentorship: Mentorship,
  { pulses, agreements }: { pulses: Iterable<Pulse>; agreements: Iterable<Agreement> },
  reader: Reader,
): boolean {
  if (mentorship.status !== "active" || !isParty(mentorship, reader.userId)) return false;
  const { today, timeZone } = reader;
  const last = pulsesOf(pulses, mentorship.id, reader.userId).at(-1);
  const lastOn = last && dayAt(last.createdAt, timeZone);
  if (lastOn !== undefined && daysBetween(lastOn, today) < leastDays) return false;
  const since = lastOn ?? mentorship.startedOn ?? dayAt(mentorship.createdAt, timeZone);
  const isReviewed = versionsOf(agreements, mentorship.id).some(
    ({ nextReviewOn }) => nextReviewOn !== null && nextReviewOn > since && nextReviewOn <= today,
  );
  return isReviewed || daysBetween(since, today) >= everyDays;
}

/** What somebody said of one mentorship, oldest first. */
export function pulsesOf(pulses: Iterable<Pulse>, mentorshipId: string, userId: string): Pulse[] {
  return [...pulses]
    .filter((each) => each.mentorshipId === mentorshipId && each.createdBy === userId)
    .toSorted((a, b) => a.createdAt - b.createdAt);
}
