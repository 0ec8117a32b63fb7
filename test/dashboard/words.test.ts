import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { chipFor, chipOf } from "../../dashboard/shell/chip-words.ts";
import { dayInWords } from "../../dashboard/words/days.ts";
import { makeReplica } from "./fake-replica.ts";

test.each([
  ["2026-03-02", "today"],
  ["2026-03-01", "yesterday"],
  ["2026-02-23", "7 days ago"],
  ["2026-02-22", "Feb 22"],
  ["2025-12-31", "Dec 31, 2025"],
])("%s is said as %s", (day, words) => {
  expect(dayInWords(day, "2026-03-02", "en-US")).toBe(words);
});

test.each([
  [{ state: "synced" }, 0, "Synced"],
  [{ state: "syncing" }, 3, "3 waiting"],
  [{ state: "offline" }, 0, "Offline"],
  [{ state: "offline" }, 2, "Offline · 2 waiting"],
  [{ state: "signed_out" }, 2, "Sign in again"],
  [{ state: "outdated" }, 0, "Reload the page"],
] as const)("%j with %i waiting reads %s", (status, waiting, words) => {
  expect(chipOf(status, waiting, 0).words).toBe(words);
});

test("a refused change is never hidden behind being synced", () => {
  expect(chipOf({ state: "synced" }, 0, 1).words).toBe("1 not accepted");
});

test("before anything has arrived nothing is said to be synced, and what waits still waits", () => {
  const { replica } = makeReplica("mentee-1");
  const fresh = { ...replica, empty: signal(true) };
  expect(chipFor(replica).words).toBe("Synced");
  expect(chipFor(fresh).words).toBe("Fetching…");
  expect(chipFor({ ...fresh, waiting: signal(2) }).words).toBe("2 waiting");
});
