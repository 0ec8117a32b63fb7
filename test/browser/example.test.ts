import { expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { type Book, makeMenteeBook, makeMentorBook } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

const beginner = (book: Book): Book => ({ ...book, rows: [] });

test("a beginner's example can be tried, sends nothing and goes whole", async () => {
  await enter(beginner(makeMenteeBook()));
  await begin();
  await reads(".owed-list", "Write to Robin Sample");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await reads(".notice", "Done:");
  await page.locator("button::-p-text(Back to my own book)").click();
  await reads("main", "First steps");
  expect(await page.$eval("main", (main) => main.textContent)).not.toContain("Robin Sample");
  expect(site.taken).toEqual([]);
});

test("an example is gone after a reload", async () => {
  await enter(beginner(makeMenteeBook()));
  await begin();
  await page.reload();
  await reads("main", "First steps");
});

test("a mentor's example holds no card of the mentee", async () => {
  await enter(beginner(makeMentorBook()));
  await begin();
  await page.locator("nav a[href='/contacts']").click();
  await reads("main", "Keep the first person");
  await reads("[role=note]", "Everybody here is made up");
});

test.each(["light", "dark"])("the example is free of faults in %s", async (scheme) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await enter(beginner(makeMenteeBook()));
  const steps = await violationsOf(page);
  await begin();
  expect([...steps, ...(await violationsOf(page))]).toEqual([]);
});

async function enter(book: Book): Promise<void> {
  site.sign(book);
  await page.goto(site.origin);
  await page.waitForSelector("button::-p-text(See an example)");
}

async function begin(): Promise<void> {
  await page.locator("button::-p-text(See an example)").click();
  await page.waitForSelector("[role=note]");
}

/** Waits until the first such element holds the words. */
async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toContain(words);
}
