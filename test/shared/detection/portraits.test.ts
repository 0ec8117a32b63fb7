import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { hannah, makeMessage, makeText, marcus, tim } from "./make.ts";

function isIntroduction(text: string, fields = {}): boolean {
  return detectIntroduction(makeMessage(text, fields)).isIntroduction;
}

describe("readers who are each told of are introduced, without any phrase", () => {
  test.each([
    ["to both", "Tim runs a bakery in Leeds. Hannah mills flour an hour away."],
    ["each of the other", "Tim - Hannah has baked for 11 years.\nHannah - Tim starts on Monday."],
    ["in one sentence", "Hi Tim, hi Hannah,\n\nTim heads design at Brava, Hannah is after a job."],
    ["with a verb cut short", "Tim's been asking for a baker in Leeds. Hannah is one, since 2009."],
    ["by their roles", "Dear Tim, dear Hannah,\n\nTim — designer at Brava. Hannah — engineer."],
    ["by what ties them to the writer", "Tim and I rowed together. Hannah has a boat to sell."],
    [
      "where one is pointed at",
      "Hannah here is who you want. She teaches it. Tim needs a teacher.",
    ],
    ["in German", "Tim sucht einen Raum für sein Labor. Hannah vermietet einen im Hof."],
    ["in Spanish", "Tim busca un local para su taller. Hannah alquila uno en el puerto."],
    ["in French", "Tim cherche un local pour son labo. Hannah en loue un dans la cour."],
    ["in Portuguese", "Tim procura uma sala. Hannah aluga uma no centro desde janeiro."],
  ])("%s", (_, text) => {
    expect(isIntroduction(text)).toBe(true);
  });
});

test("in a round of four one may go short", () => {
  const cc = ["Ida Moll", "Omar Haddad", "Jun Park"].map((name) => ({ name, email: name }));
  const text =
    "Hello all,\n\n* Tim Okafor - engineer in Leeds\n* Ida Moll - designer\n* Omar Haddad - runs a mill\n* Jun Park - grant writer";
  expect(isIntroduction(text, { cc })).toBe(true);
});

describe("what readers do together introduces nobody", () => {
  test.each([
    ["a plan", "Tim will speak first, Hannah can follow. Please send your slides."],
    ["work that is done", "Tim checked the numbers and Hannah updated the text."],
    ["a round of speakers", "Tim is the first speaker, Hannah is the moderator."],
    ["a question", "Tim works on it, right? Hannah is in, too?"],
    ["what one of three does", "Dear both,\n\nTim runs the numbers until Friday."],
  ])("%s", (_, text) => {
    expect(isIntroduction(text)).toBe(false);
  });
});

test("people of whom news tells are not its readers", () => {
  const text = "Rosa Diaz leads the council since May. Ben Adler chairs the board of the bank.";
  expect(isIntroduction(text)).toBe(false);
});

test("who is copied and told of is introduced to whoever reads", () => {
  const text =
    "Dear Tim,\n\nI write on behalf of Hannah, who is copied. Hannah is in her third year.";
  expect(isIntroduction(text)).toBe(true);
});

test("naming a source who is copied introduces nobody", () => {
  const text = "The idea comes from Hannah Weiss who I've copied in here.";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

test("a subject that sets the readers side by side needs but one who is told of", () => {
  const text = "You asked, and here is the answer. Hannah runs the only kiln in town.";
  expect(isIntroduction(text, { subject: "Tim / Hannah" })).toBe(true);
});

test("a successor is introduced by whoever leaves", () => {
  const text = "Dear Tim,\n\nFrom April your contact will be Ugo Bassi, who knows your file.";
  const { isIntroduction: is, introduced } = detectIntroduction(makeMessage(text, { cc: [] }));
  expect(is).toBe(true);
  expect(introduced).toContainEqual({ name: "Ugo Bassi", email: "" });
});

test("a chat that is handed over to a service introduces nobody", () => {
  expect(
    detectIntroduction(makeText("I'm connecting you both to our team now.")).isIntroduction,
  ).toBe(false);
});

test("two things are connected, not two people", () => {
  expect(isIntroduction("The bridge will connect the two sea ports.", { to: [], cc: [] })).toBe(
    false,
  );
});

test("a mail to two by name is no announcement, whatever its greeting", () => {
  const text = "Hi all,\n\nTim's been asking for a baker. Hannah has two to offer.";
  expect(isIntroduction(text)).toBe(true);
});

test("one word at the end of a chat is who wrote it", () => {
  const found = detectIntroduction(makeText("Tim, meet Hannah! You will find a way 😘 Pilar"));
  expect(found.introducer?.name).toBe("Pilar");
});

test("the first word of a sentence is not who is handed over", () => {
  const text =
    "Oi Tim! Falei com o Osvaldo e ele disse que pode te ver. Pode ligar: 81 95555-0102.";
  const { introduced } = detectIntroduction(makeMessage(text, { from: marcus, to: [tim], cc: [] }));
  expect(introduced.map(({ name }) => name)).toEqual([tim.name, "Osvaldo"]);
});

test("those whom a chat tells of are found in both halves of a sentence", () => {
  const text = "Svenja sucht jemanden, und Ali macht das seit Jahren. Ihr müsst euch kennenlernen!";
  const { introduced } = detectIntroduction(makeText(text));
  expect(introduced.map(({ name }) => name)).toEqual(["Svenja", "Ali"]);
});

test("the sentence that tells of a reader is the quote", () => {
  const text = `Tim runs a bakery in Leeds. Hannah mills flour an hour away.`;
  expect(detectIntroduction(makeMessage(text, { cc: [hannah] })).quote).toMatch(/^(?:Tim|Hannah) /);
});

describe("what else is no introduction", () => {
  test.each([
    [
      "a question to both",
      "Hannah, Tim bakes. Tim, Hannah mills. Would you both be open to connecting?",
    ],
    ["a project", "I'm happy to introduce you both to the garden project next door."],
    [
      "a place to eat",
      "We would love to introduce you to Curry Bowl, a small and cheerful Indian restaurant.",
    ],
    ["one's own number", "Feel free to text me on WhatsApp or mail me at marcus.f@feld.example."],
  ])("%s", (_, text) => {
    expect(isIntroduction(text)).toBe(false);
  });
});

describe("what else is one", () => {
  test.each([
    ["a group", "Tim, Hannah, I started this group so you can talk without me."],
    ["a French group", "Tim, Hannah, je crée ce petit groupe pour que vous puissiez vous parler."],
  ])("%s", (_, text) => {
    expect(isIntroduction(text)).toBe(true);
  });
});

test("who says that one may write is introduced", () => {
  const text =
    "Dear Tim,\n\nI called Ruth Abel. She says by all means write to her: ruth.abel@x.example.";
  expect(isIntroduction(text, { cc: [] })).toBe(true);
});

test("where two are greeted, firms that are told of are no people", () => {
  const text =
    "Hi Tim and Hannah,\n\nOver to you two! Bread Works sells bread. Mill Works sells flour.";
  const { introduced } = detectIntroduction(makeText(text));
  expect(introduced.map(({ name }) => name)).toEqual(["Tim", "Hannah"]);
});
