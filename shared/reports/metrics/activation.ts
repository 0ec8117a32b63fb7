import { makeBusinessDays } from "#shared/reports/calendar";
import type { Facts } from "#shared/reports/facts";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";

const steps = ["contact", "introduction", "first_message"] as const;
const byDay = 30;
const messageWithin = 5;

/** M3: what mentees had done by day 30, of those whose group joined that long ago. */
export function tallyActivation(space: Space) {
  const { facts } = space;
  const ages = space.tally("activation ages", ["old", "young"]);
  const done = space.tally("activation", ["done", "open"], steps);
  const doers = doersIn(facts);
  facts.people.forEach(({ since }, person) => {
    const isOld = since + byDay <= facts.today;
    ages.add({ slice: "all", people: [person], class: isOld ? "old" : "young" });
    if (!isOld) return;
    for (const step of steps) {
      const isDone = doers[step].has(person);
      done.add({ slice: step, people: [person], class: isDone ? "done" : "open" });
    }
  });
  return { ages, done };
}

export function drawActivation(lens: Lens, tallies: ReturnType<typeof tallyActivation>) {
  return sealed({
    ...headOf(lens, tallies.ages),
    steps: stepsOf(lens, tallies),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => ({
      ...named,
      steps: stepsOf(each, tallies),
    })),
  });
}

function stepsOf({ door, groups }: Lens, { done }: ReturnType<typeof tallyActivation>) {
  return steps.map((step) => ({
    step,
    share: door.share(done.mass(groups, ["done"], [step]), done.mass(groups, undefined, [step])),
  }));
}

function doersIn({ people, saved, made, rules }: Facts) {
  const businessDays = makeBusinessDays(rules.holidays).between;
  const lastOn = (person: number) => (people[person]?.joinedOn ?? 0) + byDay;
  const introduced = made.filter(({ person, introducedOn }) => introducedOn <= lastOn(person));
  const written = introduced.filter(
    ({ person, introducedOn, contactedOn }) =>
      contactedOn !== null &&
      contactedOn <= lastOn(person) &&
      businessDays(introducedOn, contactedOn) <= messageWithin,
  );
  const known = saved.filter(({ person, savedOn }) => savedOn <= lastOn(person));
  const peopleOf = (list: readonly { person: number }[]) =>
    new Set(list.map((each) => each.person));
  return {
    contact: peopleOf(known),
    introduction: peopleOf(introduced),
    first_message: peopleOf(written),
  };
}
