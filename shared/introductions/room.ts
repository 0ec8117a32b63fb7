import {
  type Introduction,
  type IntroductionEvent,
  reachedOn,
  stageOf,
} from "#shared/introductions";

/** How many more introductions the agreement of a pair leaves this month. */
export type Room =
  | { state: "nothing_agreed" }
  | { state: "free"; left: number; of: number }
  /** The mentor may still say yes; nobody is held back by it. */
  | { state: "full"; of: number; freeOn: string };

type Lived = { introduction: Introduction; events: readonly IntroductionEvent[] };

/**
 * What was introduced in the calendar month of `today`, and what the mentor has accepted and not
 * yet introduced, counts against the number agreed on; it is free again on the first of the next.
 */
export function roomOf(ofPair: readonly Lived[], agreed: number | null, today: string): Room {
  if (agreed === null) return { state: "nothing_agreed" };
  const taken = ofPair.filter((each) => isTaken(each, today.slice(0, 7))).length;
  return taken < agreed
    ? { state: "free", left: agreed - taken, of: agreed }
    : { state: "full", of: agreed, freeOn: firstOfNextMonth(today) };
}

function isTaken({ introduction, events }: Lived, month: string): boolean {
  if (introduction.confirmation === "disputed") return false;
  const underWay = ["accepted", "contact_asked", "contact_agreed"];
  return (
    underWay.includes(stageOf(events)) || reachedOn(events, "introduced")?.slice(0, 7) === month
  );
}

function firstOfNextMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
