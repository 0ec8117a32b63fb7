import { outcomeKinds } from "#shared/outcomes";
import { headOf, type Lens, massIn, sealed } from "#shared/reports/lens";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";

/** How an outcome stands to introductions that are counted. */
const ways = ["whole", "shared", "unlinked"] as const;

/** M9: outcomes linked to introductions, each once, and shared among all that it names. */
export function* tallyOutcomes(space: Space) {
  const classes = outcomeKinds.flatMap((kind) => ways.map((way) => `${kind} ${way}` as const));
  const outcomes = space.tally("outcomes", classes, space.slices);
  const credit = space.tally("credit", outcomeKinds, space.slices);
  yield* eachOf(space.facts.results, ({ person, kind, occurredOn, links, named }) => {
    const unit = { slice: space.sliceOf(occurredOn), people: [person] };
    const way = links === 0 ? "unlinked" : links < named ? "shared" : "whole";
    outcomes.add({ ...unit, class: `${kind} ${way}` });
    if (links > 0) credit.add({ ...unit, class: kind, count: links / named });
  });
  return { outcomes, credit };
}

export function drawOutcomes(lens: Lens, { outcomes, credit }: Ended<typeof tallyOutcomes>) {
  const { door } = lens;
  const all = massIn(lens, outcomes);
  return sealed({
    ...headOf(lens, all, all),
    kinds: outcomeKinds.map((kind) => {
      const linked = massIn(lens, outcomes, [`${kind} whole`, `${kind} shared`]);
      const own = massIn(lens, credit, [kind]);
      return {
        kind,
        linked: door.count(linked),
        // What it is less than the full count is what the shared ones miss.
        credit: door.number([linked, massIn(lens, outcomes, [`${kind} shared`]), own], own.count),
        unlinked: door.count(massIn(lens, outcomes, [`${kind} unlinked`])),
      };
    }),
  });
}
