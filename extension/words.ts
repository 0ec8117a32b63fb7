import { browser } from "wxt/browser";
import type messages from "./public/_locales/en/messages.json";

export type Word = keyof typeof messages;

/**
 * A sentence in the reader's language; `$1` and on are replaced by the substitutions, each of which
 * keeps its own direction: a Latin name in an Arabic sentence, an Arabic one in a German sentence.
 */
export function t(word: Word, ...substitutions: string[]): string {
  return browser.i18n.getMessage(word, substitutions.map(isolate));
}

type Plural = { [W in Word]: W extends `${infer Stem}_other` ? Stem : never }[Word];

/** The form that the language has for this number (CLDR), as `waiting_one`; `$1` is the number. */
export function plural(stem: Plural, count: number, ...more: string[]): string {
  const language = t("language");
  const form = new Intl.PluralRules(language).select(count);
  const substitutions = [new Intl.NumberFormat(language).format(count), ...more.map(isolate)];
  const { getMessage } = browser.i18n as { getMessage(name: string, with_: string[]): string };
  return getMessage(`${stem}_${form}`, substitutions);
}

/** Between FSI and PDI a text is ordered by itself (Unicode UAX #9), where no element can hold it. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A calendar day in words: "Tuesday 3 March". */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(t("language"), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(date);
}

/** A moment as the reader's clock shows it: "3 Mar 2026, 14:05". */
export function momentInWords(at: number): string {
  return new Intl.DateTimeFormat(t("language"), {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(at);
}

/** The page speaks the language of its messages, not that of the browser around it. */
export function speak(document: Document): void {
  document.documentElement.lang = t("language");
  document.documentElement.dir = t("direction");
}
