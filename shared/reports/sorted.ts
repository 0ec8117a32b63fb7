import { eachOf, type Steps } from "#shared/reports/steps";
import type { Mass, Tally } from "#shared/reports/tally";

type Thing<Kind> = { slice: string; person: number; kind: Kind };

/**
 * A family whose classes are the kinds of things that were found, and those that could have been:
 * that nothing is of a kind is not to be told either.
 */
export class Sorted<Kind extends object> {
  private constructor(
    private readonly tally: Tally<string>,
    private readonly kinds: ReadonlyMap<string, Kind>,
  ) {}

  static *of<Kind extends object>(
    things: readonly Thing<Kind>[],
    possible: readonly Kind[],
    open: (classes: readonly string[]) => Tally<string>,
  ): Steps<Sorted<Kind>> {
    const kinds = new Map(possible.map((kind) => [nameOf(kind), kind]));
    yield* eachOf(things, ({ kind }) => {
      kinds.set(nameOf(kind), kind);
    });
    const tally = open([...kinds.keys()].toSorted());
    yield* eachOf(things, ({ slice, person, kind }) => {
      tally.add({ slice, people: [person], class: nameOf(kind) });
    });
    return new Sorted(tally, kinds);
  }

  mass(groups: readonly number[], isOf: (kind: Kind) => boolean, slices?: readonly string[]): Mass {
    const names = [...this.kinds].flatMap(([name, kind]) => (isOf(kind) ? [name] : []));
    return this.tally.mass(groups, names, slices);
  }
}

function nameOf(kind: object): string {
  return Object.values(kind).join(" ");
}
