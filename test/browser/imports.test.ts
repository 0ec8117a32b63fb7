import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { launchChromium, makeFolder, waitForText } from "./browsers.ts";
import { makeMenteeBook } from "./dashboard-rows.ts";
import { buildDashboard, type DashboardSite, serveDashboard } from "./dashboard-site.ts";

const linkedinExport = `Notes:\n"Some notes"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On
Kim,Lee,https://www.linkedin.com/in/kim-lee-sample,,Example Works,Engineer,15 Mar 2024
نور,صالح,https://www.linkedin.com/in/noor-sample,,,,01 Jan 2023
`;

let folder: Awaited<ReturnType<typeof makeFolder>>;
let site: DashboardSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  await buildDashboard(join(folder.path, "dashboard"));
  await writeFile(join(folder.path, "Connections.csv"), linkedinExport);
  await writeFile(join(folder.path, "words.csv"), "no people in here\n");
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await folder.remove();
});

beforeEach(async () => {
  site = await serveDashboard(join(folder.path, "dashboard"));
  site.sign(makeMenteeBook());
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.goto(`${site.origin}/contacts/import`);
});

afterEach(async () => {
  await page.browserContext().close();
  site.close();
});

test("a LinkedIn export is shown before it is saved, reaches the server and adds nobody twice", async () => {
  await choose("Connections.csv");
  await waitForText(page, "2 people in Connections.csv would be added");
  expect(contactsTaken()).toBe(0);
  await press("Add 2 people");
  await waitForText(page, "2 of 2 saved on this device");
  await expect.poll(contactsTaken).toBe(2);
  await press("Import another file");
  await choose("Connections.csv");
  await waitForText(page, "0 people in Connections.csv would be added, 2 you have already");
});

test("an import is taken back as a whole", async () => {
  await choose("Connections.csv");
  await press("Add 2 people");
  await press("Take this import back");
  await waitForText(page, "is taken back");
  await expect.poll(() => site.taken.filter(({ op }) => op === "delete").length).toBe(2);
});

test("a file of nobody says what a file needs", async () => {
  await choose("words.csv");
  await waitForText(page, "Nobody was found in that file");
});

test("the dry run has no accessibility fault in either theme", async () => {
  await choose("Connections.csv");
  await waitForText(page, "would be added");
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    expect(await violationsOf(page)).toEqual([]);
  }
});

async function choose(file: string): Promise<void> {
  const input = await page.waitForSelector("input[type=file]");
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder.path, file));
}

async function press(label: string): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
}

function contactsTaken(): number {
  return site.taken.filter(({ kind, op }) => kind === "contact" && op === "put").length;
}
