import path from "node:path";
import type { Browser, BrowserContext, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Me } from "#shared/api";
import { addDays, dayAt, weekOf } from "#shared/days";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
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
import { people } from "./people.ts";

/**
 * The whole way, with nothing in between that is not real: a page in Chromium, the built
 * extension, the server that `npm start` runs, and all three dashboards.
 */
type Folder = Awaited<ReturnType<typeof makeFolder>>;

let folder: Folder;
let port: number;
let server: Server;
let site: Site;
let extension: string;
let browser: Browser;
let mentor: string;

beforeAll(async () => {
  folder = await makeFolder();
  port = await freePort(8901);
  extension = await buildExtension("chrome", `http://localhost:${port}`, at("extension"));
  server = await serve({ port, state: at("state") });
  await loadDemo();
  mentor = Me.parse(await asPerson("mentor", "/api/v1/me")).user.id;
  site = await serveSite(people);
  browser = await launchChromium({ extension, profile: at("profile") });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([server.stop(), site.close()]);
  await folder.remove();
});

test("an introduction goes from a page to both dashboards, through a dead server and a dead browser", async () => {
  await signIn(browser.defaultBrowserContext(), "A mentee");
  await connect();
  const day = addDays(weekOf(dayAt(Date.now(), "Etc/UTC")), -12);

  await kill();
  await saveIntroduction(day);
  browser.process()?.kill("SIGKILL");

  server = await serve({ port, state: at("state") });
  browser = await launchChromium({ extension, profile: at("profile") });
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "has reached the server");

  const mentee = await signIn(await browser.createBrowserContext(), "A mentee");
  await mentee.goto(`${server.origin}/contacts?q=Amara`);
  await waitForText(mentee, "Amara Okafor");
  const other = await signIn(await browser.createBrowserContext(), "A mentor");
  await other.goto(`${server.origin}/introductions`);
  await waitForText(other, "Amara Okafor");
}, 900_000);

test("a save in the popup appears in an open dashboard by itself", async () => {
  const other = await signIn(await browser.createBrowserContext(), "A mentor");
  await other.goto(`${server.origin}/introductions`);
  await waitForText(other, "Amara Okafor");
  const page = await visit("/amara");
  const popup = await openPopup(browser, page);
  await chooseIntroduction(popup, "Benedikta Beispiel");
  await pressSave(popup);
  await waitForText(popup, "Saved on this device");
  await waitForText(other, "Benedikta Beispiel");
}, 600_000);

function at(name: string): string {
  return path.join(folder.path, name);
}

async function loadDemo(): Promise<void> {
  const headers = { origin: server.origin, "content-type": "application/json" };
  const loading = await fetch(`${server.origin}/dev/demo`, { method: "POST", headers, body: "{}" });
  expect(await loading.text()).toContain('"ready":true');
}

/** What a power cut does: no signal that could be caught. */
async function kill(): Promise<void> {
  process.kill(-server.pid, "SIGKILL");
  await server.ended;
}

async function open(context: BrowserContext, route: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.origin + route);
  return page;
}

async function signIn(context: BrowserContext, as: string): Promise<Page> {
  const page = await open(context, "/");
  await clickButton(page, as);
  await page.waitForFunction(() => !document.querySelector(".door"), { polling: 100 });
  return page;
}

/** The device flow as a person walks it: options, the connect page it opens, approval. */
async function connect(): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await clickButton(options, "Connect this browser");
  const target = await browser.waitForTarget((each) => each.url().includes("/connect"));
  const page = await target.page();
  if (!page) throw new Error("no connect page");
  await clickButton(page, "Approve");
  await waitForText(options, "Connected as");
  // Her mentors are known once the first pull has come.
  await waitForText(options, "last synced");
  await Promise.all([page.close(), options.close()]);
}

async function saveIntroduction(day: string): Promise<void> {
  const popup = await openPopup(browser, await visit("/amara"));
  await chooseIntroduction(popup);
  await popup.$eval(
    "[name='occurredOn']",
    (input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    day,
  );
  await pressSave(popup);
  await waitForText(popup, "Saved on this device");
}

/** The second tab, with the demo's mentor chosen by name and another person typed if wished. */
async function chooseIntroduction(popup: Page, person?: string): Promise<void> {
  await (await popup.waitForSelector("#tab-introduction"))?.click();
  await popup.waitForSelector(`[name='mentor'] option[value='${mentor}']`);
  await popup.select("[name='mentor']", mentor);
  if (person === undefined) return;
  const input = await popup.waitForSelector("[name='fullName']");
  await input?.click({ count: 3 });
  await input?.type(person);
}

async function pressSave(popup: Page): Promise<void> {
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
}

async function visit(route: keyof typeof people): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.origin + route);
  return page;
}

/** Reads as a demo person by the API alone. */
async function asPerson(as: "mentor", route: string) {
  const headers = { origin: server.origin, "content-type": "application/json" };
  const body = JSON.stringify({ as });
  const signedIn = await fetch(`${server.origin}/dev/demo/sign-in`, {
    method: "POST",
    headers,
    body,
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const answer = await fetch(server.origin + route, { headers: { cookie } });
  return await answer.json();
}

/** A real click: the extension asks the browser for things that only a person's click allows. */
async function clickButton(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const found = await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll("button:enabled")].find((each) =>
        each.textContent.startsWith(text),
      ),
    { polling: 100 },
    words,
  );
  const button = await found.asElement()?.toElement("button");
  await button?.click();
}
