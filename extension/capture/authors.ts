import type { Candidate } from "./candidates.ts";
import { hasNameShape, nameWords, opensLoud, sameName, withoutTitles } from "./names.ts";
import { fold } from "./text.ts";

/** What a page calls itself: no author is named so. */
export interface Publisher {
  /** Folded names of the site and of the organisations it names. */
  names: Set<string>;
  /** Words the page writes small. */
  common: Set<string>;
}

/**
 * The authors among the candidates: lines that name several people are taken apart, organisations
 * and what has no name's shape count as no author.
 */
export function withAuthorsChecked(candidates: Candidate[], publisher: Publisher): Candidate[] {
  const texts = candidates.flatMap((each) =>
    each.standing === "author" ? [each.draft.fullName?.value ?? ""] : [],
  );
  const opening = sharedOpening(texts);
  return candidates.flatMap((each) => {
    const { fullName } = each.draft;
    if (each.standing !== "author" || !fullName) return [each];
    const text = opening ? fullName.value.slice(opening.length) : fullName.value;
    const names = authorNames(text, publisher);
    const isCard = /^(h_card|rdfa)$/.test(fullName.source);
    if (names.length === 0 && isCard && !isGroup(text, publisher, false)) return [each];
    if (names.length === 1 && hasNameShape(text) && !text.includes(","))
      return [named(each, text.replace(bracketed, "").trim(), false)];
    return names.map((value) => named(each, value, names.length > 1));
  });
}

function named(candidate: Candidate, value: string, isOneOfSeveral: boolean): Candidate {
  const { draft } = candidate;
  if (!draft.fullName) return candidate;
  const own = { ...draft, fullName: { ...draft.fullName, value } };
  return {
    ...candidate,
    draft: isOneOfSeveral ? { ...own, givenName: null, familyName: null, links: [] } : own,
  };
}

const bracketed = /\s*[([（【][^()[\]（）【】]{0,60}[)\]）】]/gu;
const between = /\s*[,;&|、，；・／/+•·]\s*|\s+[–—-]\s+|\n/u;

/** The people a byline names, in order; without the word it opens with, titles, roles and days. */
export function authorNames(text: string, publisher: Publisher): string[] {
  const bare = text.replace(bracketed, " ").trim() || text.replace(/[()[\]（）【】]/gu, " ");
  const found: string[] = [];
  for (const part of bare.split(between).slice(0, 60)) {
    const names = joinedNames(withoutOpening(part.trim(), publisher.common)).map(withoutTitles);
    for (const name of names)
      if (hasNameShape(name) && !isGroup(name, publisher, found.length > 0)) found.push(name);
    // What follows the last of several names is where they write.
    if (names.length > 1) break;
  }
  return found.filter((name, index) => !found.slice(0, index).some((each) => sameName(each, name)));
}

/** `Jane Doe and Max Roe`: a small word between two whole names joins them, whatever it says. */
function joinedNames(text: string): string[] {
  const words = text.trim().split(/\s+/);
  for (let index = 2; index <= words.length - 3; index++) {
    const joint = words[index] ?? "";
    if (!/^\p{Ll}{1,4}$/u.test(joint) || isParticle(joint)) continue;
    const before = words.slice(0, index).join(" ");
    const after = words.slice(index + 1).join(" ");
    if (hasNameShape(before) && joinedNames(after).every(hasNameShape))
      return [before, ...joinedNames(after)];
  }
  return [text];
}

function isParticle(word: string): boolean {
  return !/^(?:y|e|i|und)$/.test(word) && hasNameShape(`Aa ${word} Aa`);
}

/** A byline opens with a word such as `by`: one that is no name's word, or ends in a colon. */
export function withoutOpening(text: string, common: Set<string>): string {
  const [first = "", ...rest] = text.trim().split(/\s+/);
  const others = rest.join(" ");
  const [second = "", ...further] = rest;
  const isPhrase = /^\p{Ll}{1,4}$/u.test(second) && !isParticle(second) && isSomeone(further);
  if (isPhrase && !hasNameShape(text)) return further.join(" ");
  if (rest.length > 0 && /[:：]$/.test(first)) return others;
  const glued = /^\p{L}{1,10}\s*[:：●]\s*/u.exec(text)?.[0] ?? "";
  if (glued) return text.slice(glued.length);
  if (!isSomeone(rest)) return text;
  return common.has(fold(first)) || /^\p{Ll}+$/u.test(first) ? others : text;
}

function isSomeone(words: string[]): boolean {
  return hasNameShape(joinedNames(words.join(" "))[0] ?? "");
}

/** True for the site itself, an abbreviation before a word, and words that the page writes small. */
function isGroup(name: string, { names, common }: Publisher, isFurther: boolean): boolean {
  const words = nameWords(name);
  const whole = words.join(" ");
  if (names.has(whole) || names.has(words.join(""))) return true;
  const holdsPublisher = [...names].some(
    (each) => each.length > 4 && ` ${whole} `.includes(` ${each} `),
  );
  if (holdsPublisher || opensLoud(name)) return true;
  const small = words.filter((each) => each.length > 2 && common.has(each)).length;
  return small === words.length || (isFurther && small > 0);
}

/** The word that all of several names begin with, as `By ` does before each. */
function sharedOpening(texts: string[]): string {
  const distinct = [...new Set(texts)];
  const opening = /^\S+\s+/.exec(distinct[0] ?? "")?.[0] ?? "";
  const shared =
    distinct.length > 1 &&
    opening !== "" &&
    distinct.every((each) => each.startsWith(opening) && hasNameShape(each.slice(opening.length)));
  return shared ? opening : "";
}
