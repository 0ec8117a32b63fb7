import { lastDayOf, makeBusinessDays } from "#shared/reports/calendar";
import type { Made } from "#shared/reports/facts";
import { stretches, stretchOf } from "#shared/reports/metrics/curves";
import { funnelWindows } from "#shared/reports/report";
import { Sorted } from "#shared/reports/sorted";
import { monthIn, type Space } from "#shared/reports/space";

export const messagePoints = [1, 2, 3, 4, 5, 7, 10, 15, 20] as const;

/**
 * How long after an introduction the first message was written, in business days for the curve and
 * in days for the funnel: one family, since ten of those are fourteen of these.
 */
export function tallyContacting(space: Space) {
  const { made, rules, today } = space.facts;
  const businessDays = makeBusinessDays(rules.holidays).between;
  const kindOf = ({ introducedOn, contactedOn, closedOn }: Made): Kind => {
    const days = Math.max(0, businessDays(introducedOn, contactedOn ?? closedOn ?? today));
    const end = contactedOn !== null ? "event" : closedOn !== null ? "other" : "censored";
    const within = contactedOn === null ? null : windowOf(contactedOn - introducedOn);
    return { stretch: stretchOf(days, messagePoints), end, within };
  };
  const things = made.map((each) => ({
    slice: ageOf(space.sliceOf(each.introducedOn), today),
    person: each.person,
    kind: kindOf(each),
  }));
  const coarse = { of: space.slices, sliceOf: (slice: string) => ageOf(slice, today) };
  return Sorted.of(things, possible, (classes) => space.tallyMadeBy("contacting", classes, coarse));
}

/** Months are told apart no further than the funnel's windows do: the curve is over all of them. */
function ageOf(slice: string, today: number): string {
  return String(funnelWindows.findLast((within) => isMature(slice, within, today)) ?? 0);
}

/** The slices of that family in which all introductions are as old as a window. */
export function slicesAsOld(within: number): string[] {
  return funnelWindows.filter((each) => each >= within).map(String);
}

/** A month counts when its last introduction is old enough: the first alone would be handfuls. */
export function isMature(slice: string, days: number, today: number): boolean {
  const month = monthIn(slice);
  return month === "earlier" || lastDayOf(month) + days <= today;
}

type Kind = { stretch: string; end: "event" | "other" | "censored"; within: number | null };

const possible = stretches(messagePoints).flatMap((stretch): Kind[] => [
  { stretch, end: "event", within: windowOf(Math.floor(Number(stretch) * 1.4)) },
  { stretch, end: "other", within: null },
  { stretch, end: "censored", within: null },
]);

/** The first of the funnel's windows that such a time is within. */
export function windowOf(days: number): number | null {
  return funnelWindows.find((within) => days <= within) ?? null;
}
