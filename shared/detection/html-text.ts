const maximum = 400_000;
const unseen = ["style", "script", "head", "title"];
const entities: Record<string, string> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** Enough of a message without a plain part: lines for blocks, no markup, common entities. */
export function textOfHtml(html: string): string {
  return withoutUnseen(html.slice(0, maximum))
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d|\/blockquote)\b[^<>]{0,2000}>/gi, "\n")
    .replace(/<[^<>]{0,5000}>/g, " ")
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? " ");
}

/** By search rather than by expression, which hostile markup could make slow. */
function withoutUnseen(html: string): string {
  const lower = html.toLowerCase();
  let kept = "";
  let from = 0;
  for (const match of lower.matchAll(/<(style|script|head|title)[\s>]/g)) {
    if (match.index < from || !unseen.includes(match[1] ?? "")) continue;
    const end = lower.indexOf(`</${match[1]}`, match.index);
    kept += html.slice(from, match.index);
    if (end < 0) return kept;
    from = end;
  }
  return kept + html.slice(from);
}
