import { type DraftLanguage, draftLanguages } from "#shared/drafts/languages";
import type { IntroductionEvent } from "#shared/introductions";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { hindi } from "./languages/hindi.ts";
import { portuguese } from "./languages/portuguese.ts";
import { spanish } from "./languages/spanish.ts";

type Farewell = { summary: string; words: string; button: string };
type Ending = { title: string; words: string };

/** Every word of the page for third persons, in one language. */
export type PageWords = {
  /** BCP 47, for the page and its days. */
  locale: string;
  title: string;
  /** `keeper` is empty where the person has no name here. */
  intro: (keeper: string, programName: string) => string;
  fields: Record<"fullName" | "jobTitle" | "organization", string>;
  correct: string;
  email: string;
  phone: string;
  link: string;
  place: string;
  happened: string;
  facts: Record<IntroductionEvent["stage"], string>;
  said: Record<"corrected" | "unchanged" | "unreadable", string>;
  erasing: string;
  erasingWords: string;
  erase: Farewell;
  object: Farewell;
  notShown: string;
  erased: string;
  erasedWords: string;
  mayReturn: string;
  barred: string;
  nameOnly: string;
  gone: Ending;
  often: Ending;
};

/** The languages a mentor's drafts are written in, since the page is opened from such a mail. */
const words: Record<DraftLanguage, PageWords> = {
  en: english,
  es: spanish,
  de: german,
  fr: french,
  pt: portuguese,
  hi: hindi,
};

/** `language` is one of the languages of the drafts, English where it is another. */
export function pageWordsIn(language: string): PageWords {
  return words[draftLanguages.find((known) => known === language) ?? "en"];
}

/** "2 March 2026" */
export function dayWords(day: string, { locale }: PageWords): string {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(`${day}T00:00:00Z`));
}
