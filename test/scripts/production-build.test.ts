import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";

const run = promisify(execFile);
const SourceMap = z.object({ sources: z.array(z.string()) });

type Bundle = { code: string; sources: string[] };

let folder = "";
let production: Bundle;
let local: Bundle;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tertius-build-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  production = await bundle("", "index");
  local = await bundle("local", "local");
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

const localOnly = [
  "dev_mail",
  "/mail.json",
  "/mail/in",
  "/reminders/run",
  "/dev/demo",
  "demo-lead",
  "Harbour Bridge",
];

test("the local build keeps mail, reads it and offers the demo", () => {
  expect(localOnly.filter((word) => local.code.includes(word))).toEqual(localOnly);
  expect(own(local).filter(isLocal)).not.toEqual([]);
});

test("the production build has no word of kept mail or of the demo", () => {
  expect(localOnly.filter((word) => production.code.includes(word))).toEqual([]);
  expect(/\/dev\//.exec(production.code)?.[0]).toBe(undefined);
  expect(own(production).filter(isLocal)).toEqual([]);
});

test("the production build is the whole server all the same", () => {
  expect(production.code.includes("/api/v1")).toBe(true);
  expect(
    own(production).filter((source) => /worker\/(index|app|program)\.ts$/.test(source)).length,
  ).toBe(3);
});

/** The very bundle a deploy would upload. */
async function bundle(environment: string, entry: string): Promise<Bundle> {
  const outdir = join(folder, entry);
  const wrangler = ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run"];
  const where = ["--env", environment, "--outdir", outdir, "--assets", folder];
  const env = { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_LOG_PATH: folder };
  await run(process.execPath, [...wrangler, ...where], { env });
  const map = await readFile(join(outdir, `${entry}.js.map`), "utf8");
  const code = await readFile(join(outdir, `${entry}.js`), "utf8");
  return { code, sources: SourceMap.parse(JSON.parse(map)).sources };
}

function own({ sources }: Bundle): string[] {
  return sources.filter((source) => !source.includes("node_modules"));
}

function isLocal(source: string): boolean {
  return /worker\/(demo|dev-|local)/.test(source);
}
