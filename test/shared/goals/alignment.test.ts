import { describe, expect, test } from "vitest";
import { alignmentOf } from "#shared/goals/alignment";
import { makeRecord } from "../../make.ts";

const goal = (importanceToMentee: number | null, importanceToMentor: number | null) =>
  makeRecord("goal", { importanceToMentee, importanceToMentor });

describe("two who say how much a goal matters", () => {
  test("know nothing of each other before both have said it", () => {
    expect(alignmentOf(goal(null, null), "mentee-1")).toEqual({ state: "not_said" });
    expect(alignmentOf(goal(4, null), "mentee-1")).toEqual({ state: "said" });
    expect(alignmentOf(goal(null, 4), "mentor-1")).toEqual({ state: "said" });
  });

  test.each([
    [3, 3],
    [3, 4],
    [5, 4],
  ])("with %i and %i see it alike", (mentee, mentor) => {
    expect(alignmentOf(goal(mentee, mentor), "mentee-1")).toEqual({ state: "aligned" });
  });

  test("who are two apart or more both read to whom it matters more", () => {
    for (const userId of ["mentee-1", "mentor-1"]) {
      expect(alignmentOf(goal(5, 3), userId)).toEqual({ state: "apart", more: "mentee" });
      expect(alignmentOf(goal(1, 5), userId)).toEqual({ state: "apart", more: "mentor" });
    }
  });
});
