import { barsOf, widthOf } from "#shared/reports/bars";
import { hide } from "#shared/reports/door";
import type { Made } from "#shared/reports/facts";
import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import {
  isMature,
  slicesAsOld,
  type tallyContacting,
  windowOf,
} from "#shared/reports/metrics/contacting";
import type { tallyKnownOutcomes } from "#shared/reports/metrics/ends";
import { funnelStages, funnelWindows } from "#shared/reports/report";
import { Sorted } from "#shared/reports/sorted";
import type { Space } from "#shared/reports/space";
import { type Ended, eachMade } from "#shared/reports/steps";
import { complementOf, counted, type Mass } from "#shared/reports/tally";

type Window = (typeof funnelWindows)[number];
type FunnelCell = { within: Window; stage: (typeof funnelStages)[number] };
const mostMonths = 13;
const cells: readonly FunnelCell[] = funnelWindows.flatMap((within) =>
  funnelStages.map((stage) => ({ within, stage })),
);

/**
 * M7: what introductions had reached so many days after, by the month they were made in. Who
 * replied was written to, and what was reached in 14 days was in 30: all of it is one family.
 */
export function* tallyFunnel(space: Space, { contacting, ends }: Beside) {
  const things = space.facts.made.map((each) => ({
    slice: space.sliceOf(each.introducedOn),
    person: each.person,
    kind: progressOf(each),
  }));
  const progress = yield* Sorted.of(things, possible, (classes) =>
    space.tallyMade("progress", classes),
  );
  yield* space.settle();
  const isIn = (within: Window) => (kind: { within: number | null }) =>
    kind.within !== null && kind.within <= within;
  const reached = (
    { stage, within }: FunnelCell,
    groups: readonly number[],
    slices: readonly string[],
  ): Mass => {
    if (stage === "outcome") return ends.mass(groups, isIn(within), slices);
    return progress.mass(groups, ({ [stage]: on }) => on !== null && on <= within, slices);
  };
  const width = widthOf(
    space,
    "months",
    mostMonths,
    cells.map((cell) => ({
      masses: (groups, slices) => {
        const some = reached(cell, groups, slices);
        return [some, complementOf(some, space.madeIn(groups, slices))];
      },
      isTold: ({ to }) => isMature(`${to}/`, cell.within, space.facts.today),
    })),
  );
  const writtenTo = (groups: readonly number[], within: Window) =>
    contacting.mass(groups, isIn(within), slicesAsOld(within));
  return { reached, contacted: writtenTo, width };
}

type Beside = {
  contacting: Ended<typeof tallyContacting>;
  ends: Ended<typeof tallyKnownOutcomes>["ends"];
};

export function* drawFunnel(
  lens: Lens,
  { reached, contacted, width }: Ended<typeof tallyFunnel>,
  late: Ended<typeof tallyKnownOutcomes>["late"],
) {
  const { door, groups, slices, space, view } = lens;
  const { today } = space.facts;
  const all = (isIn: (slice: string) => boolean) => space.madeIn(groups, slices.filter(isIn));
  const share = (cell: FunnelCell, isIn: (slice: string) => boolean) =>
    door.share(reached(cell, groups, slices.filter(isIn)), all(isIn));
  const old = all((slice) => isMature(slice, 30, today));
  const head = headOf(
    lens,
    all(() => true),
    old,
    door.count(massIn(lens, late, ["late"])),
  );
  const mature = yield* eachMade(funnelWindows, (within) => {
    const isIn = (slice: string) => isMature(slice, within, today);
    const n = door.count(all(isIn));
    const own = cells.filter((cell) => cell.within === within);
    const stages = own.map((cell) => {
      const reachedAll = reached(cell, groups, slices.filter(isIn));
      // Without a period these are also what the curve of first messages is about.
      const mass =
        cell.stage === "contacted" && view.period === null
          ? counted(reachedAll, contacted(groups, within))
          : reachedAll;
      return { stage: cell.stage, share: door.share(mass, all(isIn)) };
    });
    return { within, n, stages };
  });
  const months = yield* eachMade(
    barsOf(space, "months", mostMonths, width),
    ({ from, to, isIn }) => ({
      month: from,
      n: door.count(all(isIn)),
      cells: cells.map((cell) => ({
        ...cell,
        share: isMature(`${to}/`, cell.within, today) ? share(cell, isIn) : hide("too_young"),
      })),
    }),
  );
  return sealed({ ...head, mature, monthsEach: width, months });
}

/** The windows within which each stage was reached, none where it was not. */
type Progress = Record<Exclude<FunnelCell["stage"], "outcome">, number | null>;

function progressOf({ introducedOn, contactedOn, repliedOn, metOn }: Made): Progress {
  const within = (on: number | null) => (on === null ? null : windowOf(on - introducedOn));
  return { contacted: within(contactedOn), replied: within(repliedOn), met: within(metOn) };
}

/** No stage is reached before the one below it. */
const possible: readonly Progress[] = [...funnelWindows, null].flatMap((contacted, from) =>
  [...funnelWindows, null]
    .slice(from)
    .flatMap((replied, further) =>
      [...funnelWindows, null].slice(from + further).map((met) => ({ contacted, replied, met })),
    ),
);
