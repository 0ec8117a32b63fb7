import { dayNumber, dayOfInstant, monthNameOf } from "./calendar.ts";
import type { World } from "./world.ts";

/** Days after its day on which a review is still on time. */
const grace = 7;

/** M13: reviews that agreements planned, due and past grace, that a next version held in time. */
export function reviewed(world: World, isIn = (_month: string) => true): number {
  const due = reviewsPlanned(world).filter(
    ({ on }) => on + grace < world.today && world.isInPeriod(on) && isIn(monthNameOf(on)),
  );
  const held = due.filter(({ on, next }) => next !== undefined && next <= on + grace);
  return held.length / due.length;
}

/** M13: talks planned and due, with a week to write them down, that were held; moved ones are none. */
export function talked(world: World, isIn = (_month: string) => true): number {
  const due = planned(world).filter(
    ({ on }) => on + grace < world.today && world.isInPeriod(on) && isIn(monthNameOf(on)),
  );
  return due.filter(({ status }) => status === "held").length / due.length;
}

/** M14: of the goals that both sides weighed, those that matter alike or more to one of them. */
export function weighed({ plain, mentees, isInPeriod }: World) {
  const both = plain.goal.flatMap((goal) => {
    const { importanceToMentee: one, importanceToMentor: other } = goal;
    const isTheirs = mentees.some(({ userId }) => userId === goal.menteeId);
    if (one === null || other === null || !isTheirs) return [];
    return isInPeriod(dayOfInstant(goal.createdAt)) ? [one - other] : [];
  });
  const share = (isOf: (apart: number) => boolean) => both.filter(isOf).length / both.length;
  return {
    n: both.length,
    alike: share((apart) => apart >= -1 && apart <= 1),
    toMentee: share((apart) => apart >= 2),
    toMentor: share((apart) => apart <= -2),
  };
}

/** Each belongs to the first of its mentees who is counted at all. */
export function planned({ plain, mentees }: World) {
  return plain.check_in.flatMap(({ mentorshipId, between, plannedAt, status }) => {
    const all = plain.mentorship.find(({ id }) => id === mentorshipId)?.menteeIds ?? [];
    const own = between === null ? all : [between.menteeId];
    const first = own.find((each) => plain.counted.some(({ userId }) => userId === each));
    const isTheirs = mentees.some(({ userId }) => userId === first);
    return isTheirs && status !== "moved" ? [{ on: dayOfInstant(plannedAt), status }] : [];
  });
}

export function reviewsPlanned({ plain, mentees }: World) {
  return plain.mentorship.flatMap(({ id, menteeIds }) => {
    const counted = menteeIds.find((each) => plain.counted.some(({ userId }) => userId === each));
    if (!mentees.some(({ userId }) => userId === counted)) return [];
    const versions = plain.agreement
      .filter(({ mentorshipId }) => mentorshipId === id)
      .toSorted((a, b) => a.version - b.version || a.createdAt - b.createdAt);
    return versions.flatMap(({ nextReviewOn }, index) => {
      const next = versions[index + 1]?.createdAt;
      if (nextReviewOn === null) return [];
      return [
        { on: dayNumber(nextReviewOn), next: next === undefined ? undefined : dayOfInstant(next) },
      ];
    });
  });
}
