import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isSafeCount,
  type Openness,
  openEach,
  openRunning,
  type Share,
  type Week,
} from "#shared/statistics/suppression";
import { isInSpan } from "./span.ts";

const minimumCell = 3;
const parts = 3;
const runs = { numRuns: 600 };

describe("a number by itself", () => {
  test("opens over enough people", () => {
    expect(openEach([makeWeek([5, 5, 5])], 5)).toEqual(["parts"]);
  });

  test("stays shut over a handful, and over none", () => {
    expect(openEach([makeWeek([1, 1, 1]), makeWeek([0, 0, 0])], 5)).toEqual(["shut", "shut"]);
  });

  test("one part over a handful shuts every part, because the total would give it away", () => {
    expect(openEach([makeWeek([8, 8, 2])], 5)).toEqual(["total"]);
  });

  test("stays shut when all but a handful are in it", () => {
    expect(openEach([makeWeek([20, 0, 0], { population: 22 })], 5)).toEqual(["shut"]);
    expect(openEach([makeWeek([20, 20, 20], { population: 60 })], 5)).toEqual(["parts"]);
  });

  test("stays shut when one person is most of it", () => {
    const shares = people(6).map((person) => makeShare(person, person === "person-0" ? 20 : 1));
    const week: Week = {
      population: 100,
      parts: [{ shares, madeBy: "anyone" }],
      totalMadeBy: "anyone",
    };
    expect(openEach([week], 5)).toEqual(["shut"]);
  });

  test("what mentors did stays shut over fewer than five mentors, or one who did most", () => {
    const week = (mentorOf: (index: number) => number): Week => {
      const shares = people(20).map((person, index) => ({
        person,
        mentor: `mentor-${mentorOf(index)}`,
        count: 1,
      }));
      return { population: 100, parts: [{ shares, madeBy: "mentors" }], totalMadeBy: "mentors" };
    };
    expect(openEach([week((index) => index % 4)], 5)).toEqual(["shut"]);
    expect(openEach([week((index) => index % 5)], 5)).toEqual(["parts"]);
    expect(openEach([week((index) => Math.max(0, index - 13))], 5)).toEqual(["shut"]);
  });

  test("a head count opens only when both it and the rest are no handful", () => {
    expect(isSafeCount(9, 60, 10)).toBe(false);
    expect(isSafeCount(51, 60, 10)).toBe(false);
    expect([50, 60].map((count) => isSafeCount(count, 60, 10))).toEqual([true, true]);
  });
});

describe("a running total", () => {
  test("waits until what was added since the last open week is no handful either", () => {
    const weeks = [makeWeek([9, 9, 9]), makeWeek([2, 0, 0]), makeWeek([0, 2, 0], { first: 4 })];
    expect(openRunning(weeks, 4)).toEqual(["parts", "shut", "total"]);
  });

  test("parts open again once each of them grew by enough people", () => {
    const weeks = [makeWeek([9, 9, 9]), makeWeek([9, 9, 0]), makeWeek([0, 0, 9])];
    expect(openRunning(weeks, 5)).toEqual(["parts", "total", "parts"]);
  });
});

