import type { Copy } from "./acts.ts";
import { endsOf } from "./descriptions.ts";
import { allOf, wordsOf } from "./languages.ts";
import { isSamePerson } from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import type { Reading, Sentence } from "./reading.ts";
import { opensWithRole } from "./roles.ts";
import { lowered } from "./words.ts";

/** A sentence that tells who somebody is or what they do, to all readers or to those it turns to. */
export interface Portrait {
  name: string;
  sentence: string;
  to: string[];
}

/** Introductions are short; longer texts tell of many people what they do. */
const longest = 18;
const passing = wordsOf("passing");
const duty = anyOf(allOf("duties"));
/** "Tom checked the lines": a deed of the past tells of work, except where a life is told. */
const lives =
  "founded|joined|moved|retired|worked|studied|started|graduated|served|trained|used|lived|published";
const deed = new RegExp(`^(?!${lives})[a-z]{3,}ed$|ó$|[eidv]ra$|rá$|ront$|rán$|rão$`);
/** "Tom has updated lines 14 to 22", but "Tom has taught for 11 years". */
const perfect = new RegExp(
  `^(?:has|have) (?:also |already |now |just |kindly )?(?!been|${lives}|kindly|offered|agreed)[a-z]+(?:ed|ent|ade|one|iven|aken|ritten) (?!.{0,40}\\b(?:for|since) )`,
);
/** "Jack and I rowed together": what joins the writer to somebody. */
const relation =
  /^ (?:and i|und ich|et moi|y yo|e eu|और मैं) .{0,60}(?:together|each other|years|since|at school|met|zusammen|seit|kennen|ensemble|depuis|connaiss|juntos|juntas|desde|conocemos|conhecemos|साथ)/u;
const copied = new RegExp(`^\\S+ (?:\\S+ )?(?:${allOf("copied").join("|")})`, "u");
const clause = new RegExp(
  `(?:^|[,;:.!?()…–—-]|(?<![\\p{L}\\p{M}])(?:while|${allOf("and").join("|")}))["'\\s]*$`,
  "u",
);
const inserted =
  /^(?: here| hier| aquí| ici| aqui)?(?: \([^)]{0,80}\))?(?:, [^,.]{2,60},)?(?: जी| ji)?/u;
/** "Sarah (cc'd), who leads our recruiting" */
const relative = new RegExp(`^ \\([^)]{0,80}\\), (?:${allOf("identity").join("|")})`, "u");
const appositive = /^(?:,| \(|:| ?[–—-]) ?/;

/** Where one of the people is the subject of a clause that tells of them, not of what they will do. */
export function portraitsIn({ sentences }: Reading, people: readonly string[]): Portrait[] {
  if (sentences.length > longest) return [];
  return people.flatMap((name) =>
    sentences
      .filter((sentence) => portrays(sentence, name))
      .map(({ text, spokenTo }) => ({ name, sentence: text, to: spokenTo })),
  );
}

function portrays({ text, lower }: Sentence, name: string): boolean {
  if (lower.endsWith("?") || duty.test(lower)) return false;
  return endsOf(name, text).some((end) => {
    const behind = lower.slice(end, end + 100);
    const sign = appositive.exec(behind)?.[0];
    if (sign !== undefined && opensWithRole(behind.slice(sign.length), 5)) return true;
    if (relative.test(behind)) return true;
    if (!clause.test(withoutName(lower.slice(0, end), name))) return false;
    const rest = text
      .slice(end, end + 160)
      .replace(/^'s(?= (?:been|now|currently|an?|the|from|in|at|[a-z]+ing) )/, " is")
      .replace(inserted, "");
    const next = /^ ([\p{Ll}\p{Lo}][\p{L}\p{M}']*)/u.exec(rest)?.[1] ?? "will";
    if (relation.test(lowered(rest))) return true;
    return (
      !passing.has(next) &&
      !deed.test(next) &&
      !perfect.test(rest.trimStart()) &&
      !copied.test(lowered(rest.trimStart()))
    );
  });
}

/** What stands before a name and its titles. */
function withoutName(before: string, name: string): string {
  const words = before.trimEnd().split(" ");
  const parts = new Set([...name.toLowerCase().split(/[ -]/), ...titles]);
  while (words.length > 0 && parts.has((words.at(-1) ?? "").replace(/[.(]/g, ""))) words.pop();
  return `${words.join(" ")} `;
}

const titles = [...wordsOf("titles")];

/** Two people are each told of the other. */
export function toldOfEachOther(portraits: readonly Portrait[]): boolean {
  const told = portraits.flatMap(({ name, to }) =>
    to.length === 1 && !isSamePerson(name, to[0] ?? "") ? [{ name, to: to[0] ?? "" }] : [],
  );
  return told.some((one) =>
    told.some((other) => isSamePerson(one.name, other.to) && isSamePerson(other.name, one.to)),
  );
}

/** Somebody is portrayed whom the text calls copied. */
export function portraysCopy(portraits: readonly Portrait[], copies: readonly Copy[]): boolean {
  return portraits.some(({ name }) => copies.some((copy) => isSamePerson(copy.name, name)));
}
