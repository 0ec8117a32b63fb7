import { expect, test } from "vitest";
import { firstMessageDueOn } from "#shared/follow-ups";
import { today } from "../make.ts";

const rules = { today, policy: { firstMessage: 1 }, holidays: [] };

test.each([
  ["2026-03-02", [], "2026-03-03"],
  ["2026-03-06", [], "2026-03-09"],
  ["2026-03-06", ["2026-03-09"], "2026-03-10"],
])("introduced on %s with %j off, the first message is due on %s", (day, holidays, due) => {
  expect(firstMessageDueOn(day, { ...rules, today: day, holidays })).toBe(due);
});

test("an introduction logged late is not overdue at once", () => {
  expect(firstMessageDueOn("2026-02-02", rules)).toBe("2026-03-03");
});
