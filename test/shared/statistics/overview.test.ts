import { expect, test } from "vitest";
import { Overview } from "#shared/api";
import type { Way } from "#shared/statistics/growth";
import { type Facts, overviewOf, type Tally } from "#shared/statistics/overview";

const first = "2026-02-02";
const second = "2026-02-09";

test("a week in which every way grew by enough people shows its parts", () => {
  const overview = overviewOf(makeFacts({ contacts: everyWay(first) }));
  expect(overview.growth[0]).toEqual({
    weekOn: first,
    throughMentor: { count: 12 },
    ripple: { count: 12 },
    own: { count: 12 },
    all: { count: 36 },
  });
});

test("growth is a running total, introductions are not", () => {
  const { growth, introductions } = overviewOf(
    makeFacts({
      contacts: [...everyWay(first), ...everyWay(second)],
      introductions: [...confirmed(first), ...confirmed(second)],
    }),
  );
  expect(growth.map(({ all }) => all)).toEqual([{ count: 36 }, { count: 72 }]);
  expect(introductions.map(({ all }) => all)).toEqual([{ count: 12 }, { count: 12 }]);
});

test("a hidden number is said to be hidden and counted, never zero", () => {
  const overview = overviewOf(makeFacts({ introductions: confirmed(first) }));
  expect(overview.introductions[0]).toEqual({
    weekOn: first,
    confirmed: { hidden: true },
    unconfirmed: { hidden: true },
    all: { count: 12 },
  });
  expect(overview.hiddenCells).toBe(4 + 4 + 2 + 3);
});

test("cards from before the first week count into it, introductions do not", () => {
  const { growth, introductions } = overviewOf(
    makeFacts({
      contacts: everyWay("2025-12-29"),
      introductions: confirmed("2025-12-29"),
    }),
  );
  expect(growth[0]?.all).toEqual({ count: 36 });
  expect(introductions[0]?.all).toEqual({ hidden: true });
});

test("the number of mentees is hidden when those who said no are a handful", () => {
  expect(overviewOf(makeFacts({ roster: 35 })).mentees).toEqual({ hidden: true });
  expect(overviewOf(makeFacts({ roster: 40 })).mentees).toEqual({ count: 30 });
});

test("nobody counted makes an overview without weeks", () => {
  const overview = overviewOf(makeFacts({ joinedOn: [] }));
  expect(Overview.parse(overview)).toMatchObject({ growth: [], introductions: [], hiddenCells: 1 });
});

test("no report looks back over more than 260 weeks", () => {
  expect(overviewOf(makeFacts({ joinedOn: ["1970-01-01"] })).growth).toHaveLength(260);
});

function makeFacts(facts: Partial<Facts>): Facts {
  return {
    asOf: "2026-02-15",
    minimumCell: 10,
    roster: 30,
    joinedOn: Array.from({ length: 30 }, () => first),
    contacts: [],
    introductions: [],
    ...facts,
  };
}

function everyWay(weekOn: string): Tally<Way>[] {
  return (["throughMentor", "ripple", "own"] as const).flatMap((part) => twelve(weekOn, part));
}

function confirmed(weekOn: string): Tally<"confirmed">[] {
  return twelve(weekOn, "confirmed");
}

function twelve<Name extends string>(weekOn: string, part: Name): Tally<Name>[] {
  return Array.from({ length: 12 }, (_, index) => ({
    weekOn,
    part,
    person: `mentee-${index}`,
    mentor: part === "own" || part === "ripple" ? null : `mentor-${index % 6}`,
    count: 1,
  }));
}
