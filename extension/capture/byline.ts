import { parseUrl } from "./addresses.ts";
import { authorNames, type Publisher, singleName } from "./authors.ts";
import { type Candidate, draftFrom } from "./candidates.ts";
import {
  closest,
  headingAround,
  type Line,
  linkAround,
  type Reading,
  tagOf,
  wordsOf,
} from "./dom.ts";
import { shapeOf } from "./letters.ts";
import type { Meta } from "./meta.ts";
import { fit } from "./names.ts";
import { lastSegment } from "./people-cards.ts";
import { isInMenu, type Sight } from "./sight.ts";
import { fold } from "./text.ts";
import { creatorOf, isWritten } from "./written.ts";

interface Named {
  fullName: string;
  href: string;
  weight: number;
  /** How many lines it stands from the main heading. */
  distance: number;
}

/** Lines around the main heading in which a byline stands. */
const near = { before: 8, after: 18 };

/**
 * The authors of an article as its markup, links and lines near the main heading name them. A name
 * there is an author by two signs: what its element or link is called, a word before it, a day
 * beside it.
 */
export function writtenBy(
  reading: Reading,
  meta: Meta,
  sight: Sight,
  publisher: Publisher,
): Candidate[] {
  const named = meta.all("author").flatMap((each) => authorNames(each, publisher));
  const isArticle = isWritten(reading, meta);
  if (!isArticle && named.length === 0) return [];
  const signed = isArticle && named.length > 0 ? [] : namesInLines(reading, meta, sight, publisher);
  // Without signs of an article both have to agree: pages name who built them in `author`.
  const agreed = isArticle
    ? named
    : named.filter((each) => signed.some((one) => one.fullName === each));
  if (agreed.length > 0 || !isArticle)
    return agreed.slice(0, 8).map((fullName) => author({ fullName }, "meta", 0.7, reading.base));
  return signed.map(({ fullName, href }) =>
    author({ fullName, links: href ? [href] : [] }, "link", 0.6, reading.base),
  );
}

function author(
  found: { fullName: string; links?: string[] },
  source: "meta" | "link",
  confidence: number,
  base: string,
): Candidate {
  return { standing: "author", draft: draftFrom(found, source, confidence, base) };
}

function namesInLines(reading: Reading, meta: Meta, sight: Sight, publisher: Publisher): Named[] {
  const lines = sight.lines.slice(0, 1500);
  const anchor = mainHeading(lines, meta);
  const dated = new Set(
    reading.elements
      .filter((each) => tagOf(each) === "time")
      .slice(0, 200)
      .map(parentOf),
  );
  const heading = fold(lines[anchor]?.text ?? "");
  const creator = creatorOf(meta);
  const found = lines.flatMap((line, index) => {
    const distance = anchor < 0 ? Number.POSITIVE_INFINITY : index - anchor;
    if (line.text.length > 160 || isAside(line.block)) return [];
    const isDated = [lines[index - 1], line, lines[index + 1]].some(
      (each) => each && (dated.has(each.block) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(each.text)),
    );
    const signed = signedIn(line, publisher).filter(
      ({ fullName }) => !heading.includes(fold(fullName)),
    );
    return signed.map((each) => {
      const weight = each.weight + (fit(creator, each.fullName) >= 0.7 ? 2 : 0);
      return { ...each, weight: weight + (isDated && weight >= 1 ? 1 : 0), distance };
    });
  });
  const close = found.filter(
    ({ distance, weight }) => weight >= 2 && distance >= -near.before && distance <= near.after,
  );
  return close.length > 0 ? best(close) : sole(found.filter((each) => each.weight >= 3));
}

/** Of the names near the heading the one with the most signs, and those beside it. */
function best(close: Named[]): Named[] {
  const first = close.toSorted(
    (a, b) => b.weight - a.weight || Math.abs(a.distance) - Math.abs(b.distance),
  )[0];
  if (!first) return [];
  const beside = close.filter(
    (each) => each.weight >= first.weight - 0.5 && Math.abs(each.distance - first.distance) <= 2,
  );
  return distinct(beside).slice(0, 8);
}

/** Far from the heading a page that names several people names them for other reasons. */
function sole(found: Named[]): Named[] {
  const kept = distinct(found);
  return kept.length <= 2 ? kept : [];
}

function distinct(found: Named[]): Named[] {
  return [
    ...new Map(found.toReversed().map((each) => [each.fullName, each])).values(),
  ].toReversed();
}

