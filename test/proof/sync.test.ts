import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { play, playOverBrokenDisks } from "./history.ts";
import { plants } from "./server.ts";
import { History } from "./steps.ts";

const histories = Number(import.meta.env.TERTIUS_HISTORIES ?? 500);

test(`${histories} random histories lose nothing, end alike and show nobody a foreign row`, {
  timeout: 60_000 + histories * 300,
}, async () => {
  await fc.assert(
    fc.asyncProperty(History, (history) => play(history, "none")),
    { numRuns: histories },
  );
});

test("devices whose disks lost, held back or made up rows are put right by their next sync", {
  timeout: 600_000,
}, async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  await fc.assert(fc.asyncProperty(History, playOverBrokenDisks), { numRuns: 20 });
});

test.each(plants)("a planted bug is caught: %s", { timeout: 600_000 }, async (plant) => {
  const details = await fc.check(
    fc.asyncProperty(History, (history) => play(history, plant)),
    { numRuns: 500, endOnFailure: true },
  );
  expect(details.failed).toBe(true);
});
