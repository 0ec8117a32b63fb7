import { describe, expect, test } from "vitest";
import { detectIntroduction } from "#shared/detection/introductions";
import { makeMessage } from "./make.ts";

const introducing = "Tim, meet Hannah. She runs platform at Acme.\n\nOver to you two!\n\nMarcus";

function isIntroduction(text: string, fields = {}): boolean {
  return detectIntroduction(makeMessage(text, fields)).isIntroduction;
}

describe("what only looks like an introduction", () => {
  test.each([
    ["an answer", "Thanks for the intro, Marcus (moving you to bcc). Hannah, great to meet you!"],
    ["a request", "Could you introduce me to Hannah? I'd love to meet her."],
    ["a promise", "I'll introduce you to Hannah when she is back."],
    ["a question before it", "Would you be open to meeting Hannah? She works on robots."],
    ["oneself", "Let me introduce myself: I'm Marcus, the new designer."],
    ["a product", "I wanted to introduce you to Kestrel, a tool that helps teams."],
    ["a report", "I introduced you to Hannah last month. Did you two connect?"],
    ["a copy for work", "Tim, I've copied Hannah from accounting. Hannah, please send the bill."],
    ["minutes", "Meeting notes 12 May\n- Marcus introduced Hannah to Tim"],
    ["an offer under a condition", "Happy to connect you two if useful."],
    ["an offer for later", "Hannah ran it for years. Happy to connect you two after our call."],
    ["a German request", "Könntest du mich mit Hannah bekannt machen?"],
    ["a Spanish promise", "La semana que viene te presento a Hannah."],
    ["a French question", "Serais-tu d'accord pour que je te présente Hannah ?"],
    ["a Portuguese pitch", "Gostaria de apresentar nossa solução. Você teria 15 minutos?"],
    ["Hindi thanks", "हैना जी से परिचय कराने के लिए धन्यवाद।"],
  ])("%s", (_, text) => {
    expect(isIntroduction(text)).toBe(false);
  });
});

test("mail to a list is no introduction", () => {
  expect(isIntroduction(introducing, { isBulk: true })).toBe(false);
});

test("an invitation to a calendar is no introduction", () => {
  expect(isIntroduction(introducing, { isCalendar: true })).toBe(false);
});

test("a mail to more than twelve people is no introduction", () => {
  const cc = Array.from({ length: 13 }, (_, index) => ({ name: "", email: `p${index}@x.example` }));
  expect(isIntroduction(introducing, { cc })).toBe(false);
});

test("an automatic reply that names a deputy is no introduction", () => {
  const text =
    "I am away until March. Hannah Weiss (hannah@acme.example) will be glad to help you.";
  expect(isIntroduction(text, { cc: [], subject: "Automatic reply: Hello" })).toBe(false);
});

test("what is said to follow if somebody agrees is a promise", () => {
  const text = "Hi Tim,\n\nich frage Hannah. Wenn ja, bringe ich euch zusammen.";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

test("a line of a log crosses no names", () => {
  const text = "Tim,\n\n|   |  0/Rate#0:0==>0/Port#0:0\n|   |  0/Port#0:0==>0/Rate#0:0";
  expect(isIntroduction(text)).toBe(false);
});

test("a turn of speech for handing over needs somebody in a long text", () => {
  const news = "President Moll has a choice: lead this change or get out of the way. ";
  const text = `${news}${"The council met in Rome on Friday. ".repeat(18)}Minister Adler agrees.`;
  expect(isIntroduction(text, { from: null, to: [], cc: [] })).toBe(false);
});

test("a teacher presented to all parents is announced", () => {
  const text =
    "Chers parents,\n\nJ'ai le plaisir de vous présenter Madame Perrin, qui remplace M. Besson.";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

test("who sells speaks of somebody that is not in the conversation", () => {
  const text =
    "Hi Tim,\n\nI'd love to introduce you to our founder, Brad, who has done this for 40 firms. We help teams sell. Worth a quick chat?";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

test("presenting a product in Spanish presents nobody", () => {
  const text = "Tenemos el gusto de presentarles nuestra nueva línea, hecha por Patricia Núñez.";
  expect(isIntroduction(text, { cc: [] })).toBe(false);
});

describe("what readers do at work tells nobody who they are", () => {
  test.each([
    [
      "where they are",
      "Tim is in Leeds today.\nHannah is in Rome until Monday, by noon she calls.",
    ],
    ["what they have done", "Tim has updated lines 14 to 22.\nHannah has sent the totals."],
    ["that they agree", "Tim is fine with the cap.\nHannah is okay with it too."],
  ])("%s", (_, text) => {
    expect(isIntroduction(`Tim / Hannah,\n\n${text}`)).toBe(false);
  });
});
