import { expect, test } from "vitest";
import {
  byPersonQuestion,
  heardQuestion,
  loadQuestion,
  loopOf,
  loopsQuestion,
  madeIn,
  outcomesQuestion,
} from "../../../dashboard/network/mentor-questions.ts";
import { makeRecord, today } from "../../make.ts";
import type { Row } from "../fake-replica.ts";
import { makeIntroduction, makeOpen } from "../make-open.ts";

const fact = (stage: "introduced" | "met" | "closed" | "result_told", occurredOn: string) =>
  makeRecord("introduction_event", { stage, occurredOn });

function linesOf(...rows: Row[][]) {
  return madeIn(makeOpen(rows.flat(), ["mentor"], "mentor-1").open.introductions.lines.value);
}

test("an introduction another mentor made, or this one disputed, is not theirs", () => {
  const introducer = { kind: "member", userId: "mentor-2" } as const;
  const lines = linesOf(
    makeIntroduction(["introduced"], { introducer }),
    makeIntroduction(["introduced"], { confirmation: "disputed" }),
    makeIntroduction(["introduced"]),
  );
  expect(lines).toHaveLength(1);
});

test.each([
  ["Told in two weeks", [fact("result_told", "2026-01-19")], "2026-03-02"],
  ["Told later", [fact("result_told", "2026-01-20")], "2026-03-02"],
  ["Still time", [], "2026-01-19"],
  ["Not told", [], "2026-01-20"],
])("%s: counted from the day they met", (loop, told, asOf) => {
  const events = [fact("introduced", "2026-01-02"), fact("met", "2026-01-05"), ...told];
  expect(loopOf(events, asOf)).toBe(loop);
});

test("what was closed before anybody was introduced has no result to tell", () => {
  expect(loopOf([fact("closed", "2026-01-05")], today)).toBe(undefined);
});

test("loops are told by mentee, and added up in the answer", () => {
  const told = makeIntroduction(["introduced", "met", "result_told"]);
  const { answer, model } = loopsQuestion(linesOf(told, makeIntroduction(["met"])), today);
  expect(answer).toContain("Of 2 introductions with a meeting or an end you heard of 1");
  expect(model.series.map(({ values }) => values)).toEqual([[1], [0], [1], [0]]);
});

test("a person asked twice is one bar", () => {
  const lines = linesOf(makeIntroduction(["introduced"]), makeIntroduction(["met"]));
  const { answer, model } = byPersonQuestion(lines, today);
  expect(answer).toBe("1 person for 2 introductions. Robin Sample most often: 2 times.");
  expect(model.points).toHaveLength(1);
});

test("the load counts agreements alone, and says with whom none is made", () => {
  const loads = [
    { name: "Amina Example", room: { state: "free", left: 1, of: 3 } },
    { name: "Bo Example", room: { state: "full", of: 2, freeOn: "2026-04-01" } },
    { name: "Cara Example", room: { state: "nothing_agreed" } },
  ] as const;
  const { answer, model } = loadQuestion(loads, today);
  expect(answer).toBe("4 of 5 introductions a month. With 1 mentee no number is agreed.");
  expect(model.series.map(({ values }) => values)).toEqual([
    [2, 2],
    [1, 0],
  ]);
});

test("what came of it is counted by kind", () => {
  const outcomes = ["offer", "interview", "offer"].map((kind) =>
    makeRecord("outcome", { kind: kind as "offer", sharedWithMentor: "mentor-1" }),
  );
  const { answer, model } = outcomesQuestion(outcomes, today);
  expect(answer).toContain("3 results shared with you");
  expect(model.series[0]?.values).toEqual([2, 1]);
});

test("a result is heard in its month, in the last of twelve", () => {
  const lines = linesOf(makeIntroduction(["met", "result_told"]));
  const { model, answer } = heardQuestion(lines, today);
  expect(model.points).toHaveLength(12);
  expect(model.points.at(-1)?.long).toBe("2026-03");
  expect(model.series[0]?.values.at(-1)).toBe(1);
  expect(answer).toContain("you heard 1 result,");
});
