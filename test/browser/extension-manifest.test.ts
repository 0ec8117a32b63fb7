import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { budgets, captureScripts, firstLoad, gzipped } from "../../scripts/bundles.ts";
import { makeFolder } from "./browsers.ts";
import { buildExtension } from "./extension-build.ts";

type Browser = "chrome" | "firefox";
const browsers = ["chrome", "firefox"] as const;

let folder: Awaited<ReturnType<typeof makeFolder>>;
const built = new Map<Browser, string>();

beforeAll(async () => {
  folder = await makeFolder();
  for (const browser of browsers) {
    built.set(browser, await buildExtension(browser, "https://tertius.example", folder.path));
  }
});

afterAll(() => folder.remove());

test.each(browsers)(
  "the manifest for %s asks for what was reviewed and nothing more",
  async (browser) => {
    const { version: _, ...manifest } = JSON.parse(
      await readFile(fileOf(browser, "manifest.json"), "utf8"),
    );
    const reviewed = new URL(`manifests/${browser}.json`, import.meta.url);
    expect(manifest).toEqual(JSON.parse(await readFile(reviewed, "utf8")));
  },
);

test.each(browsers)("nothing of the build for %s runs in a page by itself", async (browser) => {
  const manifest = JSON.parse(await readFile(fileOf(browser, "manifest.json"), "utf8"));
  expect(manifest).not.toHaveProperty("content_scripts");
  expect(manifest).not.toHaveProperty("web_accessible_resources");
});

test("the popup and every script injected on a gesture keep to their sizes", () => {
  expect(firstLoad(fileOf("chrome"), "popup.html")).toBeLessThanOrEqual(budgets.popup);
  const scripts = captureScripts(fileOf("chrome"));
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) expect(gzipped(script)).toBeLessThanOrEqual(budgets.capture);
});

test("every language has every word, those the manifest names among them", async () => {
  const english = await wordsIn("en");
  const manifest = await readFile(fileOf("chrome", "manifest.json"), "utf8");
  const named = [...manifest.matchAll(/__MSG_(\w+?)__/g)].map(([, name]) => name);
  expect(named).toContain("description");
  expect(english).toEqual(expect.arrayContaining(named));
  for (const locale of await readdir(fileOf("chrome", "_locales")))
    expect(await wordsIn(locale)).toEqual(english);
});

function fileOf(browser: Browser, file = ""): string {
  return join(built.get(browser) ?? "", file);
}

/** The names of all messages; plural forms count once, since languages have different ones. */
async function wordsIn(locale: string): Promise<string[]> {
  const file = fileOf("chrome", join("_locales", locale, "messages.json"));
  const names = Object.keys(JSON.parse(await readFile(file, "utf8")));
  return [
    ...new Set(names.map((name) => name.replace(/_(zero|one|two|few|many|other)$/, ""))),
  ].sort();
}
