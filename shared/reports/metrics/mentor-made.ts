import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import { monthIn, type Space } from "#shared/reports/space";

const ways = ["confirmed", "unconfirmed", "ripple", "own"] as const;
const mostMonths = 13;
const settlingDays = 14;

/** M2: whom the contacts gained since two weeks after joining came through. */
export function tallyMentorMade(space: Space) {
  const { people, saved } = space.facts;
  const contacts = space.tally("mentor made", ways, space.slices);
  const ages = space.tally("mentor made ages", ["old", "young"], space.slices);
  for (const { person, way, mentor, savedOn } of saved) {
    if (savedOn <= (people[person]?.joinedOn ?? 0) + settlingDays) continue;
    const slice = space.sliceOf(savedOn);
    contacts.add({ slice, people: [person], class: way, mentor });
    ages.add({ slice, people: [person], class: "old" });
  }
  return { contacts, ages };
}

export function drawMentorMade(lens: Lens, { contacts, ages }: ReturnType<typeof tallyMentorMade>) {
  const { door, space } = lens;
  const through = ["confirmed", "unconfirmed"] as const;
  return sealed({
    ...headOf(lens, ages),
    share: door.share(massIn(lens, contacts, through), massIn(lens, contacts)),
    months: space.months(mostMonths).map((month) => {
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
    }),
  });
}
