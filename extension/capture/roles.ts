import { hostOf } from "./addresses.ts";
import { closest, type Line, linkAround, tagOf } from "./dom.ts";
import { isLatin, opensSmall, shapeOf } from "./letters.ts";
import { nameWords, sameName } from "./names.ts";
import { accountOf } from "./services.ts";
import { isInMenu, type Sight } from "./sight.ts";
import { fold, wordSet } from "./text.ts";

export interface Role {
  jobTitle?: string;
  organization?: string;
  location?: string;
}

/** What the few short lines below a name tell: the role first, where last, a place at the end. */
export function roleBelow(line: Line | undefined, name: string, sight: Sight, url: string): Role {
  const index = line ? sight.lines.indexOf(line) : lineOf(name, sight.lines);
  if (index < 0 || (line && isInMenu(line.block))) return {};
  const below = shortLines(sight.lines.slice(index + 1, index + 8), name);
  const places = below.slice(1).filter((each) => isPlace(each.text) && !names(each.text, name));
  const lines = below.filter((each) => !places.includes(each)).slice(0, 4);
  const location = places[0]?.text;
  const [first, ...rest] = lines;
  if (!first) return {};
  if (rest.length === 0) return { ...inOneLine(first, sight, url), location };
  const work = rest.at(-1)?.text ?? "";
  if (isWorkplace(first, sight, url) && !rest.some((each) => isWorkplace(each, sight, url))) {
    const [head = "", ...tail] = first.text.split(/,\s+/);
    if (!isGroup(head) && isGroup(tail.join(", ")))
      return { ...inOneLine(first, sight, url), location };
    return { jobTitle: rest[0]?.text, organization: first.text, location };
  }
  return { jobTitle: first.text, ...(isTitleCased(work) && { organization: work }), location };
}

/** Organisations are written with capitals, where a script has them; what one does is not. */
function isTitleCased(text: string): boolean {
  const words = text.split(/[\s/–—-]+/);
  const small = words.filter((each) => each.length > 3 && opensSmall(each));
  return !opensSmall(text) && small.length < 3 && small.length < words.length / 2;
}

/** A name may stand beside a mark, or in two lines, the given name above the family name. */
function lineOf(name: string, lines: Line[]): number {
  const whole = fold(name);
  const alone = lines.slice(0, 60).findIndex((each) => fold(each.text) === whole);
  if (alone >= 0 && !isInMenu((lines[alone] as Line).block)) return alone;
  const start = lines
    .slice(0, 60)
    .findIndex((each, index) => fold(`${each.text} ${lines[index + 1]?.text ?? ""}`) === whole);
  return start < 0 ? -1 : start + 1;
}

function shortLines(lines: Line[], name: string): Line[] {
  const found: Line[] = [];
  for (const next of lines) {
    const heading = /^h[1-6]$/.test(tagOf(next.block));
    if (isInMenu(next.block) || (heading && found.length > 0) || next.text.length > 120) break;
    if (heading && isSection(next, lines)) break;
    if (
      sameName(next.text, name) ||
      isControl(next) ||
      isOtherScript(next.text, name) ||
      next.block.closest("button, [role=button]") ||
      // A handle is written small, in one word.
      /^[^Aax]*$|^[a0_.-]+$/.test(shapeOf(next.text))
    )
      continue;
    if (!isRoleLine(next) && !(found.length > 0 && isLinkedPlace(next))) break;
    found.push({ ...next, text: next.text.replace(/[,;，、]\s*$/u, "") });
    if (found.length === 5) break;
  }
  return found;
}

/** The title of a list, or one word above what follows beside it. */
function isSection(heading: Line, lines: Line[]): boolean {
  const below = lines[lines.indexOf(heading) + 1];
  const next = heading.block.nextElementSibling;
  const tag = tagOf(heading.block);
  const siblings = [...(heading.block.parentElement?.children ?? [])];
  const apart = (each: Element) => each !== next && each.nextElementSibling !== heading.block;
  if (siblings.some((each) => each !== heading.block && tagOf(each) === tag && apart(each)))
    return true;
  const isWord = !heading.text.includes(" ");
  return below?.block.localName === "li" || (isWord && next !== null && !/^h\d/.test(tagOf(next)));
}

/** True where the text names the person, as a list of authors does. */
export function names(text: string, name: string): boolean {
  const words = fold(text).split(" ");
  return nameWords(name).every((each) => words.includes(each));
}

