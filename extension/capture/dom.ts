import { parseUrl } from "./addresses.ts";
import { once } from "./once.ts";

/** The page's elements in document order, read once and in bounded number. */
export interface Reading {
  elements: Element[];
  /** Those of a tag: looking for each in all of them takes long on a long page. */
  tagged: (tag: string) => Element[];
  /** The address the page stands under, its links' base, or "" where it is unknown. */
  url: string;
  base: string;
  /** The language of the page, as `de`, or "". */
  language: string;
}

/** Elements beyond are unread. */
const mostElements = 40_000;
const silent = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
  "textarea",
  "canvas",
  "audio",
  "video",
]);
const blocks = new Set(
  "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

export function read(document: Document, url: string): Reading {
  const root = document.documentElement;
  const elements = root ? elementsBelow(root) : [];
  const address = /^https?:/i.test(url) ? url.replace(/#.*$/s, "") : "";
  const byTag = once(() => Map.groupBy(elements, tagOf));
  return {
    elements,
    tagged: (tag) => byTag().get(tag) ?? [],
    url: address,
    base: baseOf(elements, address),
    language: (root?.getAttribute("lang") ?? "").toLowerCase().split(/[-_]/)[0] ?? "",
  };
}

/**
 * In document order, so that of a longer page the head and the top are read; what drawings and lists
 * of choices are made of does not count.
 */
function elementsBelow(root: Element): Element[] {
  const found: Element[] = [];
  let here: Element | null = root;
  while (here && found.length < mostElements) {
    found.push(here);
    const isClosed: boolean = here.localName === "svg" || here.localName === "select";
    here = (isClosed ? null : here.firstElementChild) ?? after(here, root);
  }
  return found;
}

/** The element and all below it, without recursion, so that no depth of nesting can break it. */
export function descendants(root: Element, most = mostElements): Element[] {
  const found: Element[] = [];
  let here: Element | null = root;
  while (here && found.length < most) {
    found.push(here);
    here = here.firstElementChild ?? after(here, root);
  }
  return found;
}

/** The next element in document order that is not below `element`, within `root`. */
export function after(element: Element, root: Element): Element | null {
  let here: Element | null = element;
  while (here && here !== root) {
    if (here.nextElementSibling) return here.nextElementSibling;
    here = here.parentElement;
  }
  return null;
}

export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function wordsOf(element: Element, attribute: string): string[] {
  const value = element.getAttribute(attribute);
  return value ? value.split(/\s+/).filter(Boolean) : [];
}

/** True for what the page keeps from sight by its own markup. */
export function isHidden(element: Element): boolean {
  if (silent.has(tagOf(element)) || element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** True where the element or one it stands in is kept from sight. */
export function isOutOfSight(element: Element): boolean {
  let here: Element | null = element;
  for (let depth = 0; here && depth < 60; depth++) {
    if (isHidden(here)) return true;
    here = here.parentElement;
  }
  return false;
}

export function isBlock(element: Element): boolean {
  return blocks.has(tagOf(element));
}

export interface Run {
  text: string;
  element: Element;
}

export interface Line {
  text: string;
  /** The innermost block the line stands in. */
  block: Element;
  /** The pieces of text the line is made of, each with the element it stands in. */
  runs: Run[];
}

/** The text in sight, one line for each block or line break, in bounded number. */
export function linesOf(root: Element, mostLines = 4000, mostNodes = 80_000): Line[] {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let block = root;
  const finish = () => {
    const text = joinRuns(runs);
    if (text) lines.push({ text, block, runs });
    runs = [];
  };
  let node: Node | null = root;
  for (let count = 0; node && count < mostNodes && lines.length < mostLines; count++) {
    const element = asElement(node);
    if (!element) {
      const text =
        node.nodeType === 3 && runs.length < 400 ? (node.nodeValue ?? "").slice(0, 4000) : "";
      if (text && node.parentNode) runs.push({ text, element: asElement(node.parentNode) ?? root });
    } else if (element === root || !isHidden(element)) {
      if (isBlock(element)) {
        finish();
        if (tagOf(element) !== "br") block = element;
      }
      if (element.firstChild) {
        node = element.firstChild;
        continue;
      }
    }
    let here: Node | null = node;
    while (here && here !== root && !here.nextSibling) {
      here = here.parentNode;
      const left = here && asElement(here);
      if (left && isBlock(left)) {
        finish();
        block = nearestBlock(left.parentElement, root);
      }
    }
    node = here && here !== root ? here.nextSibling : null;
  }
  finish();
  return lines;
}

function joinRuns(runs: Run[]): string {
  return runs
    .map((each) => each.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function asElement(node: Node): Element | undefined {
  return node.nodeType === 1 ? (node as Element) : undefined;
}

export function textOf(element: Element, most = 2000): string {
  let text = "";
  for (const line of linesOf(element, 40, 2000)) {
    text += text ? ` ${line.text}` : line.text;
    if (text.length > most) return "";
  }
  return text;
}

/** All text below an element, in sight or not, as structured data counts it; images by their `alt`. */
export function rawText(element: Element, images: "with images" | "" = "", most = 20_000): string {
  let text = "";
  let node: Node | null = element.firstChild;
  while (node && text.length < most) {
    const isElement = node.nodeType === 1;
    const skipped = isElement && /^(script|style|template|svg)$/.test(tagOf(node as Element));
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? "";
    else if (isElement && tagOf(node as Element) === "br") text += " ";
    else if (isElement && images && tagOf(node as Element) === "img")
      text += ` ${(node as Element).getAttribute("alt") ?? ""} `;
    if (isElement && !skipped && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
  return text.slice(0, most);
}

export function closest(
  element: Element,
  wanted: (each: Element) => boolean,
  most = 40,
): Element | undefined {
  let here: Element | null = element;
  for (let depth = 0; here && depth < most; depth++) {
    if (wanted(here)) return here;
    here = here.parentElement;
  }
  return undefined;
}

/** The link an element stands in. */
export function linkAround(element: Element): Element | undefined {
  return closest(element, (each) => tagOf(each) === "a", 4);
}

/** The heading a block is or stands in. */
export function headingAround(block: Element): Element | undefined {
  return closest(block, (each) => /^h[1-6]$/.test(tagOf(each)), 3);
}

function nearestBlock(element: Element | null, root: Element): Element {
  let here = element;
  while (here && here !== root && !isBlock(here)) here = here.parentElement;
  return here ?? root;
}

function baseOf(elements: Element[], url: string): string {
  const href = elements
    .slice(0, 400)
    .find((each) => tagOf(each) === "base")
    ?.getAttribute("href");
  return (href && parseUrl(href, url)?.href) || url;
}
