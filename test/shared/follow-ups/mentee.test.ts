import { expect, test } from "vitest";
import { firstMessageDueOn } from "#shared/follow-ups/mentee";
import { owedBy } from "#shared/follow-ups/owed";
import { erasedName } from "#shared/introductions";
import { now } from "../../make.ts";
import { makeBook, makeCourse, noonOf } from "./make-book.ts";

const rules = { now, policy: { firstMessage: 1 }, holidays: [] };

test.each([
  ["2026-03-02", [], "2026-03-03"],
  ["2026-03-06", [], "2026-03-09"],
  ["2026-03-06", ["2026-03-09"], "2026-03-10"],
])("introduced on %s with %j off, the first message is due on %s", (day, holidays, due) => {
  expect(firstMessageDueOn(day, { ...rules, now: Date.parse(day), holidays })).toBe(due);
});

test("an introduction logged late is not overdue at once", () => {
  expect(firstMessageDueOn("2026-02-02", rules)).toBe("2026-03-03");
});

test.each(["2026-02-27", "2026-03-01", "2026-03-02"])(
  "what is said before logging an introduction of %s is what is owed after it",
  (introducedOn) => {
    const recordedAt = noonOf("2026-03-02");
    const told = makeCourse([["introduced", introducedOn, { recordedAt }]]);
    const [owed] = owedBy(makeBook(told), recordedAt);
    const said = firstMessageDueOn(introducedOn, { ...rules, now: recordedAt });
    expect(owed).toMatchObject({ kind: "first_message", dueOn: said });
  },
);

test("an introduction to somebody who had themselves erased asks nothing, even when kept open", () => {
  const person = { fullName: erasedName, jobTitle: null, organization: null };
  const told = [
    ["introduced", "2026-03-02"],
    ["kept_open", "2026-03-02"],
  ] as const;
  expect(owedBy(makeBook(makeCourse(told)), now)).toHaveLength(1);
  expect(owedBy(makeBook(makeCourse(told, { person })), now)).toEqual([]);
});
