import { expect, test } from "vitest";
import { isLatin, opensSmall, shapeOf } from "../../../extension/capture/letters.ts";

test.each([
  ["Dr. Jane Doe-李", "Aa. Aaaa Aaa-x"],
  ["Łukasz Żak", "Aaaaaa Aaa"],
  ["ИВАН 12 ٣", "AAAA 00 0"],
  ["عمر", "xxx"],
  ["🌸 «é»", "🌸 «a»"],
])("%s has the shape %s", (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});

test("a text opens small by its first letter in any script that has capitals", () => {
  expect(["jane", "śląsk", "дом", "Jane", "李", ""].map(opensSmall)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("Latin letters are told from those of other scripts", () => {
  expect(["Zoë", "Ngọc", "李 12", "Иван"].map(isLatin)).toEqual([true, true, false, false]);
});
