import { hide } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf, type Steps } from "#shared/reports/steps";
import { quartiles } from "#shared/statistics/quartiles";

/** Weeks since joining at which networks are measured. */
export const growthWeeks = [4, 8, 12, 16, 20, 24, 36, 52] as const;
const settlingDays = 14;
const headlineWeeks = 12;

/** M1: contacts gained between 14 days and so many weeks after joining. */
export function* tallyGrowth(space: Space) {
  const { facts } = space;
  const slices = growthWeeks.map(String);
  const watched = space.tally("growth", ["old", "young"], slices);
  const ages = space.tally("growth ages", ["old", "young"]);
  const gained = yield* gainedIn(facts);
  facts.people.forEach((_, person) => {
    growthWeeks.forEach((weeks, index) => {
      const isOld = gained[index]?.[person] !== undefined;
      watched.add({ slice: String(weeks), people: [person], class: isOld ? "old" : "young" });
      if (weeks === headlineWeeks)
        ages.add({ slice: "all", people: [person], class: isOld ? "old" : "young" });
    });
  });
  return { watched, ages, gained };
}

export function drawGrowth(lens: Lens, tallies: Ended<typeof tallyGrowth>) {
  return sealed({
    ...headOf(lens, tallies.ages),
    points: pointsOf(lens, tallies),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => ({
      ...named,
      points: pointsOf(each, tallies),
    })),
  });
}

export function headlineGrowth(section: ReturnType<typeof drawGrowth>) {
  return section.points.find(({ weeks }) => weeks === headlineWeeks)?.median ?? hide("too_young");
}

function pointsOf(lens: Lens, { watched, gained }: Ended<typeof tallyGrowth>) {
  const { door, groups, space } = lens;
  const members = new Set(groups);
  return growthWeeks.map((weeks, index) => {
    const slices = [String(weeks)];
    const mass = watched.mass(groups, ["old"], slices);
    const values = space.facts.people.flatMap((_, person) => {
      const value = gained[index]?.[person];
      return value !== undefined && members.has(space.groupOf[person] ?? -1) ? [value] : [];
    });
    const found = quartiles(values);
    const n = found === undefined ? hide("too_young") : door.count(mass);
    const at = (value: number) =>
      isCrowded(values, value, door.minimumCell) && !("hidden" in n)
        ? door.number([mass], value, { n: values.length })
        : hide(found === undefined ? "too_young" : "few_people");
    const { lower = 0, median = 0, upper = 0 } = found ?? {};
    const middle = at(median);
    const band =
      "hidden" in middle
        ? middle
        : door.number([mass], median, { low: lower, high: upper, n: values.length });
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
    people.map(({ since, joinedOn, leftOn }): number | undefined => {
      const end = joinedOn + weeks * 7;
      const isWatched = since + weeks * 7 <= today && (leftOn === null || end <= leftOn);
      return isWatched ? 0 : undefined;
    }),
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
