import type * as z from "zod";
import { addDays, weekOf } from "#shared/days";
import { outcomeKinds } from "#shared/outcomes";
import type { HiddenReason } from "#shared/reports/cell";
import { funnelStages, funnelWindows, Report, tileNames } from "#shared/reports/report";
import { wholeView } from "#shared/reports/view";
import { makeId, today } from "../../make.ts";

type Sample = z.input<typeof Report>;
type Open = { value: number; low?: number; high?: number; n?: number; bound?: "below" | "above" };

const weekOn = addDays(weekOf(today), -7);
const cohorts = ["Autumn 2024", "Spring 2025", "Autumn 2025"].map((label) => ({
  cohortId: makeId(),
  label,
}));

/** A report as a program of 52 mentees could have it, with every kind of cell in it. */
export function makeReport(fields: Partial<Sample> = {}): Report {
  return Report.parse({
    status: "ready",
    weekOn,
    asOf: addDays(weekOn, 6),
    view: wholeView,
    minimumCell: 10,
    cohorts,
    mentorshipKinds: ["one_on_one", "group"],
    firstWeekOn: addDays(weekOn, -51 * 7),
    mentees: open(52),
    waiting: hidden("few_people"),
    hiddenCells: 18,
    tiles: tileNames.map(makeTile),
    ...people(),
    ...introductions(),
    ...others(),
    ...fields,
  });
}

export function open(value: number, more: Omit<Open, "value"> = {}): Open {
  return { value, ...more };
}

export function hidden(reason: HiddenReason = "few_people"): { hidden: HiddenReason } {
  return { hidden: reason };
}

/** A share with a believable interval. */
export function share(value: number, n = 52): Open {
  const reach = 1.96 * Math.sqrt((value * (1 - value)) / n);
  return { value, low: Math.max(0, value - reach), high: Math.min(1, value + reach), n };
}

function about(counted: number, hiddenCells = 0) {
  return { counted: open(counted), oldEnough: share(0.86), late: open(14), hiddenCells };
}

function people() {
  return {
    growth: { ...about(52, 6), ...growth(1), cohorts: cohorts.map(cohortGrowth) },
    mentorMade: { ...about(911), share: share(0.58, 911), months: months(12).map(made) },
    activation: {
      ...about(52),
      steps: steps(1),
      cohorts: cohorts.map((cohort, index) => ({ ...cohort, steps: steps(0.8 + index / 10) })),
    },
    firstIntroduction: {
      ...about(52, 2),
      median: open(23, { low: 17, high: 31, n: 52 }),
      curve: [0, 7, 14, 30, 60, 90, 120, 180].map((days) => ({
        days,
        share: days === 0 ? hidden() : share(risen(days, 40)),
        atRisk: days > 90 ? hidden() : open(Math.round(52 * (1 - risen(days, 40)))),
      })),
      marks: [30, 60, 90].map((days) => ({ days, share: share(risen(days, 40)) })),
      cohorts: cohorts.map((cohort, index) => ({
        ...cohort,
        median: index === 2 ? hidden("too_young") : open(20 + index * 4),
        marks: [30, 60, 90].map((days) => ({ days, share: share(risen(days, 35), 17) })),
      })),
    },
    equity: {
      ...about(52),
      gini: open(0.41, { low: 0.34, high: 0.47, n: 52 }),
      chance: open(0.22),
      excess: open(0.19),
      lorenz: [0, 0.25, 0.5, 0.75, 1].map((each) => ({
        people: each,
        held: open(each ** 2.2),
        byChance: open(each ** 1.4),
      })),
      groups: [],
    },
  };
}

function introductions() {
  return {
    firstMessage: {
      ...about(640),
      curve: [0, 1, 2, 3, 5, 7, 10, 15, 20].map((days) => ({
        days,
        share: share(0.8 * risen(days, 4), 640),
        closed: days < 10 ? hidden() : share(0.12 * risen(days, 10), 640),
        atRisk: open(Math.round(640 * (1 - 0.9 * risen(days, 5)))),
      })),
      marks: [1, 3, 5, 10].map((days) => ({ days, share: share(0.8 * risen(days, 4), 640) })),
    },
    followUps: {
      ...about(1_480, 3),
      shares: { ...onTime(0), due: open(1_480) },
      weeks: weeks(26).map((week, index) =>
        index % 9 === 4
          ? { weekOn: week, ...noneShown(), due: hidden("few_more") }
          : { weekOn: week, ...onTime(index), due: open(40 + (index % 7) * 4) },
      ),
    },
    funnel: {
      ...about(640, 9),
      mature: funnelWindows.map((within) => ({
        within,
        n: open(640 - within),
        stages: funnelStages.map((stage, index) => ({
          stage,
          share: share([0.8, 0.6, 0.44, 0.17][index] ?? 0, 640 - within),
        })),
      })),
      months: months(12).map((month, index) => ({
        month,
        n: index === 7 ? hidden() : open(50 + ((index * 7) % 20)),
        cells: triangle(index),
      })),
    },
    knownOutcomes: {
      ...about(501),
      share: share(0.61, 501),
      isWeak: true,
      rate: share(0.28, 305),
      ifNone: share(0.17, 501),
      ifAll: share(0.56, 501),
    },
    outcomes: {
      ...about(118, 4),
      kinds: outcomeKinds.map((kind, index) => ({
        kind,
        linked: index > 7 ? hidden() : open(40 - index * 4),
        credit: index > 7 ? hidden() : open(31.5 - index * 3),
        unlinked: hidden("gives_away"),
      })),
    },
    loops: { ...about(268), share: share(0.57, 268), target: 0.7 },
    ripple: {
      ...about(712),
      generations: [640, 58, 14].map((count, index) => ({
        generation: index + 1,
        introductions: index === 2 ? hidden("few_people") : open(count),
      })),
      children: open(0.21),
    },
  };
}

