import { describe, expect, test } from "vitest";
import { admit, type Counted, isFewApart, type Willing } from "#shared/reports/admission";
import { makeChance } from "./make-ledger.ts";

const least = 5;

describe("who is counted", () => {
  test("newcomers wait until enough of their cohort can come in at once", () => {
    expect(admit([], people(4, "one"), least, [])).toEqual([]);
    expect(idsOf(admit([], people(5, "one"), least, []))).toHaveLength(5);
  });

  test("those of one cohort do not make up for another's that is large enough", () => {
    const all = [...people(6, "one"), ...people(9, "two")];
    const before = admit([], all.slice(0, 6), least, []);
    const next = admit(before, [...all.slice(0, 6), ...all.slice(6, 10)], least, []);
    expect(next).toEqual(before);
  });

  test("cohorts that are too small come in together, and so do those of none", () => {
    const all = [...people(3, "one"), ...people(2, "two"), ...people(2, null)];
    const counted = admit([], all, least, []);
    expect(counted).toHaveLength(7);
    expect(new Set(counted.map(({ batch }) => batch)).size).toBe(1);
  });

  test("who takes their word back goes at once, with as many others as the minimum asks", () => {
    const all = people(20, "one");
    const before = admit([], all, least, []);
    const next = admit(before, all.slice(1), least, [idsOf(before)]);
    expect(idsOf(next)).not.toContain(all[0]?.userId);
    expect(before.length - next.length).toBe(least);
  });

  test("those who rest are of the group that the one who went came in with", () => {
    const first = people(12, "one");
    const second = people(12, "two");
    const before = admit(admit([], first, least, []), [...first, ...second], least, []);
    const next = admit(before, [...first.slice(1), ...second], least, [idsOf(before)]);
    expect(idsOf(next)).toEqual(expect.arrayContaining(idsOf(before).slice(12)));
  });

  test("nobody is counted where fewer than the minimum would be", () => {
    const all = people(7, "one");
    expect(admit(admit([], all, least, []), all.slice(1), least, [])).toEqual([]);
  });
});

test("no two weeks of any program are a few people apart", () => {
  const few = Array.from({ length: 300 }, (_, seed) => populationsOf(seed)).filter((weeks) =>
    weeks.some((one) => weeks.some((other) => isFewApart(one, other, least))),
  );
  expect(few).toEqual([]);
});

test("without waiting some would be", () => {
  const weeks = [people(9, "one"), people(10, "one")].map((all) => all.map(({ userId }) => userId));
  expect(isFewApart(weeks[0] ?? [], weeks[1] ?? [], least)).toBe(true);
});

/** Eight weeks in which people come, and some take their word back. */
function populationsOf(seed: number): string[][] {
  const chance = makeChance(seed);
  const all = people(10 + chance(20), "one").map((each) =>
    chance(3) === 0 ? { ...each, cohortId: "two" } : each,
  );
  const gone = new Set<string>();
  const known: string[][] = [];
  let counted: Counted[] = [];
  for (let week = 1; week <= 8; week += 1) {
    for (const { userId } of all) if (chance(25) === 0) gone.add(userId);
    const here = all.slice(0, Math.ceil((all.length * week) / 8));
    const willing = here.filter(({ userId }) => !gone.has(userId));
    counted = admit(counted, willing, least, known);
    if (counted.length > 0) known.push(idsOf(counted));
  }
  return known;
}

function people(count: number, cohortId: string | null): Willing[] {
  return Array.from({ length: count }, (_, index) => ({
    userId: `${cohortId}-${index}`,
    cohortId,
  }));
}

function idsOf(counted: readonly Counted[]): string[] {
  return counted.map(({ userId }) => userId);
}
