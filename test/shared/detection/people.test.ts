import { expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { hannah, makeMessage, tim } from "./make.ts";

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