/** The line of the heading that the page's title repeats, else of its first main heading; else -1. */
function mainHeading(lines: Line[], meta: Meta): number {
  const titles = [meta.one("og:title"), meta.title].map(fold).filter(Boolean);
  const headings = lines.flatMap((line, index) => {
    const heading = headingAround(line.block);
    return heading ? [{ index, tag: tagOf(heading), text: fold(line.text) }] : [];
  });
  const titled = headings.find(
    ({ text }) =>
      text.length > 8 && titles.some((each) => each.includes(text) || text.includes(each)),
  );
  return (titled ?? headings.find(({ tag }) => tag === "h1"))?.index ?? -1;
}

/** The names in a line that stand in pieces of their own, else those the whole line consists of. */
function signedIn(
  line: Line,
  publisher: Publisher,
): { fullName: string; href: string; weight: number }[] {
  const runs = line.runs.filter((each) => each.text.trim());
  const opening = runs[0]?.text.trim() ?? "";
  const pieces =
    runs.length > 1 ? runs : [{ text: line.text, element: runs[0]?.element ?? line.block }];
  const found = pieces.flatMap(({ text, element }) => {
    const link = linkAround(element);
    const href = link?.getAttribute("href") ?? "";
    const isAfterWord =
      line.text.length < 100 &&
      (pieces.length > 1 ? isWord(opening) && opening !== text.trim() : false);
    const names = authorNames(text.replace(/\s+/g, " "), publisher);
    const isSigned = link && wordsOf(link, "rel").includes("author");
    const single = names.length === 0 && isSigned ? singleName(text, "text", publisher) : "";
    return [...names, ...(single ? [single] : [])].map((fullName) => ({
      fullName,
      href,
      weight: signsOf(element, link, href, fullName) + (isAfterWord ? 1 : 0),
    }));
  });
  const links = pieces.filter(({ element }) => linkAround(element));
  // No name runs through several links.
  if (found.length > 0 || pieces.length < 2 || links.length > 1) return found;
  return authorNames(line.text, publisher).map((fullName) => ({
    fullName,
    href: "",
    weight: signsOf(line.block, undefined, "", fullName) + (isOpened(line.text, fullName) ? 1 : 0),
  }));
}

/** `By Jane Doe`: a short word before the name, and nothing else. */
function isOpened(text: string, name: string): boolean {
  return text.endsWith(name) && isWord(text.slice(0, -name.length).trim());
}

function isWord(text: string): boolean {
  return /^[Aax]{1,12}(?:\s[Aax]{1,8})?\s*[:：]?$/.test(shapeOf(text));
}

function signsOf(element: Element, link: Element | undefined, href: string, name: string): number {
  const around = [...(link ? [link] : []), ...holdersOf(element)];
  let signs = 0;
  if (
    around.some(
      (each) =>
        wordsOf(each, "rel").includes("author") || wordsOf(each, "itemprop").includes("author"),
    )
  )
    signs += 3;
  if (around.some(isCalledAuthor)) signs += 2;
  if (href && leadsToAuthor(href)) signs += 2;
  if (href && fit(lastSegment(href), name) >= 0.9) signs += 0.5;
  return signs;
}

function holdersOf(element: Element): Element[] {
  const holders: Element[] = [];
  let here: Element | null = element;
  for (let depth = 0; here && depth < 4; depth++) {
    if (/^(article|main|section|body|html)$/.test(tagOf(here))) break;
    holders.push(here);
    here = here.parentElement;
  }
  return holders;
}

/** Elements whose class says what they hold, not how it looks. */
function isCalledAuthor(element: Element): boolean {
  const words = `${element.getAttribute("class") ?? ""} ${element.id}`
    .slice(0, 400)
    .split(/[\s_-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)/);
  return words.some((each) =>
    /^(?:bylines?|authors?(?:name)?|autor(?:es|en)?|auteurs?|verfasser|firma|journalist|reporter)$/i.test(
      each,
    ),
  );
}

function isAside(element: Element): boolean {
  if (isInMenu(element)) return true;
  return (
    closest(
      element,
      (each) =>
        /^(aside|figure|figcaption|blockquote)$/.test(tagOf(each)) ||
        (tagOf(each) === "footer" && !closest(each, (one) => tagOf(one) === "article")) ||
        /comment/i.test(`${each.getAttribute("class") ?? ""} ${each.id}`.slice(0, 200)),
    ) !== undefined
  );
}

function parentOf(element: Element): Element {
  const holder = closest(element, (each) => each !== element && each.localName !== "span", 4);
  return holder ?? element;
}

/** Paths under which sites keep their authors, in the languages addresses are written in. */
function leadsToAuthor(href: string): boolean {
  const path = parseUrl(href, "https://site.example/")?.pathname ?? "";
  return /\/(authors?|by|contributors?|writers?|journalists?|reporters?|columnists?|people|staff|profiles?|editors?|autor(?:e[ns]?|a|in)?|auteurs?|redaktion|autori)\//i.test(
    path,
  );
}
