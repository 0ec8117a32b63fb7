/** A part of a template that stands for a name: `[Person A]`, `{{name}}`, `${you}`, `<yourname>`. */
const placeholder = /\$?\{\{?\s*[^{}\n]{1,40}?\s*\}\}?|\[[^[\]\n]{1,40}\]|<[^<>@/\n:.]{2,40}>/g;
const mark = /[⟦⦅](\d+)[⟧⦆]/g;
const noName =
  /\b(?:why|what|how|when|where|reason|context|topic|title|role|company|url|link|date|day|time|brief|descri\w+|background|interests?|value|location|city|area|product|optional|reply|number|e?mail|phone|sentences?|skills?|field|industry|both|subject|specific)\b/i;

/**
 * Replaces placeholders by single words; what stands for a name (`⟦0⟧`) can stand where a name does,
 * what stands for something else (`⦅1⦆`) cannot.
 */
export function hidePlaceholders(text: string): { text: string; originals: string[] } {
  const originals: string[] = [];
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
