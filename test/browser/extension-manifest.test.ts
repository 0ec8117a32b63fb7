import { readFile } from "node:fs/promises";
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

function fileOf(browser: Browser, file = ""): string {
  return join(built.get(browser) ?? "", file);
}
