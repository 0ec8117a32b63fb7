import { expect, test } from "vitest";
import type { Device } from "#shared/api";
import { closedSteps } from "../../dashboard/first-steps/closed.ts";
import { leadSteps, ownSteps } from "../../dashboard/first-steps/steps.ts";
import { makeRecord } from "../make.ts";
import type { Row } from "./fake-replica.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

const extension: Device = {
  ...{ id: "d1", name: "Chrome on Linux", kind: "extension", current: false },
  ...{ createdAt: 1, lastSeenAt: 1 },
};
const browser: Device = { ...extension, id: "d2", kind: "browser" };

function ticked(rows: Row[], devices: Device[] = []): string[] {
  return ownSteps(makeOpen(rows).open, devices).flatMap(({ name, state }) =>
    state === "done" ? [name] : [],
  );
}

test("a mentee begins with the extension, a person and an introduction", () => {
  const steps = ownSteps(makeOpen().open, []);
  expect(steps.map(({ name }) => name)).toEqual(["extension", "contact", "introduction"]);
  expect(ticked([])).toEqual([]);
});

test("a connected extension ticks the first step, another browser does not", () => {
  expect(ticked([], [extension])).toEqual(["extension"]);
  expect(ticked([], [browser])).toEqual([]);
});

test("a card from a page ticks the extension without asking the server", () => {
  const contact = makeRecord("contact", { source: "page" });
  expect(ticked([{ kind: "contact", record: contact }])).toEqual(["extension", "contact"]);
});

test("a card by hand ticks only itself, an introduction its own step", () => {
  const contact = makeRecord("contact", { source: "manual" });
  expect(ticked([{ kind: "contact", record: contact }])).toEqual(["contact"]);
  expect(ticked(makeIntroduction(["introduced"]))).toEqual(["introduction"]);
});

test("a mentor's steps are ticked by a mentee, an agreement and an introduction they made", () => {
  const state = (rows: Row[]) =>
    ownSteps(makeOpen(rows, ["mentor"], "mentor-1").open, []).map((step) => step.state);
  expect(state([])).toEqual(["done", "open", "open"]);
  const agreement: Row = { kind: "agreement", record: makeRecord("agreement") };
  expect(state([agreement, ...makeIntroduction(["introduced"])])).toEqual(["done", "done", "done"]);
});

test("a lead's steps are ticked by an invitation, a pair and a report they read", () => {
  const member: Row = { kind: "member", record: makeRecord("member") };
  const { open } = makeOpen([member], ["lead"], "lead-1");
  expect(leadSteps(open, "unread").map(({ state }) => state)).toEqual(["open", "open", "open"]);
  const more: Row[] = [
    { kind: "invitation", record: makeRecord("invitation") },
    { kind: "pairing", record: makeRecord("pairing") },
  ];
  const later = makeOpen([member, ...more], ["lead"], "lead-1").open;
  expect(leadSteps(later, "read").map(({ state }) => state)).toEqual(["done", "done", "done"]);
});

test("closed once, they stay closed for this person in this program, until they are wanted", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const { open } = makeOpen();
  closedSteps(store, open).add("own");
  expect(closedSteps(store, open).has("own")).toBe(true);
  expect(closedSteps(store, open).has("lead")).toBe(false);
  expect(closedSteps(store, makeOpen([], ["mentor"], "mentor-1").open).has("own")).toBe(false);
  closedSteps(store, open).clear();
  expect(closedSteps(store, open).has("own")).toBe(false);
});
