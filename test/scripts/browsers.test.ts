import { expect, test } from "vitest";
import { leftOut } from "../../scripts/browsers.ts";

const file = "test/browser/extension.test.ts";

test("a test that drives Chromium is left out where there is none", () => {
  expect(leftOut(file, ["firefox"])).toBe(true);
});

test("a test that drives Chromium alone needs no Firefox", () => {
  expect(leftOut(file, ["chromium"])).toBe(false);
});

test("nothing is left out where both browsers are", () => {
  expect(leftOut(file, ["chromium", "firefox"])).toBe(false);
});
