import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { launchChromium, makeFolder, openExtensionPage, openPopup, serveSite } from "./browsers.ts";
import { buildExtension } from "./extension-build.ts";
import { startFakeServer } from "./fake-server.ts";
import { bareWordsIn, overflowIn } from "./legibility.ts";
import { openPanelPage } from "./panel-page.ts";
import { people } from "./people.ts";
import { speakingBuild, type Tongue } from "./speaking.ts";

let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Awaited<ReturnType<typeof startFakeServer>>;
let site: Awaited<ReturnType<typeof serveSite>>;
let extension: string;
let browser: Browser;

beforeAll(async () => {
  folder = await makeFolder();
  server = await startFakeServer();
  extension = await buildExtension("chrome", server.origin, folder.path);
  site = await serveSite(people);
});

afterAll(() => Promise.all([site.close(), server.stop(), folder.remove()]));
afterEach(() => browser.close());

const tongues: readonly Tongue[] = ["pseudo", "ar", "de"];

describe.each(tongues)("in %s", (tongue) => {
  test("nothing is wider than the panel or the options, at 200 % neither", async () => {
    await speak(tongue);
    await onEveryScreen(async (page, screen) => {
      for (const width of [380, 190]) {
        await page.setViewport({ width, height: 600 });
        expect(await overflowIn(page), `${screen} at ${width}`).toEqual([]);
      }
    });
  });
});

test("nothing is wider than the popup as it opens", async () => {
  await speak("pseudo");
  const popup = await openPopup(browser, await visit("/amara"));
  await popup.waitForSelector("[name='fullName']");
  expect(await overflowIn(popup)).toEqual([]);
});

test("no screen says a word that was not translated", async () => {
  await speak("pseudo");
  await onEveryScreen(async (page, screen) => {
    expect(await bareWordsIn(page), screen).toEqual([]);
  });
});

test("in Arabic the screens run from right to left and have no accessibility fault", async () => {
  await speak("ar");
  await onEveryScreen(async (page, screen) => {
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    for (const value of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
      expect(await violationsOf(page), `${screen}, ${value}`).toEqual([]);
    }
  });
});

async function speak(tongue: Tongue): Promise<void> {
  browser = await launchChromium({ extension: await speakingBuild(extension, tongue) });
}

type Look = (page: Page, screen: string) => Promise<void>;

/** Every screen a person comes through: unconnected, one person, several, saved, connected. */
async function onEveryScreen(look: Look): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await options.waitForSelector("[name='server']");
  await look(options, "options");
  const panel = await openPanelPage(browser, await visit("/amara"), "[name='fullName']");
  await look(panel, "person");
  await click(panel, "#tab-introduction");
  await look(panel, "introduction");
  await click(panel, "#tab-person");
  await click(panel, "button[type='submit']");
  await panel.waitForSelector("main.saved");
  await look(panel, "saved");
  await look(await openPanelPage(browser, await visit("/team"), ".people"), "several");
  await options.bringToFront();
  await click(options, "form.connect button");
  await options.waitForSelector("main > section");
  await look(options, "connected");
}

async function visit(path: keyof typeof people): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.origin + path);
  return page;
}

function click(page: Page, selector: string): Promise<void> {
  return page.$eval(selector, (element) => {
    if (element instanceof HTMLElement) element.click();
  });
}
