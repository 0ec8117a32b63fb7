import * as fc from "fast-check";
import { expect, test } from "vitest";
import { play } from "./history.ts";
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

test.each(plants)("a planted bug is caught: %s", { timeout: 600_000 }, async (plant) => {
  const details = await fc.check(
    fc.asyncProperty(History, (history) => play(history, plant)),
    { numRuns: 500, endOnFailure: true },
  );
  expect(details.failed).toBe(true);
});
