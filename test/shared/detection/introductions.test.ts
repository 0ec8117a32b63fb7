import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { hannah, makeMessage, makeText, marcus, tim } from "./make.ts";

const introducing = "Tim, meet Hannah. She runs platform at Acme.\n\nOver to you two!\n\nMarcus";

function isIntroduction(text: string, fields = {}): boolean {
  return detectIntroduction(makeMessage(text, fields)).isIntroduction;
}

test("the author is the introducer, the recipients are the introduced", () => {
  const found = detectIntroduction(makeMessage(introducing));
  expect(found).toMatchObject({ introducer: marcus, introduced: [tim, hannah] });
});

test("the day is the one the author's clock showed", () => {
  const date = "Tue, 3 Mar 2026 23:50:00 -0800";
  expect(detectIntroduction(makeMessage(introducing, { date })).occurredOn).toBe("2026-03-03");
});

test("the quote is the sentence that introduces", () => {
  expect(detectIntroduction(makeMessage(introducing)).quote).toBe("Tim, meet Hannah.");
});

test("a quote is never longer than 280 characters", () => {
  const long = `Tim, meet Hannah, who ${"knows a great deal about robots and ".repeat(20)}more.`;
  expect(detectIntroduction(makeMessage(long)).quote.length).toBeLessThanOrEqual(280);
});

test("a contact handed over with permission is introduced to the recipient", () => {
  const text =
    "Tim, I spoke with Ben Adler and he is happy for you to write to him: ben@adler.example.";
  const found = detectIntroduction(makeMessage(text, { cc: [] }));
  expect(found.introduced).toEqual([tim, { name: "Ben Adler", email: "ben@adler.example" }]);
});

test("a forwarded introduction is its first author's", () => {
  const text = [
    "---------- Forwarded message ---------",
    "From: Elena Petrova <elena@petrova.example>",
    "Date: Mon, Feb 2, 2026 at 4:15 PM",
    "Subject: Intro",
    "To: Tim Okafor <tim@helio.example>, Hannah Weiss <hannah@acme.example>",
    "",
    "Tim and Hannah, connecting you two as discussed.",
  ].join("\n");
  const fields = { from: tim, to: [{ name: "", email: "keep@intake.example" }], cc: [] };
  const found = detectIntroduction(
    makeMessage(text, { ...fields, subject: "Fwd: Intro" }),
    tim.email,
  );
  expect(found).toMatchObject({
    introducer: { name: "Elena Petrova" },
    introduced: [hannah],
    occurredOn: "2026-02-02",
  });
});

test("the subject of a forwarded introduction is not said by who forwards it", () => {
  const text = `FYI\n\n---------- Forwarded message ---------\nFrom: Marcus <marcus@bridge.example>\nDate: Tue, 3 Mar 2026 at 10:00\nSubject: Intro: Tim <> Hannah\nTo: Tim <tim@helio.example>, Hannah <hannah@acme.example>\n\n${introducing}`;
  const subject = "Fwd: Intro: Tim <> Hannah";
  const found = detectIntroduction(makeMessage(text, { from: tim, to: [], subject }));
  expect(found.introducer?.email).toBe("marcus@bridge.example");
});

test("pasted text names the people by greeting and sign-off", () => {
  const text = makeText(
    "Hi Tim and Hannah,",
    "",
    "I'd like to introduce you to each other.",
    "",
    "Best,",
    "Sam",
  );
  const found = detectIntroduction(text);
  expect(found.introducer?.name).toBe("Sam");
  expect(found.introduced.map(({ name }) => name)).toEqual(["Tim", "Hannah"]);
});

test("a chat line's speaker is the introducer", () => {
  const found = detectIntroduction(makeText("Beth: @Omar @Carl putting you two in touch."));
  expect(found).toMatchObject({ introducer: { name: "Beth" }, channel: "message" });
  expect(found.introduced.map(({ name }) => name)).toEqual(["Omar", "Carl"]);
});

test("where nobody is spoken to, those described are the introduced", () => {
  const found = detectIntroduction(
    makeText(
      "Connecting you two at last. Jules runs operations at Finch. Kit is looking for a mentor.",
    ),
  );
  expect(found.introduced.map(({ name }) => name)).toEqual(["Jules", "Kit"]);
});

