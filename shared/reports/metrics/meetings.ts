import { barsOf, widthOf } from "#shared/reports/bars";
import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";
import type { Tally } from "#shared/reports/tally";

const mostMonths = 13;
/** Days in which a review may be late and still on time, and in which a talk may be written down. */
const grace = 7;
const fates = ["held", "missed", "young"] as const;
const settled = ["held", "missed"] as const;
const weights = ["alike", "to_mentee", "to_mentor"] as const;

/** M13: talks held of those planned, and reviews of agreements held by their day. */
export function tallyMeetings(space: Space) {
  const { reviews, talks, today } = space.facts;
  const held = {
    talks: space.tally("talks", fates, space.slices),
    reviews: space.tally("reviews", fates, space.slices),
  };
  const add = (tally: Tally<Fate>, people: readonly number[], on: number, isHeld: Fate) => {
    if (on > today) return;
    const isPast = on + grace < today;
    tally.add({ slice: space.sliceOf(on), people, class: isPast ? isHeld : "young" });
  };
  for (const { people, plannedOn, fate } of talks)
    add(held.talks, people, plannedOn, fate === "held" ? "held" : "missed");
  for (const { people, dueOn, reviewedOn } of reviews) {
    const isHeld = reviewedOn !== null && reviewedOn <= dueOn + grace;
    add(held.reviews, people, dueOn, isHeld ? "held" : "missed");
  }
  const parts = [held.talks, held.reviews].map((tally) => ({
    masses: (groups: readonly number[], slices: readonly string[]) =>
      settled.map((fate) => tally.mass(groups, [fate], slices)),
  }));
  return { ...held, width: widthOf(space, "months", mostMonths, parts) };
}

type Fate = (typeof fates)[number];

export function drawMeetings(lens: Lens, held: ReturnType<typeof tallyMeetings>) {
  const { door, space } = lens;
  const { talks, reviews, width } = held;
  const share = (tally: Tally<Fate>, isIn: (slice: string) => boolean) =>
    door.share(massIn(lens, tally, ["held"], isIn), massIn(lens, tally, settled, isIn));
  return sealed({
    ...headOf(lens, massIn(lens, talks), massIn(lens, talks, settled)),
    checkIns: share(talks, () => true),
    reviews: door.count(massIn(lens, reviews)),
    agreements: share(reviews, () => true),
    monthsEach: width,
    months: barsOf(space, "months", mostMonths, width).map(({ from, isIn }) => ({
      month: from,
      checkIns: share(talks, isIn),
      agreements: share(reviews, isIn),
    })),
  });
}

/** M14: goals that both sides weighed, by when they were set. */
export function tallyGoals(space: Space) {
  const goals = space.tally("goals", weights, space.slices);
  for (const { person, setOn, more } of space.facts.weighed)
    goals.add({ slice: space.sliceOf(setOn), people: [person], class: more });
  return goals;
}

export function drawGoals(lens: Lens, goals: ReturnType<typeof tallyGoals>) {
  const all = massIn(lens, goals);
  const share = (weight: (typeof weights)[number]) =>
    lens.door.share(massIn(lens, goals, [weight]), all);
  return sealed({
    ...headOf(lens, all, all),
    share: share("alike"),
    toMentee: share("to_mentee"),
    toMentor: share("to_mentor"),
  });
}
