import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";

const folder = new URL("../../extension/public/_locales/", import.meta.url);
const Messages = z.record(
  z.string(),
  z.strictObject({ message: z.string().min(1), description: z.string().optional() }),
);
type Messages = z.infer<typeof Messages>;

export const locales = readdirSync(folder);

export function messagesIn(locale: string): Messages {
  return Messages.parse(
    JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), "utf8")),
  );
}

export const english = messagesIn("en");

/** The messages that count something, by what stands before `_other`. */
export const stems = Object.keys(english)
  .filter((word) => word.endsWith("_other"))
  .map((word) => word.replace(/_other$/, ""));

/** Every message that a language must have: what English has, in the plural forms of CLDR. */
export function wordsOf(locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const single = Object.keys(english).filter((word) => stemOf(word) === undefined);
  return [...single, ...stems.flatMap((stem) => pluralCategories.map((form) => `${stem}_${form}`))];
}

/** `waitsHere` of `waitsHere_few`; none for a message that counts nothing. */
export function stemOf(word: string): string | undefined {
  const stem = word.replace(/_(zero|one|two|few|many|other)$/, "");
  return stem !== word && stems.includes(stem) ? stem : undefined;
}

/** Arabic needs no number to say one or two of a thing; Hindi's `one` is also said of none. */
export function namesItsNumber(locale: string, form: string): boolean {
  const rules = new Intl.PluralRules(locale);
  const numbers = Array.from({ length: 200 }, (_, count) => count);
  return numbers.filter((count) => rules.select(count) === form).length === 1;
}
