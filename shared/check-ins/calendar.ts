import { isParty } from "#shared/buckets";
import type { CheckIn } from "#shared/check-ins";
import type { Together } from "#shared/follow-ups/mentorship";

const day = 86_400_000;

/** A calendar keeps a talk this long after it; then it is told of it no more. */
export function isLongPast(startsAt: number, now: number): boolean {
  return startsAt < now - 60 * day;
}

/** Talks that stand in a person's calendar: those that were held, and planned ones unless it is paused. */
export function talksInCalendar(
  { mentorships, checkIns }: Pick<Together, "mentorships" | "checkIns">,
  userId: string,
  now: number,
): CheckIn[] {
  const mine = new Map(
    mentorships.filter((each) => isParty(each, userId)).map((each) => [each.id, each.status]),
  );
  return checkIns.filter(({ mentorshipId, status, plannedAt }) => {
    const standing = mine.get(mentorshipId);
    const isShown = status === "held" || (status === "planned" && standing === "active");
    return standing !== undefined && isShown && !isLongPast(plannedAt, now);
  });
}
