import { expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { withCapitals } from "#shared/detection/small-letters";
import { hannah, makeMessage, makeText, tim } from "./make.ts";

test("those who take part have names where everything is written small", () => {
  const text = "hey both\n\ntim - hannah built the oven. hannah - tim runs the bakery.\n\ngo!";
  const found = detectIntroduction(makeMessage(text));
  expect(found).toMatchObject({ isIntroduction: true, introduced: [tim, hannah] });
});

test("an address gives a name its capital, whatever its accents", () => {
  const people = [{ name: "", email: "theo@local.example" }];
  expect(withCapitals("coucou, théo c'est lucie", people)).toBe("coucou, Théo c'est lucie");
});

test("a small greeting names those it greets", () => {
  const text = makeText("hi maya and tom,", "", "connecting you two as promised. have fun!");
  expect(detectIntroduction(text).introduced.map(({ name }) => name)).toEqual(["Maya", "Tom"]);
});

test("a text with capitals stays as it is", () => {
  const people = [{ name: "Mark Bill", email: "m@b.example" }];
  expect(withCapitals("Please mark the bill as paid.", people)).toContain("mark the bill");
});
