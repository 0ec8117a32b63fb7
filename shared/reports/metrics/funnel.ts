import { barsOf, widthOf } from "#shared/reports/bars";
import { lastDayOf } from "#shared/reports/calendar";
import { hide } from "#shared/reports/door";
import type { Made } from "#shared/reports/facts";
import { headOf, isLate, type Lens, massIn, sealed } from "#shared/reports/lens";
import { funnelStages, funnelWindows } from "#shared/reports/report";
import { monthIn, type Space } from "#shared/reports/space";
import { type Ended, eachMade, eachOf } from "#shared/reports/steps";

type Stage = (typeof funnelStages)[number];
const mostMonths = 13;

/** M7: what introductions had reached so many days after, by the month they were made in. */
export function* tallyFunnel(space: Space) {
  const { made, today } = space.facts;
  const all = space.tally("funnel", ["made"], space.slices);
  const ages = space.tally("funnel ages", ["old", "young"], space.slices);
  const late = space.tally("funnel late", ["late"], space.slices);
  const cells = funnelWindows.flatMap((within) =>
    funnelStages.map((stage) => ({
      within,
      stage,
      reached: space.tally(`funnel ${within} ${stage}`, ["reached", "not"], space.slices),
    })),
  );
  yield* eachOf(made, (each) => {
    const unit = { slice: space.sliceOf(each.introducedOn), people: [each.person] };
    all.add({ ...unit, class: "made" });
    ages.add({ ...unit, class: isMature(unit.slice, 30, today) ? "old" : "young" });
    if (isLate(each, today)) late.add({ ...unit, class: "late" });
    for (const { within, stage, reached } of cells) {
      reached.add({ ...unit, class: hasReached(each, stage, within) ? "reached" : "not" });
    }
  });
  yield* space.settle();
  const width = widthOf(
    space,
    "months",
    mostMonths,
    cells.map(({ within, reached }) => ({
      tally: reached,
      classes: ["reached", "not"] as const,
      isTold: ({ to }) => isMature(`${to}/`, within, today),
    })),
  );
  return { all, ages, late, cells, width };
}

export function* drawFunnel(
  lens: Lens,
  { all, ages, late, cells, width }: Ended<typeof tallyFunnel>,
) {
  const { door, space } = lens;
  const { today } = space.facts;
  const share = ({ reached }: (typeof cells)[number], isIn: (slice: string) => boolean) =>
    door.share(massIn(lens, reached, ["reached"], isIn), massIn(lens, reached, undefined, isIn));
  const head = headOf(lens, ages, door.count(massIn(lens, late)));
  const mature = yield* eachMade(funnelWindows, (within) => {
    const isIn = (slice: string) => isMature(slice, within, today);
    const n = door.count(massIn(lens, all, undefined, isIn));
    const own = cells.filter((cell) => cell.within === within);
    const stages = own.map((cell) => ({ stage: cell.stage, share: share(cell, isIn) }));
    return { within, n, stages };
  });
  const months = yield* eachMade(
    barsOf(space, "months", mostMonths, width),
    ({ from, to, isIn }) => ({
      month: from,
      n: door.count(massIn(lens, all, undefined, isIn)),
      cells: cells.map((cell) => ({
        within: cell.within,
        stage: cell.stage,
        share: isMature(`${to}/`, cell.within, today) ? share(cell, isIn) : hide("too_young"),
      })),
    }),
  );
  return sealed({ ...head, mature, monthsEach: width, months });
}

/** A month counts when its last introduction is old enough: the first alone would be handfuls. */
export function isMature(slice: string, days: number, today: number): boolean {
  const month = monthIn(slice);
  return month === "earlier" || lastDayOf(month) + days <= today;
}

function hasReached(made: Made, stage: Stage, within: number): boolean {
  const days = {
    contacted: made.contactedOn,
    replied: made.repliedOn,
    met: made.metOn,
    outcome: made.outcomeOn,
  };
  const on = days[stage];
  return on !== null && on - made.introducedOn <= within;
}
