import type { Made } from "#shared/reports/facts";
import { headOf, isLate, type Lens, massIn, sealed } from "#shared/reports/lens";
import { isMature, windowOf } from "#shared/reports/metrics/contacting";
import type { tallyReach } from "#shared/reports/metrics/reach";
import { funnelWindows } from "#shared/reports/report";
import { Sorted } from "#shared/reports/sorted";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";
import { counted, type Mass } from "#shared/reports/tally";

const outcomeDays = 90;
const rippleDays = 180;
const toldWithin = 14;
/** Below this share of known ends a rate of outcomes says little. */
const weakBelow = 0.65;
const mostGenerations = 4;

/** M8: introductions whose end is known, and what the unknown could change: a meeting is no end. */
export function* tallyKnownOutcomes(space: Space) {
  const { made, today } = space.facts;
  const things = made.map((each) => ({
    slice: space.sliceOf(each.introducedOn),
    person: each.person,
    kind: endOf(each),
  }));
  const ends = yield* Sorted.of(things, possible, (classes) => space.tallyMade("ends", classes));
  const late = space.tallyMade("late", ["late", "in_time"]);
  yield* eachOf(made, (each) => {
    const unit = { slice: space.sliceOf(each.introducedOn), people: [each.person] };
    late.add({ ...unit, class: isLate(each, today) ? "late" : "in_time" });
  });
  return { ends, late };
}

export function drawKnownOutcomes(lens: Lens, { ends, late }: Ended<typeof tallyKnownOutcomes>) {
  const { door, groups, slices, space } = lens;
  const { today } = space.facts;
  const old = slices.filter((slice) => isMature(slice, outcomeDays, today));
  const mass = (...classes: ("outcome" | "none" | "unknown")[]) =>
    ends.mass(groups, ({ end }) => classes.includes(end), old);
  const all = space.madeIn(groups, old);
  const head = headOf(
    lens,
    space.madeIn(groups, slices),
    all,
    door.count(massIn(lens, late, ["late"])),
  );
  const share = door.share(mass("outcome", "none"), all);
  return sealed({
    ...head,
    share,
    isWeak: "hidden" in share || share.value < weakBelow,
    rate: door.share(mass("outcome"), mass("outcome", "none")),
    ifNone: door.share(mass("outcome"), all),
    ifAll: door.share(mass("outcome", "unknown"), all),
  });
}

/** What the tile is made of. */
export function tileEnds(
  { groups, slices, space }: Lens,
  { ends }: Ended<typeof tallyKnownOutcomes>,
): Mass[] {
  const old = slices.filter((slice) => isMature(slice, outcomeDays, space.facts.today));
  return [
    space.madeIn(groups, old),
    ends.mass(groups, ({ end }) => end === "outcome" || end === "none", old),
  ];
}

/** M10: introductions whose mentor was told the result within 14 days of meeting or closing. */
export function* tallyLoops(space: Space) {
  const told = space.tally("loops", ["told", "not"], space.slices);
  yield* eachOf(space.facts.made, (each) => {
    const endedOn = each.metOn ?? each.closedOn;
    if (each.mentor === null || endedOn === null) return;
    const unit = { slice: space.sliceOf(endedOn), people: [each.person] };
    const isTold = each.toldOn !== null && each.toldOn - endedOn <= toldWithin;
    told.add({ ...unit, class: isTold ? "told" : "not" });
  });
  return told;
}

export function drawLoops(
  lens: Lens,
  told: Ended<typeof tallyLoops>,
  { byMentors }: Ended<typeof tallyReach>,
) {
  const { door, groups, space, view } = lens;
  const isOld = (slice: string) => isMature(slice, toldWithin, space.facts.today);
  const old = massIn(lens, told, undefined, isOld);
  const all = massIn(lens, told);
  const known = view.period === null ? counted(all, byMentors.mass(groups, ["ended"])) : all;
  const share = door.share(massIn(lens, told, ["told"], isOld), old);
  return sealed({ ...headOf(lens, known, old), share, target: null });
}

/** What the tile is made of. */
export function tileLoops(lens: Lens, told: Ended<typeof tallyLoops>): Mass[] {
  const isOld = (slice: string) => isMature(slice, toldWithin, lens.space.facts.today);
  return [massIn(lens, told, undefined, isOld), massIn(lens, told, ["told"], isOld)];
}

/** M15: introductions by generation, and how many come of one that is old enough. */
export function* tallyRipple(space: Space) {
  const { made } = space.facts;
  const classes = Array.from({ length: mostGenerations }, (_, index) => String(index + 1));
  const generations = space.tallyMade("generations", ["0", ...classes]);
  const children = space.tally("ripple children", ["old"], space.slices);
  yield* eachOf(made, (each) => {
    const unit = { slice: space.sliceOf(each.introducedOn), people: [each.person] };
    generations.add({ ...unit, class: String(Math.min(each.generation, mostGenerations)) });
    if (each.children > 0) children.add({ ...unit, class: "old", count: each.children });
  });
  return { generations, children, classes };
}

export function drawRipple(lens: Lens, tallies: Ended<typeof tallyRipple>) {
  const { door, groups, slices, space } = lens;
  const isOld = (slice: string) => isMature(slice, rippleDays, space.facts.today);
  const roots = space.madeIn(groups, slices.filter(isOld));
  const children = massIn(lens, tallies.children, undefined, isOld);
  return sealed({
    ...headOf(lens, space.madeIn(groups, slices), roots),
    generations: tallies.classes.map((each) => ({
      generation: Number(each),
      introductions: door.count(massIn(lens, tallies.generations, [each])),
    })),
    children: door.ratio(children, roots),
  });
}

type End = { end: "outcome" | "none" | "unknown"; within: number | null };

const possible: readonly End[] = [
  ...[...funnelWindows, null].map((within): End => ({ end: "outcome", within })),
  { end: "none", within: null },
  { end: "unknown", within: null },
];

/** With the first of the funnel's windows that an outcome was within. */
function endOf({ closedBy, outcomeOn, introducedOn }: Made): End {
  if (outcomeOn !== null) return { end: "outcome", within: windowOf(outcomeOn - introducedOn) };
  return { end: closedBy === "person" ? "none" : "unknown", within: null };
}
