import { dayNumber, dayOfInstant, monthNameOf } from "./calendar.ts";
import type { World } from "./world.ts";

/** Days after its day on which a review is still on time. */
const grace = 7;

/** M13: reviews that agreements planned, due and past grace, that a next version held in time. */
export function reviewed(world: World, month?: string): number {
  const due = plannedIn(world).filter(
    ({ on }) =>
      on + grace < world.today &&
      world.isInPeriod(on) &&
      (month === undefined || monthNameOf(on) === month),
  );
  const held = due.filter(({ on, next }) => next !== undefined && next <= on + grace);
  return held.length / due.length;
}

function plannedIn({ plain, mentees }: World) {
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
