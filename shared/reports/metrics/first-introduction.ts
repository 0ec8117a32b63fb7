import type { Cell } from "#shared/reports/cell";
import { hide } from "#shared/reports/door";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import { byDay, type tallyActivation } from "#shared/reports/metrics/activation";
import { type Age, ageOf } from "#shared/reports/metrics/ages";
import { curveOf, pointsOf, stretches, stretchOf } from "#shared/reports/metrics/curves";
import { Sorted } from "#shared/reports/sorted";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";
import type { Mass } from "#shared/reports/tally";
import { survivalFrom } from "#shared/statistics/survival";

const points = [7, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180] as const;
const marks = [30, 60, 90] as const;

/** M4: days from joining to the first introduction; who has none yet is watched until today. */
export function* tallyFirstIntroduction(space: Space, { introduced }: Activation) {
  const { people, made, today } = space.facts;
  const first: (number | undefined)[] = people.map(() => undefined);
  yield* eachOf(made, ({ person, introducedOn }) => {
    first[person] = Math.min(first[person] ?? introducedOn, introducedOn);
  });
  const things = people.map((each, person) => {
    const { joinedOn, leftOn } = each;
    const event = first[person];
    const last = Math.min(leftOn ?? today, today);
    const isEvent = event !== undefined && event <= last;
    const stretch = stretchOf((isEvent ? event : last) - joinedOn, points);
    const end = isEvent ? "event" : "censored";
    const isDone = introduced.has(person);
    const kind: Kind = { stretch, end, isDone, ...ageOf(each, today) };
    return { slice: "all", person, kind };
  });
  const possible = possibleFor(people.map((each) => ageOf(each, today)));
  return yield* Sorted.of(things, possible, (classes) => space.tallyPeople("waits", classes));
}

/**
 * That nobody had theirs in some days is not told, nor that nobody is watched no longer: but none
 * can be who is here as long as they all are.
 */
function possibleFor(ages: readonly Age[]): Kind[] {
  const all = ages.toSorted((a, b) => a.watchedWeeks - b.watchedWeeks);
  const [youngest, oldest] = [all.at(0), all.at(-1)];
  if (youngest === undefined || oldest === undefined) return [];
  return stretches(points).flatMap((stretch): Kind[] => {
    const isDone = oldest.age >= byDay && Number(stretch) <= byDay;
    const canEnd = stretch === "later" || Number(stretch) >= 7 * youngest.watchedWeeks;
    const event: Kind = { stretch, end: "event", isDone, ...oldest };
    return canEnd ? [event, { stretch, end: "censored", isDone: false, ...youngest }] : [event];
  });
}

type Kind = Age & { stretch: string; end: "event" | "censored"; isDone: boolean };

type Waits = Ended<typeof tallyFirstIntroduction>;
type Activation = Ended<typeof tallyActivation>;

export function drawFirstIntroduction(lens: Lens, waits: Waits) {
  const { groups, space } = lens;
  const old = waits.mass(groups, ({ age }) => age >= 90);
  return sealed({
    ...headOf(lens, space.peopleIn(groups), old),
    ...waitsOf(lens, waits),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => {
      const { median, marks: own } = waitsOf(each, waits);
      return { ...named, median, marks: own };
    }),
  });
}

/** What the tile is made of. */
export function tileWaits(lens: Lens, waits: Waits): Mass[] {
  const mark = waitPoints(lens, waits).find(({ days }) => days === marks.at(-1));
  return [lens.space.peopleIn(lens.groups), ...(mark?.ended.event ? [mark.ended.event] : [])];
}

function waitPoints({ groups, space }: Lens, waits: Waits) {
  const massOf = (stretches: readonly string[], end?: string): Mass => {
    if (end === undefined && stretches.length > points.length) return space.peopleIn(groups);
    return waits.mass(
      groups,
      (kind) => stretches.includes(kind.stretch) && (end === undefined || kind.end === end),
    );
  };
  return pointsOf(points, ["event"], massOf);
}

function waitsOf(lens: Lens, waits: Waits) {
  const { groups } = lens;
  const curve = curveOf(lens, waitPoints(lens, waits), (counts) => {
    const { survival = 1, lower = 1, upper = 1 } = survivalFrom(counts).at(-1) ?? {};
    return { share: 1 - survival, lower: 1 - upper, upper: 1 - lower };
  }).map(({ days, event, atRisk }) => ({ days, share: event, atRisk }));
  return {
    median: medianIn(lens, curve, lens.space.peopleIn(groups)),
    curve,
    marks: marksIn(curve),
  };
}

function marksIn(curve: readonly { days: number; share: Cell }[]) {
  return curve
    .filter(({ days }) => marks.some((mark) => mark === days))
    .map(({ days, share }) => ({ days, share }));
}

/** The first day of the curve by which half had theirs; it tells no more than the curve does. */
function medianIn({ door }: Lens, curve: readonly Told[], all: Mass): Cell {
  const half = curve.find(
    ({ share }) => "value" in share && share.value >= 0.5 && share.bound !== "below",
  );
  if (half !== undefined) return door.number([all], half.days, { n: all.count });
  const isHidden = ({ share }: Told) => "hidden" in share && share.hidden !== "too_young";
  return hide(curve.some(isHidden) ? "gives_away" : "too_young");
}

type Told = { days: number; share: Cell };
