import type { Candidate } from "./candidates.ts";
import { isOfficeMail } from "./contacts.ts";
import { han, kana, shapeOf } from "./letters.ts";
import { hasNameShape, holdsLoud, nameWords, sameName, withoutTitles } from "./names.ts";
import { isGroup as isGroupName } from "./roles.ts";
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
  const checked = candidates.flatMap((each) => checkedAuthors(each, opening, publisher));
  // Markup may name one author by the given name alone and in whole.
  const names = checked.filter((each) => each.standing === "author").map(nameOf);
  return checked.filter(
    (each) =>
      each.standing !== "author" || !names.some((other) => other.startsWith(`${nameOf(each)} `)),
  );
}

function nameOf({ draft }: Candidate): string {
  return draft.fullName?.value ?? "";
}

function checkedAuthors(candidate: Candidate, opening: string, publisher: Publisher): Candidate[] {
  const { fullName } = candidate.draft;
  if (candidate.standing !== "author" || !fullName) return [candidate];
  const text = opening ? fullName.value.slice(opening.length) : fullName.value;
  // Whom markup calls a person is one, though comments write the name small.
  const isPerson = fullName.confidence >= 0.9;
  const isTrusted = isPerson && fullName.source === "json_ld" && hasNameShape(text);
  const trusted = isTrusted ? { ...publisher, common: new Set<string>() } : publisher;
  const names = authorNames(text, trusted);
  if (names.length === 0) {
    const isCard = /^(h_card|rdfa)$/.test(fullName.source);
    if (isCard && !isGroup(text, publisher, "first")) return [candidate];
    const name = singleName(text, isPerson ? "person" : "text", publisher);
    return name ? [named(candidate, name)] : [];
  }
  if (names.length === 1 && hasNameShape(text) && !text.includes(","))
    return [named(candidate, text.replace(bracketed, "").trim())];
  const each = names.length > 1 ? oneOfSeveral(candidate) : candidate;
  return names.map((value) => named(each, value));
}

function named(candidate: Candidate, value: string): Candidate {
  const { draft } = candidate;
  if (!draft.fullName) return candidate;
  return {
    ...candidate,
    draft: { ...draft, fullName: { ...draft.fullName, value: quiet(value) } },
  };
}

/** What is said about several together is nobody's own. */
function oneOfSeveral(candidate: Candidate): Candidate {
  const own = { givenName: null, familyName: null, links: [] };
  return { ...candidate, draft: { ...candidate.draft, ...own } };
}

/** `JANE DOE` as a person writes it; names of few letters may be initials. */
function quiet(name: string): string {
  if (name !== name.toUpperCase() || !/A{3}.*\s.*A{3}/.test(shapeOf(name))) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (each) => each.toUpperCase());
}

/** Accounts that several people write under. */
const shared =
  /^(admin\w*|root|staff|guest|author|publisher|user|redaktion|redazione|redacci[oó]n|\w+team)$/i;

const japanese = new RegExp(`^[${han}${kana}]{2,8}$`);

/**
 * The one word that an author goes by: any that markup calls a person, else one that looks like a
 * handle.
 */
export function singleName(
  text: string,
  calledBy: "person" | "text",
  publisher: Publisher,
): string {
  const name = text.trim().replace(/^@/, "");
  const shape = shapeOf(name);
  const isWord = /^[Aax0_'’-]{3,30}$/.test(shape) || japanese.test(name);
  const isHandle = name === name.toLowerCase() || /aA|a[0_]/.test(shape);
  const isLoud = name === name.toUpperCase() && name !== name.toLowerCase();
  if (!isWord || isLoud || !(isHandle || calledBy === "person")) return "";
  const isNobody =
    shared.test(name) || agency.test(fold(name)) || isOfficeMail(name) || /^[0_-]+$/.test(shape);
  return isNobody || publisher.names.has(fold(name)) ? "" : name;
}

const bracketed = /\s*[([（【][^()[\]（）【】]{0,60}[)\]）】]/gu;
const between = /\s*[,;&|、，；・／/+•·]\s*|\s+[–—-]\s+/u;

/** The people a byline names, in order; without the word it opens with, titles, roles and days. */
export function authorNames(text: string, publisher: Publisher): string[] {
  const bare = text.replace(bracketed, " ").trim() || text.replace(/[()[\]（）【】]/gu, " ");
  const found: string[] = [];
  for (const [index, part] of bare.split(between).slice(0, 60).entries()) {
    const text = index === 0 ? withoutOpening(part.trim(), publisher.common) : part.trim();
    const names = joinedNames(text).map(withoutTitles);
    for (const name of names)
      if (hasNameShape(name) && !isGroup(name, publisher, found.length > 0 ? "further" : "first"))
        found.push(name);
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
    if (!/^a{1,4}$/.test(shapeOf(joint)) || isParticle(joint)) continue;
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
  const isJoint = /^a{1,4}$/.test(shapeOf(second)) && !/^(of|for|für|pour|para|per)$/.test(second);
  const isPhrase = isJoint && !isParticle(second) && isSomeone(further);
  if (isPhrase && !hasNameShape(text)) return further.join(" ");
  if (rest.length > 0 && /[:：]$/.test(first)) return others;
  const glued = /^[Aax]{1,10}\s*[:：●]\s*/.exec(shapeOf(text))?.[0] ?? "";
  if (glued) return text.slice(glued.length);
  if (!isSomeone(rest)) return text;
  const isQuietBeforeLoud =
    first !== first.toUpperCase() && others === others.toUpperCase() && rest.length <= 3;
  return common.has(fold(first)) || isQuietBeforeLoud || /^a+$/.test(shapeOf(first))
    ? others
    : text;
}

function isSomeone(words: string[]): boolean {
  return hasNameShape(joinedNames(words.join(" "))[0] ?? "");
}

/** True for the site itself, an abbreviation before a word, and words that the page writes small. */
function isGroup(name: string, { names, common }: Publisher, place: "first" | "further"): boolean {
  const words = nameWords(name);
  const whole = words.join(" ");
  if (names.has(whole) || names.has(words.join(""))) return true;
  const holdsPublisher = [...names].some(
    (each) => each.length > 4 && ` ${whole} `.includes(` ${each} `),
  );
  if (holdsPublisher || holdsLoud(name) || isGroupName(name) || agency.test(whole)) return true;
  if (name.split(/\s+/).some((each) => isLoud(each) && names.has(fold(each)))) return true;
  const small = words.filter((each) => each.length > 2 && common.has(each)).length;
  // `Written By` is cut off before the name.
  if ((words.at(-1) ?? "").length === 2 && common.has(words.at(-1) ?? "")) return true;
  return small === words.length || (place === "further" && small > 0);
}

/** Who writes for many papers, and what ends the names of desks and picture banks. */
const agency =
  /^(?:von |by )?(?:afp|ap|ansa|apa|dpa|efe|epd|kna|pti|reuters|sda|sid|tt|xinhua|bloomberg)\b|\b(?:press|images?|news|newsroom|desk|editors?|staff|reporters?|correspondents?|agency|agentur|agencia|ajans\S*|redak\S*|redacci\S*|rédaction|online|media)$/i;

function isLoud(word: string): boolean {
  return /^A{2,}$/.test(shapeOf(word));
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
