import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { partsOfMail } from "#shared/detection/mail-parts";
import { read } from "#shared/detection/reading";
import { makeMessage, marcus, tim } from "./make.ts";

const names = [
  "Ada",
  "Bruno",
  "Chen Wei",
  "Dörte Groß",
  "Ève Martin",
  "Fátima Sá",
  "गीता राव",
  "Hugo",
];
const mailbox = fc
  .tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 }))
  .map(([name, number]) => ({ name, email: `p${names.indexOf(name)}${number}@mail.example` }));
const phrase = fc.constantFrom(
  "Ada, meet Bruno.",
  "I'm connecting you two.",
  "Thanks for the intro!",
  "Te presento a Bruno, que está en Lima.",
  "Je vous mets en relation.",
  "Could you introduce me to Ada?",
  "Over to you both.",
  "Hi Ada and Bruno,",
  "See you on Friday.",
  "Best, Hugo",
  "darf ich dir Bruno vorstellen?",
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: phrase }, fc.string({ maxLength: 30 })), { maxLength: 8 })
  .map((sentences) => sentences.join("\n"));
const people = fc.array(mailbox, { maxLength: 4 });
const headed = fc
  .tuple(text, fc.option(mailbox), people, people)
  .map(([words, from, to, cc]) => makeMessage(words, { from, to, cc }));

describe("whatever the message", () => {
  test("the introducer is never among the introduced", () => {
    fc.assert(
      fc.property(headed, (message) => {
        const { introducer, introduced } = detectIntroduction(message);
        for (const each of introduced) {
          if (introducer?.email) expect(each.email).not.toBe(introducer.email);
          else if (introducer) expect(each.name).not.toBe(introducer.name);
        }
      }),
    );
  });

  test("oneself is never introduced", () => {
    fc.assert(
      fc.property(headed, mailbox, (message, self) => {
        const to = [...message.to, self];
        const { introduced } = detectIntroduction({ ...message, to }, self.email);
        expect(introduced.map(({ email }) => email)).not.toContain(self.email);
      }),
    );
  });

  test("quoted history never decides", () => {
    fc.assert(
      fc.property(text, (words) => {
        const quoted = words.split("\n").map((line) => `> ${line}`);
        const history = ["On Mon, 2 Mar 2026 at 10:00, Ada <ada@x.example> wrote:", ...quoted];
        const reply = makeMessage(["Fine with me.", "", ...history].join("\n"));
        expect(detectIntroduction(reply).isIntroduction).toBe(false);
      }),
    );
  });

  test("a signature or a quote below changes nothing", () => {
    const below = fc.constantFrom(
      "-- \nHugo Lind | Partner | Connecting people\nMeet our new assistant, Robin!",
      "On Mon, 2 Mar 2026 at 10:00, Ada <ada@x.example> wrote:\n> Thanks for the intro!",
      "Am Mo., 2. März 2026 um 10:00 Uhr schrieb Ada <ada@x.example>:\n> Tim, meet Hannah.",
      "-----Original Message-----\nFrom: Ada <ada@x.example>\nSent: Monday\nTo: Tim\nSubject: Hi\n\nTim, meet Hannah.",
    );
    fc.assert(
      fc.property(headed, below, (message, added) => {
        const longer = { ...message, text: `${message.text}\n\n${added}` };
        expect(detectIntroduction(longer)).toEqual(detectIntroduction(message));
      }),
    );
  });
});

describe("hostile and huge mails come to an end", () => {
  const introduction = "Tim, meet Hannah. Over to you two!";
  test.each([
    ["5 MB of one word", "a".repeat(5_000_000)],
    ["5 MB of names", "Tim Hannah ".repeat(450_000)],
    ["5 MB of commas", ", ".repeat(2_500_000)],
    ["10,000 quoted lines", `${"> Tim, meet Hannah\n".repeat(10_000)}`],
    ["nested quotes", `${">".repeat(1_000)} On x wrote:\n`.repeat(1_000)],
    ["header lines", "From: a\n".repeat(100_000)],
    ["half attributions", `On ${"x ".repeat(100)}wrote\n`.repeat(20_000)],
    ["open placeholders", "{{[[<$".repeat(100_000)],
    ["words before a phrase", `${"Ab ".repeat(2_000)}meet`.repeat(100)],
    ["dots and spaces", ". ".repeat(500_000)],
    ["rules", `${"_".repeat(400)}\n`.repeat(10_000)],
  ])("%s", (_, text) => {
    const message = makeMessage(text, { from: marcus, to: [tim] });
    expect(detectIntroduction(message).confidence).toBeLessThanOrEqual(1);
  });

  test("words above 10,000 quoted lines are read", () => {
    const text = `${introduction}\n\n${"> old words\n".repeat(10_000)}`;
    expect(detectIntroduction(makeMessage(text)).isIntroduction).toBe(true);
  });

  test("words below 10,000 quoted lines are read", () => {
    const text = `${"> old words\n".repeat(10_000)}\n${introduction}`;
    expect(detectIntroduction(makeMessage(text)).isIntroduction).toBe(true);
  });

  test("of the longest mail a bounded number of short sentences is looked at", () => {
    const { newest } = partsOfMail("Tim, meet Hannah and others. ".repeat(200_000), false);
    const { sentences } = read(newest);
    expect(newest.length).toBeLessThanOrEqual(12_000);
    expect(sentences.length).toBeLessThanOrEqual(40);
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThanOrEqual(500);
  });
});
