import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
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
import { grant, openedPage, tell } from "./extension-worker.ts";
import { startFakeServer } from "./fake-server.ts";
import { people } from "./people.ts";

type Folder = Awaited<ReturnType<typeof makeFolder>>;
type Server = Awaited<ReturnType<typeof startFakeServer>>;

let folder: Folder;
let extension: string;
let server: Server;
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
});

afterEach(async () => {
  await browser.close();
  await profile.remove();
});

test("the toolbar button fills the form from the page, and asks the site for nothing", async () => {
  const page = await visit("/amara");
  const asked = site.requests.length;
  const popup = await openPopup(browser, page);
  await popup.waitForSelector("[name='fullName']");
  expect(await valuesIn(popup)).toMatchObject({
    fullName: "Amara Okafor",
    jobTitle: "Research lead",
    organization: "Example Institute",
    "emails.0": "amara@example.org",
  });
  expect(site.requests).toHaveLength(asked);
});

test("what was typed is there again when the popup opens again", async () => {
  const page = await visit("/amara");
  const popup = await openPopup(browser, page);
  await retype(popup, "jobTitle", "Professor");
  await popup.close();
  const again = await openPopup(browser, page);
  await again.waitForSelector("[name='jobTitle']");
  expect(await valuesIn(again)).toMatchObject({ jobTitle: "Professor" });
});

test("a page about nobody, and one that is closed to extensions, is no dead end", async () => {
  const popup = await openPopup(browser, await visit("/weather"));
  await popup.waitForSelector("[name='fullName']");
  expect(await valuesIn(popup)).toMatchObject({ "links.0": `${site.origin}/weather` });
  await popup.close();
  const closed = await browser.newPage();
  await closed.goto("chrome://version");
  const blank = await openPopup(browser, closed);
  await blank.waitForSelector("[name='fullName']");
  expect(await textOf(blank)).toContain("keeps this page closed");
});

test("a page that is busy without end keeps the form away for a few seconds only", async () => {
  const page = await visit("/weather");
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 100);
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const popup = await openPopup(browser, page);
  await popup.waitForSelector("[name='fullName']", { timeout: 15_000 });
  expect(await textOf(popup)).toContain("keeps this page closed");
});

test("whoever is picked from several is filled in, and the cursor goes to what is missing", async () => {
  const popup = await openPopup(browser, await visit("/team"));
  await (await popup.waitForSelector(".people li:nth-child(2) button"))?.click();
  await popup.waitForSelector("[name='organization']:focus");
  expect(await valuesIn(popup)).toMatchObject({ fullName: "Bo Chen", jobTitle: "Designer" });
});

test("a save before connecting waits and becomes the account's own", async () => {
  const popup = await openPopup(browser, await visit("/amara"));
  await save(popup);
  await waitForText(popup, "Connect this browser to see it");
  await connect();
  await expect.poll(() => server.received.length).toBe(1);
  expect(server.received.at(-1)).toMatchObject({
    kind: "contact",
    fields: { fullName: "Amara Okafor", createdBy: "mentee-1", source: "page" },
  });
});

test("a waiting save that cannot be read stays, and holds up nothing else", async () => {
  const popup = await openPopup(browser, await visit("/amara"));
  await save(popup);
  await popup.evaluate(async () => {
    const opening = indexedDB.open("tertius-parked");
    await new Promise((opened) => opening.addEventListener("success", opened));
    opening.result
      .transaction("saves", "readwrite")
      .objectStore("saves")
      .add(["of a later version"]);
  });
  await connect();
  await expect.poll(() => server.received.length).toBe(1);
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "has reached the server");
});

test("an introduction saved while the server is down arrives once, even after a crash", async () => {
  await connect();
  await server.stop();
  const popup = await openPopup(browser, await visit("/amara"));
  await (await popup.waitForSelector("#tab-introduction"))?.click();
  await retype(popup, "introducerName", "Lena Fischer");
  await save(popup);
  await waitForText(popup, "Offline");
  browser.process()?.kill("SIGKILL");
  await server.startAgain();
  browser = await launchChromium({ extension, profile: profile.path });
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "has reached the server");
  const kinds = server.received.map(({ kind }) => kind);
  expect(kinds).toEqual(["contact", "introduction", "introduction_event"]);
});

test("one key saves from any field, and the badge counts what waits", async () => {
  const popup = await openPopup(browser, await visit("/amara"));
  await retype(popup, "organization", "Example University");
  await popup.keyboard.down("Control");
  await popup.keyboard.press("Enter");
  await waitForText(popup, "Connect this browser to see it");
  const badge = await popup.evaluate(() => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    return api.action.getBadgeText({});
  });
  expect(badge).toBe("1");
});

test("the key for an introduction opens the popup on its second tab", async () => {
  await grant(browser, await visit("/amara"));
  await tell(browser, { event: "command", name: "save_introduction" });
  const popup = await openedPage(browser, "popup");
  await popup.waitForSelector("#tab-introduction[aria-selected='true']");
});

test("disconnecting warns, then leaves nothing behind", async () => {
  await connect();
  const options = await openExtensionPage(browser, "options.html");
  await press(options, "Disconnect…");
  await waitForText(options, "They stay on the server");
  await press(options, "Disconnect and remove");
  await waitForText(options, "Three short steps");
  const left = () =>
    options.evaluate(async () => {
      const api: WxtBrowser = Reflect.get(globalThis, "chrome");
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { databases, ...(await api.storage.local.get(null)) };
    });
  // How things stand is told afresh, and nothing of before is in it.
  await expect.poll(left, { timeout: 15_000 }).toEqual({
    databases: ["tertius-parked"],
    server: server.origin,
    standing: { state: "unconnected", syncedAt: null, clock: "right", space: "enough" },
  });
});

test("a revoked browser says so and keeps its queue", async () => {
  await connect();
  server.revoke();
  const popup = await openPopup(browser, await visit("/amara"));
  await save(popup);
  await waitForText(popup, "Needs sign-in");
  await popup.close();
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "1 change is kept");
});

test("popup and options have no accessibility fault in either theme", async () => {
  const popup = await openPopup(browser, await visit("/amara"));
  await popup.waitForSelector("[name='fullName']");
  await expectNoViolations(popup);
  await popup.click("#tab-introduction");
  await expectNoViolations(popup);
  const options = await openExtensionPage(browser, "options.html");
  await options.waitForSelector("[name='server']");
  await expectNoViolations(options);
});

async function expectNoViolations(page: Page): Promise<void> {
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    expect(await violationsOf(page)).toEqual([]);
  }
}

async function visit(path: keyof typeof people): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.origin + path);
  return page;
}

async function connect(): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await (await options.waitForSelector("form.connect button"))?.click();
  await waitForText(options, "Connected as");
  await options.close();
}

async function press(page: Page, label: string): Promise<void> {
  await waitForText(page, label);
  await page.$$eval(
    "button",
    (buttons, wanted) => buttons.find(({ textContent }) => textContent === wanted)?.click(),
    label,
  );
}

async function save(popup: Page): Promise<void> {
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
  await waitForText(popup, "Saved on this device");
}

async function retype(popup: Page, name: string, value: string): Promise<void> {
  const input = await popup.waitForSelector(`[name='${name}']`);
  await input?.click({ count: 3 });
  await input?.type(value);
}

function valuesIn(popup: Page): Promise<Record<string, string>> {
  return popup.$$eval("input", (inputs) =>
    Object.fromEntries(inputs.map(({ name, value }) => [name, value])),
  );
}

function textOf(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.textContent);
}
