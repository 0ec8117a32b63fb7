import { opensWithGivenName } from "#shared/given-names";
import { detailsNear } from "./account-details.ts";
import { calm } from "./calm.ts";
import { type Candidate, draftFrom } from "./candidates.ts";
import { headingAround, type Line, type Reading, tagOf } from "./dom.ts";
import { callsItOnes, isHeadingWord, isMereHeading } from "./headings.ts";
import { shapeOf } from "./letters.ts";
import { type Meta, titleParts, withoutHandle } from "./meta.ts";
import { fit, hasNameShape, isTitled, nameIn, nameWords, sameName } from "./names.ts";
import { isAmongPeople, ownersIn } from "./owners.ts";
import {
  hasForeignWord,
  isAbbreviated,
  isOwner,
  isReached,
  opensPage,
  ownerWeight,
  personalEvidence,
} from "./personal-evidence.ts";
import { isGroup, type Role, roleBelow } from "./roles.ts";
import { commonness, type Sight } from "./sight.ts";
import { spokenNames } from "./spoken.ts";
import { fold, plain } from "./text.ts";

export interface Guess {
  name: string;
  /** How much the place counts that spells the name like this. */
  nameWeight: number;
  score: number;
  places: Set<string>;
  line: Line | undefined;
  /** True where a heading or title calls the person doctor or professor. */
  isTitled: boolean;
  /** True where it is only a part of each text it stands in. */
  isPart: boolean;
}

/** How much each place a name stands in counts. */
const weights = {
  h1: 3,
  title: 2,
  author: 2,
  heading: 1.5,
  opening: 1.5,
  line: 1,
  image: 1,
  owner: 1,
  spoken: 3,
  label: 3,
} as const;
const enough = 5;

/**
 * The person whose page this is, by what is in sight (`people` are who markup calls persons): a name in a heading or title that mailbox,
 * account, host or path agree with. A name's shape alone is never enough.
 */
export function visibleSubject(
  reading: Reading,
  meta: Meta,
  sight: Sight,
  organizations: Set<string>,
  people: Set<string>,
): Candidate | undefined {
  const guesses = guessNames(reading, meta, sight);
  let best: { guess: Guess; total: number; rank: number } | undefined;
  const isOwn = isAmongPeople(reading.url);
  for (const guess of guesses) {
    if (hasForeignWord(guess, reading.url, sight) || isAbbreviated(guess.name, sight)) continue;
    if (isGroup(guess.name) || callsItOnes(guess.name)) continue;
    const key = fold(guess.name);
    if (organizations.has(key) && !(people.has(key) && isReached(guess.name, sight))) continue;
    const personal = personalEvidence(guess, reading.url, meta, sight);
    const common = isOwner(guess.name, reading.url, sight)
      ? 0
      : commonness(guess.name, sight.common);
    // Many generators call every page an article, also those of people.
    const isWritten = meta.isArticle && ownerWeight(guess.name, reading.url) < 3;
    const total = guess.score + personal - 5 * common - (isWritten ? 2 : 0);
    // Among a site's people its owner is one of them; the page is whose name heads it.
    const rank = total + (isOwn && opensPage(guess) ? 20 : 0);
    if (personal >= 2 && total >= enough && rank > (best?.rank ?? 0)) best = { guess, total, rank };
  }
  if (!best) return undefined;
  const { name, line } = best.guess;
  const texts = [
    meta.title,
    ...meta.all("author"),
    ...sight.lines.slice(0, 400).map(({ text }) => text),
  ];
  return {
    standing: "subject",
    draft: draftFrom(
      {
        fullName: calm(name, texts, reading.language),
        ...withSlots(roleBelow(line, name, sight, reading.url), line, name),
      },
      "page",
      Math.min(0.9, 0.4 + best.total / 20),
      reading.base,
    ),
  };
}

