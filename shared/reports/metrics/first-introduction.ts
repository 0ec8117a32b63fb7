import type { Cell } from "#shared/reports/cell";
import { hide } from "#shared/reports/door";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import {
  atRisk,
  curveMasses,
  type Ending,
  stretches,
  stretchOf,
} from "#shared/reports/metrics/curves";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";
import { kaplanMeier, medianWait, stepAt, type Watch } from "#shared/statistics/survival";

const points = [7, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180] as const;
const marks = [30, 60, 90] as const;

/** M4: days from joining to the first introduction; who has none yet is watched until today. */
export function* tallyFirstIntroduction(space: Space) {
  const { people, made, today } = space.facts;
  const first: (number | undefined)[] = people.map(() => undefined);
  yield* eachOf(made, ({ person, introducedOn }) => {
    first[person] = Math.min(first[person] ?? introducedOn, introducedOn);
  });
  const watches = people.map(({ joinedOn, leftOn }, person): Watch => {
    const event = first[person];
    const end = Math.min(leftOn ?? today, today);
    return event !== undefined && event <= end
      ? { days: Math.max(0, event - joinedOn), end: "event" }
      : { days: Math.max(0, end - joinedOn), end: "censored" };
  });
  const waits = space.tally<Ending>(
    "first introduction",
    ["event", "other", "censored"],
    stretches(points),
  );
  const ages = space.tally("first introduction ages", ["old", "young"]);
  watches.forEach(({ days, end }, person) => {
    waits.add({ slice: stretchOf(days, points), people: [person], class: end });
    const isOld = (people[person]?.since ?? today) + 90 <= today;
    ages.add({ slice: "all", people: [person], class: isOld ? "old" : "young" });
  });
  return { waits, ages, watches };
}

export function drawFirstIntroduction(lens: Lens, tallies: Ended<typeof tallyFirstIntroduction>) {
  return sealed({
    ...headOf(lens, tallies.ages),
    ...curveOf(lens, tallies),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => {
      const { median, marks: own } = curveOf(each, tallies);
      return { ...named, median, marks: own };
    }),
  });
}

function curveOf(lens: Lens, { waits, watches }: Ended<typeof tallyFirstIntroduction>) {
  const { door, groups, space } = lens;
  const members = new Set(groups);
  const own = watches.filter((_, person) => members.has(space.groupOf[person] ?? -1));
  const steps = kaplanMeier(own);
  const longest = Math.max(0, ...own.map(({ days }) => days));
  const curve = curveMasses(waits, groups, points).map(({ days, all, event, left }) => {
    const step = stepAt(steps, days);
    const isWatched = days <= longest || step?.survival === 0;
    const share =
      step !== undefined && isWatched
        ? door.fraction([all, event], 1 - step.survival, {
            low: 1 - step.upper,
            high: 1 - step.lower,
            n: own.length,
          })
        : hide(isWatched ? "few_people" : "too_young");
    return { days, share, atRisk: atRisk(door, left, isWatched ? "watched" : "not_watched") };
  });
  return { median: medianOf(lens, waits, steps, own.length), curve, marks: marksIn(curve) };
}

function marksIn(curve: readonly { days: number; share: Cell }[]) {
  return curve
    .filter(({ days }) => marks.some((mark) => mark === days))
    .map(({ days, share }) => ({ days, share }));
}

/** The day itself is nobody's own as long as enough had theirs before it, and enough wait longer. */
function medianOf(
  { door, groups }: Lens,
  waits: Ended<typeof tallyFirstIntroduction>["waits"],
  steps: ReturnType<typeof kaplanMeier>,
  n: number,
) {
  const days = medianWait(steps);
  if (days === undefined) return hide("too_young");
  const before = steps.filter((step) => step.days <= days);
  const events = before.reduce((sum, step) => sum + step.events, 0);
  if (events < door.minimumCell || n - events < door.minimumCell) return hide("few_people");
  return door.number([waits.mass(groups)], days, { n });
}
