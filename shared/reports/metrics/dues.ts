import { barsOf, widthOf } from "#shared/reports/bars";
import type { Due } from "#shared/reports/facts";
import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";
import { type Ended, eachMade, eachOf } from "#shared/reports/steps";
import type { Mass } from "#shared/reports/tally";

const fates = ["onTime", "moved", "late", "missed"] as const;
const mostWeeks = 26;

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

/** What the tile is made of. */
export function tileFollowUps(lens: Lens, { fated }: Ended<typeof tallyFollowUps>): Mass[] {
  return [massIn(lens, fated, fates), massIn(lens, fated, ["onTime"])];
}

function fateOf({ dueOn, graceDays, doneOn, wasMoved }: Due): (typeof fates)[number] {
  if (doneOn === null) return "missed";
  if (doneOn > dueOn + graceDays) return "late";
  return wasMoved === "moved" ? "moved" : "onTime";
}
