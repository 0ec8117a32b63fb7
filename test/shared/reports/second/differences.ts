import type { Cell } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import { dayNumber, mondayOf, monthNameOf } from "./calendar.ts";
import { kindOf, owed } from "./follow-ups.ts";
import {
  answers,
  inPeriod,
  known,
  late,
  loops,
  outcomes,
  races,
  reach,
  reachedWithin,
  ripple,
} from "./introduction-metrics.ts";
import {
  activated,
  equity,
  gainedBy,
  growth,
  medianOf,
  monthLast,
  waits,
} from "./people-metrics.ts";

import { reviewed } from "./reviews.ts";
import { heldBy, incidenceBy, shareBy } from "./statistics.ts";
import { type Base, type World, worldOf } from "./world.ts";

type Told = [name: string, cell: Cell, expected: number | undefined];

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
    ["reviews", report.meetings.agreements, reviewed(world)],
    ...report.meetings.months.map(
      ({ month, agreements }): Told => [
        `reviews ${month}`,
        agreements,
        reviewed(world, month.slice(0, 7)),
      ],
    ),
  ];
}

function growthCells(name: string, points: Report["growth"]["points"], world: World): Told[] {
  return points.flatMap(({ weeks, ...cells }) => {
    const expected = growth(world, weeks);
    return (["n", "lower", "median", "upper"] as const).map(
      (each): Told => [`${name} ${weeks} ${each}`, cells[each], expected[each]],
    );
  });
}

function mentorMadeCells({ mentorMade }: Report, world: World): Told[] {
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

function activationCells(name: string, steps: Report["activation"]["steps"], world: World): Told[] {
  return steps.map(({ step, share }) => [`${name} ${step}`, share, activated(world, step)]);
}

function firstIntroductionCells(
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

function firstMessageCells({ firstMessage: told }: Report, world: World): Told[] {
  const raced = atPoints(races(world), messagedDays);
  const other = raced.map((each) => ({
    ...each,
    end:
      each.end === "first" ? ("other" as const) : each.end === "other" ? ("first" as const) : null,
  }));
  return [
    ...told.curve.flatMap(({ days, share, closed, atRisk }): Told[] => [
      [`message by ${days}`, share, incidenceBy(raced, days)],
      [`message closed by ${days}`, closed, incidenceBy(other, days)],
      [`message at risk ${days}`, atRisk, raced.filter((each) => each.days > days).length],
    ]),
    ...told.marks.map(
      ({ days, share }): Told => [`message mark ${days}`, share, incidenceBy(raced, days)],
    ),
    ["message late", told.late, late(world)],
  ];
}

function followUpCells({ followUps: told }: Report, world: World): Told[] {
  const all = owed(world);
  const cells = (
    name: string,
    { due, ...shares }: Report["followUps"]["shares"],
    own: typeof all,
  ): Told[] => [
    [`due ${name}`, due, own.length],
    ...(["onTime", "moved", "late", "missed"] as const).map(
      (kind): Told => [
        `due ${name} ${kind}`,
        shares[kind],
        own.filter((each) => kindOf(each) === kind).length / own.length,
      ],
    ),
  ];
  return [
    ...cells("all", told.shares, all),
    ...told.weeks.flatMap(({ weekOn, ...week }, index) => {
      const next = told.weeks[index + 1]?.weekOn ?? "9999-12-31";
      const isIn = (monday: number) => monday >= dayNumber(weekOn) && monday < dayNumber(next);
      return cells(
        weekOn,
        week,
        all.filter(({ due }) => isIn(mondayOf(due))),
      );
    }),
  ];
}

function funnelCells({ funnel: told }: Report, world: World): Told[] {
  return [
    ["funnel counted", told.counted, inPeriod(world).length],
    ["funnel late", told.late, late(world)],
    ...told.mature.flatMap(({ within, n, stages }): Told[] => [
      [`funnel ${within}`, n, reachedWithin(world, within, "met").n],
      ...stages.map(
        ({ stage, share }): Told => [
          `funnel ${within} ${stage}`,
          share,
          reachedWithin(world, within, stage).share,
        ],
      ),
    ]),
    ...told.months.flatMap(({ month, n, cells }, index): Told[] => {
      const next = told.months[index + 1]?.month ?? "9999-12";
      const isIn = (name: string) => name >= month.slice(0, 7) && name < next.slice(0, 7);
      return [
        [
          `funnel ${month}`,
          n,
          inPeriod(world).filter((each) => isIn(monthNameOf(each.introduced))).length,
        ],
        ...cells.map(
          ({ within, stage, share }): Told => [
            `funnel ${month} ${within} ${stage}`,
            share,
            reachedWithin(world, within, stage, isIn).share,
          ],
        ),
      ];
    }),
  ];
}

function endCells({ knownOutcomes, outcomes: told, loops: loop }: Report, world: World): Told[] {
  const { share, rate, ifNone, ifAll } = known(world, 90);
  return [
    ["known", knownOutcomes.share, share],
    ["known rate", knownOutcomes.rate, rate],
    ["known none", knownOutcomes.ifNone, ifNone],
    ["known all", knownOutcomes.ifAll, ifAll],
    ["loops", loop.share, loops(world)],
    ...told.kinds.flatMap(({ kind, ...cells }) => {
      const expected = outcomes(world, kind);
      return (["linked", "credit", "unlinked"] as const).map(
        (each): Told => [`outcome ${kind} ${each}`, cells[each], expected[each]],
      );
    }),
  ];
}

function reachCells({ reach: told }: Report, world: World): Told[] {
  const counts = reach(world);
  const asked = atPoints(answers(world), askedDays);
  return [
    ...told.histograms.flatMap(({ of, bins }) =>
      bins.map(
        ({ from, to, mentors }): Told => [
          `reach ${of} ${from}`,
          mentors,
          counts[of].filter((each) => each >= from && each <= (to ?? Infinity)).length,
        ],
      ),
    ),
    ...told.lorenz.map(
      ({ people, held }): Told => [
        `reach held ${people}`,
        held,
        heldBy(counts.introductions, people),
      ],
    ),
    ...told.answers.flatMap(({ days, share, atRisk }): Told[] => [
      [`answers ${days}`, share, shareBy(asked, days)],
      [`answers at risk ${days}`, atRisk, asked.filter((each) => each.days > days).length],
    ]),
  ];
}

function equityCells({ equity: told }: Report, world: World): Told[] {
  const { gini, chance, excess, held } = equity(world);
  return [
    ["gini", told.gini, gini],
    ["gini chance", told.chance, chance],
    ["gini excess", told.excess, excess],
    ...told.lorenz.map(({ people, held: cell }): Told => [`held ${people}`, cell, held(people)]),
  ];
}

function rippleCells({ ripple: told }: Report, world: World): Told[] {
  const { of, children } = ripple(world);
  return [
    ...told.generations.map(
      ({ generation, introductions }): Told => [
        `generation ${generation}`,
        introductions,
        of(generation),
      ],
    ),
    ["children", told.children, children],
  ];
}

const waitedDays = [7, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180];
const messagedDays = [1, 2, 3, 4, 5, 7, 10, 15, 20];
const askedDays = [0, 1, 2, 3, 5, 10];

/** Days are counted in stretches: what ended in one ended with it. */
function atPoints<Each extends { days: number }>(all: readonly Each[], points: readonly number[]) {
  return all.map((each) => ({
    ...each,
    days: points.find((point) => each.days <= point) ?? 1_000,
  }));
}
