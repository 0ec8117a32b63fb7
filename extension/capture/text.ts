import { digits, letters } from "./letters.ts";

/** What no line of text from a page may carry: controls, bidi overrides and invisible marks. */
const unprintable =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu;
const tags =
  /<(script|style)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)|<\/?[a-z][^<>]*>?/gi;
const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** One line of plain text of at most `limit` characters; longer text is no value and gives "". */
export function plain(text: string, limit = 300): string {
  if (text.length > limit * 20 + 2000) return "";
  const line = text
    .replace(/[\s\u0085\u2028\u2029]+/g, " ")
    .replace(unprintable, "")
    .normalize("NFC")
    .replace(/ +/g, " ")
    .trim();
  return line.length > limit ? "" : withoutLoneSurrogates(line);
}

/** The same for text that may hold markup or entities, as values inside scripts and attributes do. */
export function plainFromMarkup(text: string, limit = 300): string {
  if (text.length > limit * 20 + 2000) return "";
  const decoded = decodeEntities(text);
  return plain(decoded.includes("<") ? decoded.replace(tags, " ") : decoded, limit);
}

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}

// Of what stands beyond the first plane only the signs are none of a word.
const between = new RegExp(
  `(?:[\\ud83c-\\ud83e][\\udc00-\\udfff]|[^${letters}${digits}\\ud800-\\udfff])+`,
  "g",
);

/** Looked up at once, where a pattern of as many words takes a page that was just loaded half a millisecond to compile. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** A key under which two spellings of one text are equal: case, accents and punctuation aside. */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ı/g, "i")
    .replace(between, " ")
    .trim();
}

function withoutLoneSurrogates(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, "");
}
