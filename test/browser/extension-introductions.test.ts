import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import { violationsOf } from "./axe.ts";
import { openPopup, waitForText } from "./browsers.ts";
import { valuesIn } from "./extension-hands.ts";
import { stageExtension } from "./extension-stage.ts";
import { grant, inWorker, openedPage, tell } from "./extension-worker.ts";
import { people } from "./people.ts";
import {
  gmailAddress,
  gmailThread,
  introducing,
  introducingTwo,
  linkedinAddress,
  linkedinThread,
  visitAs,
} from "./threads.ts";

const stage = stageExtension({
  ...people,
  "/letter": `<!doctype html><html lang="en"><title>A letter</title><p>Hello, I'd like to introduce
    you to Robin Sample, who leads research at Example Lab.</p><p>Best,</p><p>Lena</p></html>`,
});

function visitThread(...messages: (typeof introducing)[]): Promise<Page> {
  const html = gmailThread("Sam, meet Robin", messages);
  return visitAs(stage.browser, gmailAddress, html);
}

test("a click on an open mail thread fills in the introduction, ready to be saved", async () => {
  const popup = await openPopup(stage.browser, await visitThread(introducing));
  await popup.waitForSelector("#tab-introduction[aria-selected='true']");
  expect(await valuesIn(popup)).toMatchObject({
    introducerName: "Lena Fischer",
    fullName: "Robin Sample",
    occurredOn: "2026-02-27",
    quote: expect.stringContaining("introduce you to Robin"),
  });
  await waitForText(popup, "This reads like an introduction");
  await popup.waitForSelector("button[type='submit']:focus");
  expect(await violationsOf(popup)).toEqual([]);
});

test("several introduced by one mail are ticked, and saved as one introduction each", async () => {
  const popup = await openPopup(stage.browser, await visitThread(introducingTwo));
  await waitForText(popup, "Save 2 introductions");
  expect(await violationsOf(popup)).toEqual([]);
  await popup.click("button[type='submit']");
  await waitForText(popup, "Robin Sample and Kim Lee\u2069 kept");
  const saved = await parkedIn(popup, "introduction");
  expect(saved.map(({ person }) => person)).toMatchObject([
    { fullName: "Robin Sample" },
    { fullName: "Kim Lee" },
  ]);
});

test("a thread opened again after its save says that its introduction is kept", async () => {
  const page = await visitThread(introducing);
  const popup = await openPopup(stage.browser, page);
  await popup.waitForSelector("#tab-introduction[aria-selected='true']");
  await popup.click("button[type='submit']");
  await waitForText(popup, "Saved on this device");
  await popup.close();
  const again = await openPopup(stage.browser, page);
  await waitForText(again, "This introduction to");
  await waitForText(again, "Nothing new to save");
  expect(await violationsOf(again)).toEqual([]);
});

test("a LinkedIn thread is read after its notice only, with the link of who is named", async () => {
  const page = await visitAs(stage.browser, linkedinAddress, linkedinThread);
  const popup = await openPopup(stage.browser, page);
  await waitForText(popup, "Before Tertius reads");
  expect(await valuesIn(popup)).toMatchObject({ fullName: "" });
  await press(popup, "Read and allow");
  await popup.waitForSelector("#tab-introduction[aria-selected='true']");
  await popup.click("#tab-person");
  expect(await valuesIn(popup)).toMatchObject({
    fullName: "Robin Sample",
    "links.0": "https://www.linkedin.com/in/robin-sample",
  });
});

test("selected words are introduced from the menu, and from the key", async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.site.origin}/letter`);
  await grant(stage.browser, page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await tell(stage.browser, { event: "command", name: "save_introduction" });
  const popup = await openedPage(stage.browser, "popup");
  await popup.waitForSelector("[name='quote']");
  expect(await valuesIn(popup)).toMatchObject({ introducerName: "Lena", fullName: "Robin Sample" });
});

test("a pasted mail fills in the introduction", async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.site.origin}/weather`);
  const popup = await openPopup(stage.browser, page);
  await popup.waitForSelector("form");
  await popup.click("#tab-introduction");
  await press(popup, "Paste a message");
  await popup.type(
    "[name='pasted']",
    `From: Lena Fischer <lena@example.org>\n\n${introducing.words}`,
  );
  await press(popup, "Read it");
  await waitForText(popup, "introduction");
  await popup.waitForSelector("[name='quote']");
  expect(await valuesIn(popup)).toMatchObject({ introducerName: "Lena Fischer" });
});

test("no word of a message is kept in the browser but the quote", async () => {
  const popup = await openPopup(stage.browser, await visitThread(introducing));
  await popup.waitForSelector("[name='quote']");
  await popup.$eval("[name='quote']", (area) => {
    if (area instanceof HTMLTextAreaElement) area.value = "Meet Robin";
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const kept = await inWorker(stage.browser, async ({ storage }) =>
    JSON.stringify([await storage.local.get(null), await storage.session.get(null)]),
  );
  expect(kept).toContain("Meet Robin");
  expect(kept).not.toContain("open data");
  expect(kept).not.toContain("introduce you");
});

test("a popup that dies on the way to its “saved” doubles nothing when it is tried again", async () => {
  const page = await visitThread(introducing);
  const popup = await openPopup(stage.browser, page);
  await popup.waitForSelector("#tab-introduction[aria-selected='true']");
  // The save is kept, and the draft can no longer be taken away: as if the popup ended there.
  await popup.evaluate(() => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    api.storage.local.remove = () => new Promise(() => {});
    api.storage.session.remove = () => new Promise(() => {});
  });
  await popup.click("button[type='submit']");
  await expect.poll(async () => (await parkedIn(popup, "introduction")).length).toBe(1);
  await popup.close();
  const again = await openPopup(stage.browser, page);
  await again.waitForSelector("#tab-introduction[aria-selected='true']");
  await again.click("button[type='submit']");
  await waitForText(again, "Saved on this device");
  expect(await parkedIn(again, "introduction")).toHaveLength(1);
  expect(await parkedIn(again, "introduction_event")).toHaveLength(1);
  expect(await parkedIn(again, "contact")).toHaveLength(1);
});

async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., '${words}')])`);
  await button?.click();
}

/** The records of one kind among what was saved before connecting. */
async function parkedIn(page: Page, kind: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (wanted) => {
    const opening = indexedDB.open("tertius-parked");
    await new Promise((opened) => opening.addEventListener("success", opened));
    const reading = opening.result.transaction("saves").objectStore("saves").getAll();
    await new Promise((read) => reading.addEventListener("success", read));
    opening.result.close();
    return reading.result.flat().flatMap((wish) => (wish.kind === wanted ? [wish.record] : []));
  }, kind);
}
