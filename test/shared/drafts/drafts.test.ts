import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DraftFacts, type DraftKind, draftKinds, draftOf } from "#shared/drafts/draft";
import { draftLanguages, languageOf } from "#shared/drafts/languages";
import { unknownSlots } from "#shared/drafts/slots";
import { loadTexts } from "#shared/drafts/texts";

const all = Object.fromEntries(
  await Promise.all(draftLanguages.map(async (each) => [each, await loadTexts(each)] as const)),
);
const facts: DraftFacts = {
  me: "Amina Example",
  person: "Robin Sample",
  role: "Engineer",
  organization: "Example Labs",
  mentor: "Lena Fischer",
  mentee: "Amina Example",
  howMet: "At the fair.",
  purpose: "work in grid storage.",
  blurb: "I study engineering.",
  introducedOn: "2026-03-02",
  writtenOn: "2026-03-03",
  metOn: "2026-03-04",
};
const drafts = draftLanguages.flatMap((language) =>
  draftKinds.map((kind) => ({ language, kind, text: all[language]?.[kind] })),
);

function english(kind: DraftKind, known: DraftFacts) {
  const text = all.en?.[kind];
  if (text === undefined) throw new Error("No text.");
  return draftOf(text, known, "en");
}

test.each(drafts)(
  "$kind in $language leaves no hole, whatever is missing",
  ({ text, language }) => {
    if (text === undefined) throw new Error("No text.");
    fc.assert(
      fc.property(fc.subarray(Object.keys(facts)), (known) => {
        const some = Object.fromEntries(
          Object.entries(facts).filter(([key]) => known.includes(key)),
        );
        const draft = draftOf(text, { me: "", ...some }, language);
        expect(draft.subject).not.toBe("");
        for (const words of [draft.subject, draft.text])
          expect(words).not.toMatch(/undefined|null|[{}[\]|]|\n\n\n| {2}| [.,]|^[ .,;]|\.\./m);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(drafts)("$kind in $language is calm, and has no slot we don't know", ({ text }) => {
  expect(`${text?.subject}${text?.text}`).not.toMatch(/[!¡！]/);
  expect(unknownSlots(`${text?.subject}${text?.text}`)).toEqual([]);
});

test.each(drafts.filter(({ kind }) => kind === "blurb"))(
  "what a mentor forwards in $language has at most 120 words",
  ({ text, language }) => {
    if (text === undefined) throw new Error("No text.");
    const words = draftOf(text, facts, language).text.split(/\s+/);
    expect(words.length).toBeLessThanOrEqual(120);
  },
);

test("a first message says who introduced whom, when and what for", () => {
  expect(english("first_message", facts)).toMatchObject({
    subject: "Introduction by Lena Fischer",
    text: expect.stringContaining(
      "Lena Fischer kindly introduced us on March 2. What I would like to ask you about: work in grid storage.",
    ),
  });
});

test("without facts a first message still reads as one", () => {
  expect(english("first_message", { me: "" })).toEqual({
    subject: "Good to meet you",
    text: expect.stringMatching(/^Hello,\n\nI would be glad.*Kind regards$/s),
  });
});

test("the ask to a contact carries the page about them only where there is one", () => {
  const noticeLink = "https://tertius.example.org/about-you";
  expect(english("ask_contact", { ...facts, noticeLink }).text).toContain(noticeLink);
  expect(english("ask_contact", facts).text).not.toContain("What is kept about you");
});

test("a locale without texts of its own is written to in English", () => {
  expect(["de-AT", "pt_BR", "hi", "ja-JP", ""].map(languageOf)).toEqual([
    "de",
    "pt",
    "hi",
    "en",
    "en",
  ]);
});
