import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeProblem, whyInstall } from "../../scripts/install.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "tertius-install-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a complete installation needs nothing", () => {
  makeInstallation();
  expect(whyInstall(root)).toBeUndefined();
});

test("a fresh clone needs an installation", () => {
  write("package-lock.json", lock({ a: "1.0.0" }));
  expect(whyInstall(root)).toBe("there are none yet");
});

test("an installation that was cut short is repaired", () => {
  makeInstallation();
  rmSync(path.join(root, "node_modules/.package-lock.json"));
  expect(whyInstall(root)).toBe("the last installation was not finished");
});

test("a package at another version than the lockfile's is noticed", () => {
  makeInstallation();
  write("package-lock.json", lock({ a: "2.0.0" }));
  expect(whyInstall(root)).toBe("a is not at 2.0.0");
});

test("a package whose files are gone is noticed", () => {
  makeInstallation();
  rmSync(path.join(root, "node_modules/a"), { recursive: true });
  expect(whyInstall(root)).toBe("a is damaged");
});

test("a package for another system is not missed", () => {
  makeInstallation();
  const { packages } = lock({ a: "1.0.0" });
  const other = { "node_modules/other-system": { version: "1.0.0", optional: true } };
  write("package-lock.json", { packages: { ...packages, ...other } });
  expect(whyInstall(root)).toBeUndefined();
});

test("a Node that does not run is noticed", () => {
  makeInstallation();
  write("node_modules/.bin/node", "cut sh");
  expect(whyInstall(root)).toBe("the project's Node does not run");
});

test("Node 18 is told what is needed", () => {
  expect(nodeProblem("18.20.4")).toMatch(/needs Node 20 or newer and this is Node 18\.20\.4/);
  expect(nodeProblem("20.0.0")).toBeUndefined();
});

function makeInstallation() {
  write("package-lock.json", lock({ a: "1.0.0" }));
  write("node_modules/.package-lock.json", lock({ a: "1.0.0" }));
  write("node_modules/a/package.json", { version: "1.0.0" });
  write("node_modules/node/package.json", { version: "24.0.0" });
  write("node_modules/.bin/node", "#!/bin/sh\necho v24.0.0\n", 0o755);
}

function lock(versions: Record<string, string>) {
  const entries = Object.entries({ ...versions, node: "24.0.0" });
  return {
    packages: Object.fromEntries(
      entries.map(([name, version]) => [`node_modules/${name}`, { version }]),
    ),
  };
}

function write(file: string, content: object | string, mode = 0o644) {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  rmSync(place, { force: true });
  writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content), { mode });
}
