import { expect, test } from "vitest";
import { shownDay } from "../../extension/shown-day.ts";

/** A Friday. */
const today = "2026-11-27";

test.each([
  ["en", "Fri, Nov 20, 2026, 3:04 PM", "2026-11-20"],
  ["es", "20 de nov. de 2026 10:10", "2026-11-20"],
  ["de", "Montag", "2026-11-23"],
  ["hi", "शुक्रवार", "2026-11-27"],
  ["es", "mar 15:04", "2026-11-24"],
  ["en", "Yesterday", "2026-11-26"],
  ["ar", "اليوم", "2026-11-27"],
  ["en", "Nov 20", "2026-11-20"],
])("in %s, “%s” is a day", (language, words, day) => {
  expect(shownDay(words, { today, language })).toBe(day);
});

test("a day of a month that is still to come this year was last year", () => {
  expect(shownDay("Dec 3", { today, language: "en" })).toBe("2025-12-03");
});

test("day and month in figures are told apart by the weekday, or by what is to come", () => {
  expect(shownDay("Fri 3/6/2026 3:04 PM", { today, language: "en" })).toBe("2026-03-06");
  expect(shownDay("1/12/2026", { today, language: "en" })).toBe("2026-01-12");
});

test.each(["3/6/2026", "14:44", "", "Dec 3, 2026", "soon"])("“%s” is no day", (words) => {
  expect(shownDay(words, { today, language: "en" })).toBe("");
});

test("a language that is none is read as English", () => {
  expect(shownDay("Monday", { today, language: "x_y" })).toBe("2026-11-23");
});
