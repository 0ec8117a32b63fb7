import { opensWithGivenName } from "../given-names.ts";
import { soundsAlike } from "./devanagari.ts";
import { allOf, wordsOf } from "./languages.ts";
import { fold } from "./words.ts";

const titles = wordsOf("titles");
const notNames = new Set([...wordsOf("notNames"), ...wordsOf("and"), ...wordsOf("greetings")]);
const things = wordsOf("things");
const alsoNames = wordsOf("alsoNames");
const roles = wordsOf("roles");
const particles = new Set(
  "van von der den de da dos das di del della la le el al bin ibn ben ter ten zu zur san af".split(
    " ",
  ),
);
const wrapping = /^[@'"([{<]+|[.,'"!?)\]}>:;…]+$/g;
const hiddenPlaceholder = /^⟦\d+⟧$/;
const uncased = /^[\p{Lo}\p{M}\u200c\u200d]{2,20}$/u;
const cased = /^\p{Lu}[\p{L}\p{M}'.-]{0,25}$/u;
const longest = 4;

/** The name that words begin with, or nothing: "Jack who runs" is Jack. */
export function leadingName(text: string): string {
  return runFrom(text.split(" ")).join(" ");
}

/** The name that words end in, or nothing: "the lovely Jack" is Jack. */
export function trailingName(text: string): string {
  const words = text.split(" ");
  let start = words.length;
  while (start > 0 && words.length - start < longest + 1 && continuesName(words[start - 1] ?? ""))
    start--;
  while (start < words.length && isParticle(words[start] ?? "")) start++;
  return runFrom(words.slice(start)).join(" ");
}

/** All names in a sentence, as far as capitals or the words between them show. */
export function namesIn(sentence: string): string[] {
  const words = sentence.split(/[ /]+/);
  const names: string[] = [];
  for (let index = 0; index < words.length; index++) {
    if (!isNameWord(words[index] ?? "") && !isTitle(words[index] ?? "")) continue;
    const run = runFrom(words.slice(index, index + longest + 2));
    if (run.length === 0) continue;
    names.push(run.join(" "));
    index += run.length - 1;
  }
  return names;
}

function runFrom(words: string[]): string[] {
  const run: string[] = [];
  for (const word of words) {
    const bare = word.replace(wrapping, "");
    if (isTitle(bare)) {
      if (run.length === 0 || uncased.test(bare)) continue;
      break;
    }
    const isInside = run.length > 0 && isParticle(bare);
    if (!isInside && !isNameWord(word)) break;
    if (run.length > 0 && word.startsWith("@")) break;
    if (isRole(run.at(-1) ?? "") && !opensWithGivenName(run[0] ?? "")) run.length = 0;
    if (run.length === 1 && run[0]?.length === 1 && !words[0]?.includes(".")) run.pop();
    run.push(bare.replace(/'s$/, ""));
    if (
      run.filter((each) => !isParticle(each)).length === longest ||
      bare.endsWith("'s") ||
      endsSentence(word)
    )
      break;
  }
  while (isParticle(run.at(-1) ?? "x")) run.pop();
  if (isRole(run.at(-1) ?? "") || isOtherWord(words)) return [];
  return run.every((word) => word.length === 1 && run.length > 1) ? [] : run;
}

/** "Customer Success Manager" is nobody's name. */
function isRole(word: string): boolean {
  return roles.has(word.toLowerCase()) && !alsoNames.has(word.toLowerCase());
}

/** "Will this work?", "May I …": a name that is another word here. */
function isOtherWord([first = "", next = ""]: string[]): boolean {
  return (
    alsoNames.has(first.toLowerCase()) &&
    /^(?:i|you|we|they|he|she|it|this|that|the|be|not)$/i.test(next)
  );
}

function continuesName(word: string): boolean {
  return isNameWord(word) || isTitle(word) || isParticle(word);
}

export function isNameWord(word: string): boolean {
  const bare = word.replace(wrapping, "");
  if (hiddenPlaceholder.test(bare)) return true;
  const base = bare.replace(/'(?:s|d|ll|ve|re|m)$/, "");
  if (/^[B-DF-HJ-NP-Z]$/.test(base)) return true;
  if (notNames.has(base.toLowerCase()) && !alsoNames.has(base.toLowerCase())) return false;
  return cased.test(base) || uncased.test(base);
}

/** A word in small letters that is none of those around names. */
export function isOtherNoun(word: string): boolean {
  return /^\p{Ll}{4,}$/u.test(word) && !notNames.has(word) && !roles.has(word);
}

function isTitle(word: string): boolean {
  return titles.has(word.replace(/\.$/, "").toLowerCase());
}

function isParticle(word: string): boolean {
  return particles.has(word);
}

function endsSentence(word: string): boolean {
  return /[!?,;:]$/.test(word) || (word.endsWith(".") && word.length > 3);
}

/** True where a name ends in a word for what is sold or run: "Acme Solutions", "{{product}}". */
export function namesThing(name: string, originals: readonly string[]): boolean {
  const words = fold(spelled(name, originals)).split(/[^\p{L}\p{M}\p{N}]+/u);
  const isTemplate = name.startsWith("⟦");
  return words.some((word, index) => things.has(word) && (isTemplate || index > 0 || !words[1]));
}

function spelled(name: string, originals: readonly string[]): string {
  return name.replace(/⟦(\d+)⟧/g, (_, index) => originals[Number(index)] ?? "");
}

/** The same person by parts of the name: "Sarah" and "Sarah Guo", "Bea" and "Beatriz Leal". */
export function isSamePerson(one: string, other: string): boolean {
  const a = partsOf(one);
  const b = partsOf(other);
  if (a.length === 0 || b.length === 0) return false;
  if (a.length > 1 && b.length > 1)
    return a[0] === b[0]
      ? isSameFamily(a.at(-1) ?? "", b.at(-1) ?? "")
      : a.toSorted().join(" ") === b.toSorted().join(" ");
  const [short, long] = a.length === 1 ? [a, b] : [b, a];
  return long.some(
    (part, index) => part === short[0] || (index === 0 && isShortForm(part, short[0] ?? "")),
  );
}

/** "Sarah K" may be Sarah Kim, and never Sarah Patel. */
function isSameFamily(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length === 1 && long.startsWith(short));
}

function isShortForm(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short);
}

/** True where an address before its @ holds a part of the name. */
export function fitsAddress(name: string, email: string): boolean {
  const local = fold(email.split("@")[0] ?? "").split(/[^\p{L}\p{N}]+/u);
  return partsOf(name).some(
    (part) =>
      part.length > 1 &&
      local.some(
        (piece) =>
          piece === part ||
          (uncased.test(part) && soundsAlike(part, piece)) ||
          (part.length > 3 && piece.length <= part.length + 4 && piece.includes(part)),
      ),
  );
}

export function partsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{M}\p{N}⟦⟧]+/u)
    .filter((part) => part && !titles.has(part));
}

/** Words that join names in a list. */
export const conjunctions: ReadonlySet<string> = new Set([...allOf("and"), "&", "+", "/"]);