describe("no hidden number can be worked out", () => {
  test("from the open ones of rows that stand alone", () => {
    fc.assert(
      fc.property(someWeeks, (weeks) => {
        const openness = openEach(weeks, minimumCell);
        const cellsOf = (week: number, set: readonly number[]) => vectorOf(weeks, [week], set);
        checkHiddenCells(weeks, openness, cellsOf);
      }),
      runs,
    );
  });

  test("from the open ones of running totals, their rows and their differences", () => {
    fc.assert(
      fc.property(someWeeks, (weeks) => {
        const openness = openRunning(weeks, minimumCell);
        const cellsOf = (week: number, set: readonly number[]) =>
          vectorOf(weeks, range(0, week), set);
        checkHiddenCells(weeks, openness, cellsOf);
      }),
      runs,
    );
  });

  test("and no difference of running totals speaks of a handful, or of one person's work", () => {
    fc.assert(
      fc.property(someWeeks, (weeks) => {
        const openness = openRunning(weeks, minimumCell);
        const open = openVectors(weeks, openness, (week, set) =>
          vectorOf(weeks, range(0, week), set),
        );
        for (const set of subsets)
          for (let from = 0; from < weeks.length; from += 1)
            for (let to = from; to < weeks.length; to += 1) {
              if (!isInSpan(vectorOf(weeks, range(from, to), set), open)) continue;
              const shares = range(from, to).flatMap((week) =>
                set.flatMap((part) => [...(weeks[week]?.parts[part]?.shares ?? [])]),
              );
              expect(new Set(shares.map(({ person }) => person)).size).toBeGreaterThanOrEqual(
                minimumCell,
              );
              expect(largestShare(shares)).toBeLessThanOrEqual(0.6);
            }
      }),
      runs,
    );
  });

  test("the check itself finds a lone hidden part", () => {
    const total = [1, 1, 1];
    expect(isInSpan([0, 0, 1], [total, [1, 0, 0], [0, 1, 0]])).toBe(true);
    expect(isInSpan([0, 0, 1], [total, [1, 0, 0]])).toBe(false);
  });
});

const all = [0, 1, 2];
const subsets = [[0], [1], [2], [0, 1], [0, 2], [1, 2], all];

const someShares = fc
  .uniqueArray(fc.nat(11), { maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.integer({ min: 1, max: 4 }).map((count) => makeShare(`person-${id}`, count)),
      ),
    ),
  );
const someWeeks = fc.array(
  fc
    .record({
      population: fc.integer({ min: 12, max: 30 }),
      shares: fc.array(someShares, { minLength: parts, maxLength: parts }),
    })
    .map(
      ({ population, shares }): Week => ({
        population,
        totalMadeBy: "anyone",
        parts: shares.map((each) => ({ shares: each, madeBy: "anyone" })),
      }),
    ),
  { minLength: 1, maxLength: 5 },
);

type CellsOf = (week: number, set: readonly number[]) => number[];

/** What is open, as vectors over the counts of single weeks and parts. */
function openVectors(weeks: readonly Week[], openness: readonly Openness[], cellsOf: CellsOf) {
  return weeks.flatMap((_, week) => {
    if (openness[week] === "shut") return [];
    if (openness[week] === "total") return [cellsOf(week, all)];
    return [cellsOf(week, all), ...all.map((part) => cellsOf(week, [part]))];
  });
}

function checkHiddenCells(
  weeks: readonly Week[],
  openness: readonly Openness[],
  cellsOf: CellsOf,
): void {
  const open = openVectors(weeks, openness, cellsOf);
  weeks.forEach((_, week) => {
    const hidden = [
      ...(openness[week] === "shut" ? [all] : []),
      ...(openness[week] === "parts" ? [] : all.map((part) => [part])),
    ];
    for (const set of hidden) expect(isInSpan(cellsOf(week, set), open)).toBe(false);
  });
}

function vectorOf(
  weeks: readonly Week[],
  span: readonly number[],
  set: readonly number[],
): number[] {
  return weeks.flatMap((_, week) =>
    all.map((part) => (span.includes(week) && set.includes(part) ? 1 : 0)),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function largestShare(shares: readonly Share[]): number {
  const sum = shares.reduce((total, { count }) => total + count, 0);
  const people = Map.groupBy(shares, ({ person }) => person);
  const sums = people.values().map((own) => own.reduce((total, { count }) => total + count, 0));
  return Math.max(...sums) / sum;
}

function people(count: number, first = 0): string[] {
  return range(first, first + count - 1).map((index) => `person-${index}`);
}

function makeShare(person: string, count: number): Share {
  return { person, mentor: null, count };
}

/** A week in which each part was added to by so many people, all of them different. */
function makeWeek(
  sizes: readonly number[],
  { population = 100, first = 0 }: { population?: number; first?: number } = {},
): Week {
  const parts = sizes.map((size, part) => ({
    shares: people(size, first + part * 20).map((person) => makeShare(person, 1)),
    madeBy: "anyone" as const,
  }));
  return { population, parts, totalMadeBy: "anyone" };
}
