import { outcomeKinds } from "#shared/outcomes";
import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";

/** M9: outcomes linked to introductions, each once, and shared among all that it names. */
export function* tallyOutcomes(space: Space) {
  const classes = outcomeKinds;
  const linked = space.tally("outcomes linked", classes, space.slices);
  const credit = space.tally("outcomes credit", classes, space.slices);
  const unlinked = space.tally("outcomes unlinked", classes, space.slices);
  const ages = space.tally("outcomes ages", ["old", "young"], space.slices);
  yield* eachOf(space.facts.results, ({ person, kind, occurredOn, links, named }) => {
    const unit = { slice: space.sliceOf(occurredOn), people: [person], class: kind };
    ages.add({ ...unit, class: "old" });
    if (links === 0) unlinked.add(unit);
    else {
      linked.add(unit);
      credit.add({ ...unit, count: links / named });
    }
  });
  return { linked, credit, unlinked, ages };
}

export function drawOutcomes(lens: Lens, tallies: Ended<typeof tallyOutcomes>) {
  const { door } = lens;
  return sealed({
    ...headOf(lens, tallies.ages),
    kinds: outcomeKinds.map((kind) => ({
      kind,
      linked: door.count(massIn(lens, tallies.linked, [kind])),
      credit: door.count(massIn(lens, tallies.credit, [kind])),
      unlinked: door.count(massIn(lens, tallies.unlinked, [kind])),
    })),
  });
}
