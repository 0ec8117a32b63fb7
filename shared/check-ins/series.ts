import { addDays } from "#shared/days";
import { instantAt } from "#shared/wall-clock";

export type Series = {
  firstOn: string;
  /** `HH:MM` by the clock of the planner's zone. */
  clock: string;
  timeZone: string;
  everyDays: number;
  count: number;
};

/** The instants of a series: its planner's clock shows the same each time, whatever the season. */
export function instantsOf({ firstOn, clock, timeZone, everyDays, count }: Series): number[] {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return Array.from({ length: count }, (_, index) =>
    instantAt(addDays(firstOn, index * everyDays), hours + minutes / 60, timeZone),
  );
}
