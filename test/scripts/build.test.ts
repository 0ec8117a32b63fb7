import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf } from "../../scripts/build.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tertius-build-"));
  mkdirSync(path.join(folder, "shared"));
  write("shared/a.ts", "1");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the same files have the same hash", () => {
  expect(hash()).toBe(hash());
});

test("a changed, an added and a renamed file each change the hash", () => {
  const hashes = [hash()];
  write("shared/a.ts", "2");
  hashes.push(hash());
  write("shared/b.ts", "2");
  hashes.push(hash());
  rmSync(path.join(folder, "shared/a.ts"));
  hashes.push(hash());
  expect(new Set(hashes).size).toBe(4);
});

test("a folder that is not there has a hash of its own", () => {
  expect(hashOf(["none"], folder)).not.toBe(hash());
});

function hash(): string {
  return hashOf(["shared"], folder);
}

function write(file: string, content: string) {
  writeFileSync(path.join(folder, file), content);
}
