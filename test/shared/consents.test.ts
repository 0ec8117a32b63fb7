import { describe, expect, test } from "vitest";
import { shownConsents } from "#shared/consents";

const count = (agreed: number, mentees: number) => ({ asOf: "2026-03-02", agreed, mentees });

describe("how many agreed", () => {
  test.each([
    ["a handful refused", count(21, 30)],
    ["everybody agreed", count(30, 30)],
    ["a handful agreed", count(9, 30)],
    ["nobody agreed", count(0, 30)],
  ])("is hidden where %s", (_, now) => {
    expect(shownConsents(undefined, now, 10)).toBeUndefined();
  });

  test("is shown where both sides are a crowd", () => {
    expect(shownConsents(undefined, count(20, 30), 10)).toEqual(count(20, 30));
  });

  test("stays as it was while the step would tell of one person", () => {
    const before = count(20, 40);
    for (const now of [count(21, 41), count(20, 41), count(19, 40), count(29, 49)])
      expect(shownConsents(before, now, 10)).toBe(before);
  });

  test("stays as it was when all who came since refused", () => {
    expect(shownConsents(count(20, 40), count(20, 52), 10)).toEqual(count(20, 40));
  });

  test("moves on by a crowd on each side that moved", () => {
    expect(shownConsents(count(20, 40), count(31, 61), 10)).toEqual(count(31, 61));
    expect(shownConsents(count(20, 40), count(31, 51), 10)).toEqual(count(31, 51));
  });

  test("no path of single steps shows two counts a person apart", () => {
    let shown = shownConsents(undefined, count(15, 30), 10);
    for (let step = 1; step < 40; step += 1) {
      const next = shownConsents(shown, count(15 + (step % 3), 30 + step), 10);
      if (next !== shown)
        expect(Math.abs((next?.agreed ?? 0) - (shown?.agreed ?? 0))).toBeGreaterThan(9);
      shown = next;
    }
    expect(shown).toEqual(count(15, 30));
  });
});
