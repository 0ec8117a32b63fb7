import type { Cell, Overview } from "#shared/api";
import { addDays, weekOf } from "#shared/days";
import { type Way, weeksBetween } from "#shared/statistics/growth";
import {
  isSafeCount,
  type Openness,
  openEach,
  openRunning,
  type Part,
  type Share,
  type Week,
} from "#shared/statistics/suppression";

/** Counts of one week, by the mentee they belong to and the mentor they came from. */
export type Tally<Name extends string> = Share & { weekOn: string; part: Name };

/** What the program's rows say, before anything is hidden. */
export type Facts = {
  asOf: string;
  minimumCell: number;
  /** Mentees on the roster, counted or not. */
  roster: number;
  /** The days the counted mentees joined on. */
  joinedOn: readonly string[];
  /** Contacts saved in a week, imports left out. */
  contacts: readonly Tally<Way>[];
  /** Introductions that reached `introduced` in a week. */
  introductions: readonly Tally<"confirmed" | "unconfirmed">[];
};

/** No report looks back further; what is older counts into the first week of the running totals. */
const mostWeeks = 260;

/** A lead's first report: growth as running totals, introductions week by week, the rest hidden. */
export function overviewOf(facts: Facts): Overview {
  const weeks = weeksUpTo(facts);
  const growth = growthOf(facts, weeks);
  const introductions = introductionsOf(facts, weeks);
  const mentees: Cell = isSafeCount(facts.joinedOn.length, facts.roster, facts.minimumCell)
    ? { count: facts.joinedOn.length }
    : hidden;
  const cells = [
    mentees,
    ...growth.flatMap((row) => [row.throughMentor, row.ripple, row.own, row.all]),
    ...introductions.flatMap((row) => [row.confirmed, row.unconfirmed, row.all]),
  ];
  return {
    asOf: facts.asOf,
    minimumCell: facts.minimumCell,
    mentees,
    growth,
    introductions,
    hiddenCells: cells.filter((cell) => "hidden" in cell).length,
  };
}

const hidden: Cell = { hidden: true };

function growthOf(facts: Facts, weeks: readonly string[]): Overview["growth"] {
  const shares = sharesByWeek(facts.contacts, weeks, "early_counts");
  const rows = weeks.map((weekOn) => ({
    population: joinedBy(facts, weekOn),
    totalMadeBy: "anyone" as const,
    parts: [
      { shares: shares(weekOn, "throughMentor"), madeBy: "mentors" as const },
      { shares: shares(weekOn, "ripple"), madeBy: "anyone" as const },
      { shares: shares(weekOn, "own"), madeBy: "anyone" as const },
    ] as const,
  })) satisfies Week[];
  const openness = openRunning(rows, facts.minimumCell);
  const sums = { throughMentor: 0, ripple: 0, own: 0 };
  return rows.map(({ parts: [throughMentor, ripple, own] }, index) => {
    sums.throughMentor += sumOf(throughMentor);
    sums.ripple += sumOf(ripple);
    sums.own += sumOf(own);
    const open = openness[index];
    return {
      weekOn: weeks[index] ?? facts.asOf,
      throughMentor: partCell(sums.throughMentor, open),
      ripple: partCell(sums.ripple, open),
      own: partCell(sums.own, open),
      all: totalCell(sums.throughMentor + sums.ripple + sums.own, open),
    };
  });
}

function introductionsOf(facts: Facts, weeks: readonly string[]): Overview["introductions"] {
  const shares = sharesByWeek(facts.introductions, weeks, "early_is_left_out");
  const rows = weeks.map((weekOn) => ({
    population: joinedBy(facts, weekOn),
    totalMadeBy: "mentors" as const,
    parts: [
      { shares: shares(weekOn, "confirmed"), madeBy: "mentors" as const },
      { shares: shares(weekOn, "unconfirmed"), madeBy: "mentors" as const },
    ] as const,
  })) satisfies Week[];
  const openness = openEach(rows, facts.minimumCell);
  return rows.map(({ parts: [confirmed, unconfirmed] }, index) => {
    const open = openness[index];
    return {
      weekOn: weeks[index] ?? facts.asOf,
      confirmed: partCell(sumOf(confirmed), open),
      unconfirmed: partCell(sumOf(unconfirmed), open),
      all: totalCell(sumOf(confirmed) + sumOf(unconfirmed), open),
    };
  });
}

/** Mondays from the week the first counted mentee joined to the week of `asOf`. */
function weeksUpTo({ asOf, joinedOn }: Facts): string[] {
  const last = weekOf(asOf);
  const joined = joinedOn.toSorted().at(0);
  if (joined === undefined || joined > asOf) return [];
  const earliest = addDays(last, -7 * (mostWeeks - 1));
  return weeksBetween([laterOf(weekOf(joined), earliest)], last);
}

function joinedBy({ joinedOn }: Facts, weekOn: string): number {
  const end = addDays(weekOn, 6);
  return joinedOn.filter((day) => day <= end).length;
}

function sharesByWeek<Name extends string>(
  tallies: readonly Tally<Name>[],
  weeks: readonly string[],
  early: "early_counts" | "early_is_left_out",
): (weekOn: string, part: Name) => Share[] {
  const first = weeks[0] ?? "";
  const cells = new Map<string, Share[]>();
  for (const tally of tallies) {
    if (tally.weekOn < first && early === "early_is_left_out") continue;
    const key = `${laterOf(tally.weekOn, first)} ${tally.part}`;
    const cell = cells.get(key);
    if (cell) cell.push(tally);
    else cells.set(key, [tally]);
  }
  return (weekOn, part) => cells.get(`${weekOn} ${part}`) ?? [];
}

function laterOf(day: string, other: string): string {
  return day.localeCompare(other) < 0 ? other : day;
}

function sumOf({ shares }: Part): number {
  return shares.reduce((sum, { count }) => sum + count, 0);
}

function totalCell(count: number, open: Openness | undefined): Cell {
  return open === "total" || open === "parts" ? { count } : hidden;
}

function partCell(count: number, open: Openness | undefined): Cell {
  return open === "parts" ? { count } : hidden;
}
