import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { firstLoad, gzipped, laterLoad } from "../../scripts/bundles.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tertius-bundles-"));
  write("index.html", '<script type="module" src="/a.js"></script>');
  write("b.js", "export const b = 1;");
  write("later.js", "export const later = 1;");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what a page imports at once counts, what it imports later does not", () => {
  write("a.js", 'import{b}from"./b.js";b;import("./later.js");');
  expect(firstLoad(folder, "index.html")).toBe(sizeOf("a.js") + sizeOf("b.js"));
});

test("a script that two others import counts once", () => {
  write("a.js", 'import"./b.js";import"./c.js";');
  write("c.js", 'import"./b.js";');
  expect(firstLoad(folder, "index.html")).toBe(sizeOf("a.js") + sizeOf("b.js") + sizeOf("c.js"));
});

test("a screen adds what the page has not loaded already", () => {
  mkdirSync(path.join(folder, "assets"));
  write("a.js", 'import{b}from"./b.js";import("./assets/reports-1.js");');
  write("assets/reports-1.js", 'import"../b.js";import"./words-1.js";import("./draw-1.js");');
  write("assets/words-1.js", "export const words = 1;");
  write("assets/draw-1.js", "export const draw = 1;");
  const added = sizeOf("assets/reports-1.js") + sizeOf("assets/words-1.js");
  expect(laterLoad(folder, "index.html", "reports")).toBe(added);
});

function sizeOf(file: string): number {
  return gzipped(path.join(folder, file));
}

function write(file: string, content: string) {
  writeFileSync(path.join(folder, file), content);
}
