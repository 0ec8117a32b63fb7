import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "puppeteer-core";
import {
  launchChromium,
  openExtensionPage,
  openPopup,
  serveSite,
} from "../test/browser/browsers.ts";
import { buildExtension } from "../test/browser/extension-build.ts";
import { people } from "../test/browser/people.ts";
import { buildStale } from "./build.ts";
import { connect, type DemoRole, loadDemo, signIn } from "./demo.ts";
import { type Server, serve } from "./server.ts";
import { begin, root, Trouble } from "./tools.ts";

begin();

type Screen = { name: string; as: DemoRole; path: string };

const screens: readonly Screen[] = [
  { name: "today", as: "mentee", path: "/" },
  { name: "contacts", as: "mentee", path: "/contacts" },
  { name: "introductions", as: "mentee", path: "/introductions" },
  { name: "network", as: "mentee", path: "/network" },
  { name: "mentor", as: "mentor", path: "/" },
  { name: "reports", as: "lead", path: "/reports" },
];
const themes = ["light", "dark"] as const;
const pictures = path.join(root, "docs/pictures");

await buildStale(["dashboard (local)"]);
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), "tertius-pictures-"));
const server = await serve({ port: 18_800, state: path.join(folder, "state") });
const extension = await buildExtension("chrome", server.origin, folder);
const browser = await launchChromium({ extension });
try {
  await drawAll(browser, server);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function drawAll(chromium: Browser, { origin }: Server): Promise<void> {
  const door = await openTab(await chromium.createBrowserContext(), origin);
  await drawBoth(door, "sign-in");
  await loadDemo(door);
  for (const as of ["mentee", "mentor", "lead"] as const) {
    const page = await openTab(await chromium.createBrowserContext(), origin);
    await signIn(page, as);
    for (const screen of screens.filter((each) => each.as === as)) {
      await open(page, origin + screen.path);
      // A lead's first report is counted while they wait.
      await page.waitForSelector(screen.name === "reports" ? ".tile" : "main", {
        timeout: 120_000,
      });
      await drawBoth(page, screen.name);
    }
    if (as === "mentee") await drawPopup(chromium, await connect(page, origin));
    await page.browserContext().close();
  }
}

async function drawPopup(chromium: Browser, connection: object): Promise<void> {
  const site = await serveSite(people);
  const options = await openExtensionPage(chromium, "options.html");
  await options.evaluate((kept) => {
    const { storage } = Reflect.get(globalThis, "chrome");
    return storage.local.set({ connection: kept });
  }, connection);
  const page = await chromium.newPage();
  await page.goto(`${site.origin}/amara`);
  const popup = await openPopup(chromium, page);
  await popup.waitForSelector("[name='fullName']");
  await drawBoth(popup, "popup");
  await site.close();
}

async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, address);
  // What a navigation breaks off is never said to have ended.
  await settled(page);
  return page;
}

async function open(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  if (!answer || answer.status() >= 400)
    throw new Trouble(`${address} answered ${answer?.status()}.`);
}

async function drawBoth(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await settled(page);
    const file = path.join(pictures, `${name}-${theme}.png`);
    await page.screenshot({ path: `${pictures}/${name}-${theme}.png` });
    console.log(path.relative(root, file));
  }
}

/** Nothing is asked for any more and the text has stopped changing. */
async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 300, concurrency: 1, timeout: 120_000 });
  let before = "";
  for (let round = 0; round < 40; round += 1) {
    const text = await page.evaluate(() => document.body.textContent);
    if (text === before && text !== "") return;
    before = text;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
