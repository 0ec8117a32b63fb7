import { mailAddress, phoneNumber, webAddress } from "./addresses.ts";
import {
  closest,
  descendants,
  isOutOfSight,
  type Line,
  linesOf,
  type Reading,
  tagOf,
} from "./dom.ts";
import { shapeOf } from "./letters.ts";
import { once } from "./once.ts";
import { type Account, accountOf } from "./services.ts";
import { iconWords } from "./slots.ts";
import { fold } from "./text.ts";
import { mailIn, phonesIn, spelledOut } from "./written-contacts.ts";

/** A way to reach somebody, and the element that shows it. */
export interface Contact {
  value: string;
  element: Element;
}
export interface LinkInSight extends Contact {
  account: Account | undefined;
}

/**
 * What a reader sees, as far as markup tells: lines of text and the ways to reach somebody, each
 * read when it is first asked for.
 */
export interface Sight {
  lines: Line[];
  /** Words that running text writes small: they are no names. */
  common: Set<string>;
  emails: Contact[];
  phones: Contact[];
  links: LinkInSight[];
  /** What the first images are said to show. */
  portraits: string[];
  /** True for what by its words is somebody's name, as far as is known so far. */
  isKnownName: (name: string) => boolean;
}

export function see(reading: Reading): Sight {
  const root = reading.tagged("body")[0] ?? reading.elements[0];
  const lines = root ? linesOf(root) : [];
  const anchors = reading.elements.filter((each) => each.hasAttribute("href")).slice(0, 3000);
  const common = once(() => commonWords(lines));
  const emails = once(() => mailInSight(reading, anchors, lines));
  const phones = once(() => [
    ...linkedPhones(anchors),
    ...writtenIn(lines.map(withLabel), phonesIn),
  ]);
  const links = once(() => anchors.flatMap((element) => linkIn(element, reading.base)));
  const portraits = once(() => portraitsIn(reading));
  return {
    lines,
    isKnownName: () => false,
    get common() {
      return common();
    },
    get emails() {
      return emails();
    },
    get phones() {
      return phones();
    },
    get links() {
      return links();
    },
    get portraits() {
      return portraits();
    },
  };
}

/** The same page in sight, by somebody who knows more names. */
export function knowing(sight: Sight, isKnownName: Sight["isKnownName"]): Sight {
  return Object.create(sight, { isKnownName: { value: isKnownName } });
}

function mailInSight(reading: Reading, anchors: Element[], lines: Line[]): Contact[] {
  const linked = [...linkedMail(anchors), ...hiddenMail(reading.elements)];
  return [...linked, ...writtenIn(lines, mailIn)].slice(0, 1000);
}

function portraitsIn(reading: Reading): string[] {
  const images = reading.tagged("img").slice(0, 30);
  return images.flatMap((each) => each.getAttribute("alt")?.slice(0, 200) || []);
}

/** The share of a text's words that the page elsewhere writes small. */
export function commonness(text: string, common: Set<string>): number {
  const words = fold(text)
    .split(" ")
    .filter((each) => each.length > 2);
  return words.length === 0 ? 0 : words.filter((each) => common.has(each)).length / words.length;
}

export function isInMenu(element: Element): boolean {
  return (
    closest(
      element,
      (each) =>
        tagOf(each) === "nav" ||
        /^(navigation|menu|menubar|search|dialog)$/.test(each.getAttribute("role") ?? ""),
    ) !== undefined
  );
}

function commonWords(lines: Line[]): Set<string> {
  const seen = new Set<string>();
  let length = 0;
  for (const { text } of lines) {
    length += text.length;
    if (length > 300_000) break;
    for (const word of text.slice(0, 4000).split(/[\s,;:!?()[\]"“”«»]+/)) seen.add(word);
  }
  const common = [...seen].filter(
    (word) => word === word.toLowerCase() && /^a[ax'’-]{1,40}\.?$/.test(shapeOf(word)),
  );
  return new Set(common.slice(0, 20_000).map(fold));
}

function linkedMail(anchors: Element[]): Contact[] {
  return anchors.flatMap((element) => {
    const href = element.getAttribute("href") ?? "";
    const value = /^\s*mailto:/i.test(href)
      ? mailAddress(href) || mailAddress(spelledOut(href))
      : "";
    return value && !isOutOfSight(element) ? [{ value, element }] : [];
  });
}

/** Addresses that a script would show: `data-cfemail` holds one xor-ed with its first byte. */
function hiddenMail(elements: Element[]): Contact[] {
  const holders = elements.filter(
    (each) => each.localName === "a" || each.hasAttribute("data-cfemail"),
  );
  return holders.flatMap((element) => {
    const value = mailAddress(xored(element) || encoded(element));
    return value ? [{ value, element }] : [];
  });
}

const protectedMail = "/cdn-cgi/l/email-protection#";

function xored(element: Element): string {
  const code =
    element.getAttribute("data-cfemail") ?? element.getAttribute("href")?.split(protectedMail)[1];
  if (!code || !/^([\da-f]{2}){4,200}$/i.test(code)) return "";
  const bytes = code.match(/../g)?.map((each) => Number.parseInt(each, 16)) ?? [];
  return String.fromCharCode(...bytes.slice(1).map((each) => each ^ (bytes[0] ?? 0)));
}

/** Research portals keep `mailto:` and the address in base64 until a press. */
function encoded(element: Element): string {
  const code = tagOf(element) === "a" ? (element.getAttribute("data-md5") ?? "") : "";
  const isCoded = /^bWFpbHRvO[\w+/]{4,400}={0,2}$/.test(code) && code.length % 4 === 0;
  return isCoded && !isOutOfSight(element) ? atob(code) : "";
}

function writtenIn(lines: Line[], valuesIn: (text: string) => string[]): Contact[] {
  return lines.flatMap(({ text, block }) =>
    valuesIn(text).map((value) => ({ value, element: block })),
  );
}

/** A bare number with what stands above it, or what the icon beside it is called. */
function withLabel(line: Line, index: number, lines: Line[]): Line {
  if (!/^[+(]?\d[\d\s().–-]{5,16}$/.test(line.text)) return line;
  const icons = descendants(line.block.parentElement ?? line.block, 12).flatMap(iconWords);
  const above = lines[index - 1]?.text ?? "";
  const label = icons.find((each) => /phone|^tel$|mobile/.test(each)) ?? above;
  return label.length > 30 ? line : { ...line, text: `${label} ${line.text}` };
}

function linkedPhones(anchors: Element[]): Contact[] {
  return anchors.flatMap((element) => {
    const href = element.getAttribute("href") ?? "";
    const value = /^\s*(tel|callto):/i.test(href) ? phoneNumber(href) : "";
    return value && !isOutOfSight(element) ? [{ value, element }] : [];
  });
}

function linkIn(element: Element, base: string): LinkInSight[] {
  if (!/^(a|area)$/.test(tagOf(element))) return [];
  const href = element.getAttribute("href") ?? "";
  if (!href || href.startsWith("#") || /^(mailto|tel|javascript|data):/i.test(href)) return [];
  const value = webAddress(href, base);
  return value ? [{ value, element, account: accountOf(value) }] : [];
}
