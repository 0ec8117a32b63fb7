import type { Cell } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import { type Claim, endedBy, kindIn, leftAfter, type Say, sizeOf, type Times } from "./saying.ts";
import { answered } from "./units.ts";

export function otherClaims(report: Report, say: Say, when: Times): Claim[] {
  const { mentorMade, followUps, outcomes, loops, reach, view } = report;
  const dues = (name: string, { due, ...shares }: typeof followUps.shares, slices: string[]) => [
    ...say(`due ${name}`, due, "dues", { slices, of: kindIn(...fates) }),
    ...fates.flatMap((fate) => [
      ...say(`due ${name} ${fate}`, shares[fate], "dues", { slices, of: kindIn(fate) }),
      ...sizeOf(say, `due ${name} ${fate}`, shares[fate], "dues", { slices, of: kindIn(...fates) }),
    ]),
  ];
  return [
    ...say("contacts", mentorMade.counted, "contacts", { slices: when.all }),
    ...say("contacts share", mentorMade.share, "contacts", {
      slices: when.all,
      of: kindIn("confirmed", "unconfirmed"),
    }),
    ...sizeOf(say, "contacts share", mentorMade.share, "contacts", { slices: when.all }),
    ...mentorMade.months.flatMap(({ month, all, ...own }) => [
      ...say(`contacts ${month}`, all, "contacts", { slices: when.upTo(month) }),
      ...ways.flatMap((way) =>
        say(`contacts ${month} ${way}`, own[way], "contacts", {
          slices: when.upTo(month),
          of: kindIn(way),
        }),
      ),
    ]),
    ...say("all due", followUps.counted, "dues", { slices: when.all }),
    ...dues("all", followUps.shares, when.all),
    ...followUps.weeks.flatMap(({ weekOn, ...week }, index) =>
      dues(weekOn, week, when.weeks(weekOn, followUps.weeks[index + 1]?.weekOn)),
    ),
    ...say("outcomes", outcomes.counted, "outcomes", { slices: when.all }),
    ...outcomes.kinds.flatMap(({ kind: each, linked, unlinked, credit }) => [
      ...say(`outcomes ${each}`, linked, "outcomes", {
        slices: when.all,
        of: kindIn(`${each} whole`, `${each} shared`),
      }),
      ...say(`outcomes ${each} unlinked`, unlinked, "outcomes", {
        slices: when.all,
        of: kindIn(`${each} unlinked`),
      }),
      ...say(`outcomes ${each} credit`, credit, "credit", { slices: when.all, of: kindIn(each) }),
      // The full count less the credit is about those that are shared with others.
      ...("value" in credit
        ? say(`outcomes ${each} shared`, credit, "outcomes", {
            slices: when.all,
            of: kindIn(`${each} shared`),
          })
        : []),
    ]),
    ...say("loops", loops.share, "loops", { slices: when.mature(14), of: kindIn("told") }),
    ...sizeOf(say, "loops", loops.share, "loops", { slices: when.mature(14) }),
    ...say("loops counted", loops.counted, "loops", { slices: when.all }),
    ...(view.period === null
      ? say("loops ended", loops.counted, "made", {
          of: { attribute: "mentor", isIn: (each) => each === "ended" },
        })
      : []),
    ...reach.answers.flatMap(({ days, share, atRisk }) => [
      ...say(`answered by ${days}`, share, "requests", {
        of: endedBy("kind", "event", answered, days),
      }),
      ...say(`asked at risk ${days}`, atRisk, "requests", {
        of: leftAfter("kind", answered, days),
      }),
      ...sizeOf(say, `answered by ${days}`, share, "requests"),
    ]),
  ];
}

/** Talks, reviews and goals. */
export function meetingClaims({ meetings, goals }: Report, say: Say, when: Times): Claim[] {
  const settled = kindIn("held", "missed");
  const share = (name: string, subject: string, cell: Cell, slices: string[]) => [
    ...say(name, cell, subject, { slices, of: kindIn("held") }),
    ...sizeOf(say, name, cell, subject, { slices, of: settled }),
  ];
  const weights = { alike: goals.share, to_mentee: goals.toMentee, to_mentor: goals.toMentor };
  return [
    ...say("talks", meetings.counted, "talks", { slices: when.all }),
    ...say("talks old", meetings.oldEnough, "talks", { slices: when.all, of: settled }),
    ...(meetings.reviews ? say("reviews", meetings.reviews, "reviews", { slices: when.all }) : []),
    ...share("talks held", "talks", meetings.checkIns, when.all),
    ...share("reviews held", "reviews", meetings.agreements, when.all),
    ...meetings.months.flatMap(({ month, checkIns, agreements }, index) => {
      const slices = when.months(month, meetings.months[index + 1]?.month);
      return [
        ...share(`talks ${month}`, "talks", checkIns, slices),
        ...share(`reviews ${month}`, "reviews", agreements, slices),
      ];
    }),
    ...say("goals", goals.counted, "goals", { slices: when.all }),
    ...Object.entries(weights).flatMap(([weight, cell]) =>
      cell === undefined
        ? []
        : say(`goals ${weight}`, cell, "goals", { slices: when.all, of: kindIn(weight) }),
    ),
  ];
}

const fates = ["onTime", "moved", "late", "missed"] as const;
const ways = ["confirmed", "unconfirmed", "ripple", "own"] as const;
