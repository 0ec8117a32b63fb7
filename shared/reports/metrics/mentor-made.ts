import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import { monthIn, type Space } from "#shared/reports/space";
import { type Ended, eachMade, eachOf } from "#shared/reports/steps";

const ways = ["confirmed", "unconfirmed", "ripple", "own"] as const;
const mostMonths = 13;
const settlingDays = 14;

/** M2: whom the contacts gained since two weeks after joining came through. */
export function* tallyMentorMade(space: Space) {
  const { people, saved } = space.facts;
  const contacts = space.tally("mentor made", ways, space.slices);
  yield* eachOf(saved, ({ person, way, mentor, savedOn }) => {
    if (savedOn <= (people[person]?.joinedOn ?? 0) + settlingDays) return;
    const slice = space.sliceOf(savedOn);
    contacts.add({ slice, people: [person], class: way, mentor });
  });
  return contacts;
}

export function* drawMentorMade(lens: Lens, contacts: Ended<typeof tallyMentorMade>) {
  const { door, space } = lens;
  const through = ["confirmed", "unconfirmed"] as const;
  const whole = {
    ...headOf(lens, massIn(lens, contacts), massIn(lens, contacts)),
    share: door.share(massIn(lens, contacts, through), massIn(lens, contacts)),
  };
  const months = yield* eachMade(space.months(mostMonths), (month) => {
    const upTo = (slice: string) => monthIn(slice) === "earlier" || monthIn(slice) <= month;
    const total = (classes?: readonly (typeof ways)[number][]) =>
      door.count(massIn(lens, contacts, classes, upTo));
    return {
      month,
      all: total(),
      confirmed: total(["confirmed"]),
      unconfirmed: total(["unconfirmed"]),
      ripple: total(["ripple"]),
      own: total(["own"]),
    };
  });
  return sealed({ ...whole, months });
}
