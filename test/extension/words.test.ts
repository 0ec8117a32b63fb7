import { expect, test, vi } from "vitest";
import { messagesIn } from "./locales.ts";

/** A browser whose language the test chooses; it must stand before the module looks for one. */
let messages = messagesIn("en");
vi.stubGlobal("chrome", {
  i18n: {
    getMessage: (word: string, given: string[] = []) =>
      messages[word]?.message.replace(/\$(\d)/g, (_, place) => given[place - 1] ?? "") ?? "",
  },
});
const { dayInWords, plural, t } = await import("../../extension/words.ts");

test.each([
  ["en", 1, "1 change is kept in this browser and waits to be sent."],
  ["en", 1200, "1,200 changes are kept in this browser and wait to be sent."],
  ["de", 1200, "1.200 Änderungen liegen in diesem Browser und warten darauf, gesendet zu werden."],
  ["es", 1e6, "1.000.000 de cambios están guardados en este navegador y esperan a ser enviados."],
  ["hi", 2, "2 बदलाव इस ब्राउज़र में रखे हैं और भेजे जाने के इंतज़ार में हैं।"],
  ["ar", 2, "تغييران محفوظان في هذا المتصفح وينتظران الإرسال."],
  ["ar", 3, "3 تغييرات محفوظة في هذا المتصفح وتنتظر الإرسال."],
])("in %s, %i of a thing takes the form of that language", (locale, count, sentence) => {
  messages = messagesIn(locale);
  expect(plural("waitsHere", count)).toBe(sentence);
});

test("a name keeps its own direction inside a sentence", () => {
  messages = messagesIn("ar");
  expect(t("savedContact", "Amara")).toBe("\u2068Amara\u2069 الآن ضمن جهات اتصالك");
});

test.each([
  ["en", "Tuesday, March 3"],
  ["de", "Dienstag, 3. März"],
  ["es", "martes, 3 de marzo"],
  ["hi", "मंगलवार, 3 मार्च"],
  ["ar", "الثلاثاء، 3 مارس"],
])("in %s a day is said as there", (locale, words) => {
  messages = messagesIn(locale);
  expect(dayInWords("2026-03-03")).toBe(words);
});
