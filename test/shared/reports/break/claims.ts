import type { Cell, HiddenReason } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import { dayNumber, monthEnd } from "../second/calendar.ts";
import { answered, messaged, type Slices, waited } from "./units.ts";

/** What a number is a sum of: all units of these people, in these slices, of this kind. */
export type Block = {
  subject: string;
  people: readonly string[];
  slices: readonly string[] | "all";
  of: "all" | { attribute: string; isIn: (kind: string) => boolean };
};

/** A sum that a report tells, says within bounds, or says it does not tell. */
export type Claim = Block & { name: string; told: "open" | "bound" | HiddenReason };

type Pick = { slices?: Block["slices"]; of?: Block["of"] };
type Say = (name: string, cell: Cell, subject: string, pick?: Pick) => Claim[];

/** Everything a report says, for somebody who has read how it is counted. */
export function claimsOf(
  report: Report,
  people: readonly string[],
  cohortOf: ReadonlyMap<string, string | null>,
  slices: Slices,
): Claim[] {
  const { period } = report.view;
  const inside = slices.filter(
    ({ week }) => period === null || (week >= period.from && week <= period.to),
  );
  const say = sayOf(report, people);
  const cohorts = report.cohorts.map(({ cohortId }) =>
    sayOf(
      report,
      people.filter((each) => cohortOf.get(each) === cohortId),
    ),
  );
  const when = timesOf(report, inside);
  return [
    ...peopleClaims(report, say, cohorts),
    ...(period === null ? messageClaims(report, say) : []),
    ...funnelClaims(report, say, when),
    ...endClaims(report, say, when),
    ...otherClaims(report, say, when),
  ];
}

function sayOf({ weekOn }: Report, people: readonly string[]): Say {
  return (name, cell, subject, { slices = "all", of = "all" } = {}) => [
    {
      name: `${weekOn} ${name}`,
      told: "hidden" in cell ? cell.hidden : cell.bound === undefined ? "open" : "bound",
      ...{ subject, people, slices, of },
    },
  ];
}

/** How many a share is of, where that is said. */
function sizeOf(say: Say, name: string, cell: Cell, subject: string, pick?: Pick): Claim[] {
  return "n" in cell && cell.n !== undefined
    ? say(`${name} n`, cell, subject, pick).map((claim) => ({ ...claim, told: "open" }))
    : [];
}

type Times = ReturnType<typeof timesOf>;

function timesOf({ asOf }: Report, inside: Slices) {
  const today = dayNumber(asOf);
  const named = (isIn: (slice: Slices[number]) => boolean) =>
    inside.filter(isIn).map(({ name }) => name);
  return {
    all: named(() => true),
    upTo: (month: string) => named((each) => each.month <= month.slice(0, 7)),
    mature: (days: number) =>
      named(({ month }) => monthEnd(dayNumber(`${month}-01`)) + days <= today),
    /** Bars begin where they say, and end where the next begins. */
    months: (from: string, next = "9999-12") =>
      named(({ month }) => month >= from.slice(0, 7) && month < next.slice(0, 7)),
    weeks: (from: string, next = "9999-12-31") => named(({ week }) => week >= from && week < next),
  };
}

