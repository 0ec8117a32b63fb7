import { hide } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import { growthWeeks, isWatched } from "#shared/reports/metrics/ages";
import type { tallyFirstIntroduction } from "#shared/reports/metrics/first-introduction";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf, type Steps } from "#shared/reports/steps";
import type { Mass } from "#shared/reports/tally";
import { quartiles } from "#shared/statistics/quartiles";

const settlingDays = 14;
const headlineWeeks = 12;

/** M1: contacts gained between 14 days and so many weeks after joining. */
export function* tallyGrowth(space: Space) {
  return yield* gainedIn(space.facts);
}

type Gained = Ended<typeof tallyGrowth>;
/** Who waits for a first introduction is told apart by how long they are here. */
type Ages = Ended<typeof tallyFirstIntroduction>;

export function drawGrowth(lens: Lens, gained: Gained, ages: Ages) {
  const { groups, space } = lens;
  return sealed({
    ...headOf(lens, space.peopleIn(groups), watchedIn(lens, ages, headlineWeeks)),
    points: pointsOf(lens, gained, ages),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => ({
      ...named,
      points: pointsOf(each, gained, ages),
    })),
  });
}

function watchedIn({ groups }: Lens, ages: Ages, weeks: number): Mass {
  return ages.mass(groups, ({ watchedWeeks }) => watchedWeeks >= weeks);
}

export function headlineGrowth(section: ReturnType<typeof drawGrowth>) {
  return section.points.find(({ weeks }) => weeks === headlineWeeks)?.median ?? hide("too_young");
}

function pointsOf(lens: Lens, gained: Gained, ages: Ages) {
  const { door, groups, space } = lens;
  const members = new Set(groups);
  return growthWeeks.map((weeks, index) => {
    const mass = watchedIn(lens, ages, weeks);
    const values = space.facts.people.flatMap((_, person) => {
      const value = gained[index]?.[person];
      return value !== undefined && members.has(space.groupOf[person] ?? -1) ? [value] : [];
    });
    const found = quartiles(values);
    const n = found === undefined ? hide("too_young") : door.count(mass);
    const at = (value: number, band = {}) =>
      isCrowded(values, value, door.minimumCell)
        ? door.middle(mass, value, band)
        : hide(found === undefined ? "too_young" : "few_people");
    const { lower = 0, median = 0, upper = 0 } = found ?? {};
    const middle = at(median);
    const band = at(median, { low: lower, high: upper });
    const hasBand =
      isCrowded(values, lower, door.minimumCell) && isCrowded(values, upper, door.minimumCell);
    return { weeks, lower: at(lower), median: hasBand ? band : middle, upper: at(upper), n };
  });
}

/** Enough people have no more than it, and enough no less, so that it is no one person's number. */
function isCrowded(values: readonly number[], value: number, least: number): boolean {
  return (
    values.filter((each) => each <= value).length >= least &&
    values.filter((each) => each >= value).length >= least
  );
}

/** By week and person; undefined where they were not watched for so long. */
function* gainedIn({ people, saved, today }: Facts): Steps<(number | undefined)[][]> {
  const gained = growthWeeks.map((weeks) =>
    people.map((each): number | undefined => (isWatched(each, weeks, today) ? 0 : undefined)),
  );
  yield* eachOf(saved, ({ person, savedOn }) => {
    const { joinedOn = 0 } = people[person] ?? {};
    if (savedOn <= joinedOn + settlingDays) return;
    growthWeeks.forEach((weeks, index) => {
      const own = gained[index];
      const known = own?.[person];
      if (own && known !== undefined && savedOn <= joinedOn + weeks * 7) own[person] = known + 1;
    });
  });
  return gained;
}
