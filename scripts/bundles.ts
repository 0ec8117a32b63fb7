import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The most bytes, gzip, that may be loaded before a person does anything. */
export const budgets = {
  dashboard: 70 * 1024,
  popup: 60 * 1024,
  capture: 30 * 1024,
  reports: 70 * 1024,
} as const;

/** Bytes, gzip, of the scripts that a page loads before a person does anything. */
export function firstLoad(folder: string, page: string): number {
  return sizeOf(scriptsOf(folder, page));
}

/** What a screen that loads when it is opened adds to that, without what it loads later still. */
export function laterLoad(folder: string, page: string, screen: string): number {
  const first = scriptsOf(folder, page);
  const assets = path.join(folder, "assets");
  const scripts = new Set<string>();
  for (const file of readdirSync(assets))
    if (file.startsWith(`${screen}-`) && file.endsWith(".js"))
      follow(path.join(assets, file), scripts);
  if (scripts.size === 0) throw new Error(`The build has no script named ${screen}.`);
  return sizeOf([...scripts].filter((file) => !first.has(file)));
}

function scriptsOf(folder: string, page: string): Set<string> {
  const html = readFileSync(path.join(folder, page), "utf8");
  const named = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g)];
  const scripts = new Set<string>();
  for (const [, file = ""] of named) follow(path.join(folder, file), scripts);
  return scripts;
}

function sizeOf(scripts: Iterable<string>): number {
  return [...scripts].reduce((total, file) => total + gzipped(file), 0);
}

/** The scripts that a gesture may put into a page: one of them, and after `capture-page` perhaps `capture-rare`. */
export function captureScripts(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /^capture-\w+\.js$/.test(file));
  return files.toSorted().map((file) => path.join(folder, file));
}

export function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** The file and all it imports at once; what it imports later (`import()`) is left out. */
function follow(file: string, scripts: Set<string>) {
  if (scripts.has(file) || !existsSync(file)) return;
  scripts.add(file);
  const source = readFileSync(file, "utf8");
  const imports = source.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  for (const [, to = ""] of imports) follow(path.join(path.dirname(file), to), scripts);
}
