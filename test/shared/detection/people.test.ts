import { expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { hannah, makeMessage, makeText, tim } from "./make.ts";

const introducing = "Tim, meet Hannah. She runs platform at Acme.\n\nOver to you two!\n\nMarcus";

test("oneself is left out of the introduced", () => {
  const found = detectIntroduction(makeMessage(introducing), "TIM@helio.example");
  expect(found.introduced).toEqual([hannah]);
});

test("oneself is left out where the text has a name that the address lacks", () => {
  const to = [{ name: "Tim Okafor", email: "keep@intake.example" }];
  const text = "Dear Tim,\n\nHannah Weiss is happy for you to write to her: hannah@acme.example";
  const found = detectIntroduction(makeMessage(text, { to, cc: [] }), "keep@intake.example");
  expect(found.introduced).toEqual([hannah]);
});

test("an address without a name takes the name the text gives it", () => {
  const cc = [{ name: "", email: "hannah.w@acme.example" }];
  const found = detectIntroduction(makeMessage(introducing, { cc }));
  expect(found.introduced[1]).toEqual({ name: "Hannah", email: "hannah.w@acme.example" });
});

test("of three recipients the one the text never speaks of is only copied", () => {
  const assistant = { name: "Zoe Hart", email: "zoe@feld.example" };
  const found = detectIntroduction(makeMessage(introducing, { cc: [hannah, assistant] }));
  expect(found.introduced).toEqual([tim, hannah]);
});

test("readers who share a given name are told apart by an initial", () => {
  const to = [{ name: "Tim Krone", email: "tim@helio.example" }];
  const cc = [{ name: "Tim Weiss", email: "tim@weiss.example" }];
  const text = "Tim K — Tim W runs a kiln.\nTim W — Tim K throws pots and needs one.";
  const found = detectIntroduction(makeMessage(text, { to, cc }));
  expect(found).toMatchObject({ isIntroduction: true, introduced: [...to, ...cc] });
});

test("an office that sends a mail is introduced by whoever signs it", () => {
  const from = { name: "Sekretariat", email: "office@amt.example" };
  const found = detectIntroduction(makeMessage(`${introducing} Feld`, { from }));
  expect(found.introducer).toEqual({ name: "Marcus Feld", email: from.email });
});

test("a short form that resembles no recipient greets the first of three", () => {
  const robert = { name: "Robert Hale", email: "hale@kiln.example" };
  const assistant = { name: "Zoe Hart", email: "zoe@feld.example" };
  const text = `Bob:\nI would like to introduce you to Hannah, who runs the kilns.\n\nMarcus`;
  const found = detectIntroduction(makeMessage(text, { to: [robert], cc: [hannah, assistant] }));
  expect(found.introduced).toEqual([robert, hannah]);
});

test("a rank ends no sentence and is no name", () => {
  const text =
    "Hi Tim,\n\nI write to introduce you to Adm. Hannah Weiss, who runs the port.\n\nMarcus";
  const found = detectIntroduction(makeMessage(text));
  expect(found.introduced).toEqual([tim, hannah]);
});

test("the house of one who is copied in brackets is nobody", () => {
  const text = "Hey,\n\nI wanted to connect you with Ben Adler of Corvo (cc), who builds kilns.";
  const found = detectIntroduction(makeText(text));
  expect(found.introduced.map(({ name }) => name)).toEqual(["Ben Adler"]);
});
