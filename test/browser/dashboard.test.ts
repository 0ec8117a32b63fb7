import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { budgets, firstLoad } from "../../scripts/bundles.ts";
import { makeMenteeBook, makeMentorBook } from "./dashboard-rows.ts";
import { folder, page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();
let complaints: string[] = [];

beforeEach(async () => {
  complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security|Trusted/.test(message.text())) complaints.push(message.text());
  });
});

afterEach(async () => {
  expect(complaints).toEqual([]);
});

test("a mailed code signs a person in, and a wrong one is said in words", async () => {
  site.offer(makeMenteeBook());
  await page.goto(site.origin);
  await type("[name=email]", "amina@example.org");
  await page.keyboard.press("Enter");
  await type("[name=code]", "000000");
  await reads("[role=alert]", "does not match");
  await page.$eval("[name=code]", (input) => input instanceof HTMLInputElement && input.select());
  await type("[name=code]", "123 456");
  await reads("h1", "Today");
});

test("a narrowed list, an open card and a reload keep their place", async () => {
  await enter("/contacts");
  await type("[type=search]", "okafor");
  await page.waitForFunction(() => document.querySelectorAll("tr.row").length === 2);
  await page.locator("tr.row a").click();
  await reads(".panel h1", "Amara Okafor");
  await page.reload();
  await reads(".panel h1", "Amara Okafor");
  expect(await page.$$eval("tr.row", (rows) => rows.length)).toBe(2);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector(".panel") === null);
});

test("the keys walk the contacts, open one and close it", async () => {
  await enter("/contacts");
  await page.waitForSelector("tr.row");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.waitForSelector("[data-index='1'] a:focus");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".panel");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".panel") === null);
});

test("ten thousand contacts are listed, and only those in sight are drawn", async () => {
  await enter("/contacts", makeMenteeBook(10_000));
  await page.waitForSelector("tr.row");
  expect(await page.$eval("table", (table) => table.ariaRowCount)).toBe("10001");
  expect(await page.$$eval("tr.row", (rows) => rows.length)).toBeLessThan(80);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForSelector("[data-index='9999']");
});

test("a list keeps its place while a row far down is opened and closed", async () => {
  await enter("/contacts", makeMenteeBook(1000));
  await page.waitForSelector("tr.row");
  await page.evaluate(() => scrollTo(0, 8800));
  await page.waitForSelector("[data-index='205']");
  await page.$eval("[data-index='205'] a", (link) => link instanceof HTMLElement && link.click());
  await page.waitForSelector(".panel h1:focus");
  expect(await page.evaluate(() => scrollY)).toBe(8800);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".panel") === null);
  expect(await page.evaluate(() => scrollY)).toBe(8800);
});

test("what is done leaves Today, reaches the server and comes back by undo", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await reads(".notice", "Done: Tell Lena Fischer");
  await reads(".owed-list", "Write to");
  await page.locator(".notice button").click();
  await reads(".owed-list", "Tell Lena Fischer");
  await expect.poll(taken).toContain("delete introduction_event");
});

test("an introduction logged by hand stands in the list with its first step", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.keyboard.press("i");
  await type("[name=fullName]", "Grace Hopper");
  await page.keyboard.press("Enter");
  await reads(".panel h1", "Grace Hopper");
  await reads(".panel", "Next: Write to Grace Hopper");
});

test("search finds a person in another script and goes there", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.keyboard.press("/");
  await page.waitForSelector("dialog input:focus");
  await page.keyboard.type("花子");
  await page.waitForFunction(() =>
    document.querySelector("#found-0")?.textContent?.includes("田中"),
  );
  await page.keyboard.press("Enter");
  await reads(".panel h1", "田中 花子");
});

test("the focus stays near what was done, and goes back when details close", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await reads(".notice", "Done: Tell Lena Fischer");
  await reads(":focus", "Write to");
  await page.keyboard.press("Enter");
  await reads(".panel h1:focus", "Write to");
  await page.keyboard.press("Escape");
  await reads("li:focus", "Write to");
});

test("a card saved in one tab keeps what another tab changed meanwhile", async () => {
  const book = makeMenteeBook();
  const address = `/contacts/${book.rows.find(({ kind }) => kind === "contact")?.record.id}`;
  await enter("/contacts", book);
  await page.waitForSelector("tr.row");
  await page.goto(`${site.origin}${address}/edit`);
  await type("[name=organization]", " East");
  const other = await openTab(`${address}/edit`);
  await other.waitForSelector("[name=jobTitle]");
  await other.type("[name=jobTitle]", " emerita");
  await other.keyboard.press("Enter");
  await other.waitForSelector(".panel a[href$='/edit']");
  await page.bringToFront();
  await page.keyboard.press("Enter");
  await reads(".panel", "Lagos Labs East");
  await reads(".panel", "Researcher emerita");
});

test("editing a card that is gone says so", async () => {
  await enter("/contacts/01a208c9-7c19-791d-9b54-e3e4f1b0747e/edit");
  await reads(".panel", "not in your book");
});

test("a mentor confirms an introduction with one press", async () => {
  await enter("/", makeMentorBook());
  await page.locator("button::-p-text(Confirm)").click();
  await reads(".notice", "Confirmed");
  await expect.poll(taken).toContain("patch introduction");
});

test("a device is named before it is connected", async () => {
  await enter("/connect?code=ABCD-EFGH");
  await reads("main", "Chromium on Linux");
  await page.locator("button::-p-text(Approve)").click();
  await reads("main", "Go back to the extension");
});

test("without a network a reload shows the book and keeps what is written", async () => {
  await enter("/contacts");
  await page.waitForSelector("tr.row");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  site.close();
  await page.reload();
  await page.waitForSelector("tr.row");
  await page.keyboard.press("c");
  await type("[name=fullName]", "Written Offline");
  await page.keyboard.press("Enter");
  await reads(".panel h1", "Written Offline");
  await reads(".sync-chip", "1 waiting");
});

test("signing out takes the book off this device", async () => {
  await enter("/account");
  await page.locator("button::-p-text(Sign out)").click();
  await page.waitForSelector("[name=email]");
  const left = await page.evaluate(async () => (await indexedDB.databases()).length);
  expect(left).toBe(0);
});

test("signing out in one tab takes the book off the screen of another", async () => {
  await enter("/account");
  const other = await openTab("/contacts");
  await other.waitForSelector("tr.row");
  await page.bringToFront();
  await page.locator("button::-p-text(Sign out)").click();
  await other.waitForSelector("[name=email]");
});

test("the scripts of the first load keep to their size", () => {
  const size = firstLoad(folder, "index.html");
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(budgets.dashboard);
});

async function enter(path: string, book = makeMenteeBook()): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

async function openTab(path: string): Promise<Page> {
  const tab = await page.browserContext().newPage();
  await tab.goto(site.origin + path);
  return tab;
}

async function type(selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.type(selector, text);
}

/** Waits until the first such element holds the words. */
async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toContain(words);
}

function taken(): string[] {
  return site.taken.map(({ kind, op }) => `${op} ${kind}`);
}
