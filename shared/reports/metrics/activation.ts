import { makeBusinessDays } from "#shared/reports/calendar";
import type { Facts } from "#shared/reports/facts";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";

const steps = ["contact", "introduction", "first_message"] as const;
const byDay = 30;
const messageWithin = 5;

/** M3: what mentees had done by day 30, of those whose group joined that long ago. */
export function* tallyActivation(space: Space) {
  const { facts } = space;
  const ages = space.tally("activation ages", ["old", "young"]);
  const done = space.tally("activation", ["done", "open"], steps);
  const doers = yield* doersIn(facts);
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

export function drawActivation(lens: Lens, tallies: Ended<typeof tallyActivation>) {
  return sealed({
    ...headOf(lens, tallies.ages),
    steps: stepsOf(lens, tallies),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => ({
      ...named,
      steps: stepsOf(each, tallies),
    })),
  });
}

function stepsOf({ door, groups }: Lens, { done }: Ended<typeof tallyActivation>) {
  return steps.map((step) => ({
    step,
    share: door.share(done.mass(groups, ["done"], [step]), done.mass(groups, undefined, [step])),
  }));
}

function* doersIn({ people, saved, made, rules }: Facts) {
  const businessDays = makeBusinessDays(rules.holidays).between;
  const lastOn = (person: number) => (people[person]?.joinedOn ?? 0) + byDay;
  const [contact, introduction, firstMessage] = [new Set(), new Set(), new Set()];
  yield* eachOf(saved, ({ person, savedOn }) => {
    if (savedOn <= lastOn(person)) contact.add(person);
  });
  yield* eachOf(made, ({ person, introducedOn, contactedOn }) => {
    if (introducedOn > lastOn(person)) return;
    introduction.add(person);
    if (contactedOn === null || contactedOn > lastOn(person)) return;
    if (businessDays(introducedOn, contactedOn) <= messageWithin) firstMessage.add(person);
  });
  return { contact, introduction, first_message: firstMessage };
}
