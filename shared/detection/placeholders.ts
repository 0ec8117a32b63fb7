/**
 * A part of a template that stands for a name: `[Person A]`, `{{name}}`, `${you}`, `<yourname>`,
 * `(name of your friend)`, `FIRST_NAME`, and a line that is `Your Name`.
 */
const placeholder = new RegExp(
  [
    /\$?\{\{?\s*[^{}\n]{1,40}?\s*\}\}?|\[[^[\]\n]{1,40}\]|<[^<>@/\n:.]{2,40}>/,
    /\((?:[\p{L}']{3,12} ){0,2}[Nn]ame\b(?! is\b| was\b|:)[^()\n]{0,40}\)/u,
    /(?<![\p{L}\p{N}_])[A-Z]{2,20}(?:_[A-Z0-9]{2,20}){1,4}(?![\p{L}\p{N}_])/u,
    /(?<=^|\n)Your (?:Full )?Name(?=\n|$)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);
const mark = /[⟦⦅](\d+)[⟧⦆]/g;
const noName =
  /\b(?:why|what|how|when|where|reason|context|topic|title|role|company|url|link|date|day|time|brief|descri\w+|background|interests?|value|location|city|area|product|optional|reply|number|e?mail|phone|sentences?|skills?|field|industry|both|subject|specific)\b/i;

/**
 * Replaces placeholders by single words; what stands for a name (`⟦0⟧`) can stand where a name does,
 * what stands for something else (`⦅1⦆`) cannot. `originals` are those of another part of the same
 * message, and grow by the new ones.
 */
export function hidePlaceholders(
  text: string,
  originals: string[] = [],
): { text: string; originals: string[] } {
  const hidden = text.replace(mark, "").replace(placeholder, (original) => {
    const known = originals.indexOf(original);
    if (known < 0) originals.push(original);
    const index = known < 0 ? originals.length - 1 : known;
    return standsForName(original) ? `⟦${index}⟧` : `⦅${index}⦆`;
  });
  return { text: hidden, originals };
}

function standsForName(placeholder: string): boolean {
  const words = placeholder.replace(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/gu, " ").trim();
  return /name\b/i.test(words) || !(noName.test(words) || words.split(" ").length > 4);
}

export function showPlaceholders(text: string, originals: readonly string[]): string {
  return text.replace(mark, (_, index) => originals[Number(index)] ?? "");
}
