/** A part of a template that stands for a name: `[Person A]`, `{{name}}`, `${you}`, `<yourname>`. */
const placeholder = /\$?\{\{?\s*[^{}\n]{1,40}?\s*\}\}?|\[[^[\]\n]{1,40}\]|<[^<>@/\n:.]{2,40}>/g;
const mark = /⟦(\d+)⟧/g;

/** Replaces placeholders by single words, so that they can stand where a name does. */
export function hidePlaceholders(text: string): { text: string; originals: string[] } {
  const originals: string[] = [];
  const hidden = text.replace(mark, "").replace(placeholder, (original) => {
    const known = originals.indexOf(original);
    if (known < 0) originals.push(original);
    return `⟦${known < 0 ? originals.length - 1 : known}⟧`;
  });
  return { text: hidden, originals };
}

export function showPlaceholders(text: string, originals: readonly string[]): string {
  return text.replace(mark, (_, index) => originals[Number(index)] ?? "");
}
