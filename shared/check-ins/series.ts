import { addDays, weekdayOf } from "#shared/days";
import { instantAt } from "#shared/wall-clock";

export const rhythms = ["weekly", "two_weekly", "monthly"] as const;
export type Rhythm = (typeof rhythms)[number];

export type Series = {
  firstOn: string;
  /** `HH:MM` by the clock of the planner's zone. */
  clock: string;
  timeZone: string;
  rhythm: Rhythm;
  count: number;
};

/** The instants of a series: its planner's clock shows the same each time, whatever the season. */
export function instantsOf({ firstOn, clock, timeZone, rhythm, count }: Series): number[] {
  return Array.from({ length: count }, (_, index) =>
    instantOn(dayIn(firstOn, rhythm, index), clock, timeZone),
  );
}

/** When the clock of a zone shows `HH:MM` on the day. */
export function instantOn(day: string, clock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return instantAt(day, hours + minutes / 60, timeZone);
}

/** Which of its weekday a day is in its month; a fifth is the last, since most months have four. */
export function turnInMonth(day: string): number | "last" {
  const turn = Math.ceil(Number(day.slice(8)) / 7);
  return turn === 5 ? "last" : turn;
}

function dayIn(firstOn: string, rhythm: Rhythm, index: number): string {
  switch (rhythm) {
    case "weekly":
      return addDays(firstOn, index * 7);
    case "two_weekly":
      return addDays(firstOn, index * 14);
    case "monthly":
      return sameTurnIn(firstOn, index);
  }
}

/** The same turn of the same weekday, months later: people keep a first Tuesday, not a 7th. */
function sameTurnIn(firstOn: string, months: number): string {
  const turn = turnInMonth(firstOn);
  if (turn === "last") return addDays(firstWeekday(firstOn, months + 1), -7);
  return addDays(firstWeekday(firstOn, months), (turn - 1) * 7);
}

function firstWeekday(like: string, months: number): string {
  const monthOn = firstOfMonth(like, months);
  return addDays(monthOn, (weekdayOf(like) - weekdayOf(monthOn) + 7) % 7);
}

function firstOfMonth(day: string, later: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
