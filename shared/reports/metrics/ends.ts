import type { Made } from "#shared/reports/facts";
import { headOf, isLate, type Lens, massIn, sealed } from "#shared/reports/lens";
import { isMature } from "#shared/reports/metrics/funnel";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";

const outcomeDays = 90;
const rippleDays = 180;
const toldWithin = 14;
/** Below this share of known ends a rate of outcomes says little. */
const weakBelow = 0.65;
const mostGenerations = 4;

/** M8: introductions whose end is known, and what the unknown could change: a meeting is no end. */
export function* tallyKnownOutcomes(space: Space) {
  const { made, today } = space.facts;
  const ends = space.tally("known outcomes", ["outcome", "none", "unknown"], space.slices);
  const ages = space.tally("known outcomes ages", ["old", "young"], space.slices);
  const late = space.tally("known outcomes late", ["late"], space.slices);
  yield* eachOf(made, (each) => {
    const unit = { slice: space.sliceOf(each.introducedOn), people: [each.person] };
    const isOld = isMature(unit.slice, outcomeDays, today);
    ages.add({ ...unit, class: isOld ? "old" : "young" });
    if (isLate(each, today)) late.add({ ...unit, class: "late" });
    if (isOld) ends.add({ ...unit, class: endOf(each) });
  });
  return { ends, ages, late };
}

export function drawKnownOutcomes(
  lens: Lens,
  { ends, ages, late }: Ended<typeof tallyKnownOutcomes>,
) {
  const { door } = lens;
  const mass = (...classes: ("outcome" | "none" | "unknown")[]) => massIn(lens, ends, classes);
  const all = massIn(lens, ends);
  const head = headOf(lens, ages, door.count(massIn(lens, late)));
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

/** M10: introductions whose mentor was told the result within 14 days of meeting or closing. */
export function* tallyLoops(space: Space) {
  const { made, today } = space.facts;
  const told = space.tally("loops", ["told", "not"], space.slices);
  const ages = space.tally("loops ages", ["old", "young"], space.slices);
  yield* eachOf(made, (each) => {
    const endedOn = each.metOn ?? each.closedOn;
    if (each.mentor === null || endedOn === null) return;
    const unit = { slice: space.sliceOf(endedOn), people: [each.person] };
    const isOld = isMature(unit.slice, toldWithin, today);
    ages.add({ ...unit, class: isOld ? "old" : "young" });
    const isTold = each.toldOn !== null && each.toldOn - endedOn <= toldWithin;
    if (isOld) told.add({ ...unit, class: isTold ? "told" : "not" });
  });
  return { told, ages };
}

export function drawLoops(lens: Lens, { told, ages }: Ended<typeof tallyLoops>) {
  const share = lens.door.share(massIn(lens, told, ["told"]), massIn(lens, told));
  return sealed({ ...headOf(lens, ages), share, target: null });
}

/** M15: introductions by generation, and how many come of one that is old enough. */
export function* tallyRipple(space: Space) {
  const { made, today } = space.facts;
  const classes = Array.from({ length: mostGenerations }, (_, index) => String(index + 1));
  const generations = space.tally("ripple", classes, space.slices);
  const ages = space.tally("ripple ages", ["old", "young"], space.slices);
  const roots = space.tally("ripple roots", ["old"], space.slices);
  const children = space.tally("ripple children", ["old"], space.slices);
  yield* eachOf(made, (each) => {
    const unit = { slice: space.sliceOf(each.introducedOn), people: [each.person] };
    const isOld = isMature(unit.slice, rippleDays, today);
    ages.add({ ...unit, class: isOld ? "old" : "young" });
    if (each.generation > 0)
      generations.add({ ...unit, class: String(Math.min(each.generation, mostGenerations)) });
    if (!isOld) return;
    roots.add({ ...unit, class: "old" });
    if (each.children > 0) children.add({ ...unit, class: "old", count: each.children });
  });
  return { generations, ages, roots, children, classes };
}

export function drawRipple(lens: Lens, tallies: Ended<typeof tallyRipple>) {
  const { door } = lens;
  const [roots, children] = [massIn(lens, tallies.roots), massIn(lens, tallies.children)];
  return sealed({
    ...headOf(lens, tallies.ages),
    generations: tallies.classes.map((each) => ({
      generation: Number(each),
      introductions: door.count(massIn(lens, tallies.generations, [each])),
    })),
    children: door.ratio(children, roots),
  });
}

function endOf({ closedBy, outcomeOn }: Made): "outcome" | "none" | "unknown" {
  if (outcomeOn !== null) return "outcome";
  return closedBy === "person" ? "none" : "unknown";
}
