import { describe, expect, test } from "vitest";
import { addressOf } from "#shared/detection/addressees";
import { dayIn } from "#shared/detection/days";
import { textOfHtml } from "#shared/detection/html-text";
import { messagesIn } from "#shared/detection/mailbox-file";
import { readMailboxes } from "#shared/detection/mailboxes";
import { messageFromMail, messageFromText } from "#shared/detection/message";
import {
  fitsAddress,
  isSamePerson,
  leadingName,
  trailingName,
} from "#shared/detection/person-names";
import { read } from "#shared/detection/reading";
import { readSubject } from "#shared/detection/subject";

describe("whom a sentence speaks to", () => {
  test.each([
    ["Hi Tim and Hannah,", ["Tim", "Hannah"]],
    ["Tim, meet Hannah.", ["Tim"]],
    ["Lucía, Javier lleva diez años aquí.", ["Lucía"]],
    ["Sehr geehrte Frau Schulte, lieber Herr Aydin,", ["Schulte", "Aydin"]],
    ["Ingrid / Paul,", ["Ingrid", "Paul"]],
    ["@Omar @Carl putting you in touch", ["Omar", "Carl"]],
    ["कविता जी और आरिफ़ जी,", ["कविता", "आरिफ़"]],
    ["Tim works with Hannah.", []],
  ])("%s", (sentence, names) => {
    expect(addressOf(sentence).names).toEqual(names);
  });
});

test("a name ends where other words begin", () => {
  expect(leadingName("Jack who runs Gruber")).toBe("Jack");
  expect(leadingName("Dr. Clara Ríos de la Vega coordina")).toBe("Clara Ríos de la Vega");
  expect(trailingName("please welcome Mary Ann")).toBe("Mary Ann");
});

test("persons are the same by parts of their names", () => {
  expect(isSamePerson("Sarah", "Sarah Guo")).toBe(true);
  expect(isSamePerson("Bea", "Beatriz Leal")).toBe(true);
  expect(isSamePerson("Sarah Kim", "Sarah Guo")).toBe(false);
});

test("who signs is told from the text", () => {
  expect(read("Hello\n\nViele Grüße\nStefan").signer).toBe("Stefan");
  expect(read("Ya me retiro. Besos, Lola").signer).toBe("Lola");
});

test("a subject sets two people side by side", () => {
  expect(readSubject("Intro: Alex Chen (Nexus) <> Sarah Guo (Grey)")).toMatchObject({
    kind: "new",
    pair: ["Alex Chen", "Sarah Guo"],
  });
});

test("marks before a subject tell answers from what is passed on", () => {
  expect(readSubject("AW: Frage").kind).toBe("reply");
  expect(readSubject("WG: Frage").kind).toBe("forward");
  expect(readSubject("Einladung: Treffen").kind).toBe("calendar");
});

describe("days are read in six languages", () => {
  test.each([
    ["Mon, Feb 2, 2026 at 4:15 PM", "2026-02-02"],
    ["lunes, 9 de marzo de 2026 10:05", "2026-03-09"],
    ["Montag, 9. März 2026 10:05", "2026-03-09"],
    ["lun. 9 mars 2026 à 10:05", "2026-03-09"],
    ["segunda-feira, 9 de março de 2026 10:05", "2026-03-09"],
    ["सोम, 9 मार्च 2026 को 10:05 am बजे", "2026-03-09"],
    ["09.03.2026", "2026-03-09"],
    ["03/09/2026", ""],
    ["soon", ""],
  ])("%s", (date, day) => {
    expect(dayIn(date)).toBe(day);
  });
});

test("a family name before a comma does not split a mailbox", () => {
  expect(readMailboxes("Liu, Grace <g@uni.example>, tom@x.example")).toEqual([
    { name: "Grace Liu", email: "g@uni.example" },
    { name: "", email: "tom@x.example" },
  ]);
});

test("a mailbox file is split where messages begin", () => {
  const text =
    "From a@b Mon Mar  2 10:00:00 2026\nSubject: 1\n\nFrom here on\n\nFrom c@d Tue Mar  3 10:00:00 2026\nSubject: 2\n\nbye\n";
  const parts = [...messagesIn(new TextEncoder().encode(text))];
  expect(parts.map((part) => new TextDecoder().decode(part).slice(0, 10))).toEqual([
    "Subject: 1",
    "Subject: 2",
  ]);
});

test("header lines that tell of a list mark a mail as bulk", () => {
  const headers = [{ key: "list-unsubscribe", value: "<https://x.example>" }];
  expect(messageFromMail({ headers }).isBulk).toBe(true);
  expect(messageFromText("From: A <a@x.example>\nPrecedence: bulk\n\nHi").isBulk).toBe(true);
});

test("a mail without a plain part is read from its markup", () => {
  expect(textOfHtml("<style>p{}</style><p>Tim,</p><p>meet &amp; greet</p>").trim()).toBe(
    "Tim,\n meet & greet",
  );
});

test("a wrapped paragraph without a full stop is read to its end", () => {
  const text =
    "Tim, this is a long line that the program wrapped here\nand it ends without a stop\n\nBye";
  expect(read(text).sentences[0]?.text).toContain("ends without a stop");
});

test("a day of a month does not end a sentence", () => {
  expect(read("Ich bin bis 3. April weg. Danach gern!").sentences).toHaveLength(2);
  expect(read("We are 12. Then we were 14.").sentences).toHaveLength(2);
});

test("a label before a list is nobody spoken to", () => {
  const { sentences } = read("Hi Tim,\n\nHere is what they did.\n\nResults:\n• Twelve clinics");
  expect(sentences.flatMap(({ addressees }) => addressees)).toEqual(["Tim"]);
});

test("a name that is a greeting in another language stays a name", () => {
  expect(read("Hi Rob and Cara — this is the thread.").greeted).toEqual(["Rob", "Cara"]);
});

test("a name that is a common word is a name where no sentence begins with that word", () => {
  expect(read("Hi Will, hello May,\n\nsee below.").greeted).toEqual(["Will", "May"]);
  expect(read("Will you be there?\n\nTim").greeted).toEqual([]);
});

test("a mention in a chat needs no capital", () => {
  expect(read("Hola @paula, te presento a Ricardo.").greeted).toEqual(["paula"]);
});

test("a name after a dash ends a message as after a closing word", () => {
  expect(read("I'll let you take it from here! — Gwen").signer).toBe("Gwen");
});

test("a name above its house, set off at the end, signs the text", () => {
  expect(read("Sarah is open to it.\n\nLavinia\nCorvo — corvo.example").signer).toBe("Lavinia");
});

test("a given name before a colon, alone in the first line, is greeted", () => {
  expect(read("Nick:\nMany thanks for sending this.").greeted).toEqual(["Nick"]);
  expect(read("Results:\nTwelve clinics took part.").greeted).toEqual([]);
});

test("a placeholder for a reason is no name", () => {
  expect(read("[Name A] — [Why you connect them]. Bye.").greeted).toHaveLength(1);
});

test("a name in Devanagari fits an address in Latin letters", () => {
  expect(fitsAddress("कविता", "kavita.joshi@school.example")).toBe(true);
  expect(fitsAddress("कविता", "amit.verma@school.example")).toBe(false);
});
