import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { openPopup, waitForText } from "./browsers.ts";
import { expectNoViolations } from "./extension-hands.ts";
import { stageExtension } from "./extension-stage.ts";

const stage = stageExtension({
  "/team": teamPage(5, "Engineer"),
  "/later": teamPage(5, "Director"),
  "/faculty": teamPage(200, "Professor"),
  "/namesake": `<!doctype html><html lang="en"><title>Person 2</title>
    <div class="h-card"><h1 class="p-name">Person 2</h1><p class="p-org">Lab 2</p></div></html>`,
});

test("two of five are ticked and saved, and marked as known from then on", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/team"));
  await waitForText(popup, "5 people on this page");
  expect(await popup.$$eval(":checked", (boxes) => boxes.length)).toBe(0);
  await tick(popup, 1, 3);
  await press(popup, "Save 2 people");
  await waitForText(popup, "2 people are in your contacts");
  expect(await keptNames(popup)).toEqual(["Person 1", "Person 3"]);
  await popup.close();
  const again = await openPopup(stage.browser, await stage.visit("/team"));
  await waitForText(again, "5 people on this page");
  expect(await again.$$eval(".known", (marks) => marks.map((mark) => mark.textContent))).toEqual([
    "In your contacts",
    "In your contacts",
  ]);
});

test("a stop in the middle keeps what was saved, and a closed popup the ticks that are left", async () => {
  const page = await stage.visit("/faculty");
  const popup = await openPopup(stage.browser, page);
  await press(popup, "All");
  await press(popup, "Save 200 people");
  await press(popup, "Cancel");
  await waitForText(popup, "Stopped.");
  const kept = (await keptNames(popup)).length;
  expect(kept).toBeLessThan(200);
  await waitForText(popup, `${kept} people are in your contacts`);
  await popup.close();
  const again = await openPopup(stage.browser, page);
  await press(again, `Save ${200 - kept} people`);
  await waitForText(again, `${200 - kept} people are in your contacts`);
  expect(new Set(await keptNames(again)).size).toBe(200);
  expect(await keptNames(again)).toHaveLength(200);
});

test("somebody known is updated when ticked, but for the field that is left out", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/team"));
  await tick(popup, 2);
  await press(popup, "Save 1 person");
  await waitForText(popup, "1 person is in your contacts");
  await popup.close();
  const later = await openPopup(stage.browser, await stage.visit("/later"));
  await waitForText(later, "Job title, Organization");
  await tick(later, 2);
  await press(later, "input[name='take-jobTitle']");
  await press(later, "Save 1 person");
  await waitForText(later, "Saved on this device");
  const [person] = await kept(later);
  expect(person).toMatchObject({ jobTitle: "Engineer", organization: "Institute 2" });
});

test("a namesake is suggested with the reason, and is updated once said to be them", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/team"));
  await tick(popup, 2);
  await press(popup, "Save 1 person");
  await waitForText(popup, "Saved on this device");
  await popup.close();
  const form = await openPopup(stage.browser, await stage.visit("/namesake"));
  await waitForText(form, "Same name, and the same organization.");
  await form.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await violationsOf(form)).toEqual([]);
  await press(form, "It is them");
  await waitForText(form, "is in your contacts");
  expect(await keptNames(form)).toEqual(["Person 2"]);
});

test("the list of two hundred works by keyboard and has no accessibility fault", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/faculty"));
  await popup.waitForSelector("input[name='person-0']:focus");
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("Space");
  await popup.waitForSelector("input[name='person-1']:checked");
  await popup.type("[name='sought']", "Person 123");
  await waitForText(popup, "1 person found");
  await popup.keyboard.press("Enter");
  await popup.waitForSelector("input[name='person-123']:not(:checked)");
  await expectNoViolations(popup);
});

/** Cards with an address each; directors work elsewhere. */
function teamPage(count: number, role: string): string {
  const cards = Array.from({ length: count }, (_, index) => {
    const place = role === "Director" ? "Institute" : "Lab";
    return `<div class="h-card"><h2 class="p-name">Person ${index}</h2>
      <p class="p-job-title">${role}</p><p class="p-org">${place} ${index}</p>
      <a class="u-email" href="mailto:person${index}@example.org">Mail</a></div>`;
  });
  return `<!doctype html><html lang="en"><title>Team</title><h1>Our team</h1>${cards.join("")}</html>`;
}

async function tick(popup: Page, ...places: number[]): Promise<void> {
  for (const place of places) await press(popup, `input[name='person-${place}']`);
}

/** Presses what the selector or the words name, wherever it is scrolled to. */
async function press(popup: Page, what: string): Promise<void> {
  const selector = what.includes("[") ? what : `button::-p-text(${what})`;
  const found = await popup.waitForSelector(selector, { timeout: 60_000 });
  await found?.evaluate((element) => element instanceof HTMLElement && element.click());
}

async function keptNames(popup: Page): Promise<string[]> {
  return (await kept(popup)).map(({ fullName }) => fullName).toSorted();
}

/** The people who wait on the disk for an account. */
function kept(popup: Page): Promise<{ fullName: string }[]> {
  return popup.evaluate(async () => {
    const read = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done) => {
        request.onsuccess = () => done(request.result);
      });
    const database = await read(indexedDB.open("tertius-parked"));
    const saves = await read(database.transaction("saves").objectStore("saves").getAll());
    database.close();
    return saves.flat().map(({ record }) => record);
  });
}
