import { expect, test } from "vitest";
import { loadTexts } from "#shared/drafts/texts";
import { withTemplates } from "#shared/templates";
import { makeRecord, now } from "../make.ts";

const texts = await loadTexts("en");
const own = { kind: "thank", language: "en", subject: "Thanks" } as const;

test("a person's own words stand in the place of ours, for that kind alone", () => {
  const mine = withTemplates(texts, "en", [
    makeRecord("template", { ...own, text: "Hi {person}" }),
  ]);
  expect(mine.thank).toEqual({ subject: "Thanks", text: "Hi {person}" });
  expect(mine.chase).toBe(texts.chase);
});

test("words in another language wait for it", () => {
  const german = makeRecord("template", { ...own, language: "de", text: "Danke" });
  expect(withTemplates(texts, "en", [german]).thank).toBe(texts.thank);
});

test("of two written on two devices the newer one counts", () => {
  const older = makeRecord("template", { ...own, text: "Older" });
  const newer = makeRecord("template", { ...own, text: "Newer", createdAt: now + 1 });
  expect(withTemplates(texts, "en", [newer, older]).thank.text).toBe("Newer");
});
