import { han, hangul, kana, shapeOf } from "./letters.ts";
import { fold, wordSet } from "./text.ts";

const unspaced = new RegExp(`[${han}${kana}${hangul}]`);
const everyUnspaced = new RegExp(`[${han}${kana}${hangul}]+`, "g");
const allHangul = new RegExp(`^[${hangul}]+$`);
const allKatakana = /^[\u30a1-\u30ff\u31f0-\u31ff\uff66-\uff9f]+$/;
const allJapanese = new RegExp(`^[${han}${kana}]+$`);
/** The shape of a name's word. */
const word = /^[Aax][Aax'’ʼ`.\u200c-]*$/;
/** Particles stand small inside names of many languages. */
const small =
  /^(?:d[aeiou]|del|dell[aoe]|dal|dalla|degli|d[ao]s|v[ao]n|vom|vd|de[rnm]|te[rn]|zu|zu[rm]|l[aeo]|l[aeo]s|el|al|as|bin|bint|ibn|ben|abu|ould|und|y|e|i|a[fv]|op|san|st|[dlDLtT]['’].*|['’]t|[^.\s]{1,2}\.)$/;
const prefix = /^(?:Mc|Mac|De|Di|Du|Da|Le|La|Van|Von|Fitz|St|O['’]|Abd[eou]?[lrsn]?|Al|El|Jo|Ma)/;

const honorifics = wordSet(
  "dr prof professor mr mrs ms mx sir dame pd ing dipling dipl-ing dipl.ing dipl.-ing univ.-prof univ.prof",
);
const degrees = wordSet("PhD MD MSc BSc MBA Dr DO DDS JD");
/** Mohammad, as many who bear it write it. */
const shortGiven = /^m(?:oha?|uha?)?m?d\.$/i;
const dottedHonorific = /^[Aa][Aax]{0,4}\.(?:-?[Aax]{1,5}\.)*$/;
/** In Chinese, Japanese and Korean titles follow the name. */
const after = /(?<=[^\s]{2})\s*(?:副?教授|教授|博士|老师|先生|さん|교수|박사|씨)$/;
/** No name opens with a plural's article. */
const plural = /^(?:los|las|gli)\s/i;
/** Degrees after a comma are capitals or dotted letters in every language that has them. */
const degree = /^(?:A{2,6}|(?:[Aax]{1,5}\.[\s-]?){1,4}[Aax]{0,4}|A[Aax]?A[Aax]{0,3}|Aa{1,4}\.)$/;

/** True for text that has the shape of one person's full name; the shape alone proves nothing. */
export function hasNameShape(text: string): boolean {
  if (text.length > 200) return false;
  // Lists, headings and authors ask about the same lines.
  const known = judged.get(text) ?? isShapedLikeName(text);
  if (judged.size < 4000) judged.set(text, known);
  return known;
}

const judged = new Map<string, boolean>();

function isShapedLikeName(text: string): boolean {
  const name = withoutNickname(withoutTitles(text));
  if (plural.test(name)) return false;
  if (name.length < 2 || name.length > 60 || /[\d@<>{}[\]|\\/:;!?#$%^&*_=+~"“”«»©®™]/.test(name))
    return false;
  const shape = shapeOf(name);
  // Possessives and whole words with a full stop, as in `Jane Doe Bio.`, make no name.
  if (/['’]s\s/.test(name) || /[Aax]{3}\.$/.test(shape)) return false;
  if (unspaced.test(name)) return hasUnspacedShape(name);
  const words = name.split(/\s+/);
  const shapes = shape.split(/\s+/);
  if (words.length < 2 || words.length > 6 || !shapes.every((each) => word.test(each)))
    return false;
  if (!shapes.some((each) => /[Aax].*[Aax]/.test(each))) return false;
  if (!/[Aa]/.test(shape)) return words.length <= 5 && words.every((each) => each.length <= 14);
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (!isCapital(last) || !(isCapital(first) || small.test(first))) return false;
  // A capital and a mark of elision, as in `I'm`, begin a sentence.
  if (words.some(isCamel) || shapes.some((each) => /^A['’]a{1,2}$/.test(each))) return false;
  const lower = words.filter((each) => !isCapital(each));
  return lower.length <= 2 && lower.every((each) => small.test(each));
}

/** Brands are written with a capital inside; in names that follows a short prefix. */
function isCamel(name: string): boolean {
  const shape = shapeOf(name);
  const before = prefix.exec(name)?.[0] ?? "";
  return /^[Aax]*aA/.test(shape) && !(before && shape[before.length] === "A");
}

/** `Jane (Jenny) Doe` has the shape of Jane Doe. */
function withoutNickname(name: string): string {
  const nickname = /(?<=[Aax]) [(“"]A[Aax.'’-]{1,20}[)”"](?= A)/.exec(shapeOf(name));
  return nickname ? name.replace(name.substr(nickname.index, nickname[0].length), "") : name;
}

/** A name without titles before it, degrees after it and pronouns or scripts in brackets. */
export function withoutTitles(text: string): string {
  const line = text.slice(0, 200);
  // `Dr.Jane Doe` lacks a space.
  const glued = /^A[Aax]{1,4}\.(?=Aa+\s)/.exec(shapeOf(line))?.[0].length ?? 0;
  let name = withoutDegrees(
    (glued ? `${line.slice(0, glued)} ${line.slice(glued)}` : line)
      .replace(/\s*[([（【][^)\]）】]{0,60}[)\]）】]\s*$/, "")
      .trim()
      .replace(after, ""),
  );
  for (let round = 0; round < 4; round++) {
    const words = name.split(/\s+/);
    const [first = "", second = ""] = words;
    // `Prof. (Dr.) Jane Doe`
    const title = first.replace(/[()]/g, "");
    const shape = shapeOf(title);
    const isHonorific =
      honorifics.has(title.toLowerCase().replace(/(?<=ing|prof)\.$/, "")) ||
      (dottedHonorific.test(shape) && !shortGiven.test(title));
    if (words.length < 3 || /^(?:A\.)+$/.test(shape) || !isHonorific || !second) break;
    name = words.slice(1).join(" ");
  }
  return name;
}

function withoutDegrees(name: string): string {
  const [first = "", ...rest] = name.split(/\s*,\s*/);
  if (rest.length > 0) return rest.every((each) => degree.test(shapeOf(each))) ? first : name;
  const last = name.split(" ").at(-1) ?? "";
  const isDegree = degrees.has(last.replaceAll(".", "")) && name.split(" ").length > 2;
  return isDegree ? name.slice(0, -last.length).trim() : name;
}

/** True for a name with an academic title before it or a doctor's degree after it. */
export function isTitled(text: string): boolean {
  const line = text.slice(0, 200).trim();
  const title =
    /^(?:(?:Univ|apl|PD|Assoc|Asst)\.?-?\s*)?(?:Prof|Professor|Dr)(?:\.\s*|\s+)(?=\S)/.exec(line);
  return (
    shapeOf(line.charAt(title?.[0].length ?? 200)) === "A" ||
    after.test(line) ||
    /,\s*(?:Ph\.?\s?D|M\.?D|Dr)\.?(?:$|[\s,|–-])/.test(line)
  );
}

/** `ACME Lab` and `Acme IT Works` hold an abbreviation: all capitals before words that are not. */
export function holdsLoud(name: string): boolean {
  return /^(?:A{3,} .*|.*a\S* A{2,} .*)a/.test(shapeOf(name));
}

/** The same person's name under another spelling: order, accents, case and initials aside. */
export function sameName(one: string, other: string): boolean {
  return isSameWords(nameWords(one), nameWords(other));
}

export function isSameWords(a: string[], b: string[]): boolean {
  if (a.join(" ") === b.join(" ")) return a.length > 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (short.length === long.length && short.every((each) => long.includes(each))) return true;
  return (
    short.at(-1) === long.at(-1) &&
    short.every((each) =>
      long.some((full) => full === each || (each.length === 1 && full.startsWith(each))),
    )
  );
}

export function nameWords(name: string): string[] {
  return fold(withoutTitles(name)).split(" ").filter(Boolean);
}

/** How well an account or a mailbox fits a name, 0 to 1: `jdoe`, `jane.doe` and `doej` fit Jane Doe. */
export function fit(account: string, name: string): number {
  const spelled = name.replace(/[äöüåøа-яіїєґ]/giu, (each) => latin[each.toLowerCase()] ?? each);
  const found = fitOf(account, name);
  if (spelled === name) return found;
  // Vowels are spelled in many ways.
  const isSame = bones(spelled).length > 4 && bones(account.split("@")[0] ?? "") === bones(spelled);
  return isSame ? 0.9 : Math.max(found, fitOf(account, spelled));
}

function bones(text: string): string {
  return fold(text).replace(/[aeiouyj \d]/g, "");
}

/** How mailboxes and accounts write letters that Latin keyboards lack, beside leaving marks out. */
const latin: Record<string, string> = Object.fromEntries(
  "äae öoe üue åaa øoe аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єye ґg"
    .split(" ")
    .map((each) => [each[0], each.slice(1)]),
);

function fitOf(account: string, name: string): number {
  const words = nameWords(name);
  const key = fold(account.split("@")[0] ?? "").replace(/\d+$/, "");
  const joined = key.replace(/ /g, "");
  if (words.length === 0 || joined.length < 2) return 0;
  if (words.join("") === joined || words.toReversed().join("") === joined) return 1;
  const long = words.filter((each) => each.length >= 3);
  const held = long.filter((each) => joined.includes(each));
  if (held.length >= 2) return 1;
  const initials = words.map((each) => each[0] ?? "").join("");
  if (held.length === 1) {
    const rest = joined.replace(held[0] ?? "", "");
    if (rest === "") return 0.8;
    const others = words.filter((each) => each !== held[0]);
    if (others.some((each) => each.startsWith(rest) || rest.startsWith(each))) return 0.9;
    if (rest.length <= 3 && [...rest].every((letter) => initials.includes(letter))) return 0.8;
    return (held[0] ?? "").length >= 4 ? 0.5 : 0.2;
  }
  if (joined === initials && joined.length >= 2) return 0.6;
  const abbreviated = words.some((each) => joined.length >= 4 && each.startsWith(joined));
  if (abbreviated) return 0.6;
  const syllables =
    key.split(" ").length > 1 &&
    key.split(" ").every((part) => words.some((each) => each.startsWith(part)));
  if (syllables) return 0.7;
  const [first = "", last = ""] = words;
  // `cmdoej` may have an initial that the name leaves out.
  const isInitialed = words.length === 2 && joined.length > 5 && last.startsWith(joined.slice(2));
  return (isInitialed && joined[0] === first[0]) || startsOfWords(joined, words) ? 0.5 : 0;
}

/** True where the account is made of beginnings of the name's words, as in `bealbe` for Albert Bell. */
function startsOfWords(account: string, words: string[]): boolean {
  const orders = [words, words.toReversed()];
  return account.length >= 4 && orders.some((order) => consumes(account, order));
}

function consumes(account: string, words: string[]): boolean {
  let rest = account;
  let used = 0;
  for (const each of words) {
    let length = 0;
    while (length < each.length && length < rest.length && each[length] === rest[length]) length++;
    if (length > 0) used++;
    rest = rest.slice(length);
  }
  return rest === "" && used >= 2;
}

function hasUnspacedShape(name: string): boolean {
  const letters = name.replace(/[\s·・‧.]/g, "");
  if (!/^[Aax\ud840-\ud88d\udc00-\udfff]+$/.test(shapeOf(letters))) return false;
  if (allHangul.test(letters)) return letters.length >= 2 && letters.length <= 5;
  if (allKatakana.test(letters))
    return letters.length >= 4 && letters.length <= 14 && /[\s·・]/.test(name);
  if (allJapanese.test(letters)) return letters.length >= 2 && letters.length <= 6;
  const latin = name.replace(everyUnspaced, " ").trim();
  return letters.length <= 40 && /\s/.test(latin) && !unspaced.test(latin);
}

function isCapital(word: string): boolean {
  // `al-Khatib` and `d'Angelo` have theirs after the particle.
  return /^(?:a{1,3}[-‑'’]A|[^Aax]*(?:[Ax]|$))/.test(shapeOf(word));
}

/** The name a line of a page consists of: titles and degrees are left out, one of two scripts is chosen. */
export function nameIn(text: string): string {
  const line = text
    .replace(/['’]s$/u, "")
    .replace(/[,:;·|–-]+\s*$/u, "")
    .trim();
  if (!hasNameShape(line)) return "";
  const bare = ofOneScript(withoutTitles(line));
  const latin = bare.replace(everyUnspaced, " ").trim();
  return latin !== bare && /[Aax]{2}/.test(shapeOf(latin)) ? latin.replace(/\s+/g, " ") : bare;
}

/** Of a name in letters with capitals and in letters without, side by side, the one with capitals. */
function ofOneScript(name: string): string {
  const words = name.split(/\s+/);
  const cased = words.filter((each) => /[Aa]/.test(shapeOf(each))).join(" ");
  return cased !== name && words.length > 3 && hasNameShape(cased) ? cased : name;
}
