import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

const readable = new Set([".html", ".htm", ".xhtml", ".eml", ".mbox", ".txt", ".vcf", ".csv"]);

/** The file itself, or all readable files of a folder and those below it, in order of their names. */
export function filesIn(path: string): string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (isFolder(inside)) return filesIn(inside);
      return readable.has(extname(entry.name).toLowerCase()) ? [inside] : [];
    });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
