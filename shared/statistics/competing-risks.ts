import { type Interval, logLogInterval } from "#shared/statistics/intervals";

/** Days until the end, and which end it was; null while the watch only stopped. */
export type Course<Cause extends string> = { days: number; cause: Cause | null };

/** From `days` on, until the next step. */
export type IncidenceStep = Interval & {
  days: number;
  atRisk: number;
  /** Of the cause asked for, on that very day. */
  events: number;
  /** Share that has ended by this cause, 0 to 1. */
  incidence: number;
};

/** On a day: at risk, ended by the cause, and ended by any. */
export type Count = { days: number; atRisk: number; events: number; all: number };

/**
 * The share that has ended by one cause, where other causes compete, by the estimate of Aalen and
 * Johansen (Scandinavian Journal of Statistics 5, 1978), with the delta-method variance of Marubini
 * and Valsecchi (Analysing Survival Data, 1995, section 10.4) and a log-log interval. Taking the
 * other causes for mere censoring would give more. One step for each day that has an end.
 */
export function aalenJohansen<Cause extends string>(
  courses: readonly Course<Cause>[],
  cause: Cause,
): IncidenceStep[] {
  return incidenceFrom(countsOf(courses, cause));
}

/** The same from the counts of each day. */
export function incidenceFrom(counts: readonly Count[]): IncidenceStep[] {
  let free = 1;
  let incidence = 0;
  const past: (Count & { before: number; incidence: number })[] = [];
  return counts.map((count) => {
    incidence += (free * count.events) / count.atRisk;
    past.push({ ...count, before: free, incidence });
    free *= 1 - count.all / count.atRisk;
    const { days, atRisk, events } = count;
    // What is left of the sums where they cancel out may be a hair below zero.
    const deviation = Math.sqrt(Math.max(0, varianceOf(past, incidence)));
    return { days, atRisk, events, incidence, ...logLogInterval(incidence, deviation) };
  });
}

/** The three sums of the delta method: of all ends, of those by the cause, and of both together. */
function varianceOf(
  past: readonly (Count & { before: number; incidence: number })[],
  incidence: number,
): number {
  return past.reduce((sum, { atRisk, events, all, before, incidence: then }) => {
    const ahead = incidence - then;
    const survivors = atRisk * (atRisk - all);
    const ofAll = survivors === 0 ? 0 : (ahead ** 2 * all) / survivors;
    const ofCause = (before ** 2 * events * (atRisk - events)) / atRisk ** 3;
    return sum + ofAll + ofCause - (2 * ahead * before * events) / atRisk ** 2;
  }, 0);
}

function countsOf<Cause extends string>(courses: readonly Course<Cause>[], cause: Cause): Count[] {
  const byDays = new Map<number, { days: number; watched: number; all: number; events: number }>();
  for (const course of courses) {
    const { days } = course;
    const day = byDays.get(days) ?? { days, watched: 0, all: 0, events: 0 };
    byDays.set(days, day);
    day.watched += 1;
    if (course.cause !== null) day.all += 1;
    if (course.cause === cause) day.events += 1;
  }
  let atRisk = courses.length;
  return [...byDays.values()]
    .toSorted((a, b) => a.days - b.days)
    .flatMap(({ days, watched, all, events }) => {
      const count = { days, atRisk, events, all };
      atRisk -= watched;
      return all === 0 ? [] : [count];
    });
}
