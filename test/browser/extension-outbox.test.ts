import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
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
import { inWorker } from "./extension-worker.ts";
import { startFakeServer } from "./fake-server.ts";
import { people } from "./people.ts";

type Folder = Awaited<ReturnType<typeof makeFolder>>;

let folder: Folder;
let extension: string;
let server: Awaited<ReturnType<typeof startFakeServer>>;
let site: Site;
let profile: Folder;
let browser: Browser;

beforeAll(async () => {
  folder = await makeFolder();
  server = await startFakeServer();
  extension = await buildExtension("chrome", server.origin, folder.path);
  site = await serveSite(people);
});

afterAll(async () => {
  await Promise.all([site.close(), server.stop(), folder.remove()]);
});

beforeEach(async () => {
  server.forget();
  profile = await makeFolder();
  browser = await launchChromium({ extension, profile: profile.path });
  await connect();
});

afterEach(async () => {
  await browser.close();
  await profile.remove();
});

test("what the server would not take is named, and can be tried again", async () => {
  server.trouble({ with: "rights" });
  await save();
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "Amara Okafor · A contact Your role in the program");
  expect(await violationsOf(options)).toEqual([]);
  server.trouble({ with: "nothing" });
  await press(options, "Retry");
  await expect.poll(() => server.received.length).toBe(1);
  await waitForText(options, "Everything was last synced on");
});

test("what was refused can be thrown away, by the person alone", async () => {
  server.trouble({ with: "rights" });
  await save();
  const options = await openExtensionPage(browser, "options.html");
  await press(options, "Discard");
  await expect.poll(() => options.$("ul.refusals")).toBeNull();
  expect(server.received).toEqual([]);
});

test("what waits is named while the server is away", async () => {
  await server.stop();
  await save();
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "Amara Okafor · A contact");
  await server.startAgain();
  await press(options, "Send now");
  await waitForText(options, "has reached the server");
});

test("a wrong clock is said, and saving goes on", async () => {
  server.trouble({ with: "clock", date: new Date(Date.now() - 3_600_000) });
  await save();
  const popup = await openPopup(browser, await visit("/weather"));
  await waitForText(popup, "The clock of this device differs");
  expect(server.received).toHaveLength(1);
});

test("a server that wants a newer extension says so, and nothing is lost", async () => {
  server.trouble({ with: "age" });
  await save();
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "too old for your program’s server");
  await waitForText(options, "Amara Okafor · A contact");
  server.trouble({ with: "nothing" });
  await press(options, "Send now");
  await expect.poll(() => server.received.length).toBe(1);
});

test("the file of local data has the person and not the token", async () => {
  await save();
  const downloads = await makeFolder();
  const options = await openExtensionPage(browser, "options.html");
  const client = await options.createCDPSession();
  await client.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: downloads.path,
    eventsEnabled: true,
  });
  const done = new Promise<void>((resolve) =>
    client.on("Browser.downloadProgress", ({ state }) => {
      if (state === "completed") resolve();
    }),
  );
  await press(options, "Save the file");
  await done;
  const [name = ""] = await readdir(downloads.path);
  const text = await readFile(join(downloads.path, name), "utf8");
  expect(text).toContain("Amara Okafor");
  expect(text).not.toContain("token-1");
  await downloads.remove();
});

test("on a site the extension may see, the button knows who is saved", async () => {
  const address = `${server.origin}/people/amara`;
  const popup = await openPopup(browser, await visit("/weather"));
  await (await popup.waitForSelector("[name='fullName']"))?.type("Amara Okafor");
  const link = await popup.waitForSelector("[name='links.0']");
  await link?.click({ count: 3 });
  await link?.type(address);
  await popup.click("button[type='submit']");
  await waitForText(popup, "Saved on this device");
  await popup.close();
  const page = await browser.newPage();
  await page.goto(address);
  await expect.poll(badge, { timeout: 10_000 }).toBe("✓");
  await page.goto(`${server.origin}/people/bo`);
  await expect.poll(badge, { timeout: 10_000 }).toBe("");
});

function badge(): Promise<string> {
  return inWorker(browser, async (api) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return api.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
}

async function connect(): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await (await options.waitForSelector("form.connect button"))?.click();
  await waitForText(options, "Connected as");
  await options.close();
}

async function visit(path: keyof typeof people): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.origin + path);
  return page;
}

/** Saves the person of a page, and waits until the save has gone as far as it can. */
async function save(): Promise<void> {
  const popup = await openPopup(browser, await visit("/amara"));
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
  await popup.waitForSelector("main.saved p + p");
  await popup.close();
}

async function press(page: Page, label: string): Promise<void> {
  await waitForText(page, label);
  await page.$$eval(
    "button",
    (buttons, wanted) => buttons.find(({ textContent }) => textContent === wanted)?.click(),
    label,
  );
}
