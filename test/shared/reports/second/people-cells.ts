import type { Cell } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import {
  activated,
  equity,
  gainedBy,
  growth,
  medianOf,
  monthLast,
  waits,
} from "./people-metrics.ts";
import { shareBy } from "./statistics.ts";
import { atPoints, type Told } from "./told.ts";
import type { World } from "./world.ts";

export function growthCells(
  name: string,
  points: Report["growth"]["points"],
  world: World,
): Told[] {
  return points.flatMap(({ weeks, ...cells }) => {
    const expected = growth(world, weeks);
    return (["n", "lower", "median", "upper"] as const).map(
      (each): Told => [`${name} ${weeks} ${each}`, cells[each], expected[each]],
    );
  });
}

export function mentorMadeCells({ mentorMade }: Report, world: World): Told[] {
  const { today } = world;
  const all = gainedBy(world, today, ["confirmed", "unconfirmed", "ripple", "own"]);
  const share = gainedBy(world, today, ["confirmed", "unconfirmed"]) / all;
  const months = mentorMade.months.flatMap(({ month, all: whole, ...ways }) => [
    [
      `made ${month} all`,
      whole,
      gainedBy(world, monthLast(month), ["confirmed", "unconfirmed", "ripple", "own"]),
    ] as Told,
    ...(["confirmed", "unconfirmed", "ripple", "own"] as const).map(
      (way): Told => [`made ${month} ${way}`, ways[way], gainedBy(world, monthLast(month), [way])],
    ),
  ]);
  return [
    ["made share", mentorMade.share, share],
    ["made counted", mentorMade.counted, all],
    ...months,
  ];
}

export function activationCells(
  name: string,
  steps: Report["activation"]["steps"],
  world: World,
): Told[] {
  return steps.map(({ step, share }) => [`${name} ${step}`, share, activated(world, step)]);
}

export function firstIntroductionCells(
  { firstIntroduction: told }: Report,
  world: World,
  ofCohort: (id: string) => World,
): Told[] {
  const watched = atPoints(waits(world), waitedDays);
  const marks = (
    name: string,
    all: readonly { days: number; share: Cell }[],
    watching: typeof watched,
  ) => all.map(({ days, share }): Told => [`${name} by ${days}`, share, shareBy(watching, days)]);
  return [
    ["first median", told.median, medianOf(watched)],
    ...marks("first", told.curve, watched),
    ...told.curve.map(
      ({ days, atRisk }): Told => [
        `first at risk ${days}`,
        atRisk,
        watched.filter((each) => each.days > days).length,
      ],
    ),
    ...marks("first mark", told.marks, watched),
    ...told.cohorts.flatMap((each) => {
      const own = atPoints(waits(ofCohort(each.cohortId)), waitedDays);
      return [
        [`first median ${each.label}`, each.median, medianOf(own)] as Told,
        ...marks(`first ${each.label}`, each.marks, own),
      ];
    }),
  ];
}

export function equityCells({ equity: told }: Report, world: World): Told[] {
  const { gini, chance, excess, held } = equity(world);
  return [
    ["gini", told.gini, gini],
    ["gini chance", told.chance, chance],
    ["gini excess", told.excess, excess],
    ...told.lorenz.map(({ people, held: cell }): Told => [`held ${people}`, cell, held(people)]),
  ];
}

const waitedDays = [7, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180];
