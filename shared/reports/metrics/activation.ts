import { makeBusinessDays } from "#shared/reports/calendar";
import type { Facts } from "#shared/reports/facts";
import { cohortLenses, headOf, type Lens, sealed } from "#shared/reports/lens";
import type { tallyFirstIntroduction } from "#shared/reports/metrics/first-introduction";
import { Sorted } from "#shared/reports/sorted";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";
import { counted, type Mass } from "#shared/reports/tally";

const steps = ["contact", "introduction", "first_message"] as const;
export const byDay = 30;
const messageWithin = 5;

/** M3: what mentees had done by day 30, of those whose group joined that long ago. */
export function* tallyActivation(space: Space) {
  const { facts } = space;
  const doers = yield* doersIn(facts);
  const things = facts.people.map(({ since }, person) => {
    const done: string[] = steps.filter((step) => doers[step].has(person));
    return { slice: "all", person, kind: { isOld: since + byDay <= facts.today, done } };
  });
  const open = (classes: readonly string[]) => space.tallyPeople("activation", classes);
  const introduced = things.filter(({ kind }) => kind.isOld && kind.done.includes("introduction"));
  return {
    steps: yield* Sorted.of(things, possible, open),
    introduced: new Set(introduced.map(({ person }) => person)),
  };
}

/** A message takes an introduction. */
const possible = [[], ["contact"], ["introduction"], steps.slice(0, 2), steps.slice(1), steps].map(
  (done) => ({ isOld: true, done }),
);

type Activation = Ended<typeof tallyActivation>;
type Waits = Ended<typeof tallyFirstIntroduction>;

export function drawActivation(lens: Lens, activation: Activation, waits: Waits) {
  const { groups, space } = lens;
  return sealed({
    ...headOf(lens, space.peopleIn(groups), oldOf(lens, activation, waits)),
    steps: stepsOf(lens, activation, waits),
    cohorts: cohortLenses(lens).map(({ lens: each, ...named }) => ({
      ...named,
      steps: stepsOf(each, activation, waits),
    })),
  });
}

function stepsOf(lens: Lens, activation: Activation, waits: Waits) {
  const { door, groups } = lens;
  return steps.map((step) => {
    const own = activation.steps.mass(groups, ({ isOld, done }) => isOld && done.includes(step));
    // Who had an introduction by then is also among those who wait for their first.
    const waited = waits.mass(groups, ({ isDone }) => isDone);
    const mass = step === "introduction" ? counted(own, waited) : own;
    return { step, share: door.share(mass, oldOf(lens, activation, waits)) };
  });
}

function oldOf({ groups }: Lens, activation: Activation, waits: Waits): Mass {
  return counted(
    waits.mass(groups, ({ age }) => age >= byDay),
    activation.steps.mass(groups, ({ isOld }) => isOld),
  );
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
