import { expect, test } from "vitest";
import type { Milestone } from "#shared/milestones";
import { milestonesOf } from "../../../dashboard/mentorships/suggested.ts";
import { makeRecord, now, today } from "../../make.ts";
import { makeOpen } from "../make-open.ts";

const mentorship = makeRecord("mentorship");

function told(...all: Partial<Milestone>[]): string[] {
  const rows = all.map((fields) => ({
    kind: "milestone" as const,
    record: makeRecord("milestone", { mentorshipId: mentorship.id, ...fields }),
  }));
  return milestonesOf(mentorship.id, makeOpen(rows).open).map(({ words }) => words);
}

test("what both celebrated at the same time is told once, as it was said first", () => {
  const again = { words: "Again", createdAt: now + 1 };
  expect(told(again, { words: "First" })).toEqual(["First"]);
});

test("two of their own words, or of two pairs of a group, are two", () => {
  expect(told({ kind: "own" }, { kind: "own" })).toHaveLength(2);
  expect(told({}, { menteeId: "mentee-2" })).toHaveLength(2);
});

test("they stand in the order in which they were reached", () => {
  const later = { kind: "own", words: "Later", reachedOn: today } as const;
  expect(told(later, { words: "Sooner", reachedOn: "2026-01-07" })).toEqual(["Sooner", "Later"]);
});
