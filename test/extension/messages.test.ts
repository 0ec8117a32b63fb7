import { describe, expect, test } from "vitest";
import { english, locales, messagesIn, namesItsNumber, stemOf, wordsOf } from "./locales.ts";

const others = locales.filter((locale) => locale !== "en");

/** Reviewed: the same in that language as in English. */
const sameAsEnglish: Record<string, readonly string[]> = {
  all: ["name", "sourceVcard", "sourceCsv"],
  es: ["direction"],
  de: ["direction", "fullName", "link", "tabPerson"],
  hi: ["direction"],
};

/** Reviewed: names that are written in Latin letters in every script, and what a browser fills in. */
const latinNames =
  /\b(Tertius|LinkedIn|Connections\.csv|Xing|X|Facebook|Instagram|Crunchbase|ResearchGate|example\.org|vCard|CSV|https?|Ctrl|Enter)\b|%s|^(ar|hi|ltr|rtl)$/g;

test("the extension speaks five languages", () => {
  expect(locales).toEqual(["ar", "de", "en", "es", "hi"]);
});

test("English says what stands for each placeholder", () => {
  const silent = Object.entries(english).filter(([, { message, description = "" }]) =>
    placeholdersOf(message).some((placeholder) => !description.includes(placeholder)),
  );
  expect(silent.map(([word]) => word)).toEqual([]);
});

describe.each(locales)("%s", (locale) => {
  const messages = messagesIn(locale);

  test("has every message, in each plural form that the language has, and no other", () => {
    expect(Object.keys(messages).toSorted()).toEqual(wordsOf(locale).toSorted());
  });

  test("names itself and the direction of its script", () => {
    const { language, direction } = messages;
    expect(language?.message).toBe(locale);
    expect(direction?.message).toBe(locale === "ar" ? "rtl" : "ltr");
  });

  test("has no stray space and no mark that the browser would swallow", () => {
    const stray = Object.entries(messages).filter(([, { message }]) =>
      /^\s|\s$|\s\s|\$(?![1-9](?!\d))/.test(message),
    );
    expect(stray).toEqual([]);
  });
});

describe.each(others)("%s", (locale) => {
  const messages = messagesIn(locale);

  test("keeps every placeholder of the English message", () => {
    const broken = Object.entries(messages).filter(
      ([word, { message }]) =>
        !placeholdersFor(locale, word).includes(placeholdersOf(message).join()),
    );
    expect(broken).toEqual([]);
  });

  test("has no English left over", () => {
    const reviewed = [...(sameAsEnglish.all ?? []), ...(sameAsEnglish[locale] ?? [])];
    const same = Object.keys(messages).filter(
      (word) => messages[word]?.message === englishFor(word)?.message,
    );
    expect(same.toSorted()).toEqual(reviewed.toSorted());
  });
});

test.each(["ar", "hi"])("%s is written in its own script", (locale) => {
  const foreign = Object.entries(messagesIn(locale)).filter(([, { message }]) =>
    /[a-z]/i.test(message.replace(latinNames, "")),
  );
  expect(foreign).toEqual([]);
});

function placeholdersOf(message: string): string[] {
  return [...new Set(message.match(/\$\d|%s/g))].toSorted();
}

/** What a translation may hold: the placeholders of the English, and without the number where the form says it. */
function placeholdersFor(locale: string, word: string): string[] {
  const placeholders = placeholdersOf(englishFor(word)?.message ?? "");
  const form = word.slice((stemOf(word)?.length ?? word.length) + 1);
  const counted = placeholders.filter((placeholder) => placeholder !== "$1");
  return namesItsNumber(locale, form)
    ? [placeholders.join(), counted.join()]
    : [placeholders.join()];
}

function englishFor(word: string) {
  return english[word] ?? english[`${stemOf(word)}_other`];
}
