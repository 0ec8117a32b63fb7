import { expect, test } from "vitest";
import type { Stage } from "#shared/introductions";
import { roomOf } from "#shared/introductions/room";
import { makeRecord, today } from "../../make.ts";

const lived = (stage: Stage, occurredOn = today) => ({
  introduction: makeRecord("introduction"),
  events: [makeRecord("introduction_event", { stage, occurredOn })],
});

test("where nothing is agreed, no number is held against anybody", () => {
  expect(roomOf([lived("introduced")], null, today)).toEqual({ state: "nothing_agreed" });
});

test("what was introduced this month counts, and last month's does not", () => {
  const made = [lived("introduced"), lived("met", "2026-02-27")];
  expect(roomOf(made, 2, today)).toEqual({ state: "free", left: 1, of: 2 });
});

test("what is accepted and under way counts, what is only asked for does not", () => {
  expect(roomOf([lived("contact_asked"), lived("requested")], 1, today)).toMatchObject({
    state: "full",
    freeOn: "2026-04-01",
  });
});

test("an introduction the mentor disputes takes no room", () => {
  const { introduction, events } = lived("introduced");
  const disputed = { introduction: { ...introduction, confirmation: "disputed" as const }, events };
  expect(roomOf([disputed], 1, today)).toMatchObject({ left: 1 });
});

test("after December comes January", () => {
  const full = roomOf([lived("introduced", "2026-12-30")], 1, "2026-12-31");
  expect(full).toMatchObject({ freeOn: "2027-01-01" });
});
