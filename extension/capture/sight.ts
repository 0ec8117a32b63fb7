import { mailAddress, phoneNumber, webAddress } from "./addresses.ts";
import { closest, isOutOfSight, type Line, linesOf, type Reading, tagOf } from "./dom.ts";
import { type Account, accountOf } from "./services.ts";
import { fold } from "./text.ts";

/** A way to reach somebody, and the element that shows it. */
export interface Contact {
  value: string;
  element: Element;
}
export interface LinkInSight extends Contact {
  account: Account | undefined;
}

/** What a reader sees, as far as markup tells: lines of text and the ways to reach somebody. */
export interface Sight {
  lines: Line[];
  /** Words that running text writes small: they are no names. */
  common: Set<string>;
  emails: Contact[];
  phones: Contact[];
  links: LinkInSight[];
  /** What the first images are said to show. */
  portraits: string[];
}

export function see(reading: Reading): Sight {
  const root = reading.elements.find((each) => tagOf(each) === "body") ?? reading.elements[0];
  const lines = root ? linesOf(root) : [];
  const anchors = reading.elements.filter((each) => each.hasAttribute("href")).slice(0, 3000);
  return {
    lines,
    common: commonWords(lines),
    emails: [...linkedMail(anchors), ...hiddenMail(reading.elements), ...writtenMail(lines)].slice(
      0,
      1000,
    ),
    phones: [...linkedPhones(anchors), ...writtenPhones(lines)],
    links: anchors.flatMap((element) => linkIn(element, reading.base)),
    portraits: reading.elements
      .filter((each) => tagOf(each) === "img")
      .slice(0, 30)
      .flatMap((each) => each.getAttribute("alt")?.slice(0, 200) || []),
  };
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
  const common = [...seen].filter((word) => /^\p{Ll}[\p{Ll}\p{M}'’-]{1,40}\.?$/u.test(word));
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
  return elements.flatMap((element) => {
    const value = mailAddress(xored(element) || encoded(element));
    return value ? [{ value, element }] : [];
  });
}

function xored(element: Element): string {
  const code =
    element.getAttribute("data-cfemail") ??
    /\/cdn-cgi\/l\/email-protection#([\da-f]+)$/i.exec(element.getAttribute("href") ?? "")?.[1];
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

/** What follows another `@`, as in `@jane@social.example`, is an account. */
const written =
  /(?<![@\p{L}\p{N}._%+'-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,6}\p{L}{2,24}/gu;

function writtenMail(lines: Line[]): Contact[] {
  return lines.flatMap(({ text, block }) => {
    const short = text.slice(0, 2000);
    const found = short.includes("@") ? (short.match(written) ?? []) : [];
    const spelled =
      found.length === 0 && short.length < 300 ? (spelledOut(short).match(written) ?? []) : [];
    return [...found, ...spelled]
      .map((each) => ({ value: mailAddress(each), element: block }))
      .filter((each) => each.value);
  });
}

/** `jane [at] uni [dot] example`, whatever word stands in the brackets, as an address. */
/** Each shape begins where a word does, or a word without end would be tried from each letter. */
function spelledOut(text: string): string {
  if (!/[([{<]|@|\b_?-?at-?_?\b/i.test(text)) return "";
  const dotted =
    /(?<![\p{L}\p{N}_+-])([\p{L}\p{N}_+-]{1,64})\s*[([{<]\s*(\p{L}{1,6})\s*[)\]}>]\s*([\p{L}\p{N}_+-]+)\s*[([{<]\s*(\p{L}{1,10}|@)\s*[)\]}>]\s*([\p{L}\p{N}-]+)\s*[([{<]\s*\2\s*[)\]}>]\s*(\p{L}{2,12})/u.exec(
      text,
    );
  if (dotted && dotted[2] !== dotted[4])
    return `${dotted[1]}.${dotted[3]}@${dotted[5]}.${dotted[6]}`;
  const bracketed =
    /(?<![\p{L}\p{N}._+-])([\p{L}\p{N}._+-]{1,64})\s*[([{<]\s*(?:\p{L}{1,10}|@|-at-)\s*[)\]}>]\s*([\p{L}\p{N}-]+(?:(?:\.|\s*[([{<]\s*(?:\p{L}{1,6}|\.)\s*[)\]}>]\s*)[\p{L}\p{N}-]+){1,4})/u.exec(
      text,
    );
  if (bracketed)
    return `${bracketed[1]}@${bracketed[2]?.replace(/\s*[([{<]\s*(?:\p{L}{1,6}|\.)\s*[)\]}>]\s*/gu, ".")}`;
  const spaced =
    /(?<![\p{L}\p{N}._+-])([\p{L}\p{N}._+-]{1,64})\s+(?:at|AT|@|_at_|-at-)\s+([\p{L}\p{N}-]+(?:(?:\s*\.\s*|\s+(?:dot|DOT)\s+)[\p{L}\p{N}-]+){1,4})/u.exec(
      text,
    );
  if (
    spaced &&
    // `ROWS @ Prof. Roe` says where a talk is.
    !/\.\s+\p{Lu}\p{Ll}/u.test(spaced[0]) &&
    (/\bdot\b/i.test(spaced[0]) ||
      /\bAT\b|@|[_-]at[_-]/.test(spaced[0]) ||
      isMostly(spaced[0], text))
  ) {
    return `${spaced[1]}@${spaced[2]?.replace(/\s+(?:dot|DOT)\s+|\s*\.\s*/g, ".")}`;
  }
  return text.includes("@") ? text.replace(/\s*@\s*/, "@") : "";
}

function isMostly(part: string, text: string): boolean {
  return text.length - part.length < 16 && /\.\s*\p{L}{2,6}\s*$/u.test(part);
}

function linkedPhones(anchors: Element[]): Contact[] {
  return anchors.flatMap((element) => {
    const href = element.getAttribute("href") ?? "";
    const value = /^\s*(tel|callto):/i.test(href) ? phoneNumber(href) : "";
    return value && !isOutOfSight(element) ? [{ value, element }] : [];
  });
}

const phoneShapes = [
  /(?<![\d\p{L}.\-/+])(?:\+|00)\d{1,14}(?:[\s.\-–/]{0,2}\(0?\d{0,4}\))?(?:[\s.\-–/]{1,2}\d{1,8}){0,6}(?![\d\p{L}])/gu,
  /(?<![\d\p{L}.\-/+])\(0?\d{2,5}\)(?:[\s.\-–/]{0,2}\d{2,9})(?:[\s.\-–/]\d{2,6}){0,4}(?![\d\p{L}])/gu,
  /(?<![\d\p{L}.\-/+])\d{3}[\s.\-–]\d{3}[\s.\-–]\d{4}(?![\d\p{L}-])/gu,
  /(?<![\d\p{L}.\-/+])0\d{1,4}[\s.\-–/]\d{2,8}(?:[\s.\-–]\d{2,4}){0,4}(?![\d\p{L}-])/gu,
];

function writtenPhones(lines: Line[]): Contact[] {
  return lines.flatMap(({ text, block }) => {
    if (text.length > 400 || !/\d{2}/.test(text)) return [];
    for (const shape of phoneShapes) {
      const found = [...text.matchAll(shape)].filter(
        (match) => !isOther(text, match.index, match[0]),
      );
      const values = found
        .map((match) => phoneNumber(match[0]))
        .filter((each) => each.replace(/\D/g, "").length >= 8);
      if (values.length > 0) return values.map((value) => ({ value, element: block }));
    }
    return [];
  });
}

/** Numbers that only look like telephone numbers: faxes, identifiers, days. */
function isOther(text: string, index: number, number: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index);
  return (
    /(fax|isbn|issn|doi|orcid|arxiv|zip)\W*(?:no\.?|number)?\W*$/i.test(before) ||
    /^\d{4}[-\s]\d{4}[-\s]\d{4}/.test(number) ||
    /^(19|20)\d\d[-–./]|^\d{1,2}[-–./]\d{1,2}[-–./](19|20)\d\d$/.test(number)
  );
}

function linkIn(element: Element, base: string): LinkInSight[] {
  if (!/^(a|area)$/.test(tagOf(element))) return [];
  const href = element.getAttribute("href") ?? "";
  if (!href || href.startsWith("#") || /^(mailto|tel|javascript|data):/i.test(href)) return [];
  const value = webAddress(href, base);
  return value ? [{ value, element, account: accountOf(value) }] : [];
}
