import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import {
  launchChromium,
  makeFolder,
  openPopup,
  type Site,
  serveSite,
  waitForText,
} from "./browsers.ts";
import { buildExtension } from "./extension-build.ts";
import { grant, inWorker, openedPage, tell } from "./extension-worker.ts";
import { people } from "./people.ts";

type Folder = Awaited<ReturnType<typeof makeFolder>>;

let folder: Folder;
let extension: string;
let site: Site;
let profile: Folder;
let browser: Browser;

beforeAll(async () => {
  folder = await makeFolder();
  // Nothing listens there: this is about what a gesture does on this device.
  extension = await buildExtension("chrome", "http://localhost:9", folder.path);
  site = await serveSite(people);
});

afterAll(async () => {
  await Promise.all([site.close(), folder.remove()]);
});

beforeEach(async () => {
  profile = await makeFolder();
  browser = await launchChromium({ extension, profile: profile.path });
});

afterEach(async () => {
  await browser.close();
  await profile.remove();
});

test("a key saves the page's person at once and says so; pressed twice it saves once", async () => {
  await grant(browser, await visit("/amara"));
  await Promise.all([press("quick_save"), press("quick_save")]);
  await expect
    .poll(notifications)
    .toEqual([expect.stringMatching(/^known:/), expect.stringMatching(/^saved:/)]);
  expect(await saved()).toEqual(["Amara Okafor"]);
  expect(await badge()).toBe("✓");
});

test("the notification's Undo takes the quick save back", async () => {
  await grant(browser, await visit("/amara"));
  await press("quick_save");
  await expect.poll(saved).toEqual(["Amara Okafor"]);
  const saidSo = expect.stringMatching(/^saved:/);
  await expect.poll(notifications).toEqual([saidSo]);
  const [id = ""] = await notifications();
  await tell(browser, { event: "notification_button", id });
  await expect.poll(saved).toEqual([]);
});

test("where only the person can choose, the key opens the form and saves nothing", async () => {
  await grant(browser, await visit("/team"));
  await press("quick_save");
  await (await openedPage(browser, "popup")).waitForSelector(".people");
  expect(await saved()).toEqual([]);
});

test("a draft begun on the page goes before a quick save", async () => {
  const page = await visit("/amara");
  const popup = await openPopup(browser, page);
  await (await popup.waitForSelector("[name='jobTitle']"))?.type(" and teacher");
  await popup.close();
  await press("quick_save");
  await expectValue(await openedPage(browser, "popup"), "jobTitle", /teacher/);
});

test("selected lines open the form with the person they are about", async () => {
  const page = await visit("/signature");
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
  await grant(browser, page);
  await choose({ menuItemId: "save_selection", selectionText: "Amara Okafor Bridges Lab" });
  const popup = await openedPage(browser, "popup");
  await expectValue(popup, "fullName", "Amara Okafor");
  await expectValue(popup, "emails.0", "amara@example.org");
});

test("a link opens the form with its address, and nobody is asked for it", async () => {
  await grant(browser, await visit("/weather"));
  const asked = site.requests.length;
  const linkUrl = `${site.origin}/amara?utm_source=x`;
  await choose({ menuItemId: "save_link", linkUrl: linkUrl.replace("127.0.0.1", "a.example") });
  await expectValue(await openedPage(browser, "popup"), "links.0", /a\.example.*\/amara$/);
  expect(site.requests).toHaveLength(asked);
});

test("the form stays open in the side panel, with what was typed, and both show the same", async () => {
  const page = await visit("/amara");
  const popup = await openPopup(browser, page);
  await (await popup.waitForSelector("[name='jobTitle']"))?.type(" and teacher");
  await pressButton(popup, "Keep open");
  const panel = await openedPage(browser, "sidepanel");
  await expectValue(panel, "jobTitle", /teacher/);
  const again = await openPopup(browser, page);
  await (await again.waitForSelector("[name='organization']"))?.type(" of Bridges");
  await expectValue(panel, "organization", /of Bridges/);
});

