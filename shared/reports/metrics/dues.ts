import { barsOf, widthOf } from "#shared/reports/bars";
import { hide } from "#shared/reports/door";
import type { Due } from "#shared/reports/facts";
import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import { monthIn, type Space } from "#shared/reports/space";
import { type Ended, eachMade, eachOf } from "#shared/reports/steps";

const fates = ["onTime", "moved", "late", "missed"] as const;
const mostWeeks = 26;
const mostMonths = 13;
/** Days after its day on which a review still counts as held on time. */
const reviewGrace = 7;

/** M6: what became of the follow-ups that fell due and are past their grace. */
export function* tallyFollowUps(space: Space) {
  const { dues, today } = space.facts;
  const fated = space.tally("follow-ups", [...fates, "young"], space.weekSlices);
  yield* eachOf(dues, (due) => {
    if (due.dueOn > today) return;
    const unit = { slice: space.weekSliceOf(due.dueOn), people: [due.person] };
    const isPast = due.dueOn + due.graceDays < today;
    fated.add({ ...unit, class: isPast ? fateOf(due) : "young" });
  });
  const masses = (groups: readonly number[], slices: readonly string[]) =>
    fates.map((fate) => fated.mass(groups, [fate], slices));
  return { fated, width: widthOf(space, "weeks", mostWeeks, [{ masses }]) };
}

export function* drawFollowUps(lens: Lens, { fated, width }: Ended<typeof tallyFollowUps>) {
  const { door, space } = lens;
  const sharesOf = (isIn: (slice: string) => boolean) => {
    const all = massIn(lens, fated, fates, isIn);
    const share = (fate: (typeof fates)[number]) =>
      door.share(massIn(lens, fated, [fate], isIn), all);
    return {
      due: door.count(all),
      onTime: share("onTime"),
      moved: share("moved"),
      late: share("late"),
      missed: share("missed"),
    };
  };
  // Before all that fell due: of the two only one may be told where a few are in their grace.
  const shares = sharesOf(() => true);
  const whole = { ...headOf(lens, massIn(lens, fated), massIn(lens, fated, fates)), shares };
  const weeks = yield* eachMade(barsOf(space, "weeks", mostWeeks, width), ({ from, isIn }) => ({
    weekOn: from,
    ...sharesOf(isIn),
  }));
  return sealed({ ...whole, weeksEach: width, weeks });
}

/** M13: reviews of agreements held by their day; the program keeps no check-ins yet. */
export function tallyMeetings(space: Space) {
  const { reviews, today } = space.facts;
  const held = space.tally("reviews", ["held", "missed", "young"], space.slices);
  for (const { people, dueOn, reviewedOn } of reviews) {
    if (dueOn > today) continue;
    const unit = { slice: space.sliceOf(dueOn), people };
    const isPast = dueOn + reviewGrace < today;
    const isHeld = reviewedOn !== null && reviewedOn <= dueOn + reviewGrace;
    held.add({ ...unit, class: isPast ? (isHeld ? "held" : "missed") : "young" });
  }
  return held;
}

export function drawMeetings(lens: Lens, held: ReturnType<typeof tallyMeetings>) {
  const { door, space } = lens;
  const share = (isIn: (slice: string) => boolean) =>
    door.share(massIn(lens, held, ["held"], isIn), massIn(lens, held, ["held", "missed"], isIn));
  return sealed({
    ...headOf(lens, massIn(lens, held), massIn(lens, held, ["held", "missed"])),
    checkIns: hide("nothing_known"),
    agreements: share(() => true),
    months: space.months(mostMonths).map((month) => ({
      month,
      checkIns: hide("nothing_known"),
      agreements: share((slice) => monthIn(slice) === month),
    })),
  });
}

function fateOf({ dueOn, graceDays, doneOn, wasMoved }: Due): (typeof fates)[number] {
  if (doneOn === null) return "missed";
  if (doneOn > dueOn + graceDays) return "late";
  return wasMoved === "moved" ? "moved" : "onTime";
}
