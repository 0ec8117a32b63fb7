import { expect, test } from "vitest";
import { fold, matches, wordsOf } from "#shared/folding";

test.each([
  ["José Álvarez", "jose alvarez"],
  ["SØREN", "søren"],
  ["Weiß", "weiss"],
  ["İstanbul", "istanbul"],
  ["مُحَمَّد", "محمد"],
  ["ﾀﾅｶ", "タナカ"],
])("%s is found by %s", (text, query) => {
  expect(matches(fold(text), wordsOf(query))).toBe(true);
});

test("vowel signs that make another word stay", () => {
  expect(matches(fold("कि"), wordsOf("का"))).toBe(false);
});

test("every word of the query has to occur", () => {
  expect(matches(fold("Amara Okafor, Lagos"), wordsOf("lagos amara"))).toBe(true);
  expect(matches(fold("Amara Okafor, Lagos"), wordsOf("amara berlin"))).toBe(false);
});
