import type { Cell } from "#shared/reports/cell";
import type { Door } from "#shared/reports/door";
import { hide } from "#shared/reports/door";
import type { Made } from "#shared/reports/facts";
import type { Space } from "#shared/reports/space";
import type { Mass, Tally } from "#shared/reports/tally";
import type { View } from "#shared/reports/view";

/** What one view sees: whose boxes, which slices of time, and the door they leave by. */
export type Lens = {
  view: View;
  door: Door;
  space: Space;
  groups: readonly number[];
  slices: readonly string[];
};

export function lensOf(space: Space, door: Door, view: View): Lens {
  return { view, door, space, groups: space.groupsIn(view), slices: space.slicesIn(view.period) };
}

/** The cohorts of a view that is not about one of them, each by itself. */
export function cohortLenses(lens: Lens): (Named & { lens: Lens })[] {
  if (lens.view.cohortId !== null) return [];
  return lens.space.facts.cohorts.map(({ cohortId, label }) => ({
    cohortId,
    label,
    lens: { ...lens, groups: lens.space.groupsIn({ ...lens.view, cohortId }) },
  }));
}

type Named = { cohortId: string; label: string };

/** What each section says of itself, before its hidden cells are counted. */
export function headOf(
  { door }: Lens,
  all: Mass,
  old: Mass,
  late: Cell = hide("nothing_known"),
): { counted: Cell; oldEnough: Cell; late: Cell } {
  return { counted: door.count(all), oldEnough: door.share(old, all), late };
}

/** A section with its hidden cells counted. */
export function sealed<Section extends object>(
  section: Section,
): Section & { hiddenCells: number } {
  return { ...section, hiddenCells: hiddenIn(section) };
}

export function hiddenIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if ("hidden" in value) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + hiddenIn(each), 0);
}

/** The boxes of a view in some slices, for tallies that are counted by slice. */
export function massIn<Class extends string>(
  { groups, slices }: Lens,
  tally: Tally<Class>,
  classes?: readonly Class[],
  isIn: (slice: string) => boolean = () => true,
): Mass {
  return tally.mass(groups, classes, slices.filter(isIn));
}

/** Introductions that were typed in after the report before, of the time before it. */
export function isLate({ introducedOn, recordedOn }: Made, today: number): boolean {
  return introducedOn <= today - 7 && recordedOn > today - 7;
}
