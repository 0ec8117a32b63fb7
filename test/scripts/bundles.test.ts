import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { firstLoad, gzipped } from "../../scripts/bundles.ts";

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

function sizeOf(file: string): number {
  return gzipped(path.join(folder, file));
}

function write(file: string, content: string) {
  writeFileSync(path.join(folder, file), content);
}