/** What elements are called after is surer than where they stand, but not taken apart. */
function withSlots(below: Role, line: Line | undefined, name: string): Role {
  const slots = line ? detailsNear(line.block, name) : {};
  const isWhole = below.organization && slots.jobTitle?.startsWith(below.jobTitle ?? " ");
  return { ...below, ...slots, ...(isWhole && { jobTitle: below.jobTitle }) };
}

function guessNames(reading: Reading, meta: Meta, sight: Sight): Guess[] {
  const guesses: Guess[] = [];
  const accounts = accountsOf(reading.url, sight);
  const add = (text: string, place: keyof typeof weights, line?: Line, given?: string) => {
    const isHead = /^(h1|heading|title)$/.test(place);
    for (const name of given ? [given] : namesFrom(text, isHead ? accounts : [])) {
      const known = guesses.find((each) => sameName(each.name, name));
      const isPart = !given && !nameIn(plain(text, 120));
      const guess = known ?? {
        name,
        nameWeight: weights[place],
        score: 0,
        places: new Set<string>(),
        line,
        isTitled: false,
        isPart,
      };
      guess.isPart &&= isPart;
      // `Copyright Jane Doe` in a line is spelled better in the title.
      if (
        weights[place] > guess.nameWeight &&
        nameWords(name).length < nameWords(guess.name).length
      )
        guess.name = name;
      guess.nameWeight = Math.max(guess.nameWeight, weights[place]);
      guess.isTitled ||= isHead && isTitled(text);
      if (!guess.line || (line && isHead && ![...guess.places].some(isHeading))) guess.line = line;
      if (!guess.places.has(place)) guess.score += weights[place];
      guess.places.add(place);
      if (!known && guesses.length < 60) guesses.push(guess);
    }
  };
  const said = spokenNames(sight.lines);
  const labelled = labelledNames(sight);
  let count = 0;
  let isUnderTitle = false;
  for (const line of sight.lines.slice(0, 400)) {
    const heading = headingAround(line.block);
    const tag = heading ? tagOf(heading) : "";
    if (tag === "h1" || isUnderTitle)
      for (const part of [...titleParts(line.text), ...piecesOf(line)]) add(part, "h1", line);
    else if (/^h[2-6]$/.test(tag) && count < 15) add(line.text, "heading", line);
    else if (count < 25 && line.text.length < 80) add(line.text, "line", line);
    if (/[©ⓒ]|\(c\)/i.test(line.text) && line.text.length < 160)
      add(line.text.replace(/[©ⓒ]|\(c\)|\d{4}|[-–—,.|]/gi, " "), "owner");
    isUnderTitle = tag === "h1" && isMereHeading(line.text);
    count++;
  }
  for (const { name, line } of said) add("", "spoken", line, name);
  for (const { name, line } of labelled) add("", "label", line, name);
  for (const part of [
    ...titleParts(meta.title),
    ...titleParts(meta.one("og:title", "twitter:title")),
  ])
    for (const text of new Set([withoutHandle(part), part.split(", ")[0] ?? ""]))
      add(text, "title");
  for (const each of [...meta.all("author"), ...meta.all("og:site_name")]) add(each, "author");
  for (const image of reading.tagged("img").slice(0, 12))
    add(image.getAttribute("alt") ?? "", "image");
  for (const guess of guesses.filter(({ places }) => places.has("title")))
    if (opensText(guess.name, sight)) {
      guess.score += weights.opening;
      guess.places.add("opening");
    }
  return guesses;
}

/** A name and what follows it in a heading often stand in elements of their own. */
function piecesOf({ runs }: Line): string[] {
  const pieces = runs.map(({ text }) => text.trim()).filter(Boolean);
  return pieces.length > 1 ? pieces.slice(0, 4) : [];
}

/** `Jane Doe is …`: the running text speaks of the person first. */
function opensText(name: string, sight: Sight): boolean {
  return sight.lines
    .slice(0, 60)
    .some(({ text }) => text.length > name.length + 20 && text.startsWith(`${name} `));
}

