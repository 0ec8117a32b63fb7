import { expect, test } from "vitest";
import { aheadOf, type Standing, standingAfter, usedOf } from "../../extension/standing.ts";
import { now } from "../make.ts";

const minute = 60_000;
const before: Standing = {
  state: "synced",
  syncedAt: now - minute,
  clock: "right",
  space: "enough",
};
const run = { state: "synced", now, clockAhead: 0, used: 0.1 } as const;

test("a run that reached the server says when", () => {
  expect(standingAfter(undefined, run).syncedAt).toBe(now);
});

test("a run that did not keeps the last time", () => {
  expect(standingAfter(before, { ...run, state: "offline" })).toMatchObject({
    state: "offline",
    syncedAt: before.syncedAt,
  });
});

test.each([
  [4 * minute, "right"],
  [6 * minute, "wrong"],
  [-6 * minute, "wrong"],
] as const)("a clock that is %d ms ahead is %s", (clockAhead, clock) => {
  expect(standingAfter(before, { ...run, clockAhead }).clock).toBe(clock);
});

test("while no answer comes the clock is as it was last known", () => {
  const wrong = { ...before, clock: "wrong" } as const;
  expect(standingAfter(wrong, { ...run, clockAhead: undefined }).clock).toBe("wrong");
});

test.each([
  [0.89, "enough"],
  [0.9, "scarce"],
] as const)("with %d of the storage used there is %s", (used, space) => {
  expect(standingAfter(before, { ...run, used }).space).toBe(space);
});

test("the clock is compared with the Date of an answer", () => {
  expect(aheadOf("Mon, 02 Mar 2026 09:00:00 GMT", Date.UTC(2026, 2, 2, 9, 10))).toBe(10 * minute);
  expect(aheadOf(null, now)).toBeUndefined();
  expect(aheadOf("soon", now)).toBeUndefined();
});

test("a browser that tells no quota is not full", () => {
  expect(usedOf({})).toBe(0);
  expect(usedOf({ usage: 9, quota: 10 })).toBe(0.9);
});
