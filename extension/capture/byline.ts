import { parseUrl } from "./addresses.ts";
import { type Candidate, draftFrom } from "./candidates.ts";
import { closest, linesOf, type Reading, tagOf, textOf, wordsOf } from "./dom.ts";
import type { Meta } from "./meta.ts";
import { hasNameShape, nameIn } from "./names.ts";
import { commonness, isInMenu, type Sight } from "./sight.ts";
import { fold } from "./text.ts";

/** The authors of an article as its markup and links name them, where no structured data does. */
export function writtenBy(reading: Reading, meta: Meta, sight: Sight): Candidate[] {
  if (!meta.isArticle && !looksWritten(reading)) return [];
  const base = reading.base;
  const named = meta
    .all("author")
    .filter((each) => hasNameShape(each) && commonness(each, sight.common) < 0.5);
  if (named.length > 0)
    return named.slice(0, 5).map((fullName) => author({ fullName }, "meta", 0.7, base));
  const marked = linksToAuthors(reading, (each) => wordsOf(each, "rel").includes("author"));
  const classed = marked.length > 0 ? marked : namedElements(reading, sight);
  const linked = classed.length > 0 ? classed : linksToAuthors(reading, leadsToAuthor);
  return linked.slice(0, 3).map((found) => author(found, "link", 0.6, base));
}

function author(
  found: { fullName: string; links?: string[] },
  source: "meta" | "link",
  confidence: number,
  base: string,
): Candidate {
  return { standing: "author", draft: draftFrom(found, source, confidence, base) };
}

/** An article names the day it appeared, beside one main heading. */
function looksWritten(reading: Reading): boolean {
  const tags = new Set(reading.elements.slice(0, 20_000).map(tagOf));
  return tags.has("article") || tags.has("time");
}

/** Links with a name for their text, those near the main heading first; a page with many is an index. */
function linksToAuthors(
  reading: Reading,
  wanted: (each: Element) => boolean,
): { fullName: string; links: string[] }[] {
  const found = new Map<string, string>();
  for (const each of reading.elements) {
    if (
      tagOf(each) !== "a" ||
      !each.hasAttribute("href") ||
      !wanted(each) ||
      isInMenu(each) ||
      isElsewhere(each)
    )
      continue;
    const fullName = nameIn(textOf(each, 80));
    if (fullName.length > 2 && !found.has(fullName))
      found.set(fullName, each.getAttribute("href") ?? "");
  }
  return found.size > 4 ? [] : [...found].map(([fullName, href]) => ({ fullName, links: [href] }));
}

const naming = /(?:^|[\s_-])(?:byline|author|autor|auteur|verfasser)(?:[_-]?name)?(?:$|\s)/i;

/** Elements whose class says what they hold, not how it looks: a byline with one name in it. */
function namedElements(reading: Reading, sight: Sight): { fullName: string; links: string[] }[] {
  const found = new Set<string>();
  for (const each of reading.elements) {
    const word = each.getAttribute("class");
    if (!word || !naming.test(word) || isInMenu(each) || isElsewhere(each) || isComment(each))
      continue;
    const line = linesOf(each, 1, 60)[0];
    const pieces = [line?.text ?? "", ...(line?.runs.map((run) => run.text.trim()) ?? [])];
    const fullName = pieces.map((text) => nameIn(withoutOpening(text, sight))).find(Boolean);
    if (fullName && fullName.length > 2) found.add(fullName);
    if (found.size > 3) return [];
  }
  return [...found].map((fullName) => ({ fullName, links: [] }));
}

/** A byline opens with a word such as `by`, which the page also writes small. */
function withoutOpening(text: string, sight: Sight): string {
  const [first = "", ...rest] = text.trim().split(/\s+/);
  const opens = rest.length > 1 && (sight.common.has(fold(first)) || /[:：]$/.test(first));
  return opens ? rest.join(" ") : text.trim();
}

function isComment(element: Element): boolean {
  return (
    closest(element, (each) =>
      /comment/i.test(`${each.getAttribute("class") ?? ""} ${each.id}`),
    ) !== undefined
  );
}

function isElsewhere(element: Element): boolean {
  return closest(element, (each) => /^(footer|aside)$/.test(tagOf(each))) !== undefined;
}

/** Paths under which sites keep their authors, in the languages addresses are written in. */
function leadsToAuthor(element: Element): boolean {
  const path =
    parseUrl(element.getAttribute("href") ?? "", "https://site.example/")?.pathname ?? "";
  return /\/(authors?|by|contributors?|writers?|journalists?|reporters?|columnists?|people|staff|profiles?|autor(?:e[ns]?|a|in)?|auteurs?|redaktion|autori)\//i.test(
    path,
  );
}
