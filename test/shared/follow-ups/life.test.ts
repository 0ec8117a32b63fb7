import { expect, test } from "vitest";
import { lifeOf, mayReopen } from "#shared/follow-ups/life";
import { makeBook, makeCourse, noonOf, type Told } from "./make-book.ts";

const { program } = makeBook();
const monday = "2026-03-02";
const lifeOn = (day: string, ...told: Told[]) => lifeOf(makeCourse(told).events, program, day);

test.each([
  ["requested", "2026-03-16", "no_reply"],
  ["offered", "2026-03-16", "no_reply"],
  ["contact_asked", "2026-03-16", "not_possible_now"],
  ["introduced", "2026-03-16", "not_followed_up"],
  ["contacted", "2026-04-01", "no_answer"],
] as const)("what stays %s closes by itself on %s: %s", (stage, closedOn, reason) => {
  const life = { stage: "closed", closedOn, reason, by: "timer" };
  expect(lifeOn(closedOn, [stage, monday])).toEqual(life);
  expect(lifeOn("2026-03-13", [stage, monday])).toMatchObject({ stage, closesOn: closedOn });
});

test.each(["accepted", "contact_agreed", "replied", "scheduled", "met", "ongoing"] as const)(
  "what is %s never closes by itself",
  (stage) => {
    expect(lifeOn("2030-01-01", [stage, monday])).toMatchObject({ stage, closesOn: null });
  },
);

test("a holiday is no day of the timer", () => {
  const holidays = ["2026-03-04", "2026-03-05"];
  const { events } = makeCourse([["introduced", monday]]);
  expect(lifeOf(events, { ...program, holidays }, monday)).toMatchObject({
    closesOn: "2026-03-18",
  });
});

test("a fact that comes after its timer ran out opens it again", () => {
  const life = lifeOn("2026-05-04", ["introduced", monday], ["contacted", "2026-05-04"]);
  expect(life).toMatchObject({ stage: "contacted", startedOn: "2026-05-04" });
});

test("what is kept open counts from that day", () => {
  const life = lifeOn("2026-03-20", ["introduced", monday], ["kept_open", "2026-03-13"]);
  expect(life).toMatchObject({ stage: "introduced", closesOn: "2026-03-27" });
});

test("what is kept open until a day counts from there", () => {
  const kept: Told = ["kept_open", "2026-03-04", { plannedOn: "2026-04-01" }];
  expect(lifeOn("2026-04-10", ["introduced", monday], kept)).toMatchObject({
    closesOn: "2026-04-15",
  });
});

test("what somebody closed is opened again by keeping it open, with fresh timers", () => {
  const told: Told[] = [
    ["introduced", monday],
    ["closed", "2026-03-05", { reason: "not_wanted" }],
  ];
  expect(lifeOn("2026-03-30", ...told)).toMatchObject({ by: "person", reason: "not_wanted" });
  expect(lifeOn("2026-03-30", ...told, ["kept_open", "2026-03-30"])).toMatchObject({
    ...{ stage: "introduced", startedOn: "2026-03-30" },
  });
});

test("thanks after the closing open nothing", () => {
  const told: Told[] = [
    ["closed", monday],
    ["thanked", "2026-03-05"],
  ];
  expect(lifeOn("2026-03-30", ...told).stage).toBe("closed");
});

test("a closed introduction can be opened again for 180 days", () => {
  const closed = lifeOn(monday, ["closed", monday]);
  expect(mayReopen(closed, "2026-08-29")).toBe(true);
  expect(mayReopen(closed, "2026-08-30")).toBe(false);
});

test("an introduction without facts has no timer", () => {
  expect(lifeOf([], program, monday)).toMatchObject({ stage: "requested", closesOn: null });
});

test("an evening west of Greenwich is not a day late", () => {
  const told: Told = ["introduced", monday, { recordedAt: noonOf("2026-03-03") }];
  expect(lifeOn(monday, told)).toMatchObject({ startedOn: monday });
});
