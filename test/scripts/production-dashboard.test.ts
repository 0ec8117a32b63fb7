import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "tertius-dashboard-"));
const builds = { production: "", demo: "" };

beforeAll(async () => {
  builds.production = await scriptsOf("production");
  builds.demo = await scriptsOf("demo");
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const localOnly = ["Try the demo", "/dev/demo", "/dev/mail"];

test("the dashboard of a computer of one's own offers the demo", () => {
  expect(localOnly.filter((words) => builds.demo.includes(words))).toEqual(localOnly);
});

test("the dashboard that is deployed has no word of it", () => {
  expect(builds.production).toContain("/api/v1");
  expect(localOnly.filter((words) => builds.production.includes(words))).toEqual([]);
});

/** Every script of a build, as it would be served. */
async function scriptsOf(mode: keyof typeof builds): Promise<string> {
  const into = join(folder, mode);
  await promisify(execFile)(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--mode", mode, "--outDir", into],
    { env: { ...process.env, NODE_ENV: "production" } },
  );
  const files = readdirSync(into, { recursive: true, encoding: "utf8" });
  const scripts = files.filter((file) => file.endsWith(".js"));
  return scripts.map((file) => readFileSync(join(into, file), "utf8")).join("\n");
}
