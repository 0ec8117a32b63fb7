import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, type Site, serveSite } from "./browsers.ts";
import type { StorageDoors } from "./storage-page.ts";

declare const storageDoors: StorageDoors;

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSite({ "/": "<!doctype html><title>Storage</title>" });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(site.origin);
  await page.addScriptTag({ content: await bundled(path.join(__dirname, "storage-page.ts")) });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each([1, 2])(
  "what is read packed is what was written, whatever came in between (%i)",
  async (seed) => {
    const { differs, compared, packed } = await page.evaluate(
      (seed) => storageDoors.play(seed, 60),
      seed,
    );
    expect(differs).toBeUndefined();
    expect(Math.max(...compared)).toBeGreaterThan(500);
    expect(packed.filter(Boolean).length).toBeGreaterThan(5);
  },
);

test("a replica from before there were packs opens with its rows", async () => {
  const rows = await page.evaluate(async () => {
    const opening = indexedDB.open("old", 1);
    const made = new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    opening.onupgradeneeded = () => {
      const rows = opening.result.createObjectStore("rows", { keyPath: ["kind", "id"] });
      rows.createIndex("bucket", "bucket");
      rows.put({ kind: "contact", id: "1", bucket: "owner:1", rev: 1, fields: {} });
      opening.result.createObjectStore("waiting", { keyPath: "n" });
      opening.result.createObjectStore("refused", { keyPath: "n" });
      opening.result.createObjectStore("meta");
    };
    (await made).close();
    return (await (await storageDoors.openStorage("old", () => "device")).load()).rows;
  });
  expect(rows).toMatchObject([{ kind: "contact", id: "1" }]);
});

/** One script of a module with all that it imports. */
async function bundled(entry: string): Promise<string> {
  const lib = { entry, formats: ["iife" as const], name: "page" };
  const made = await build({
    ...{ configFile: false, logLevel: "silent" },
    build: { write: false, lib, minify: false },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !("output" in output)) throw new Error("Nothing was built.");
  return output.output[0].code;
}
