import { addressOf } from "./addressees.ts";
import { allOf } from "./languages.ts";
import {
  isSamePerson,
  leadingName,
  namesIn,
  namesThing,
  partsOf,
  trailingName,
} from "./person-names.ts";
import { anyOf, naming } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";
import { fold, lowered } from "./words.ts";

/** One sentence that introduces: whom it speaks to and whom it names. */
export interface Act {
  sentence: string;
  to: string[];
  names: string[];
}

/** What a text says that bears on whether it introduces anyone. */
export interface Evidence {
  direct: Act[];
  joint: string[];
  shared: string[];
  handovers: string[];
  copied: string[];
  permissions: string[];
  thanks: boolean;
  pitches: boolean;
  /** Something is introduced that is no person. */
  things: boolean;
  personCues: boolean;
  minutes: boolean;
  /** Two people are each told of the other. */
  mutual: string[];
  /** The names of two people who are each the subject of a sentence. */
  described: string[];
}

const direct = allOf("direct").map(naming);
const signs = {
  joint: anyOf(allOf("joint")),
  shared: anyOf(allOf("shared")),
  handovers: anyOf(allOf("handovers")),
  copied: anyOf(allOf("copied")),
  permissions: anyOf(allOf("permissions")),
};
const hedge = anyOf(allOf("hedges"));
const thanks = anyOf(allOf("thanks"));
const pitch = anyOf(allOf("pitches"));
const personCue = anyOf(allOf("personCues"));
const thing = anyOf(allOf("things"));
const minutes = new RegExp(`^\\W*(?:${allOf("minutes").join("|")})`, "u");

export function gather(reading: Reading, known: readonly string[]): Evidence {
  const evidence = emptyEvidence();
  for (const sentence of reading.sentences) weigh(sentence, reading, known, evidence);
  const text = reading.sentences.map((sentence) => sentence.lower);
  evidence.mutual = mutualIn(reading, [
    ...known,
    ...evidence.direct.flatMap(({ names, to }) => [...names, ...to]),
  ]);
  if (!isAnything(evidence)) return evidence;
  evidence.described = describedIn(reading);
  evidence.thanks = text.slice(0, 8).some((each) => thanks.test(each));
  evidence.pitches = text.some((each) => pitch.test(each));
  evidence.personCues = text.some((each) => personCue.test(each));
  evidence.minutes = text.slice(0, 3).some((each) => minutes.test(each));
  return evidence;
}

function emptyEvidence(): Evidence {
  return {
    direct: [],
    joint: [],
    shared: [],
    handovers: [],
    copied: [],
    permissions: [],
    thanks: false,
    pitches: false,
    things: false,
    personCues: false,
    minutes: false,
    mutual: [],
    described: [],
  };
}

function isAnything(evidence: Evidence): boolean {
  return Object.values(evidence).some((each) => Array.isArray(each) && each.length > 0);
}

function weigh(
  sentence: Sentence,
  reading: Reading,
  known: readonly string[],
  evidence: Evidence,
): void {
  const { text, lower } = sentence;
  if (signs.handovers.test(lower)) evidence.handovers.push(text);
  if (signs.copied.test(lower)) evidence.copied.push(text);
  const acts = actsIn(sentence, reading, known, evidence);
  const isJoint = signs.joint.test(lower);
  const isShared = signs.shared.test(lower);
  const isPermission = signs.permissions.test(lower);
  if (acts.length === 0 && !isJoint && !isShared && !isPermission) return;
  if (hedge.test(lower)) return;
  evidence.direct.push(...acts);
  if (isJoint) evidence.joint.push(text);
  if (isShared) evidence.shared.push(text);
  if (isPermission) evidence.permissions.push(text);
}

function actsIn(
  sentence: Sentence,
  reading: Reading,
  known: readonly string[],
  evidence: Evidence,
): Act[] {
  const acts: Act[] = [];
  for (const { expression, captures } of direct) {
    const match = expression.exec(sentence.lower);
    if (!match) continue;
    const names = captures.map((kind, index) => {
      const [start = 0, end = 0] = match.indices?.[index + 1] ?? [];
      const words = sentence.text.slice(start, end);
      return kind === "who" ? trailingName(words) : leadingName(words) || fullNameIn(words);
    });
    if (names.some((name) => !name)) continue;
    const introduced = names.at(-1) ?? "";
    if (
      !known.some((each) => isSamePerson(each, introduced)) &&
      isThing(introduced, sentence.text, match, reading)
    ) {
      evidence.things = true;
      continue;
    }
    acts.push({
      sentence: sentence.text,
      to: names.length > 1 ? names.slice(0, -1) : [],
      names: [introduced],
    });
  }
  return acts;
}

/** Words between the act and the name: "introduce you to that great colleague Sabine Moll". */
function fullNameIn(words: string): string {
  return namesIn(words).find((name) => name.includes(" ")) ?? "";
}

/** "ForgeMind, a tool that …": a word for things stands in, before or right behind the name. */
function isThing(name: string, text: string, match: RegExpExecArray, reading: Reading): boolean {
  if (namesThing(name, reading.originals)) return true;
  const start = text.indexOf(name, match.index);
  const behind =
    /^[\s]*[,:;—–(-]+\s*([^\s,.;]+(?: [^\s,.;]+){0,4})?/u.exec(
      text.slice(start + name.length, start + name.length + 80),
    )?.[1] ?? "";
  const inside = text.slice(match.index, start);
  return [behind, inside].some(
    (words) => thing.test(lowered(words)) && !personCue.test(lowered(words)),
  );
}

/** Sentences in which each of two people, spoken to, hears of the other. */
function mutualIn(reading: Reading, names: readonly string[]): string[] {
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

/** "Jules runs operations; Kit is looking for a mentor": sentences that begin with different names. */
function describedIn(reading: Reading): string[] {
  const subjects = new Map<string, string>();
  for (const { text, addressees } of reading.sentences) {
    const words = addressees.length > 0 ? addressOf(text).rest : text;
    const name = leadingName(words);
    const next = words.slice(words.indexOf(name) + name.length);
    if (!name || !/^(?:'s)? (?:\([^)]{0,60}\) )?\p{Ll}/u.test(next)) continue;
    if (![...subjects.keys()].some((each) => isSamePerson(each, name))) subjects.set(name, text);
  }
  return subjects.size === 2 ? [...subjects.keys()] : [];
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
