import type { Browser, CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  launchChromium,
  makeFolder,
  openExtensionPage,
  openPopup,
  type Site,
  serveSite,
  waitForText,
} from "./browsers.ts";
import { buildExtension } from "./extension-build.ts";
import { startFakeServer } from "./fake-server.ts";
import { people } from "./people.ts";

let folder: Awaited<ReturnType<typeof makeFolder>>;
let site: Site;
let server: Awaited<ReturnType<typeof startFakeServer>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  site = await serveSite(people);
  server = await startFakeServer();
  const extension = await buildExtension("chrome", server.origin, folder.path);
  browser = await launchChromium({ extension });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), server.stop(), folder.remove()]);
});

beforeEach(async () => {
  site.requests.length = 0;
  page = await browser.newPage();
});

test("without a gesture no script enters a page, and only the page is asked for", async () => {
  const seen = await watch(await page.createCDPSession());
  await browse();
  expect(seen).toEqual({ scripts: [], worlds: [] });
  expect(new Set(site.requests)).toEqual(new Set(Object.keys(people)));
  expect(server.asked).toEqual([]);
});

test.each([
  ["/amara", "Amara Okafor", ["capture-page"]],
  ["/rows", "Esi Mensah", ["capture-page", "capture-rare"]],
])("a gesture reads %s and leaves it byte for byte as it was", async (path, name, scripts) => {
  await page.goto(site.origin + path);
  const asked = [...site.requests];
  const before = await page.evaluate(look);
  const seen = await watch(await page.createCDPSession());
  const popup = await openPopup(browser, page);
  await popup.waitForFunction(
    (name) => document.querySelector<HTMLInputElement>("[name='fullName']")?.value === name,
    {},
    name,
  );
  await popup.close();
  const entered = seen.scripts.map((url) => /^chrome-extension:.*\/(.+)\.js$/.exec(url)?.[1]);
  expect(entered).toEqual(scripts);
  expect(await page.evaluate(look)).toEqual(before);
  expect(site.requests).toEqual(asked);
  expect(server.asked).toEqual([]);
});

test("once connected, browsing says nothing to the server either", async () => {
  const options = await openExtensionPage(browser, "options.html");
  await (await options.waitForSelector("form.connect button"))?.click();
  await waitForText(options, "has reached the server");
  await page.bringToFront();
  // The first sync after connecting may still be under way.
  await browse();
  server.asked.length = 0;
  await browse();
  expect(server.asked).toEqual([]);
});

/** What people do on pages all day, and a while for whatever might wake up. */
async function browse(): Promise<void> {
  for (const path of Object.keys(people)) await page.goto(site.origin + path);
  await page.keyboard.press("Tab");
  await page.mouse.click(50, 50, { count: 2 });
  await page.reload();
  await page.goBack();
  const other = await browser.newPage();
  await other.goto(`${site.origin}/team`);
  await other.close();
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

type Seen = { scripts: string[]; worlds: string[] };

/** Scripts parsed in a page, in any world, that are not the test's; the worlds of extensions in it. */
async function watch(line: CDPSession): Promise<Seen> {
  const seen: Seen = { scripts: [], worlds: [] };
  line.on("Debugger.scriptParsed", ({ url }) => {
    if (!url.startsWith("pptr:")) seen.scripts.push(url);
  });
  line.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension:")) seen.worlds.push(context.origin);
  });
  await line.send("Debugger.enable");
  await line.send("Runtime.enable");
  return seen;
}

/** All that a page can see of itself, but for the icon the browser asks for when it finds time. */
function look(): unknown {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return {
    document: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(globalThis),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    loaded: loaded.filter((name) => name !== `${location.origin}/favicon.ico`),
    address: location.href,
    focus: document.activeElement?.tagName,
  };
}
