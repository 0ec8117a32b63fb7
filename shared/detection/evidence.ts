import { type Act, actsIn, type Copy, copiesIn } from "./acts.ts";
import { describedIn, distinct, mutualIn } from "./descriptions.ts";
import { allOf } from "./languages.ts";
import { isNameWord } from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import { type Portrait, portraitsIn } from "./portraits.ts";
import type { Reading, Sentence } from "./reading.ts";

/** What a text says that bears on whether it introduces anyone. */
export interface Evidence {
  direct: Act[];
  joint: string[];
  shared: string[];
  handovers: string[];
  copied: string[];
  /** Those whom the text names as copied. */
  copies: Copy[];
  permissions: string[];
  /** Where it says how somebody is reached. */
  reaching: string[];
  /** Where it says of a recipient who that is. */
  presented: string[];
  thanks: boolean;
  /** It asks whether an introduction is wanted. */
  asks: boolean;
  pitches: boolean;
  /** Something is introduced that is no person. */
  things: boolean;
  minutes: boolean;
  /** The writer is away. */
  absent: boolean;
  /** Many are greeted at once. */
  everyone: boolean;
  /** Two people are each told of the other. */
  mutual: string[];
  /** The names of those who are each the subject of a sentence. */
  described: string[];
  /** Where it tells who one of the people is. */
  portraits: Portrait[];
  /** The writer plans something with the readers. */
  plans: boolean;
  /** Where it speaks to two readers as a pair. */
  pairings: string[];
}

const signs = {
  joint: anyOf(allOf("joint")),
  shared: anyOf(allOf("shared")),
  permissions: anyOf(allOf("permissions")),
  reaching: anyOf(allOf("reaching")),
};
const everyPermission = new RegExp(signs.permissions, "gu");
const handover = anyOf(allOf("handovers"));
const copied = anyOf(allOf("copied"));
const pairing = anyOf(allOf("pairings"));
const hedge = anyOf(allOf("hedges"));
const otherTime = anyOf(allOf("otherTimes"));
const thanks = anyOf(allOf("thanks"));
const asks = anyOf(allOf("asks"));
const absence = anyOf(allOf("absences"));
const plan = anyOf(allOf("plans"));
const pitch = anyOf(allOf("pitches"));
const courtesy = anyOf(allOf("courtesies"));
const everyone = anyOf(allOf("everyone"));
const minutes = new RegExp(`^\\W*(?:${allOf("minutes").join("|")})`, "u");

/** `announced` are acts of the subject, which count beside those of the text. */
export function gather(
  reading: Reading,
  known: readonly string[],
  announced: readonly Act[],
): Evidence {
  const evidence = emptyEvidence();
  for (const sentence of reading.sentences) weigh(sentence, reading, known, evidence);
  const text = reading.sentences.map((sentence) => sentence.lower);
  const named = evidence.direct.flatMap(({ names, to }) => [...names, ...to]);
  evidence.mutual = mutualIn(reading, [...known, ...named]);
  evidence.copies = copiesIn(reading);
  evidence.described = describedIn(reading, [...known, ...named]);
  evidence.portraits = portraitsIn(reading, presentIn(reading, known, evidence, named));
  evidence.direct.push(...announced);
  if (!isAnything(evidence)) return evidence;
  evidence.thanks = text.slice(0, 8).some((each) => thanks.test(each));
  evidence.asks = text.some((each) => asks.test(each));
  evidence.pitches = text.some((each) => pitch.test(each));
  evidence.plans = text.some((each) => plan.test(each));
  evidence.absent = text.some((each) => absence.test(each));
  evidence.minutes = text.slice(0, 3).some((each) => minutes.test(each));
  evidence.everyone = text.slice(0, 2).some((each) => everyone.test(each.slice(0, 60)));
  return evidence;
}

/** Who reads the text: its recipients, or whom it speaks to where those have no names. */
function presentIn(
  reading: Reading,
  known: readonly string[],
  { copies }: Evidence,
  named: readonly string[],
): string[] {
  const isNamed = known.length > 0 && known.every((name) => /\p{Lu}|\p{Lo}/u.test(name));
  const turned = reading.sentences.flatMap(({ addressees }) => addressees);
  const copied = copies.map(({ name }) => name);
  return distinct([...known, ...copied, ...(isNamed ? [] : [...turned, ...named])]);
}

function emptyEvidence(): Evidence {
  return {
    direct: [],
    joint: [],
    shared: [],
    handovers: [],
    copied: [],
    copies: [],
    permissions: [],
    reaching: [],
    presented: [],
    thanks: false,
    asks: false,
    pitches: false,
    things: false,
    minutes: false,
    absent: false,
    plans: false,
    everyone: false,
    mutual: [],
    described: [],
    portraits: [],
    pairings: [],
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
  if (isCode(text)) return;
  const next = reading.sentences[reading.sentences.indexOf(sentence) + 1]?.text ?? "";
  if (isCrossed(text) || isCrossed(`${text} ${next}`)) evidence.joint.push(text);
  if (handover.test(lower)) evidence.handovers.push(text);
  if (copied.test(lower)) evidence.copied.push(text);
  const isHedged = hedge.test(lower);
  const isQuestion = lower.endsWith("?");
  if (!isHedged && !isQuestion && pairing.test(lower)) evidence.pairings.push(text);
  for (const act of isHedged || (isQuestion && !courtesy.test(lower))
    ? []
    : actsIn(sentence, reading, known)) {
    if (isElsewhen(lower, act.at)) continue;
    if (act.isThing) evidence.things = true;
    else evidence.direct.push(act);
  }
  for (const name of ["joint", "shared", "permissions", "reaching"] as const) {
    const found = isHedged || isQuestion ? null : signs[name].exec(lower);
    if (!found || isElsewhen(lower, found.index)) continue;
    const count = name === "permissions" ? [...lower.matchAll(everyPermission)].length : 1;
    for (let times = 0; times < count; times++) evidence[name].push(text);
  }
}

/** Logs and tables say nothing of people, whatever words stand in them. */
function isCode(text: string): boolean {
  return (text.match(/[{}[\]=#|_\\]/g)?.length ?? 0) > 2;
}

/** "Flo, Hannes – Hannes, Flo.", or "Per - Siv. Siv - Per." */
function isCrossed(text: string): boolean {
  if (text.length > 80 || /\d/.test(text)) return false;
  const [a = "", b = "", c, d, ...more] = text
    .split(/[^\p{L}\p{M}'-]+/u)
    .filter((word) => word.length > 1);
  return a !== b && a === d && b === c && isNameWord(a) && isNameWord(b) && more.length === 0;
}

/** The clause of an act speaks of another time than now. */
function isElsewhen(lower: string, at: number): boolean {
  const before =
    lower
      .slice(0, at)
      .split(/[,;:()—–]| - /)
      .at(-1) ?? "";
  const after = lower.slice(at).split(/[,;:()—–]| - /, 1)[0] ?? "";
  return otherTime.test(before + after);
}
