import type { Report } from "#shared/reports/report";
import { monthNameOf } from "./calendar.ts";
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
import { heldBy, incidenceBy, shareBy } from "./statistics.ts";
import { atPoints, monthsFrom, type Told } from "./told.ts";
import type { World } from "./world.ts";

export function firstMessageCells({ firstMessage: told }: Report, world: World): Told[] {
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

export function funnelCells({ funnel: told }: Report, world: World): Told[] {
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
      const isIn = monthsFrom(month, told.months[index + 1]);
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

export function endCells(
  { knownOutcomes, outcomes: told, loops: loop }: Report,
  world: World,
): Told[] {
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

export function reachCells({ reach: told }: Report, world: World): Told[] {
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

export function rippleCells({ ripple: told }: Report, world: World): Told[] {
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

const messagedDays = [1, 2, 3, 4, 5, 7, 10, 15, 20];
const askedDays = [0, 1, 2, 3, 5, 10];
