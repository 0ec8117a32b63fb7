/** Words and results as a page of their own, which any browser opens and prints. */

export type Keepsake = { title: string; parts: readonly KeepsakePart[] };
type KeepsakePart = { title: string; entries: readonly KeepsakeEntry[] };
/** Who and when, and the words themselves. */
export type KeepsakeEntry = { head: string; words: string };

export function keepsakePage({ title, parts }: Keepsake): string {
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${style}</style>`,
    `<h1 dir="auto">${escaped(title)}</h1>`,
    ...parts.filter(({ entries }) => entries.length > 0).map(partOf),
    "</html>",
  ].join("\n");
}

function partOf({ title, entries }: KeepsakePart): string {
  const shown = entries.map(
    ({ head, words }) =>
      `<article><p class="head" dir="auto">${escaped(head)}</p><p class="words" dir="auto">${escaped(words)}</p></article>`,
  );
  return `<h2>${escaped(title)}</h2>\n${shown.join("\n")}`;
}

const style = `
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
  article { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid; break-inside: avoid; }
  p { margin: 0; } .head { font-size: 13px; opacity: 0.75; } .words { white-space: pre-wrap; }`;

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
