import { logLogInterval } from "#shared/statistics/intervals";

/**
 * One person or introduction under watch: days until the end, and whether the end was the event
 * or the watch merely stopped (as of the report's day, or on leaving).
 */
export type Watch = { days: number; end: "event" | "censored" };

/** From `days` on, until the next step. `atRisk` and `events` are counts on that very day. */
export type SurvivalStep = {
  days: number;
  atRisk: number;
  events: number;
  /** Share without the event yet, 0 to 1. */
  survival: number;
  /** 95 %, log-log. */
  lower: number;
  upper: number;
};

/**
 * The share that is still waiting, day by day, by the product-limit estimate (Kaplan and Meier
 * 1958) with Greenwood's variance and the log-log interval of Kalbfleisch and Prentice (The
 * Statistical Analysis of Failure Time Data, 1980, section 1.4). One step for each day that has an
 * event; a watch that stops on the day of an event counts as at risk on it.
 */
export function kaplanMeier(watches: readonly Watch[]): SurvivalStep[] {
  return survivalFrom(stepsOf(watches));
}

/** The same from how many were at risk on each day, and had the event on it. */
export function survivalFrom(
  counts: readonly Pick<SurvivalStep, "days" | "atRisk" | "events">[],
): SurvivalStep[] {
  let survival = 1;
  let greenwood = 0;
  return counts.map(({ days, atRisk, events }) => {
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const deviation = survival * Math.sqrt(greenwood);
    return { days, atRisk, events, survival, ...logLogInterval(survival, deviation) };
  });
}

/** The last step at or before a day; undefined while nothing has happened. */
export function stepAt<Step extends { days: number }>(
  steps: readonly Step[],
  days: number,
): Step | undefined {
  return steps.findLast((step) => step.days <= days);
}

/** The first day on which at most half still wait; undefined where it never comes to that. */
export function medianWait(steps: readonly SurvivalStep[]): number | undefined {
  // A product of fractions that is a half may come out a hair above it.
  return steps.find(({ survival }) => survival <= 0.5 + 1e-12)?.days;
}

/** How many are still under watch, without an end before it, on a day. */
export function atRiskOn(watches: readonly Pick<Watch, "days">[], days: number): number {
  return watches.filter((watch) => watch.days >= days).length;
}

function stepsOf(watches: readonly Watch[]) {
  const sorted = watches.toSorted((a, b) => a.days - b.days);
  const eventDays = [...new Set(sorted.filter(({ end }) => end === "event").map(dayOf))];
  const eventsOn = Map.groupBy(
    sorted.filter(({ end }) => end === "event"),
    dayOf,
  );
  let ended = 0;
  return eventDays.map((days) => {
    while ((sorted[ended]?.days ?? days) < days) ended += 1;
    return { days, atRisk: sorted.length - ended, events: eventsOn.get(days)?.length ?? 0 };
  });
}

function dayOf({ days }: Watch): number {
  return days;
}