function isHeading(place: string): boolean {
  return place === "h1" || place === "heading";
}

/** The text itself where it is a name, else a name inside it that a mailbox, account or the host fits. */
function namesFrom(text: string, accounts: string[]): string[] {
  const line = plain(text, 120);
  if (!line) return [];
  const name = nameIn(line);
  if (name) return [ownPart(withoutHeading(name), accounts)];
  const words = line
    .split(/[\s|,]+/)
    .slice(0, 14)
    .map((each) => each.replace(/['’]s$|[:,.;]$/u, ""));
  for (let length = 4; length >= 2; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length).join(" ");
      const least = length === 2 ? 0.8 : 0.9;
      // `Acme Phoenix 9089` is a team.
      if (
        /^\d{2,}$/.test(words[start + length] ?? "") &&
        !/^(?:19|20)\d\d$/.test(words[start + length] ?? "")
      )
        continue;
      if (hasNameShape(part) && accounts.some((each) => fit(each, part) >= least))
        return [nameIn(part) || part];
      if (isSmallName(part, accounts)) return [part];
    }
  }
  return [];
}

/** `Bewerbung Jane Doe` with the mailbox `jane.doe` is Jane Doe. */
function ownPart(name: string, accounts: string[]): string {
  const [, ...rest] = name.split(" ");
  const part = rest.join(" ");
  const isOwn = /^A/.test(shapeOf(part)) && accounts.some((each) => bare(each) === bare(part));
  return isOwn && rest.length > 1 && !opensWithGivenName(name) ? part : name;
}

/** `Portfolio Jane Doe` and `Jane Doe Projects` are Jane Doe: what pages of one person are called. */
function withoutHeading(name: string): string {
  const words = name.split(" ");
  const isTheirs = (word: string) => !isHeadingWord(word);
  const theirs = words.slice(words.findIndex(isTheirs), words.findLastIndex(isTheirs) + 1);
  const rest = theirs.join(" ");
  return theirs.length > 1 && hasNameShape(rest) ? rest : name;
}

/** `Name: Jane Doe` in any language: a label and a name, with mail or phone a few labels below. */
function labelledNames(sight: Sight): { name: string; line: Line }[] {
  const lines = sight.lines.slice(0, 200);
  const contacts = [...sight.emails.slice(0, 20), ...sight.phones.slice(0, 20)];
  const found = lines.flatMap((line, index) => {
    const value = /^[^:：]{2,24}[:：]\s*(\S.{2,60})$/.exec(line.text)?.[1] ?? "";
    const name = value && !/\d/.test(value) ? nameIn(value) : "";
    if (!name || !(opensWithGivenName(name) || isReached(name, sight))) return [];
    const below = lines.slice(index + 1, index + 7).filter(({ text }) => /[:：]/.test(text));
    const isReachable = below.some(({ block }) =>
      contacts.some(({ element }) => block.contains(element)),
    );
    return isReachable ? [{ name, line }] : [];
  });
  return found.length === 1 ? found : [];
}

function bare(account: string): string {
  return fold(account.split("@")[0] ?? "").replace(/[ \d]/g, "");
}

/** Where somebody writes their own name small, a mailbox or the host holds all of it. */
function isSmallName(text: string, accounts: string[]): boolean {
  return (
    /^a{2,}(?: a{2,}){1,3}$/.test(shapeOf(text)) &&
    accounts.some((each) => bare(each) === bare(text))
  );
}

function accountsOf(url: string, sight: Sight): string[] {
  const links = sight.links.slice(0, 300).flatMap((each) => each.account?.account ?? []);
  return [
    ...new Set([
      ...sight.emails.slice(0, 20).map((each) => each.value),
      ...ownersIn(url).map((each) => each.name),
      ...links,
    ]),
  ].slice(0, 20);
}
