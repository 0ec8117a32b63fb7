import { opensWithGivenName } from "../given-names.ts";
import { addressOf } from "./addressees.ts";
import { allOf } from "./languages.ts";
import {
  isOtherNoun,
  isSamePerson,
  leadingName,
  namesIn,
  namesThing,
  trailingName,
} from "./person-names.ts";
import { anyOf, type NamingPhrase, naming } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";
import { lowered } from "./words.ts";

/** One sentence that introduces: whom it speaks to and whom it names. */
export interface Act {
  sentence: string;
  /** Where in the sentence it begins. */
  at: number;
  to: string[];
  names: string[];
  /**
   * Whether the text treats who is introduced as somebody: surely by a role, as one spoken to or by
   * a common name; likely where only what follows speaks of a person.
   */
  person: "sure" | "likely" | "unknown";
  /** The text treats it as something that is sold or run. */
  isThing: boolean;
}

/** Somebody whom the text names as copied. */
export interface Copy {
  name: string;
  sentence: string;
  /** The text says that this person will deal with the reader. */
  takesOver: boolean;
}

const joining = new RegExp(`^(?: \\([^)]{1,40}\\))?,? (?:${allOf("and").join("|")}|&) `, "u");
const direct = allOf("direct").map(naming);
const copying = allOf("copying").map(naming);
const copyingThem = anyOf(allOf("copyingThem"));
const turned = new RegExp(`(?:${allOf("turningTo").join("|")})$`, "u");
const hands = anyOf(allOf("hands"));
const scheduling = anyOf(allOf("scheduling"));
const thing = anyOf(allOf("things"));
const personCue = anyOf([...allOf("personCues"), ...allOf("roles")]);
const pronoun = anyOf(allOf("pronouns"));

export function actsIn(sentence: Sentence, reading: Reading, known: readonly string[]): Act[] {
  return direct.flatMap((phrase) => {
    const found = matchOf(phrase, sentence);
    if (!found) return [];
    const introduced = found.names.at(-1) ?? "";
    const isKnown = known.some((each) => isSamePerson(each, introduced));
    const words = wordsAround(introduced, sentence.text, found.from);
    return {
      sentence: sentence.text,
      at: found.at,
      to: found.names.length > 1 ? [listenerOf(found.names[0] ?? "", sentence)] : [],
      names: [introduced, ...alsoIn(sentence.text, introduced)],
      person: isKnown ? "sure" : personOf(introduced, words, sentence, reading),
      isThing: !isKnown && isThing(introduced, words, reading),
    };
  });
}

/** "introducing Paula (category lead) and Jens": who is named together with somebody. */
function alsoIn(text: string, name: string): string[] {
  const after = text.slice(text.indexOf(name) + name.length);
  const joined = joining.exec(after)?.[0];
  const also = joined === undefined ? "" : leadingName(after.slice(joined.length));
  return also === "" ? [] : [also];
}

/** "Ana — product lead at Corvo, meet Ben": who is spoken to stands before what is said of them. */
function listenerOf(name: string, { text }: Sentence): string {
  const addressees = addressOf(text).names;
  if (addressees.some((each) => isSamePerson(each, name))) return name;
  return addressees[0] ?? name;
}

export function copiesIn({ sentences, greeted }: Reading): Copy[] {
  // Who is copied is told in short mails; long ones tell of many who join and agree.
  if (sentences.length > 15) return [];
  const copies = sentences.flatMap((sentence, index) => [
    ...copying.flatMap((phrase) => {
      const name = matchOf(phrase, sentence)?.names[0];
      return name
        ? [copyOf(name, sentence, sentences.slice(Math.max(0, index - 1), index + 3))]
        : [];
    }),
    ...copiedAbove(sentence, sentences[index - 1], greeted),
  ]);
  return copies.filter(
    ({ name }, index) => copies.findIndex((each) => isSamePerson(each.name, name)) === index,
  );
}

function copyOf(name: string, sentence: Sentence, around: readonly Sentence[]): Copy {
  const { text, lower } = sentence;
  const at = text.indexOf(name);
  const own = around.indexOf(sentence);
  const next = around.filter(
    (each, index) =>
      index !== own &&
      ((index > own && pronoun.test(each.lower)) ||
        namesIn(each.text).some((other) => isSamePerson(other, name))),
  );
  const takesOver =
    turned.test(lower.slice(0, at).trimEnd()) ||
    takesOverIn([lower.slice(at + name.length), ...next.map((each) => each.lower)]);
  return { name, sentence: text, takesOver };
}

