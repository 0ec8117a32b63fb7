import { expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { makeMenteeBook } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

test("two keys log a talk with the contact at hand, and undo takes it back", async () => {
  await enter("/contacts");
  await page.keyboard.press("j");
  await page.waitForSelector("[data-index='0'] a:focus");
  await page.keyboard.press("l");
  await page.waitForSelector(".quick-log button:focus");
  await page.keyboard.press("c");
  await reads(".notice", "Call with");
  await page.waitForSelector("[data-index='0'] a:focus");
  expect(await page.$eval("[data-index='0']", (row) => row.textContent)).toContain("today");
  await page.keyboard.press("u");
  await reads(".notice", "Undone");
});

test("the same two keys log it from an open card, where it stands at once", async () => {
  const book = makeMenteeBook();
  const id = book.rows.find(({ kind }) => kind === "contact")?.record.id;
  await enter(`/contacts/${id}`, book);
  await page.waitForSelector(".panel h1:focus");
  await page.keyboard.press("l");
  await page.waitForSelector(".quick-log button:focus");
  await page.keyboard.press("t");
  await reads(".timeline li", "Meeting today");
});

test("chosen contacts take a tag, go to the archive and come back by undo", async () => {
  await enter("/contacts");
  await page.keyboard.press("j");
  await page.waitForSelector("[data-index='0'] a:focus");
  await page.keyboard.press("x");
  await reads(".bulk [role=status]", "1 contact chosen");
  await page.type(".bulk input[list]", "grids");
  await page.keyboard.press("Enter");
  await reads(".notice", "grids: 1 contact.");
  await page.locator(".bulk button::-p-text(Archive)").click();
  await reads("p[role=status]", "11 contacts");
  await page.locator(".notice button").click();
  await reads("p[role=status]", "12 contacts");
});

test("the key that chooses a contact ticks its box, and takes the tick off again", async () => {
  await enter("/contacts");
  await page.keyboard.press("j");
  await page.waitForSelector("[data-index='0'] a:focus");
  await page.keyboard.press("x");
  await page.waitForSelector("[data-index='0'] input:checked");
  await page.keyboard.press("x");
  await page.waitForSelector("[data-index='0'] input:not(:checked)");
});

test("a column's head sorts the list, and the address keeps the order", async () => {
  await enter("/contacts");
  await page.locator("button.sort::-p-text(Last contact)").click();
  await page.waitForSelector("th[aria-sort=descending]");
  await page.waitForFunction(() => location.search === "?sort=-last");
  await page.reload();
  await page.waitForSelector("th[aria-sort=descending]");
});

test.each(["light", "dark"])("choosing and logging are free of faults in %s", async (scheme) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await enter("/contacts");
  await page.keyboard.press("j");
  await page.waitForSelector("[data-index='0'] a:focus");
  await page.keyboard.press("x");
  await page.keyboard.press("l");
  await page.waitForSelector(".quick-log button:focus");
  expect(await violationsOf(page)).toEqual([]);
});

test("an organization tells who is known there, and takes one spelling on all cards", async () => {
  await enter("/contacts/organizations");
  await page.locator("tr.row a::-p-text(Lagos Labs)").click();
  await reads(".panel h1", "Lagos Labs");
  await reads(".panel", "7 people");
  await page.locator("button::-p-text(Rename on all cards)").click();
  await page.waitForSelector(".panel input:focus");
  await page.$eval(".panel input", (input) => input instanceof HTMLInputElement && input.select());
  await page.keyboard.type("Lagos Laboratories");
  await page.keyboard.press("Enter");
  await reads(".panel h1", "Lagos Laboratories");
  await reads(".notice", "Lagos Laboratories on 6 cards.");
});

test.each(["light", "dark"])("an organization is free of faults in %s", async (scheme) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await enter("/contacts/organizations/lagos%20labs");
  await page.waitForSelector(".panel h1:focus");
  expect(await violationsOf(page)).toEqual([]);
});

async function enter(path: string, book = makeMenteeBook()): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
  await page.waitForSelector("tr.row");
}

/** Waits until the first such element holds the words. */
async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toContain(words);
}