/** `Role, Organisation`, or the organisation alone where the page's mail or a link says so. */
function inOneLine(line: Line, sight: Sight, url: string): Role {
  const parts = line.text.split(/\s*,\s+/);
  const [head = "", ...tail] = parts;
  if (tail.length > 0 && head.split(" ").length <= 6 && tail.join(" ").length > 3) {
    return isWorkplace({ ...line, text: head }, sight, url)
      ? { organization: line.text }
      : { jobTitle: head, organization: tail.join(", ") };
  }
  return isWorkplace(line, sight, url) ? { organization: line.text } : { jobTitle: line.text };
}

/** A line is about a workplace where it is a link elsewhere, or the mail's or page's host is named in it. */
function isWorkplace(line: Line, sight: Sight, url: string): boolean {
  if (isLinkedPlace(line) || isOrganization(line.text)) return true;
  const hosts = [
    hostOf(url),
    ...sight.emails.slice(0, 5).map((each) => each.value.split("@")[1] ?? ""),
  ];
  const labels = hosts
    .flatMap((each) => each.split(".").slice(0, -1))
    .filter((each) => each.length > 3);
  const words = fold(line.text)
    .split(" ")
    .filter((each) => each.length > 3);
  return words.some((each) => labels.includes(each));
}

const organizational = wordSet(
  "universi institut colleg academ akadem hochschul faculty laborator hospital 大学 大學 学院 學院 公司 대학 университет جامعة",
);
const firms = wordSet("inc llc ltd gmbh");
const groups = wordSet(
  "lab labs group gruppe grupo groupe team department council committee committees chairs members speakers organizers students alumni consultants consulting solutions services salon restaurant hotel clinic school ministry foundation association society",
);

/** True for what groups call themselves, however much of it has the shape of a name. */
export function isGroup(text: string): boolean {
  return holdsOneOf(text, groups) || isOrganization(text);
}

/** What universities and firms call themselves, written with capitals where the script has them. */
export function isOrganization(text: string): boolean {
  const words = text.split(/[\s,/()–—-]+/);
  const lower = text.toLowerCase();
  const isOne = [...organizational].some((each) => lower.includes(each)) || holdsOneOf(text, firms);
  return isOne && !words.some((each) => /^a{4,}/.test(shapeOf(each)));
}

function holdsOneOf(text: string, words: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/\W+/)
    .some((each) => words.has(each));
}

function isLinkedPlace(line: Line): boolean {
  if (line.text.length > 100 || /[@©]|\d{3}/.test(line.text)) return false;
  const links = line.runs.flatMap((run) => {
    const link = linkAround(run.element);
    const href = link?.getAttribute("href") ?? "";
    return /^https?:/.test(href) && !accountOf(href) ? [run.text.trim()] : [];
  });
  const length = links.join("").length;
  return length > 5 && length >= line.text.length * 0.4 && links.length <= 2;
}

/** `City, Region, Country`: two or more short parts, each of words with a capital. */
export function isPlace(text: string): boolean {
  const parts = text.split(/\s*,\s*/);
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((each) => each.split(" ").length <= 3 && /^A[Aax .’'-]*$/.test(shapeOf(each))) &&
    !parts.some((each) => each.split(" ").some(opensSmall)) &&
    !parts.some((each) => isDegree(each) || isInitials(each))
  );
}

/** `PhD` and `MSc`: a small letter among capitals. */
function isDegree(text: string): boolean {
  const shape = shapeOf(text);
  return shape.includes("a") && /^Aa{0,2}Aa{0,2}$/.test(shape);
}

function isInitials(text: string): boolean {
  return /^(?:A\.[\s-]?)+$/.test(shapeOf(text));
}

/** A name is often repeated in another script below itself. */
function isOtherScript(text: string, name: string): boolean {
  return isLatin(name) !== isLatin(text);
}

function isControl({ block, runs }: Line): boolean {
  const inControl = (each: Element) => /^(button|label)$/.test(tagOf(each));
  return closest(runs[0]?.element ?? block, inControl, 4) !== undefined;
}

export function isRoleLine(line: Line): boolean {
  const text = line.text;
  if (text.length < 3 || text.length > 120) return false;
  const shape = shapeOf(text);
  if (
    /[@©]|https?:|www\.|\d{3}/.test(text) ||
    /[.!?。:：…]$/.test(text) ||
    // `Age: 18` and `1. Details` are entries of a list, and buttons say what they do.
    /^(?:[Aax][Aax ]{1,20}\s?:\s?\S|0{1,2}[.)])/.test(shape) ||
    isControl(line) ||
    /\S\s*[[({<]\s*[Aax]{1,4}\s*[\])}>]\s*\S/.test(shape)
  )
    return false;
  const linked = line.runs.filter((each) => each.text.trim() && linkAround(each.element));
  return (
    linked.length === 0 ||
    linked.map((each) => each.text.trim()).join("").length < text.length * 0.6
  );
}
