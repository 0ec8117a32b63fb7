import { expect, test } from "vitest";
import { addBusinessDays } from "#shared/days";

test.each([
  ["2026-03-02", 1, "2026-03-03"],
  ["2026-03-06", 1, "2026-03-09"],
  ["2026-03-07", 1, "2026-03-09"],
  ["2026-03-07", 0, "2026-03-09"],
  ["2026-03-02", 0, "2026-03-02"],
  ["2026-03-02", 10, "2026-03-16"],
])("%s and %i business days is %s", (day, count, landed) => {
  expect(addBusinessDays(day, count, [])).toBe(landed);
});

test("holidays are stepped over", () => {
  expect(addBusinessDays("2026-03-02", 1, ["2026-03-03", "2026-03-04"])).toBe("2026-03-05");
});
