import { addressOf } from "./addressees.ts";
import { allOf } from "./languages.ts";
import { isSamePerson, leadingName, namesIn, partsOf } from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";
import { opensWithRole } from "./roles.ts";
import { fold } from "./words.ts";

const behindName = "^(?: \\([^)]{0,60}\\)|, [^,.]{2,30}(?=,))?,? ";
const identity = new RegExp(`${behindName}(?:${allOf("identity").join("|")})`, "u");
const determined = new RegExp(`${behindName}(?:${allOf("determiners").join("|")}) `, "u");

const pointing = anyOf(allOf("pointing"));
const duty = anyOf(allOf("duties"));

/** Sentences in which each of two people, spoken to, hears of the other. */
export function mutualIn(reading: Reading, names: readonly string[]): string[] {
  const people = distinct([...reading.sentences.flatMap(({ addressees }) => addressees), ...names]);
  const told = new Map<string, string>();
  for (const { text, spokenTo } of reading.sentences) {
    if (spokenTo.length !== 1) continue;
    const listener = people.findIndex((person) => isSamePerson(person, spokenTo[0] ?? ""));
    const words = new Set(partsOf(text.replace(/'s\b/g, "")));
    people.forEach((person, index) => {
      if (index === listener || isSamePerson(person, spokenTo[0] ?? "")) return;
      if (partsOf(person).some((part) => part.length > 1 && words.has(part)))
        told.set(`${listener} ${index}`, text);
    });
  }
  return [...told].flatMap(([key, text]) => {
    const [listener, person] = key.split(" ");
    return told.has(`${person} ${listener}`) ? [text] : [];
  });
}

/**
 * "Jules runs operations; Kit is looking for a mentor": the names that begin sentences about
 * somebody. Any first word has a capital, so that a single one must be a name elsewhere as well.
 */
export function describedIn(reading: Reading, known: readonly string[]): string[] {
  const people = [...known, ...reading.greeted, ...reading.mentioned];
  const subjects: string[] = [];
  for (const sentence of reading.sentences) {
    const name = subjectOf(sentence);
    const isName = name.includes(" ") || people.some((each) => isSamePerson(each, name));
    if (name && isName && !subjects.some((each) => isSamePerson(each, name))) subjects.push(name);
  }
  return subjects.length <= 4 ? subjects : [];
}

/** Where a text says who one of some people is: "Mo is the engineer I told you about". */
export function identifiedIn(sentences: readonly Sentence[], names: readonly string[]): string[] {
  // Introductions are short; longer texts say of many people who they are.
  if (sentences.length > 15) return [];
  const tellsWho = ({ text, lower, addressees }: Sentence, name: string) =>
    !addressees.some((each) => isSamePerson(each, name)) &&
    endsOf(name, text).some((end) => identifies(lower.slice(end, end + 120)));
  return sentences
    .filter(({ lower }) => !lower.endsWith("?") && !duty.test(lower))
    .filter((sentence) => names.some((name) => tellsWho(sentence, name)))
    .map(({ text }) => text);
}

/** Where a text points at one of some people: "Das ist Paul, wir kennen uns seit dem Studium". */
export function pointedIn(sentences: readonly Sentence[], names: readonly string[]): string[] {
  const isPointed = ({ text, lower }: Sentence) => {
    const found = pointing.exec(lower);
    if (found === null || lower.endsWith("?")) return false;
    const [name = ""] = namesIn(text.slice(found.index + found[0].length, found.index + 60));
    return names.some((each) => isSamePerson(each, name));
  };
  return sentences.filter(isPointed).map(({ text }) => text);
}

function identifies(behind: string): boolean {
  const article = determined.exec(behind)?.[0];
  if (article !== undefined && opensWithRole(behind.slice(article.length), 4)) return true;
  return identity.test(behind);
}

/** Where the name ends, in full or by one of its parts, each time it stands in a text; "Sarah P" is no Sarah Kim. */
export function endsOf(name: string, text: string): number[] {
  const [first = "", ...others] = name.split(" ");
  const family = others.at(-1) ?? first;
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}'-]+/gu)].flatMap(({ 0: found, index }) => {
    const word = found.replace(/'s$/, "");
    if (word !== first && word !== family) return [];
    const end = index + word.length;
    const next = /^ (\p{Lu}[\p{L}\p{M}'-]*)/u.exec(text.slice(end))?.[1] ?? "";
    if (word === family || next === "" || others.length === 0) return [end];
    return next.length === 1 && family.startsWith(next) ? [end + 2] : [];
  });
}

/** The name a sentence begins with, after those it speaks to. */
export function subjectOf({ text, addressees }: Sentence): string {
  const words = addressees.length > 0 ? addressOf(text).rest : text;
  const name = leadingName(words);
  const next = words.slice(words.indexOf(name) + name.length);
  return /^(?:'s)? (?:\([^)]{0,60}\) )?\p{Ll}/u.test(next) ? name : "";
}

export function distinct(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    const index = kept.findIndex((each) => isSamePerson(each, name));
    if (index < 0) kept.push(name);
    else if (fold(name).length > fold(kept[index] ?? "").length) kept[index] = name;
  }
  return kept;
}
