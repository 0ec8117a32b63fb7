/**
 * Turns the patterns of the languages into regular expressions. Words of a name are taken
 * generously here and cut to the name by `person-names.ts`; every repetition is bounded, and they
 * run over single sentences of bounded length, in lower case: ignoring case costs ten times more.
 */

/** Letters and digits by their ranges: by their properties an expression takes five times longer to be made. */
const letter =
  "0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u0963\\u0966-\\u1fff\\u2c00-\\u2fef\\u3040-\\ud7ff\\uf900-\\ufdff";
const before = `(?<![${letter}])`;
const after = `(?![${letter}])`;
const word = '[^\\s,;:!?()—–<>"]+';
const leading = `${word}(?: ${word}){0,5}`;
const trailing = `${word}(?: ${word}){0,3}`;

/** One expression that finds any of the phrases in a sentence in lower case. */
export function anyOf(patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern.replaceAll("{who}", trailing).replaceAll("{name}", leading),
  );
  return new RegExp(`${before}(?:${sources.join("|")})${after}`, "u");
}

export interface NamingPhrase {
  expression: RegExp;
  /** What each capture holds: the words before a name's end, or those from a name's beginning. */
  captures: ("who" | "name")[];
}

/** An expression for a phrase that names people; its indices lead back to the letters as written. */
export function naming(pattern: string): NamingPhrase {
  const captures = [...pattern.matchAll(/\{(who|name)\}/g)].map(([, kind]) =>
    kind === "who" ? ("who" as const) : ("name" as const),
  );
  const source = pattern.replaceAll("{who}", `(${trailing})`).replaceAll("{name}", `(${leading})`);
  return { expression: new RegExp(`${before}${source}`, "du"), captures };
}

/** An expression for a whole line that is one of the phrases, with dashes or stars around it. */
export function wholeLine(patterns: readonly string[]): RegExp {
  return new RegExp(`^[\\s>*_-]*(?:${patterns.join("|")})[\\s*_-]*$`, "iu");
}
