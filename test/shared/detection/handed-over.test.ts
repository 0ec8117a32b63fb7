import { expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { makeMessage, tim } from "./make.ts";

function handedOver(text: string) {
  return detectIntroduction(makeMessage(text, { cc: [] }), tim.email);
}

test("somebody who would be glad to talk is introduced with their address", () => {
  const found = handedOver(
    "Hi Tim,\n\nBen Adler says he'd be glad to talk. His address is ben@adler.example.",
  );
  expect(found).toMatchObject({
    isIntroduction: true,
    introduced: [{ name: "Ben Adler", email: "ben@adler.example" }],
  });
});

test("telling whom one has told is a permission too", () => {
  const text = "Flor, Nico es mi primo de Rosario. Ya le avisé, su cel es +54 341 555 0199.";
  const found = handedOver(text);
  expect(found.isIntroduction).toBe(true);
  expect(found.introduced.map(({ name }) => name)).toContain("Nico");
});

test("two words of agreement in one sentence weigh as two", () => {
  const text = "Tim, ask Olga Stein. I've told her about you and she's glad to help: 555-0133.";
  expect(handedOver(text).isIntroduction).toBe(true);
});

test.each([
  "spoke to Ben Adler, he's well up for it. ben@adler.example",
  "Ben Adler is at ben@adler.example and he already knows you'll be writing.",
  "mein Kollege Ben Adler steht Ihnen gerne zur Verfügung: ben@adler.example",
  "falei com o Ben Adler e ele topou conversar: ben@adler.example",
])("agreement has many words: %s", (text) => {
  expect(handedOver(`Tim,\n\n${text}`).isIntroduction).toBe(true);
});

test.each([
  "ich bin bis 3. April im Urlaub. Dringendes nimmt Olga Stein gerne an und hilft gerne weiter: olga@shop.example",
  "Je suis absente. En cas d'urgence, Olga Stein sera ravie de vous aider : olga@shop.example",
  "Estaré fuera. Olga Stein (olga@shop.example) estará encantada de ayudarle.",
])("who stands in for somebody away is handed over to nobody: %s", (text) => {
  expect(handedOver(`Tim,\n\n${text}`).isIntroduction).toBe(false);
});

test("an address without a word that its bearer agreed introduces nobody", () => {
  const text =
    "Hi Tim,\n\nfor the invoice please write to Ben Adler, his address is ben@adler.example.";
  expect(handedOver(text).isIntroduction).toBe(false);
});

test("the town of somebody who is handed over is nobody", () => {
  const text =
    "Ben Adler from the Basel office would be happy to hear from you: ben@adler.example\n\nBest\nMarcus";
  expect(handedOver(text).introduced.map(({ name }) => name)).toEqual(["Ben Adler"]);
});
