import type { Report } from "#shared/reports/report";
import {
  endCells,
  firstMessageCells,
  funnelCells,
  reachCells,
  rippleCells,
} from "./introduction-cells.ts";
import { followUpCells, meetingCells } from "./meeting-cells.ts";
import {
  activationCells,
  equityCells,
  firstIntroductionCells,
  growthCells,
  mentorMadeCells,
} from "./people-cells.ts";
import type { Told } from "./told.ts";
import { type Base, type World, worldOf } from "./world.ts";

/** Numbers of a report that are not what metrics.md says they are, and how many were looked at. */
export function differences(report: Report, base: Base): { found: string[]; told: number } {
  const { view } = report;
  const cohorts = new Map(
    report.cohorts.map(({ cohortId }) => [cohortId, worldOf(base, { ...view, cohortId })]),
  );
  const world = worldOf(base, view);
  const all = compared(report, world, (cohortId) => cohorts.get(cohortId) ?? world);
  const open = all.flatMap(([name, cell, is]) =>
    "hidden" in cell ? [] : [{ name, told: cell.value, is }],
  );
  const found = open.filter(({ told, is }) => is === undefined || !(Math.abs(told - is) < 1e-4));
  return {
    found: found.map(({ name, told, is }) => `${name}: told ${told}, is ${is}`),
    told: open.length,
  };
}

function compared(report: Report, world: World, ofCohort: (cohortId: string) => World): Told[] {
  return [
    ["mentees", report.mentees, world.mentees.length],
    ...growthCells("growth", report.growth.points, world),
    ...report.growth.cohorts.flatMap((each) =>
      growthCells(`growth ${each.label}`, each.points, ofCohort(each.cohortId)),
    ),
    ...mentorMadeCells(report, world),
    ...activationCells("activation", report.activation.steps, world),
    ...report.activation.cohorts.flatMap((each) =>
      activationCells(`activation ${each.label}`, each.steps, ofCohort(each.cohortId)),
    ),
    ...firstIntroductionCells(report, world, ofCohort),
    ...firstMessageCells(report, world),
    ...followUpCells(report, world),
    ...funnelCells(report, world),
    ...endCells(report, world),
    ...reachCells(report, world),
    ...equityCells(report, world),
    ...rippleCells(report, world),
    ...meetingCells(report, world),
  ];
}