/** "Tom has agreed to coordinate. I have copied him here." */
function copiedAbove(
  { text, lower }: Sentence,
  above: Sentence | undefined,
  greeted: readonly string[],
): Copy[] {
  if (!above || !copyingThem.test(lower) || !takesOverIn([above.lower, lower])) return [];
  const named = namesIn(above.text).filter(
    (name) => opensWithGivenName(name) && !greeted.some((each) => isSamePerson(each, name)),
  );
  const [name, ...more] = named;
  if (name === undefined || more.length > 0) return [];
  return [{ name, sentence: text, takesOver: true }];
}

function takesOverIn(sentences: readonly string[]): boolean {
  return sentences.some((each) => hands.test(each) && !scheduling.test(each));
}

/** The names a phrase captures, where it begins, and where the last name's own words begin. */
function matchOf({ expression, captures }: NamingPhrase, { text, lower }: Sentence) {
  const match = expression.exec(lower);
  if (!match) return undefined;
  const names = captures.map((kind, index) => {
    const [start = 0, end = 0] = match.indices?.[index + 1] ?? [];
    const words = text.slice(start, end);
    // "Ryan from Kinetic", "Ben of Corvo"
    if (kind === "who")
      return trailingName(words.split(/ (?:from|at|of) /, 1)[0] ?? "") || trailingName(words);
    const name = leadingName(words);
    if (name) return qualifies(name, words) ? "" : name;
    return fullNameIn(words) || apposedIn(text.slice(start, start + 100));
  });
  if (names.some((name) => !name)) return undefined;
  const from = match.indices?.[captures.length - 1]?.[1] ?? match.index;
  return { names, at: match.index, from: captures.length > 1 ? from : match.index };
}

/** "introduce Russian culture": a single word with a capital before a noun. */
function qualifies(name: string, words: string): boolean {
  const [first = "", next = ""] = words.split(" ");
  return !name.includes(" ") && first === name && isOtherNoun(next);
}

/** Words between the act and the name: "introduce you to that great colleague Sabine Moll". */
function fullNameIn(words: string): string {
  if (!/^\p{Ll}/u.test(words)) return "";
  const names = namesIn(words).filter((name) => name.includes(" "));
  return names.find((name) => !belonging.test(words.slice(0, words.indexOf(name)))) ?? "";
}

/** What follows is where somebody works: "you to Ryan at Kinetic Innovative Staffing". */
const belonging = / (?:at|from|of|with|bei|von|chez|de|da|do|en|para)(?: the)? $/;

/** "our project lead, David Park" */
function apposedIn(words: string): string {
  const [, description = "", rest = ""] = /^([^,.;:!?()]{2,60}),? ['"]?(.*)$/u.exec(words) ?? [];
  const apposed = words.slice(description.length);
  return apposed.startsWith(",") ? leadingName(rest) : "";
}

/** What a sentence says between the act and a name, and right behind the name. */
function wordsAround(name: string, text: string, from: number) {
  const start = text.indexOf(name, from);
  const after = text.slice(start + name.length, start + name.length + 80);
  const behind = /^[\s]*[,:;—–(-]+\s*([^\s,.;]+(?: [^\s,.;]+){0,7})?/u.exec(after)?.[1] ?? "";
  return { inside: lowered(text.slice(from, start)), behind: lowered(behind) };
}

type Words = ReturnType<typeof wordsAround>;

/** "ForgeMind, a tool that …": a word for things stands in, before or right behind the name. */
function isThing(name: string, { inside, behind }: Words, reading: Reading): boolean {
  if (namesThing(name, reading.originals)) return true;
  return [behind, inside].some((words) => thing.test(words) && !personCue.test(words));
}

function personOf(
  name: string,
  { inside, behind }: Words,
  sentence: Sentence,
  { sentences, greeted }: Reading,
): Act["person"] {
  if (opensWithGivenName(name)) return "sure";
  const rest = sentence.lower.slice(sentence.text.indexOf(name) + name.length);
  if (personCue.test(inside) || personCue.test(behind) || personCue.test(rest)) return "sure";
  if (sentences.some(({ addressees }) => addressees.some((each) => isSamePerson(each, name))))
    return "sure";
  const index = sentences.indexOf(sentence);
  const next = index < 0 ? [] : sentences.slice(index + 1, index + 3);
  const isPair = next.some(({ lower }) => /(?<!\p{L})you two(?!\p{L})/u.test(lower));
  if (isPair && greeted.length < 2) return "sure";
  return next.some(
    ({ lower, text }) =>
      pronoun.test(lower.split(" ", 4).join(" ")) || isSamePerson(leadingName(text), name),
  )
    ? "likely"
    : "unknown";
}
