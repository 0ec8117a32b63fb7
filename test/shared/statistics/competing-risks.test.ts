import { describe, expect, test } from "vitest";
import { aalenJohansen, type Course } from "#shared/statistics/competing-risks";
import { kaplanMeier, stepAt, type Watch } from "#shared/statistics/survival";
import { makeChance } from "./chance.ts";

type Cause = "cancer" | "other";

/** The first nine of 305 patients in the worked example of Satagopan and others, 2004. */
const patients: Course<Cause>[] = [
  { days: 7, cause: null },
  { days: 10, cause: "cancer" },
  { days: 14, cause: null },
  { days: 16, cause: "cancer" },
  { days: 18, cause: "other" },
  { days: 23, cause: "cancer" },
  { days: 24, cause: null },
  { days: 26, cause: "other" },
  { days: 27, cause: "cancer" },
  ...Array.from({ length: 296 }, () => ({ days: 60, cause: null })),
];

describe("the example of Satagopan and others, British Journal of Cancer 91, 2004", () => {
  test("has the numbers at risk and each day's incidence in per cent as printed", () => {
    const steps = aalenJohansen(patients, "cancer").filter(({ events }) => events > 0);
    expect(steps.map(({ days }) => days)).toEqual([10, 16, 23, 27]);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual([304, 302, 300, 297]);
    // The paper adds up the rounded values, so that its own sum is 1.2 and not 1.3.
    const added = steps.map(({ incidence }, at) => incidence - (steps[at - 1]?.incidence ?? 0));
    expect(added.map((each) => (each * 100).toFixed(1))).toEqual(["0.3", "0.3", "0.3", "0.3"]);
  });

  test("has the survival of any end that is printed", () => {
    const survival = kaplanMeier(patients.map(waitOf)).map((step) => step.survival * 100);
    expect(survival.map((each) => each.toFixed(1))).toEqual(
      "99.7 99.3 99.0 98.7 98.3 98.0".split(" "),
    );
  });
});

test("shares by all causes and the share without any add up to one", () => {
  const courses = makeCourses(200, makeChance(3));
  const waits = courses.map(waitOf);
  for (const { days, survival } of kaplanMeier(waits)) {
    const cancer = stepAt(aalenJohansen(courses, "cancer"), days)?.incidence ?? 0;
    const other = stepAt(aalenJohansen(courses, "other"), days)?.incidence ?? 0;
    expect(cancer + other + survival).toBeCloseTo(1, 10);
  }
});

test("with one cause alone it is what Kaplan and Meier leave over", () => {
  const courses = makeCourses(120, makeChance(5)).map(({ days, cause }) => ({
    days,
    cause: cause && ("cancer" as const),
  }));
  const waits = courses.map(waitOf);
  const left = kaplanMeier(waits).map(({ survival }) => 1 - survival);
  const steps = aalenJohansen(courses, "cancer");
  steps.forEach(({ incidence }, at) => {
    expect(incidence).toBeCloseTo(left[at] ?? Number.NaN, 10);
  });
});

test("without censoring it is the plain share, with the spread of a plain share", () => {
  const courses = makeCourses(400, makeChance(11)).map(({ days, cause }) => ({
    days,
    cause: cause ?? ("other" as const),
  }));
  const last = aalenJohansen(courses, "cancer").at(-1);
  const share = courses.filter(({ cause }) => cause === "cancer").length / 400;
  expect(last?.incidence).toBeCloseTo(share, 10);
  const reach = 1.96 * Math.sqrt((share * (1 - share)) / 400);
  expect(((last?.upper ?? 0) - (last?.lower ?? 0)) / 2).toBeCloseTo(reach, 2);
});

test("in simulation the interval covers the truth about 95 times in 100", () => {
  const chance = makeChance(13);
  const rounds = 500;
  // Ends of either cause come with hazards 1/40 and 1/60 a day.
  const truth = (1 / 40 / (1 / 40 + 1 / 60)) * (1 - Math.exp(-25 * (1 / 40 + 1 / 60)));
  const covered = Array.from({ length: rounds }, () => {
    const step = stepAt(aalenJohansen(makeCourses(100, chance), "cancer"), 25);
    return step !== undefined && step.lower <= truth && truth <= step.upper;
  }).filter(Boolean).length;
  expect(covered / rounds).toBeGreaterThan(0.925);
  expect(covered / rounds).toBeLessThan(0.975);
});

test("nobody under watch gives no curve", () => {
  expect(aalenJohansen<Cause>([], "cancer")).toEqual([]);
});

function waitOf({ days, cause }: Course<Cause>): Watch {
  return { days, end: cause === null ? "censored" : "event" };
}

/** Exponential times to either end, watched for up to 80 days. */
function makeCourses(count: number, chance: () => number): Course<Cause>[] {
  return Array.from({ length: count }, () => {
    const cancer = -40 * Math.log(1 - chance());
    const other = -60 * Math.log(1 - chance());
    const stop = 80 * chance();
    const days = Math.min(cancer, other, stop);
    if (days === stop) return { days, cause: null };
    return { days, cause: days === cancer ? "cancer" : "other" };
  });
}

test("sums that cancel out leave an interval, also where everybody has ended", () => {
  const endsOn = [5, 3, 14, 6];
  const courses = endsOn.flatMap((count, index) =>
    Array.from({ length: count }, (): Course<Cause> => ({ days: index + 1, cause: "cancer" })),
  );
  const steps = aalenJohansen(courses, "cancer");
  expect(steps.flatMap(({ lower, upper }) => [lower, upper]).some(Number.isNaN)).toBe(false);
});
