import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";

/** Where a line is planted, and the line. */
type Plant = readonly [folder: string, line: string];

const refused: readonly Plant[] = [
  ["shared", 'import "../worker/index.ts";'],
  ["shared", 'import "../extension/capture/page.ts";'],
  ["shared", 'import("../dashboard/people.ts");'],
  ["shared", 'import "node:fs";'],
  ["shared", 'import "preact/hooks";'],
  ["shared", 'import "hono/cors";'],
  ["shared", 'import "cloudflare:workers";'],
  ["shared", 'import "wxt/browser";'],
  ["shared", 'fetch("https://example.org");'],
  ["shared", "document.write();"],
  ["shared", "localStorage.clear();"],
  ["shared/statistics", 'import "../../worker/index.ts";'],
  ["worker", 'import "../extension/capture/page.ts";'],
  ["worker", 'import "../dashboard/people.ts";'],
  ["worker", 'import "../dashboard";'],
  ["worker", 'import "preact";'],
  ["worker", "document.write();"],
  ["worker/program", "window.close();"],
  ["extension", 'import "../worker/index.ts";'],
  ["extension", 'import "../dashboard/people.ts";'],
  ["extension/capture/sites", 'import "../../../dashboard/ui/button.tsx";'],
  ["extension", 'import "node:fs";'],
  ["dashboard", 'import "../worker/index.ts";'],
  ["dashboard", 'import "../extension/capture/page.ts";'],
  ["dashboard/reports", 'import "hono";'],
  ["dashboard/ui", 'import "../people.ts";'],
  ["dashboard/ui", 'import "../reports/overview.tsx";'],
  ["dashboard/ui", 'import "#shared/contacts";'],
  ["dashboard/ui", 'import "../../worker/index.ts";'],
  ["dashboard/ui", 'import "../../extension/person-form.ts";'],
];

const allowed: readonly Plant[] = [
  ["shared/replica", 'import "#shared/sync";'],
  ["worker", 'import "#shared/sync";'],
  ["worker", 'import "hono";'],
  ["worker", 'fetch("https://example.org");'],
  ["extension", 'import "#shared/client";'],
  ["dashboard", 'import "./ui/button.tsx";'],
  ["dashboard/ui", 'import "./button.tsx";'],
  ["dashboard/ui", 'import "preact";'],
];

const Report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

let folder: string;
let caught: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tertius-walls-"));
  for (const file of ["biome.json", ".gitignore"]) cpSync(file, path.join(folder, file));
  for (const plant of [...refused, ...allowed]) sow(plant);
  caught = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for(refused)("%s refuses %s", (plant) => {
  expect(caught).toContain(fileOf(plant));
});

test.for(allowed)("%s allows %s", (plant) => {
  expect(caught).not.toContain(fileOf(plant));
});

function sow(plant: Plant) {
  const file = path.join(folder, fileOf(plant));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${plant[1]}\n`);
}

function fileOf(plant: Plant): string {
  return `${plant[0]}/planted-${[...refused, ...allowed].indexOf(plant)}.ts`;
}

/** The planted files that a wall refuses, by the project's own rules. */
function lint(): Set<string> {
  const biome = path.resolve("node_modules/.bin/biome");
  const { stdout } = spawnSync(biome, ["lint", "--reporter=json", "--max-diagnostics=none", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = Report.parse(JSON.parse(stdout));
  const walls = diagnostics.filter(({ category }) => category.includes("noRestricted"));
  return new Set(walls.map(({ location }) => location.path));
}
