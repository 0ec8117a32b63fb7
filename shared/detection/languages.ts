import { type HeaderName, headerNames, type Language } from "./language.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { hindi } from "./languages/hindi.ts";
import { portuguese } from "./languages/portuguese.ts";
import { spanish } from "./languages/spanish.ts";

/** A further language is a file of data and its line here. */
export const languages: readonly Language[] = [english, spanish, german, french, portuguese, hindi];

type ListName = Exclude<keyof Language, "labels">;

/** What all languages say under one heading: mails mix languages, so all are read at once. */
export function allOf(name: ListName): string[] {
  return languages.flatMap((language) => language[name]);
}

export function wordsOf(name: ListName): Set<string> {
  return new Set(allOf(name).map((word) => word.toLowerCase()));
}

export const headerByLabel: ReadonlyMap<string, HeaderName> = new Map(
  languages.flatMap(({ labels }) =>
    headerNames.flatMap((name) => labels[name].map((word) => [word.toLowerCase(), name] as const)),
  ),
);
