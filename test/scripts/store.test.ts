import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { asShipped, hashOf } from "../../scripts/build.ts";
import { answers } from "../../scripts/store/answers.ts";
import { listingIn, localesOf, storePages } from "../../scripts/store/pages.ts";
import { sourceFiles } from "../../scripts/store/sources.ts";

const root = path.resolve(import.meta.dirname, "../..");
const origin = "https://tertius.example";

const Manifest = z.object({
  permissions: z.array(z.string()),
  content_security_policy: z.object({ extension_pages: z.string() }),
  browser_specific_settings: z
    .object({
      gecko: z.object({
        data_collection_permissions: z.object({
          required: z.array(z.string()),
          optional: z.array(z.string()),
        }),
      }),
    })
    .optional(),
});

const [chrome, firefox] = ["chrome", "firefox"].map((browser) =>
  Manifest.parse(
    JSON.parse(readFileSync(path.join(root, `test/browser/manifests/${browser}.json`), "utf8")),
  ),
);

test("every permission of either browser has its reason, and no reason is left over", () => {
  const asked = new Set([...(chrome?.permissions ?? []), ...(firefox?.permissions ?? [])]);
  expect(Object.keys(answers.permissions).toSorted()).toEqual([...asked].toSorted());
});

test.each(["required", "optional"] as const)("%s data is what Firefox declares", (need) => {
  const declared = firefox?.browser_specific_settings?.gecko.data_collection_permissions[need];
  const explained = answers.data.filter((each) => each.need === need);
  expect(explained.map((each) => each.firefox)).toEqual(declared);
});

test("no code can come from elsewhere, as the answer says", () => {
  const policy = chrome?.content_security_policy.extension_pages.split("; ");
  expect(policy).toContain("script-src 'self'");
  expect(answers.remoteCode).toMatch(/^No\./);
});

test.each(localesOf(root))("%s: the listing keeps to the stores' lengths", (locale) => {
  const { name, summary, description } = listingIn(root, locale);
  expect(name.length).toBeLessThanOrEqual(45);
  expect(summary.length).toBeLessThanOrEqual(132);
  expect(description.length).toBeGreaterThan(500);
  expect(description.length).toBeLessThanOrEqual(16_000);
});

test("each answer stands on the page that is copied from", () => {
  const page = storePages(origin).get("answers.md") ?? "";
  const texts = [...Object.values(answers.permissions), ...answers.review, answers.remoteCode];
  expect(texts.filter((text) => !page.includes(text))).toEqual([]);
});

let elsewhere = "";

beforeAll(() => {
  elsewhere = mkdtempSync(path.join(tmpdir(), "tertius-sources-"));
  for (const [file, content] of sourceFiles(root, origin)) {
    mkdirSync(path.dirname(path.join(elsewhere, file)), { recursive: true });
    writeFileSync(path.join(elsewhere, file), content);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(elsewhere, "node_modules"));
});

afterAll(() => rmSync(elsewhere, { recursive: true }));

test("the sources build to the same bytes in another folder, later", {
  timeout: 240_000,
}, async () => {
  const here = await build(root, path.join(elsewhere, "here"));
  const there = await build(elsewhere, path.join(elsewhere, "there"));
  expect(there).toBe(here);
});

/** One hash over all that a build makes, names and contents. */
async function build(from: string, into: string): Promise<string> {
  await promisify(execFile)(
    process.execPath,
    [path.join(from, "node_modules/wxt/bin/wxt.mjs"), "build", "--browser", "chrome"],
    {
      cwd: from,
      env: { ...process.env, ...asShipped, TERTIUS_ORIGIN: origin, TERTIUS_OUTPUT: into },
    },
  );
  return hashOf(["chrome-mv3"], into);
}