function peopleClaims(report: Report, say: Say, cohorts: readonly Say[]): Claim[] {
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

function endedBy(attribute: string, end: string, points: readonly string[], days: number) {
  const upTo = points.filter((each) => Number(each) <= days).map((each) => `${each} ${end}`);
  return { attribute, isIn: (kind: string) => upTo.includes(kind) };
}

function leftAfter(attribute: string, points: readonly string[], days: number) {
  const after = [...points.filter((each) => Number(each) > days), "later"];
  return { attribute, isIn: (kind: string) => after.includes(kind.split(" ")[0] ?? "") };
}

function messageClaims({ firstMessage, knownOutcomes, funnel }: Report, say: Say): Claim[] {
  const { curve, counted, late } = firstMessage;
  const isLate: Pick = { of: { attribute: "late", isIn: (kind) => kind === "late" } };
  return [
    ...say("messages", counted, "made"),
    ...[late, knownOutcomes.late, funnel.late].flatMap((cell) => say("late", cell, "made", isLate)),
    ...curve.flatMap(({ days, share, closed, atRisk }) => [
      ...say(`message by ${days}`, share, "made", {
        of: endedBy("message", "event", messaged, days),
      }),
      ...say(`closed by ${days}`, closed, "made", {
        of: endedBy("message", "other", messaged, days),
      }),
      ...say(`message at risk ${days}`, atRisk, "made", {
        of: leftAfter("message", messaged, days),
      }),
      ...sizeOf(say, `message by ${days}`, share, "made"),
    ]),
  ];
}

function funnelClaims({ funnel }: Report, say: Say, when: Times): Claim[] {
  type Reached = { within: number; stage: string; share: Cell };
  const share = (name: string, { within, stage, share: cell }: Reached, slices: string[]) => {
    const isIn = (kind: string) => Number(kind.split(" ").at(-1)) <= within;
    const attribute = stage === "outcome" ? "ends" : stage;
    return [
      ...say(`${stage} in ${within} ${name}`, cell, "made", { slices, of: { attribute, isIn } }),
      ...sizeOf(say, `${stage} in ${within} ${name}`, cell, "made", { slices }),
    ];
  };
  return [
    ...say("made", funnel.counted, "made", { slices: when.all }),
    ...say("made old", funnel.oldEnough, "made", { slices: when.mature(30) }),
    ...funnel.mature.flatMap(({ within, n, stages }) => [
      ...say(`made ${within}`, n, "made", { slices: when.mature(within) }),
      ...stages.flatMap((each) => share("", { within, ...each }, when.mature(within))),
    ]),
    ...funnel.months.flatMap(({ month, n, cells }, index) => {
      const slices = when.months(month, funnel.months[index + 1]?.month);
      return [
        ...say(`made in ${month}`, n, "made", { slices }),
        ...cells.flatMap((each) => share(month, each, slices)),
      ];
    }),
  ];
}

function endClaims({ knownOutcomes: ends, ripple, reach }: Report, say: Say, when: Times): Claim[] {
  const slices = when.mature(90);
  const of = (...own: string[]): Pick => ({
    slices,
    of: { attribute: "ends", isIn: (kind) => own.includes(kind.split(" ")[0] ?? "") },
  });
  const mentor = { attribute: "mentor", isIn: (kind: string) => kind !== "none" };
  return [
    ...say("ends", ends.counted, "made", { slices: when.all }),
    ...say("ends old", ends.oldEnough, "made", { slices }),
    ...say("ends known", ends.share, "made", of("outcome", "none")),
    ...say("ends rate", ends.rate, "made", of("outcome")),
    ...say("ends none", ends.ifNone, "made", of("outcome")),
    ...say("ends all", ends.ifAll, "made", of("outcome", "unknown")),
    ...sizeOf(say, "ends rate", ends.rate, "made", of("outcome", "none")),
    ...sizeOf(say, "ends known", ends.share, "made", { slices }),
    ...say("ripple", ripple.counted, "made", { slices: when.all }),
    ...say("ripple old", ripple.oldEnough, "made", { slices: when.mature(180) }),
    ...ripple.generations.flatMap(({ generation, introductions }) =>
      say(`generation ${generation}`, introductions, "made", {
        slices: when.all,
        of: { attribute: "generation", isIn: (kind) => kind === String(generation) },
      }),
    ),
    ...say("children", ripple.children, "children", { slices: when.mature(180) }),
    ...sizeOf(say, "children", ripple.children, "made", { slices: when.mature(180) }),
    ...say("by mentors", reach.counted, "made", { of: mentor }),
  ];
}

function otherClaims(report: Report, say: Say, when: Times): Claim[] {
  const { mentorMade, followUps, outcomes, loops, reach, view } = report;
  const kind = (...own: string[]) => ({
    attribute: "kind",
    isIn: (each: string) => own.includes(each),
  });
  const dues = (name: string, { due, ...shares }: typeof followUps.shares, slices: string[]) => [
    ...say(`due ${name}`, due, "dues", { slices, of: kind(...fates) }),
    ...fates.flatMap((fate) => [
      ...say(`due ${name} ${fate}`, shares[fate], "dues", { slices, of: kind(fate) }),
      ...sizeOf(say, `due ${name} ${fate}`, shares[fate], "dues", { slices, of: kind(...fates) }),
    ]),
  ];
  return [
    ...say("contacts", mentorMade.counted, "contacts", { slices: when.all }),
    ...say("contacts share", mentorMade.share, "contacts", {
      slices: when.all,
      of: kind("confirmed", "unconfirmed"),
    }),
    ...sizeOf(say, "contacts share", mentorMade.share, "contacts", { slices: when.all }),
    ...mentorMade.months.flatMap(({ month, all, ...own }) => [
      ...say(`contacts ${month}`, all, "contacts", { slices: when.upTo(month) }),
      ...ways.flatMap((way) =>
        say(`contacts ${month} ${way}`, own[way], "contacts", {
          slices: when.upTo(month),
          of: kind(way),
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
        of: kind(`${each} whole`, `${each} shared`),
      }),
      ...say(`outcomes ${each} unlinked`, unlinked, "outcomes", {
        slices: when.all,
        of: kind(`${each} unlinked`),
      }),
      ...say(`outcomes ${each} credit`, credit, "credit", { slices: when.all, of: kind(each) }),
      // The full count less the credit is about those that are shared with others.
      ...("value" in credit
        ? say(`outcomes ${each} shared`, credit, "outcomes", {
            slices: when.all,
            of: kind(`${each} shared`),
          })
        : []),
    ]),
    ...say("loops", loops.share, "loops", { slices: when.mature(14), of: kind("told") }),
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

const fates = ["onTime", "moved", "late", "missed"] as const;
const ways = ["confirmed", "unconfirmed", "ripple", "own"] as const;