function others() {
  return {
    reach: {
      ...about(15),
      histograms: (["mentees", "people", "employers"] as const).map((of) => ({
        of,
        bins: [0, 3, 6, 11].map((from, index) => ({
          from,
          to: [2, 5, 10, null][index] ?? null,
          mentors: index === 1 ? open(8) : hidden("few_mentors"),
        })),
      })),
      lorenz: [0, 0.25, 0.5, 0.75, 1].map((each) => ({ people: each, held: open(each ** 1.7) })),
      answers: [0, 1, 3, 5, 10].map((days) => ({
        days,
        share: share(0.9 * risen(days, 3), 80),
        atRisk: open(80 - days * 7),
      })),
    },
    meetings: {
      ...about(44),
      checkIns: share(0.81, 44),
      agreements: share(0.73, 31),
      reviews: open(31),
      months: months(6).map((month) => ({
        month,
        checkIns: month.endsWith("-12-01") ? hidden() : share(0.8, 14),
        agreements: share(0.7, 12),
      })),
    },
    goals: { ...about(73), share: share(0.7, 73), toMentee: share(0.2, 73), toMentor: hidden() },
  };
}

function makeTile(name: (typeof tileNames)[number], index: number) {
  const cell = index === 0 ? open(11, { low: 6, high: 19, n: 44 }) : share(0.5 + index / 20);
  return {
    name,
    cell,
    before: index === 3 ? null : { ...cell, value: cell.value * 0.97 },
    trend: weeks(26).map((week, place) => ({
      weekOn: week,
      cell: place % 8 === 3 ? hidden("few_more") : open(cell.value * (0.8 + place / 130)),
    })),
  };
}

function growth(pace: number) {
  return {
    points: [4, 8, 12, 16, 20, 24, 36, 52].map((at) => {
      const median = Math.round(pace * 1.1 * at);
      const isOpen = at < 36;
      return {
        weeks: at,
        lower: isOpen ? open(Math.round(median * 0.6)) : hidden(),
        median: isOpen ? open(median) : hidden(),
        upper: isOpen ? open(Math.round(median * 1.5)) : hidden(),
        n: isOpen ? open(52 - at) : hidden(),
      };
    }),
  };
}

function cohortGrowth(cohort: (typeof cohorts)[number], index: number) {
  return { ...cohort, ...growth(0.8 + index / 5) };
}

function made(month: string, index: number) {
  const all = 80 * (index + 1);
  const parts = [0.4, 0.18, 0.12, 0.3].map((part) => open(Math.round(all * part)));
  const [confirmed, unconfirmed, ripple, own] = index === 5 ? [] : parts;
  const orHidden = (cell: Open | undefined) => cell ?? hidden("gives_away");
  return {
    month,
    confirmed: orHidden(confirmed),
    unconfirmed: orHidden(unconfirmed),
    ripple: orHidden(ripple),
    own: orHidden(own),
    all: open(all),
  };
}

function steps(pace: number) {
  return [
    { step: "contact" as const, share: open(0.95, { bound: "above", n: 52 }) },
    { step: "introduction" as const, share: share(0.64 * pace) },
    { step: "first_message" as const, share: share(0.51 * pace) },
  ];
}

function onTime(index: number) {
  const late = 0.1 + (index % 5) / 50;
  return {
    onTime: share(0.66 - late / 2, 60),
    moved: share(0.12, 60),
    late: share(late, 60),
    missed: share(0.22 - late / 2, 60),
  };
}

function noneShown() {
  const cell = hidden("few_people");
  return { onTime: cell, moved: cell, late: cell, missed: cell };
}

function triangle(index: number) {
  return funnelWindows.flatMap((within) =>
    funnelStages.map((stage, step) => {
      const isYoung = (11 - index) * 30 < within;
      const value = ([0.8, 0.6, 0.44, 0.17][step] ?? 0) * risen(within, 20);
      return { within, stage, share: isYoung ? hidden("too_young") : share(value, 60) };
    }),
  );
}

function risen(days: number, pace: number): number {
  return 1 - Math.exp(-days / pace);
}

function weeks(count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(weekOn, (index + 1 - count) * 7));
}

function months(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const place = Number(weekOn.slice(0, 4)) * 12 + Number(weekOn.slice(5, 7)) - count + index;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}-01`;
  });
}
