import { hide } from "#shared/reports/door";
import { headOf, type Lens, sealed } from "#shared/reports/lens";
import { chanceLorenz } from "#shared/reports/metrics/chance-lorenz";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";
import { gini, poissonGini } from "#shared/statistics/inequality";

const fewestPeople = 20;
const mostBins = 10;
const largestShare = 0.6;

/** M12: how evenly introductions are spread over mentees, those without any included. */
export function* tallyEquity(space: Space) {
  const { people, made } = space.facts;
  const counts = people.map(() => 0);
  yield* eachOf(made, ({ person }) => {
    counts[person] = (counts[person] ?? 0) + 1;
  });
  return counts;
}

export function drawEquity(lens: Lens, counts: Ended<typeof tallyEquity>) {
  const { door, groups, space } = lens;
  const members = new Set(groups);
  const own = counts
    .filter((_, person) => members.has(space.groupOf[person] ?? -1))
    .toSorted((a, b) => a - b);
  // What chance alone gives is reckoned from how many introductions there are, and back.
  const masses = [space.peopleIn(groups), space.madeIn(groups)];
  const found = own.length < fewestPeople ? undefined : gini(own);
  const mean = own.reduce((sum, count) => sum + count, 0) / own.length;
  const chance = poissonGini(mean);
  const number = (value: number) =>
    found === undefined
      ? hide(own.length < fewestPeople ? "few_people" : "nothing_known")
      : door.number(masses, value, { n: own.length });
  return sealed({
    ...headOf(lens, space.peopleIn(groups), space.peopleIn(groups)),
    gini: number(found ?? 0),
    chance: number(chance),
    excess: number((found ?? 0) - chance),
    lorenz: found === undefined ? [] : lorenzOf(lens, own, mean, number),
    groups: [],
  });
}

/** Points that each add enough people, so that no step is one person's. */
function lorenzOf(
  { door }: Lens,
  sorted: readonly number[],
  mean: number,
  number: (value: number) => ReturnType<typeof hide>,
) {
  return binned(sorted, door.minimumCell).map(({ people, held, isLopsided }) => ({
    people,
    held: isLopsided ? hide("one_person") : number(held),
    byChance: number(chanceLorenz(mean, people)),
  }));
}

/** A Lorenz curve in bins of at least so many; `isLopsided` where one holds most of a bin. */
export function binned(sorted: readonly number[], least: number) {
  const bins = Math.min(mostBins, Math.floor(sorted.length / least));
  const all = sorted.reduce((sum, count) => sum + count, 0);
  let held = 0;
  return Array.from({ length: bins }, (_, index) => {
    const edge = (place: number) => Math.round((place * sorted.length) / bins);
    const bin = sorted.slice(edge(index), edge(index + 1));
    const sum = bin.reduce((total, count) => total + count, 0);
    held += sum;
    return {
      people: Math.round((edge(index + 1) / sorted.length) * 10_000) / 10_000,
      held: all === 0 ? 0 : held / all,
      isLopsided: (bin.at(-1) ?? 0) > sum * largestShare,
    };
  });
}