test("a subject that turns to one of two introduces as a sentence does", () => {
  expect(isIntroduction("You both look for a partner.", { subject: "Tim, meet Hannah" })).toBe(
    true,
  );
});

test("placeholders of a template stand as names", () => {
  const found = detectIntroduction(makeText("{Name A}, meet {Name B}. {Name B} runs {context}."));
  expect(found.introduced.map(({ name }) => name)).toEqual(["{Name B}", "{Name A}"]);
});

test("a role before the name is no thing that is introduced", () => {
  expect(
    isIntroduction("I wanted to introduce you to our new project lead, David Park.", { cc: [] }),
  ).toBe(true);
});

test("a job's title is nobody who is introduced", () => {
  const text = "I'd love to introduce you to your dedicated Customer Success Manager.";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

test("who is introduced is a person by the pronoun after it, and a thing without one", () => {
  const [person, thing] = ["He runs a lab in Lyon.", "Our groups are full of leaders."].map(
    (next) => `Hi Tim, I'd love to introduce you to Zarrow. ${next}`,
  );
  expect(detectIntroduction(makeText(person ?? "")).isIntroduction).toBe(true);
  expect(detectIntroduction(makeText(thing ?? "")).isIntroduction).toBe(false);
});

test("a copied colleague who will work with the reader is introduced", () => {
  const text = "Hi Tim, Hannah (cc'd) leads the team and will work through this with you.";
  expect(isIntroduction(text)).toBe(true);
});

test("a copied assistant who looks for a time is not", () => {
  expect(isIntroduction("I'm copying Hannah who will begin looking for a time.")).toBe(false);
});

test("asking whether an introduction is wanted is none, however it begins", () => {
  const text =
    "Hi Tim, I'd like to introduce you to Hannah, who is a former colleague. May I have your permission to connect the two of you?";
  expect(isIntroduction(text)).toBe(false);
});

test("another time takes back only what its own clause says", () => {
  const text = "I am away next week, so I wanted to connect you two today.";
  expect(isIntroduction(text)).toBe(true);
  expect(isIntroduction("I'm connecting you two next week.")).toBe(false);
});

test("being happy to connect two people is no answer to an introduction", () => {
  expect(isIntroduction("Happy to connect you both! You would get along.")).toBe(true);
});

test("who is spoken to stands before what is said of them", () => {
  const found = detectIntroduction(
    makeText("Connecting you two. Ana — product lead at Corvo, meet Ben — angel investor."),
  );
  expect(found.introduced.map(({ name }) => name)).toEqual(["Ben", "Ana"]);
});

test("a subject's ampersand sets two people side by side after an announcement", () => {
  const text = makeText("Subject: Connecting Leo Brandt & Mira Sato", "", "Over to you two!");
  expect(detectIntroduction(text).introduced.map(({ name }) => name)).toEqual([
    "Leo Brandt",
    "Mira Sato",
  ]);
});

test("a first line with two names is a subject without its label", () => {
  const found = detectIntroduction(
    makeText("Introduction: Tim ↔ Hannah", "", "I'd like to introduce you.", "", "Sam"),
  );
  expect(found).toMatchObject({ isIntroduction: true, introducer: { name: "Sam" } });
});

test("where the text turns to nobody, those it describes are the introduced", () => {
  const found = detectIntroduction(
    makeText("I'd like to connect you both; Sarah's work fits well with John's needs."),
  );
  expect(found.introduced.map(({ name }) => name)).toEqual(["Sarah", "John"]);
});

test("a colleague announced to all is no introduction, two colleagues are", () => {
  const announced = "Hi team,\n\nI'd like to introduce you to our new colleague Hannah Weiss.";
  expect(isIntroduction(announced)).toBe(false);
  expect(isIntroduction(`${announced}\n\nHannah, meet Tim.`)).toBe(true);
});

test("a question whether to introduce is none, a courtesy in its form is one", () => {
  expect(isIntroduction("Kilian, soll ich dir Hannah vorstellen?", { cc: [] })).toBe(false);
  expect(isIntroduction("Kilian, darf ich dir Hannah vorstellen?", { cc: [] })).toBe(true);
});

test("two names and the same two crossed are an introduction", () => {
  expect(isIntroduction("tim, hannah – hannah, tim. have fun!")).toBe(true);
});

test("pointing at one recipient introduces them to another", () => {
  const text =
    "Tim,\n\ndu suchst jemanden. Das ist Hannah, wir kennen uns lange. Hannah, Tim ruft an.";
  expect(isIntroduction(text)).toBe(true);
});

test("saying who one is oneself introduces nobody", () => {
  expect(isIntroduction("Hi Tim, this is Marcus from the bank.", { cc: [] })).toBe(false);
});

test("whoever goes away introduces who takes over", () => {
  const text = "Tim, I'd like to introduce you to Hannah, who looks after you while I'm away.";
  expect(isIntroduction(text)).toBe(true);
});

test("people who meet in the news are not introduced", () => {
  expect(isIntroduction("The minister and Naoto Kan meet Under Secretary Moll today.")).toBe(false);
});

test("an adjective before a noun is nobody's name", () => {
  expect(isIntroduction("The season aims to introduce Russian culture to Europe.")).toBe(false);
});

test("a copied assistant who looks for a time with the reader is not introduced", () => {
  expect(isIntroduction("I'm copying Hannah so she can find a time with you.")).toBe(false);
});

test("saying of one recipient who that is introduces them to another", () => {
  const text = "Tim,\n\nHannah is the engineer I've been raving about. You're hiring. Enough said.";
  const found = detectIntroduction(makeMessage(text));
  expect(found).toMatchObject({ isIntroduction: true, introduced: [tim, hannah] });
  expect(found.quote).toBe("Hannah is the engineer I've been raving about.");
});

test("saying what one recipient did or does for the event is no introduction", () => {
  expect(isIntroduction("Tim,\n\nHannah checked the numbers and is the first speaker.")).toBe(
    false,
  );
});

test("a copied name with words about its bearer behind is not spoken to", () => {
  const text = "Dear Tim,\n\nHannah Weiss, copied here, was the best student in my class.";
  expect(isIntroduction(text)).toBe(true);
});

test("a letter that introduces somebody need not speak to both", () => {
  const text = "This note serves to introduce Ms Inês Moll, a former student of mine.";
  expect(isIntroduction(text, { cc: [] })).toBe(true);
});

test("whom to call while somebody is away is no introduction", () => {
  const text = "I am away. For urgent matters please contact Ben Adler at ben@adler.example.";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

test("a colleague who is copied with what they do is introduced to whoever reads", () => {
  const text =
    "Happy to discuss this. I've looped in my colleague Arun Moll who handles procurement.";
  expect(detectIntroduction(makeText(text)).isIntroduction).toBe(true);
});

test("of two listed people each is introduced", () => {
  const found = detectIntroduction(
    makeText("Great to connect you both!", "", "Ayo: runs a bakery", "Greta: imports flour"),
  );
  expect(found.introduced.map(({ name }) => name)).toEqual(["Ayo", "Greta"]);
});

describe("introductions in six languages", () => {
  test.each([
    ["English", "Tim, meet Hannah. I'll let you two take it from here."],
    ["Spanish", "Hola Tim:\n\nTe presento a Hannah, que dirige un laboratorio."],
    ["German", "Hallo Tim,\n\ndarf ich dir Hannah vorstellen? Sie leitet ein Labor."],
    ["French", "Bonjour Tim,\n\nje te présente Hannah, qui dirige un laboratoire."],
    ["Portuguese", "Oi Tim,\n\nquero te apresentar a Hannah, que lidera um laboratório."],
    ["Hindi", "मैं आप दोनों का परिचय कराना चाहता हूँ। आगे की बात आप दोनों कर लीजिए।"],
  ])("%s", (_, text) => {
    expect(isIntroduction(text)).toBe(true);
  });
});

test("what is no introduction still names who took part, and quotes nothing", () => {
  const found = detectIntroduction(makeMessage("See you on Friday!"), tim.email);
  expect(found).toMatchObject({
    isIntroduction: false,
    introducer: marcus,
    introduced: [hannah],
    quote: "",
  });
});
