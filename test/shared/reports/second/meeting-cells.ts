import type { Report } from "#shared/reports/report";
import { dayNumber, mondayOf } from "./calendar.ts";
import { kindOf, owed } from "./follow-ups.ts";
import { planned, reviewed, reviewsPlanned, talked, weighed } from "./meetings.ts";
import { monthsFrom, type Told } from "./told.ts";
import type { World } from "./world.ts";

export function followUpCells({ followUps: told }: Report, world: World): Told[] {
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

export function meetingCells({ meetings: told, goals }: Report, world: World): Told[] {
  const { n, ...shares } = weighed(world);
  const cellOf = { alike: goals.share, toMentee: goals.toMentee, toMentor: goals.toMentor };
  return [
    ["talks counted", told.counted, comeIn(planned(world), world)],
    ["talks", told.checkIns, talked(world)],
    ...(told.reviews
      ? [["reviews due", told.reviews, comeIn(reviewsPlanned(world), world)] as Told]
      : []),
    ["reviews", told.agreements, reviewed(world)],
    ...told.months.flatMap(({ month, checkIns, agreements }, index): Told[] => {
      const isIn = monthsFrom(month, told.months[index + 1]);
      return [
        [`talks ${month}`, checkIns, talked(world, isIn)],
        [`reviews ${month}`, agreements, reviewed(world, isIn)],
      ];
    }),
    ["goals", goals.counted, n],
    ...(["alike", "toMentee", "toMentor"] as const).flatMap((each): Told[] => {
      const cell = cellOf[each];
      return cell ? [[`goals ${each}`, cell, shares[each]]] : [];
    }),
  ];
}

/** How many of some plans were for a day that has come. */
function comeIn(plans: readonly { on: number }[], { today, isInPeriod }: World): number {
  return plans.filter(({ on }) => on <= today && isInPeriod(on)).length;
}
