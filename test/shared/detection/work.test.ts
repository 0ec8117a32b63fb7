import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { makeMessage } from "./make.ts";

function isIntroduction(text: string, fields = {}): boolean {
  return detectIntroduction(makeMessage(text, fields)).isIntroduction;
}

const colleagues = {
  from: { name: "Marcus Feld", email: "marcus@works.example" },
  to: [{ name: "Tim Okafor", email: "tim@works.example" }],
  cc: [{ name: "Hannah Weiss", email: "hannah@works.example" }],
};

test("what two of one house do is told about work", () => {
  const text = "Tim owns the database part, Hannah owns the forms.";
  expect(isIntroduction(text, colleagues)).toBe(false);
  expect(isIntroduction(text)).toBe(true);
});

test("two of one house are introduced by a phrase, or each to the other", () => {
  const phrase = "Tim, meet Hannah. She owns the forms.";
  const crossed = "Tim, Hannah owns the forms. Hannah, Tim is the one with the database.";
  expect(isIntroduction(phrase, colleagues)).toBe(true);
  expect(isIntroduction(crossed, colleagues)).toBe(true);
});

test("people with an address at one provider are of no house", () => {
  const at = (name: string) => ({ name, email: `${name.toLowerCase()}@gmail.com` });
  const fields = { from: at("Marcus"), to: [at("Tim")], cc: [at("Hannah")] };
  expect(isIntroduction("Tim owns a bakery, Hannah mills flour.", fields)).toBe(true);
});

describe("who plans or asks something with the readers works with them", () => {
  test.each([
    ["a plan", "Tim has the drawings, Hannah has the texts. We can show both on the 12th."],
    ["a question", "Tim owns the database, Hannah owns the forms. Any blockers?"],
    ["a request", "Tim knows the site, Hannah knows the prices. Please send a quote."],
    ["a German plan", "Tim hat die Pläne, Hannah wartet noch. Wir sprechen am 12. darüber."],
    ["a French question", "Tim gère la base, Hannah tient les formulaires. Des questions ?"],
    ["a day to be done by", "Tim liefert Kapitel 3 bis Freitag, Hannah sucht die Sprecher."],
    ["what is to come", "Tim viendra avec son associé, Hannah apportera le projet."],
    ["a time of day", "Tim flies from Zagreb at 7:10, Hannah leaves Tunis at 9:40."],
  ])("%s", (_, text) => {
    expect(isIntroduction(`Tim, Hannah,\n\n${text}`)).toBe(false);
  });
});

test("the only one spoken to hears what the others do at work", () => {
  const cc = ["Hannah Weiss", "Jun Park"].map((name) => ({ name, email: `${name[0]}@x.example` }));
  const text = "Tim,\n\nHannah runs the slides, Jun keeps the list of guests.";
  expect(isIntroduction(text, { cc })).toBe(false);
});
