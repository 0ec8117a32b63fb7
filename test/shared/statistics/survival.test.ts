import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atRiskOn, kaplanMeier, medianWait, stepAt, type Watch } from "#shared/statistics/survival";
import { makeChance } from "./chance.ts";

/** Weeks of remission under 6-MP and placebo (Freireich and others, Blood 21, 1963). */
const treated = makeWatches(
  [6, 6, 6, 7, 10, 13, 16, 22, 23],
  [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
);
const placebo = makeWatches(
  [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  [],
);

describe("the remissions of Freireich, 1963", () => {
  test("have the survival that is published", () => {
    const steps = kaplanMeier(treated);
    expect(steps.map(({ days }) => days)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(steps.map(({ survival }) => survival.toFixed(3))).toEqual(
      "0.857 0.807 0.753 0.690 0.627 0.538 0.448".split(" "),
    );
  });

  test("have the log-log intervals that R's survfit prints", () => {
    const steps = kaplanMeier(treated);
    expect(steps.map(({ lower }) => lower.toFixed(3))).toEqual(
      "0.620 0.563 0.503 0.432 0.368 0.268 0.188".split(" "),
    );
    expect(steps.map(({ upper }) => upper.toFixed(3))).toEqual(
      "0.952 0.923 0.889 0.849 0.805 0.747 0.680".split(" "),
    );
  });

  test("have medians of 23 weeks with the drug and 8 without", () => {
    expect(medianWait(kaplanMeier(treated))).toBe(23);
    expect(medianWait(kaplanMeier(placebo))).toBe(8);
  });
});

test("without censoring the curve is the plain share that still waits", () => {
  for (const { days, survival } of kaplanMeier(placebo)) {
    const waiting = placebo.filter((watch) => watch.days > days).length;
    expect(survival).toBeCloseTo(waiting / placebo.length, 12);
  }
});

test("the curve only falls and stays within its interval", () => {
  const watch = fc.record({
    days: fc.nat(60),
    end: fc.constantFrom<Watch["end"]>("event", "censored"),
  });
  fc.assert(
    fc.property(fc.array(watch, { maxLength: 80 }), (watches) => {
      const steps = kaplanMeier(watches);
      const curve = [1, ...steps.map(({ survival }) => survival)];
      expect(curve.toSorted((a, b) => b - a)).toEqual(curve);
      for (const { lower, survival, upper } of steps) {
        expect(lower).toBeLessThanOrEqual(survival);
        expect(upper).toBeGreaterThanOrEqual(survival);
      }
    }),
  );
});

test("in simulated programs the interval covers the truth about 95 times in 100", () => {
  const chance = makeChance(7);
  const rounds = 600;
  const covered = Array.from({ length: rounds }, () => {
    const watches = Array.from({ length: 80 }, () => makeWatch(chance));
    const step = stepAt(kaplanMeier(watches), 20);
    const truth = Math.exp(-20 / 30);
    return step !== undefined && step.lower <= truth && truth <= step.upper;
  }).filter(Boolean).length;
  expect(covered / rounds).toBeGreaterThan(0.925);
  expect(covered / rounds).toBeLessThan(0.975);
});

test("nobody under watch gives no curve, and nothing before the first event", () => {
  expect(kaplanMeier([])).toEqual([]);
  expect(stepAt(kaplanMeier(treated), 5)).toBeUndefined();
  expect(medianWait(kaplanMeier(treated.slice(0, 4)))).toBe(6);
});

test("half of them is half of them, whatever the fractions come to", () => {
  const watches = makeWatches([1, 1, 2, 3, 3, 5, 5, 6, 6, 6], []);
  expect(kaplanMeier(watches)[2]?.survival).toBeGreaterThan(0.5);
  expect(medianWait(kaplanMeier(watches))).toBe(3);
});

test("whoever is censored on a day still counts as at risk on it", () => {
  expect(atRiskOn(treated, 6)).toBe(21);
  expect(atRiskOn(treated, 7)).toBe(17);
});

/** Exponential waits of 30 days on average, watched for up to 60. */
function makeWatch(chance: () => number): Watch {
  const event = -30 * Math.log(1 - chance());
  const stop = 60 * chance();
  return event <= stop ? { days: event, end: "event" } : { days: stop, end: "censored" };
}

function makeWatches(events: number[], censored: number[]): Watch[] {
  return [
    ...events.map((days) => ({ days, end: "event" as const })),
    ...censored.map((days) => ({ days, end: "censored" as const })),
  ];
}
