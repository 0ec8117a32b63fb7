import type { Report } from "#shared/reports/report";
import { type Claim, endedBy, leftAfter, type Pick, type Say, sizeOf } from "./saying.ts";
import { waited } from "./units.ts";

export function peopleClaims(report: Report, say: Say, cohorts: readonly Say[]): Claim[] {
  const { growth, activation, firstIntroduction: first, equity } = report;
  const heads = [report.mentees, growth.counted, activation.counted, first.counted, equity.counted];
  const old = (attribute: string, least: number): Pick => ({
    of: { attribute, isIn: (kind) => Number(kind) >= least },
  });
  const weeks = [4, 8, 12, 16, 20, 24, 36, 52];
  const points = (own: Say, name: string, all: typeof growth.points) =>
    all.flatMap((each) => {
      const pick = old("watched", 1 + weeks.indexOf(each.weeks));
      const { n, lower, median, upper } = each;
      return [
        ...own(`${name} growth ${each.weeks}`, n, "people", pick),
        ...[lower, median, upper].flatMap((cell) =>
          sizeOf(own, `${name} growth ${each.weeks} middle`, cell, "people", pick),
        ),
      ];
    });
  const steps = (own: Say, name: string, all: typeof activation.steps) =>
    all.flatMap(({ step, share }) => [
      ...own(`${name} ${step}`, share, "people", {
        of: { attribute: "steps", isIn: (kind) => kind.split(",").includes(step) },
      }),
      ...sizeOf(own, `${name} ${step}`, share, "people", old("age", 30)),
      ...sizeOf(own, `${name} ${step}`, share, "people", {
        of: { attribute: "steps", isIn: (kind) => kind !== "young" },
      }),
    ]);
  const marks = (own: Say, name: string, all: typeof first.marks) =>
    all.flatMap(({ days, share }) => [
      ...own(`${name} by ${days}`, share, "people", { of: endedBy("wait", "event", waited, days) }),
      ...sizeOf(own, `${name} by ${days}`, share, "people"),
    ]);
  return [
    ...heads.flatMap((cell, index) => say(`people ${index}`, cell, "people")),
    ...say("grown old", growth.oldEnough, "people", old("watched", 3)),
    ...say("active old", activation.oldEnough, "people", old("age", 30)),
    ...say("waited old", first.oldEnough, "people", old("age", 90)),
    ...points(say, "all", growth.points),
    ...growth.cohorts.flatMap((each, index) =>
      points(cohorts[index] ?? say, each.label, each.points),
    ),
    ...steps(say, "all", activation.steps),
    ...activation.cohorts.flatMap((each, index) =>
      steps(cohorts[index] ?? say, each.label, each.steps),
    ),
    ...marks(say, "first", first.curve),
    ...first.curve.flatMap(({ days, atRisk }) =>
      say(`at risk ${days}`, atRisk, "people", { of: leftAfter("wait", waited, days) }),
    ),
    ...first.cohorts.flatMap((each, index) => marks(cohorts[index] ?? say, each.label, each.marks)),
    // The chance of a number of introductions is turned back into it.
    ...[equity.gini, equity.chance].flatMap((cell, index) =>
      "value" in cell ? say(`gini ${index}`, cell, "made") : [],
    ),
  ];
}
