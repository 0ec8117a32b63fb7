import { expect, test } from "vitest";
import { introductionIn, introductionInText } from "../../extension/found-introduction.ts";
import { today } from "../make.ts";
import { makeDraft, makeMember, makePage, makeThread, makeThreadPage } from "./make.ts";

const onlooker = { account: { email: "sam@own.example", name: "Sam Own" }, today };
const [message] = makeThread().messages;
if (message === undefined) throw new Error("The thread is empty.");

test("a mail thread says who introduced whom, when, and in which words", () => {
  expect(introductionIn(makeThreadPage(), onlooker)).toMatchObject({
    introduction: {
      isIntroduction: true,
      introducer: { name: "Lena Fischer", email: "lena@example.org" },
      introduced: [{ name: "Robin Sample", email: "robin@sample.example" }],
      occurredOn: "2026-02-27",
      quote: expect.stringContaining("introduce you to Robin"),
    },
    met: [{ fullName: { value: "Robin Sample" }, emails: [{ value: "robin@sample.example" }] }],
  });
});

test("an answer to the introduction takes nothing away from it", () => {
  const robin = { name: "Robin Sample", email: "robin@sample.example" };
  const answer = { ...message, from: robin, to: [], text: "Thanks for the intro, Lena!" };
  const found = introductionIn(makeThreadPage({ messages: [message, answer] }), onlooker);
  expect(found?.introduction.introducer?.name).toBe("Lena Fischer");
});

test("who looks at a thread is never introduced to themselves, under any of their names", () => {
  const to = [
    { name: "Sam Own", email: "" },
    { name: "Robin Sample", email: "" },
  ];
  const page = makeThreadPage({ self: [], messages: [{ ...message, to }] });
  const found = introductionIn(page, onlooker);
  expect(found?.introduction.introduced.map(({ name }) => name)).toEqual(["Robin Sample"]);
});

test("an introduction that one made oneself fills in nothing", () => {
  const from = { name: "Sam Own", email: "sam@own.example" };
  const found = introductionIn(makeThreadPage({ messages: [{ ...message, from }] }), onlooker);
  expect(found).toBeUndefined();
});

test("whom a message only names is known by the link in it", () => {
  const robin = makeDraft({
    fullName: { value: "Robin Sample", source: "site", confidence: 0.9 },
    emails: [],
    links: [
      {
        value: "https://www.linkedin.com/in/robin-sample",
        source: "site",
        confidence: 0.9,
        service: "linkedin.com",
      },
    ],
  });
  const lena = { name: "Lena Fischer", email: "" };
  const page = makeThreadPage(
    { subject: "", mentioned: [robin], messages: [{ ...message, from: lena, to: [] }] },
    [makeDraft({ fullName: { value: "Lena Fischer", source: "site", confidence: 0.9 } })],
  );
  const [met] = introductionIn(page, onlooker)?.met ?? [];
  expect(met?.links).toMatchObject([{ value: "https://www.linkedin.com/in/robin-sample" }]);
});

test("a thread that introduces nobody says so, with nobody in it", () => {
  const text = "The minutes of Monday are attached. See you next week.";
  const page = makeThreadPage({ subject: "Minutes", messages: [{ ...message, text }] });
  expect(introductionIn(page, onlooker)).toMatchObject({
    introduction: { isIntroduction: false, introducer: null, introduced: [], quote: "" },
    met: [],
  });
});

test("words that were selected are read as the thread is, and know its people", () => {
  const { people } = makeThreadPage({}, [makeMember("Robin Sample", "robin@sample.example")]);
  const text = "Sam, I'd like to introduce you to Robin, who leads research.\n\nBest,\nLena";
  const page = { ...makePage({ people }), thread: makeThread() };
  const found = introductionInText(text, page, onlooker);
  expect(found.introduction).toMatchObject({ isIntroduction: true, introducer: { name: "Lena" } });
  expect(found.met).toMatchObject([{ emails: [{ value: "robin@sample.example" }] }]);
});

test("a pasted mail is read with its headers", () => {
  const text = [
    "From: Lena Fischer <lena@example.org>",
    "To: Sam Own <sam@own.example>, Robin Sample <robin@sample.example>",
    "Date: Fri, 27 Feb 2026 15:04:00 +0100",
    "Subject: Sam, meet Robin",
    "",
    message.text,
  ].join("\n");
  expect(introductionInText(text, makePage(), onlooker).introduction).toMatchObject({
    introducer: { email: "lena@example.org" },
    introduced: [{ email: "robin@sample.example" }],
    occurredOn: "2026-02-27",
  });
});
