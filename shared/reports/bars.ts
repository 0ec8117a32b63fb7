import { numberOf } from "#shared/reports/calendar";
import { monthIn, type Space, weekIn } from "#shared/reports/space";
import type { Mass } from "#shared/reports/tally";
import { wholeView } from "#shared/reports/view";

/** Weeks or months that are told together, from the first of them to the last. */
export type Bar = { from: string; to: string; isIn: (slice: string) => boolean };

/** How many weeks, or months, a bar may hold: each a multiple of the one before. */
const widths = { weeks: [1, 2, 4, 12], months: [1, 3] } as const;
type Unit = keyof typeof widths;

/** The share of what happened that should have enough people to be told. */
const enough = 0.6;

/** The latest weeks or months, so many to a bar; every report divides time at the same places. */
export function barsOf(space: Space, unit: Unit, most: number, width: number): Bar[] {
  const names = unit === "weeks" ? space.weeks(most) : space.months(most);
  const bars = Map.groupBy(names, (name) => Math.floor(placeOf(name, unit) / width));
  return [...bars.values()].map((own) => {
    const inside = new Set(own);
    const isIn = (slice: string) => inside.has(unit === "weeks" ? weekIn(slice) : monthIn(slice));
    return { from: own[0] ?? "", to: own.at(-1) ?? "", isIn };
  });
}

/**
 * How wide bars have to be, judged by the whole program alone so that it is the same in every view:
 * in a small program single weeks would be hidden one by one, and a quarter can be told.
 */
export function widthOf(
  space: Space,
  unit: Unit,
  most: number,
  parts: readonly {
    masses: (groups: readonly number[], slices: readonly string[]) => readonly Mass[];
    isTold?: (bar: Bar) => boolean;
  }[],
): number {
  const groups = space.groupsIn(wholeView);
  const all = space.slicesIn(null);
  const shareOf = (width: number) => {
    const crowds = barsOf(space, unit, most, width).flatMap((bar) => {
      const slices = all.filter(bar.isIn);
      return parts
        .filter(({ isTold = () => true }) => isTold(bar))
        .flatMap(({ masses }) => masses(groups, slices).map(crowdOf));
    });
    const some = crowds.filter((crowd) => crowd > 0);
    return some.filter((crowd) => crowd >= space.facts.minimumCell).length / (some.length || 1);
  };
  const shares = widths[unit].map((width) => ({ width, share: shareOf(width) }));
  const wide = shares.find(({ share }) => share >= enough);
  const best = shares.reduce((most, each) => (each.share > most.share ? each : most));
  return (wide ?? best).width;
}

/** Counted on from 1970, whose first Monday was the fifth of January. */
function placeOf(name: string, unit: Unit): number {
  if (unit === "weeks") return Math.floor((numberOf(name) - 4) / 7);
  return 12 * Number(name.slice(0, 4)) + Number(name.slice(5, 7)) - 1;
}

function crowdOf({ tally, boxes }: Mass): number {
  const found = new Set<number>();
  for (const key of boxes) for (const each of tally.box(key)?.people.ids ?? []) found.add(each);
  return found.size;
}
