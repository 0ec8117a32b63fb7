import { expect, test } from "vitest";
import { type Book, owedBy } from "#shared/follow-ups/owed";
import { asMentor, makeBook, makeCourse, noonOf, type Told } from "./make-book.ts";

const mentee = makeBook().me;
const monday = "2026-03-02";

/** "kind due", as one side reads it on a day. */
function owedOn(day: string, me: Book["me"], told: readonly Told[], fields = {}): string[] {
  const book = makeBook({ me, ...makeCourse(told, fields) });
  return owedBy(book, noonOf(day)).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
}

test.each([
  ["requested", "mentor", ["answer_request 2026-03-05"]],
  ["requested", "mentee", []],
  ["offered", "mentee", ["answer_offer 2026-03-05"]],
  ["offered", "mentor", []],
  ["accepted", "mentor", ["ask_contact 2026-03-05"]],
  ["accepted", "mentee", []],
  ["contact_asked", "mentor", ["chase 2026-03-09"]],
  ["contact_asked", "mentee", []],
  ["contact_agreed", "mentor", ["introduce 2026-03-03"]],
  ["introduced", "mentee", ["first_message 2026-03-03"]],
  ["introduced", "mentor", ["confirm 2026-03-05"]],
  ["contacted", "mentee", ["chase 2026-03-05"]],
  ["replied", "mentee", ["schedule 2026-03-03"]],
  ["scheduled", "mentee", ["did_it_happen 2026-03-03"]],
  ["met", "mentee", ["thank 2026-03-03", "tell_result 2026-03-05"]],
  ["met", "mentor", ["thank 2026-03-03", "confirm 2026-03-05"]],
  ["ongoing", "mentee", ["ask_outcome 2026-04-01"]],
  ["closed", "mentee", []],
  ["closed", "mentor", []],
] as const)("%s on a Monday, the %s owes %j", (stage, side, owed) => {
  const me = side === "mentor" ? asMentor : mentee;
  expect(owedOn(monday, me, [[stage, monday]])).toEqual(owed);
});

test("from the day of the question on, nobody is asked to write as well", () => {
  expect(owedOn("2026-03-09", mentee, [["introduced", monday]])).toEqual([
    "still_wanted 2026-03-09",
  ]);
});

test.each([
  ["requested", "2026-03-16"],
  ["offered", "2026-03-16"],
  ["contact_asked", "2026-03-16"],
  ["introduced", "2026-03-16"],
  ["contacted", "2026-04-01"],
] as const)("what stays %s asks nothing of anybody from %s on", (stage, day) => {
  for (const me of [mentee, asMentor]) expect(owedOn(day, me, [[stage, monday]])).toEqual([]);
});

test("the question whether it happened comes the morning after the day that was set", () => {
  const told: Told[] = [["scheduled", monday, { plannedOn: "2026-03-12" }]];
  expect(owedOn(monday, mentee, told)).toEqual(["did_it_happen 2026-03-13"]);
});

test("a meeting on a Friday is asked about on Monday", () => {
  const told: Told[] = [["scheduled", monday, { plannedOn: "2026-03-06" }]];
  expect(owedOn(monday, mentee, told)).toEqual(["did_it_happen 2026-03-09"]);
});

test("a meeting moved to another day is asked about after that", () => {
  const told: Told[] = [
    ["scheduled", monday, { plannedOn: "2026-03-04" }],
    ["scheduled", "2026-03-05", { plannedOn: "2026-03-18" }],
  ];
  expect(owedOn("2026-03-05", mentee, told)).toEqual(["did_it_happen 2026-03-19"]);
});

test("thanks and the result stay owed while they stay in touch", () => {
  const told: Told[] = [
    ["met", monday],
    ["ongoing", "2026-03-03"],
  ];
  expect(owedOn("2026-03-03", mentee, told)).toEqual([
    "thank 2026-03-03",
    "tell_result 2026-03-05",
    "ask_outcome 2026-04-02",
  ]);
});

test("told and thanked, a meeting asks nothing more of the mentee", () => {
  const told: Told[] = [
    ["met", monday],
    ["thanked", monday],
    ["result_told", monday],
  ];
  expect(owedOn(monday, mentee, told)).toEqual([]);
});

test("a result waits for its mentor even when the introduction was closed over it", () => {
  const told: Told[] = [
    ["result_told", monday],
    ["closed", "2026-03-03", { reason: "completed" }],
  ];
  expect(owedOn("2026-03-03", asMentor, told)).toEqual(["read_result 2026-03-02"]);
});

test("a mentor who wrote down a fact of it need not confirm it", () => {
  const told: Told[] = [["introduced", monday, { by: "mentor-1" }]];
  expect(owedOn(monday, asMentor, told)).toEqual([]);
});

test("what a mentor said was not theirs asks nothing of them", () => {
  expect(owedOn(monday, asMentor, [["met", monday]], { confirmation: "disputed" })).toEqual([]);
});

test("somebody else's introduction asks nothing", () => {
  expect(owedOn(monday, { ...mentee, userId: "lead-1" }, [["introduced", monday]])).toEqual([]);
});

test("what is told weeks later is not overdue on the day it is told", () => {
  const told: Told[] = [["introduced", "2026-02-02", { recordedAt: noonOf(monday) }]];
  expect(owedOn(monday, mentee, told)).toContain("first_message 2026-03-03");
});

test("outcomes are asked for after 30, 90 and 180 days, one question at a time", () => {
  const told: Told[] = [["ongoing", "2026-03-02"]];
  expect(owedOn("2026-04-10", mentee, told)).toEqual(["ask_outcome 2026-04-01"]);
  expect(owedOn("2026-06-01", mentee, told)).toEqual(["ask_outcome 2026-06-01"]);
  expect(owedOn("2026-09-01", mentee, told)).toEqual(["ask_outcome 2026-08-31"]);
});