test("a panel without leave to read the page says what to press, and can be typed into", async () => {
  const page = await visit("/amara");
  await pressButton(await openPopup(browser, page), "Keep open");
  const panel = await openedPage(browser, "sidepanel");
  await panel.waitForSelector("[name='fullName']");
  // Another site takes the leave away with it.
  await page.goto(`${site.origin.replace("127.0.0.1", "localhost")}/weather`);
  await pressButton(panel, "Read this page");
  await waitForText(panel, "Press the Tertius button on this page first");
  expect(await violations(panel)).toEqual([]);
});

test("a draft outlives a browser that was killed", async () => {
  const popup = await openPopup(browser, await visit("/amara"));
  await (await popup.waitForSelector("[name='jobTitle']"))?.type(" and teacher");
  await expect.poll(copiesOfDrafts).toBe(1);
  browser.process()?.kill("SIGKILL");
  browser = await launchChromium({ extension, profile: profile.path });
  await expectValue(await openPopup(browser, await visit("/amara")), "jobTitle", /teacher/);
});

test("a site whose terms forbid copying is read only after its notice was allowed", async () => {
  const page = await visitProfile();
  const popup = await openPopup(browser, page);
  await waitForText(popup, "Before Tertius reads");
  expect(await violations(popup)).toEqual([]);
  await expectValue(popup, "fullName", /^$/);
  await pressButton(popup, "Read and allow");
  await expectValue(popup, "fullName", "Amara Okafor");
});

test("before the notice a quick save reads nothing, and typing by hand works", async () => {
  const page = await visitProfile();
  await grant(browser, page);
  await press("quick_save");
  const popup = await openedPage(browser, "popup");
  await (await popup.waitForSelector("[name='fullName']"))?.type("Bo Chen");
  await popup.click("button[type='submit']");
  await expect.poll(saved).toEqual(["Bo Chen"]);
});

/** A profile under a reserved host's address, without that host being asked for anything. */
async function visitProfile(): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    void request.respond({ contentType: "text/html", body: people["/amara"] });
  });
  await page.goto("https://www.xing.com/profile/Amara_Okafor");
  return page;
}

function copiesOfDrafts(): Promise<number> {
  return inWorker(browser, async (api) => {
    const keys = Object.keys(await api.storage.local.get(null));
    return keys.filter((key) => key.startsWith("draft:")).length;
  });
}

async function visit(path: keyof typeof people): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.origin + path);
  return page;
}

function press(name: string): Promise<void> {
  return tell(browser, { event: "command", name });
}

function choose(choice: { menuItemId: string; linkUrl?: string; selectionText?: string }) {
  return tell(browser, { event: "menu", choice });
}

async function notifications(): Promise<string[]> {
  return Object.keys(await inWorker(browser, (api) => api.notifications.getAll())).sort();
}

function badge(): Promise<string> {
  return inWorker(browser, async (api) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return api.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
}

/** The names of those whose saves wait for an account. */
function saved(): Promise<string[]> {
  return inWorker(
    browser,
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("tertius-parked");
        opening.onsuccess = () => {
          const saves = opening.result.transaction("saves").objectStore("saves").getAll();
          saves.onsuccess = () => {
            opening.result.close();
            resolve(saves.result.flat().map(({ record }) => record.fullName));
          };
        };
      }),
  );
}

async function expectValue(page: Page, name: string, value: string | RegExp): Promise<void> {
  await page.waitForSelector(`[name='${name}']`);
  await expect
    .poll(() => page.$eval(`[name='${name}']`, (input) => Reflect.get(input, "value")))
    .toMatch(value);
}

async function pressButton(page: Page, label: string): Promise<void> {
  await waitForText(page, label);
  await page.$$eval(
    "button",
    (buttons, wanted) => buttons.find(({ textContent }) => textContent === wanted)?.click(),
    label,
  );
}

async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    found.push(...(await violationsOf(page)));
  }
  return found;
}
