import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import * as z from "zod";
import { violationsOf } from "./axe.ts";
import { firefoxUuid, launchFirefox, makeFolder, type Site, serveSite } from "./browsers.ts";
import { giveDue } from "./due-rows.ts";
import { buildExtension } from "./extension-build.ts";
import { connectionTo, startFakeServer } from "./fake-server.ts";
import {
  answerPrompt,
  clickToolbarButton,
  pressEnterInPopup,
  pressShortcut,
} from "./firefox-toolbar.ts";
import { people } from "./people.ts";

const addonId = "tertius@tertius.example";
/** A computer that does other things at the same time takes its time. */
const patient = { timeout: 60_000 };

let folder: Awaited<ReturnType<typeof makeFolder>>;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  folder = await makeFolder();
  site = await serveSite(people);
  // Nothing listens there: this is about saving without a server.
  const extension = await buildExtension("firefox", "http://localhost:9", folder.path);
  browser = await launchFirefox({ addonId });
  await browser.installExtension(extension);
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), folder.remove()]);
});

test("the toolbar button reads the page, and one key saves the person", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/amara`);
  const options = await openInTab("options.html");
  expect(await parkedIn(options)).toEqual([]);
  await page.bringToFront();
  await clickToolbarButton(browser, addonId);
  await expect
    .poll(
      async () => {
        await pressEnterInPopup(browser).catch(() => {});
        return (await parkedIn(options)).at(0);
      },
      { interval: 500, timeout: 60_000 },
    )
    .toMatchObject({
      fullName: "Amara Okafor",
      jobTitle: "Research lead",
      source: "page",
      sourceUrl: `${site.origin}/amara`,
    });
});

test("the popup saves what is typed where no page can be read", async () => {
  const popup = await openInTab("popup.html");
  const before = (await parkedIn(popup)).length;
  await popup.type("[name='fullName']", "Bola Ade");
  await popup.click("button[type='submit']");
  await waitForText(popup, "Saved on this device");
  expect((await parkedIn(popup)).slice(before)).toMatchObject([
    { fullName: "Bola Ade", source: "manual" },
  ]);
});

test.each([
  ["page's person at once", "/team/bo", "Bo Chen"],
  ["author of an article, whom a second script reads", "/rows", "Esi Mensah"],
])("the key saves the %s, without a click before it", async (_, path, fullName) => {
  const options = await openInTab("options.html");
  const before = (await parkedIn(options)).length;
  const page = await browser.newPage();
  await page.goto(site.origin + path);
  await page.bringToFront();
  await pressShortcut(browser, "S");
  await expect
    .poll(async () => (await parkedIn(options)).slice(before), patient)
    .toMatchObject([{ fullName, source: "page" }]);
});

test("the first introduction is saved, asks about messages, and gets its quote on a yes", async () => {
  const popup = await openInTab("popup.html");
  await popup.click("#tab-introduction");
  await popup.type("[name='introducerName']", "Lena Fischer");
  await popup.type("[name='fullName']", "Ana Lopez");
  await popup.click("button[type='submit']");
  await waitForText(popup, "Saved on this device");
  const introduction = z.object({ id: z.string(), menteeId: z.string() });
  const found = (await parkedIn(popup)).find((record) => introduction.safeParse(record).success);
  await holdQuote(popup, {
    introductionIds: [introduction.parse(found).id],
    quote: "Meet Ana",
  });
  await answerPrompt(browser, "yes");
  await expect
    .poll(() => parkedIn(popup), patient)
    .toContainEqual(expect.objectContaining({ menteeId: "unconnected", quote: "Meet Ana" }));
});

test("what is due is said once, at the hour, by one notification", async () => {
  const server = await startFakeServer();
  const options = await openInTab("options.html");
  giveDue(server);
  await options.evaluate((connection) => {
    const api: WxtBrowser = Reflect.get(globalThis, "browser");
    const reminded = { lookedAt: Date.now() - 86_400_000, on: null };
    return api.storage.local.set({ connection, reminded });
  }, connectionTo(server.origin));
  await listen(options);
  await syncOnce(options);
  await expect.poll(() => toldIn(options), patient).toEqual(["due"]);
  await syncOnce(options);
  expect(await toldIn(options)).toEqual(["due"]);
  await server.stop();
});

test("popup, panel and options have no accessibility fault", async () => {
  expect(await violationsOf(await openInTab("popup.html"))).toEqual([]);
  expect(await violationsOf(await openInTab("sidepanel.html"))).toEqual([]);
  expect(await violationsOf(await openInTab("options.html"))).toEqual([]);
});

/** Firefox never reports pages of an extension as loaded, so their content is waited for. */
async function openInTab(path: "popup.html" | "sidepanel.html" | "options.html"): Promise<Page> {
  const page = await browser.newPage();
  page.goto(`moz-extension://${firefoxUuid}/${path}`).catch(() => {});
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll("input").length), patient)
    .toBeGreaterThan(0);
  return page;
}

/** Answered once the run is over, and with it what the notifications say. */
async function syncOnce(page: Page): Promise<void> {
  await page.evaluate(() =>
    Reflect.get(globalThis, "browser").runtime.sendMessage({ type: "sync" }),
  );
}

/** Without a desktop Firefox ends a notification as it begins it, so its end is listened to. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(globalThis, "told", told);
    const { onClosed } = Reflect.get(globalThis, "browser").notifications;
    onClosed.addListener((id: string) => void told.push(id));
  });
}

function toldIn(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(globalThis, "told"));
}

/** As the popup does where a message had words to quote. */
function holdQuote(page: Page, held: { introductionIds: string[]; quote: string }): Promise<void> {
  return page.evaluate((held_quote) => {
    const api: WxtBrowser = Reflect.get(globalThis, "browser");
    return api.storage.session.set({ held_quote });
  }, held);
}

/** What was saved before connecting: the records of the waiting saves. */
function parkedIn(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("tertius-parked")) return [];
    return new Promise<unknown[]>((resolve) => {
      const opening = indexedDB.open("tertius-parked");
      opening.onsuccess = () => {
        const saves = opening.result.transaction("saves").objectStore("saves").getAll();
        saves.onsuccess = () => {
          opening.result.close();
          resolve(saves.result.flat().map(({ record }) => record));
        };
      };
    });
  });
}

async function waitForText(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.body.textContent), patient).toContain(text);
}
