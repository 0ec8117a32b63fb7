import path from "node:path";
import type { Browser, BrowserContext, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
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
import { people } from "./people.ts";

/**
 * A new program, as new users walk through it: the lead founds and invites, the mentor and the
 * mentee come by their mails, and each ends with something saved. The tests follow one another.
 */
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server;
let site: Site;
let browser: Browser;
let lead: Page;
let mentor: Page;
let mentee: Page;

beforeAll(async () => {
  folder = await makeFolder();
  const port = await freePort(8951);
  const extension = await buildExtension("chrome", `http://localhost:${port}`, at("extension"));
  server = await serve({ port, state: at("state") });
  site = await serveSite(people);
  browser = await launchChromium({ extension, profile: at("profile") });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([server.stop(), site.close()]);
  await folder.remove();
});

test("a lead founds a program, is told what comes when, and invites", async () => {
  lead = await open(await browser.createBrowserContext(), "/");
  await signIn(lead, "lina@example.org");
  await press(lead, "Found a program");
  await type(lead, "Your name, as the others read it", "Lina Lead");
  await type(lead, "Name of the program", "Example Mentoring");
  await press(lead, "Found the program");
  await waitForText(lead, "0 of 3 done");
  await waitForText(lead, "After a month");
  expect(await violationsOf(lead)).toEqual([]);
  await press(lead, "Invite people");
  await type(lead, "Addresses", "email,role\nlena@example.org,mentor\namina@example.org,mentee\n");
  await press(lead, "Look over 2 people");
  await press(lead, "Invite 2 people");
  await press(lead, "See who is invited");
  await waitForText(lead, "1 of 3 done");
}, 600_000);

test("a mentor comes by the mail, and their list ticks itself when they are paired", async () => {
  mentor = await open(await browser.createBrowserContext(), await invitation("lena@example.org"));
  await join(mentor, "Lena Fischer", "lena@example.org");
  await waitForText(mentor, "Meet your mentee");
  expect(await textOf(mentor)).not.toContain("Say your name");
  await waitForText(mentor, "0 of 3 done");
  mentee = await open(browser.defaultBrowserContext(), await invitation("amina@example.org"));
  await join(mentee, "Amina Sample", "amina@example.org");
  await waitForText(mentee, "Install the extension");
  await lead.bringToFront();
  await lead.goto(`${server.origin}/people/pair`);
  await pick(lead, "Lena Fischer");
  await pick(lead, "Amina Sample");
  await press(lead, "Pair them");
  await waitForText(lead, "1 person paired.");
  await mentor.bringToFront();
  await waitForText(mentor, "1 of 3 done");
}, 600_000);

test("a mentor writes down an introduction they made", async () => {
  await press(mentor, "New introduction");
  await type(mentor, "Introduced to", "Benedikt Beispiel");
  await press(mentor, "Save introduction");
  await waitForText(mentor, "The introduction to Benedikt Beispiel is saved.");
  await mentor.goto(server.origin);
  await waitForText(mentor, "2 of 3 done");
}, 300_000);

test("a mentee connects the extension, and saves a person and an introduction by it", async () => {
  await connect();
  await mentee.bringToFront();
  await mentee.goto(server.origin);
  // The mentor's introduction has come, too.
  await waitForText(mentee, "2 of 3 done");
  const page = await browser.newPage();
  await page.goto(`${site.origin}/amara`);
  const popup = await openPopup(browser, page);
  await (await popup.waitForSelector("#tab-introduction"))?.click();
  await popup.waitForSelector("[name='mentor'] option:not([value=''])");
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
  await waitForText(popup, "Saved on this device");
  await mentee.bringToFront();
  await mentee.goto(`${server.origin}/introductions`);
  await waitForText(mentee, "Amara Okafor");
}, 600_000);

test("the list is closed by the keyboard, stays closed, and comes back from Account", async () => {
  await mentor.bringToFront();
  await mentor.goto(server.origin);
  await waitForText(mentor, "2 of 3 done");
  await mentor.focus('::-p-aria([name="Close the first steps"])');
  await mentor.keyboard.press("Enter");
  await waitForText(mentor, "First steps closed.");
  expect(await mentor.evaluate(() => document.activeElement?.textContent)).toBe("Today");
  await mentor.reload();
  await waitForText(mentor, "What became of your introductions");
  expect(await mentor.$(".first-steps")).toBe(null);
  await mentor.goto(`${server.origin}/account`);
  await press(mentor, "Show the first steps");
  await mentor.goto(server.origin);
  await waitForText(mentor, "2 of 3 done");
}, 300_000);

function at(name: string): string {
  return path.join(folder.path, name);
}

async function open(context: BrowserContext, route: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(new URL(route, server.origin).href);
  return page;
}

const Kept = z.object({ mails: z.array(z.object({ to: z.string(), text: z.string() })) });

/** What of it fits in the newest mail to somebody, which may still be on its way. */
async function inMail(to: string, wanted: RegExp): Promise<string> {
  const read = async () => {
    const answer = await fetch(`${server.origin}/dev/mail.json`);
    const { mails } = Kept.parse(await answer.json());
    const texts = mails.filter((mail) => mail.to === to).map(({ text }) => text);
    return texts.flatMap((text) => wanted.exec(text)?.[0] ?? [])[0];
  };
  let found: string | undefined;
  await expect.poll(async () => (found = await read()), { timeout: 60_000 }).toBeDefined();
  return found ?? "";
}

function invitation(to: string): Promise<string> {
  return inMail(to, /http\S+\/join\/\S+/);
}

async function signIn(page: Page, email: string): Promise<void> {
  await type(page, "Your e-mail address", email);
  await press(page, "Mail me a code");
  await page.waitForSelector("[name='code']");
  await type(page, "Six-digit code", await inMail(email, /\b\d{6}\b/));
}

async function join(page: Page, name: string, email: string): Promise<void> {
  await type(page, "Your name, as the others read it", name);
  await page.locator("::-p-text(Yes, count me)").click();
  await press(page, "Join");
  await signIn(page, email);
  await page.waitForSelector(".shell");
}

async function connect(): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await press(options, "Connect this browser");
  const target = await browser.waitForTarget((each) => each.url().includes("/connect"));
  const page = await target.asPage();
  await press(page, "Approve");
  await options.bringToFront();
  await waitForText(options, "last synced");
  await Promise.all([page.close(), options.close()]);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"])`).fill(text);
}

/** A button or a link; a real click, since the extension needs a person's. */
async function press(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const control = `//*[self::a or self::button][starts-with(normalize-space(), "${words}")]`;
  await page.locator(`::-p-xpath(${control})`).setTimeout(60_000).click();
}

async function pick(page: Page, name: string): Promise<void> {
  await page.locator(`.two-sides ::-p-text(${name})`).click();
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent);
}
