import { expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { type Book, makeMenteeBook, makeMentorBook } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

/** The settings of reminders on the account's page. */
stageDashboard();

test("a mentee finds every day at eight, and moves it", async () => {
  await enter(makeMenteeBook());
  expect(await chosen("Mail me")).toBe("Every day");
  expect(await chosen("At")).toMatch(/8:00|08:00/);
  await choose("At", "18");
  await reads(".notice", "Reminders changed");
  await expect.poll(taken).toEqual(["put reminder_settings"]);
  await choose("Mail me", "weekly");
  await expect.poll(taken).toEqual(["put reminder_settings", "patch reminder_settings"]);
  expect(await chosen("On")).toBe("Monday");
});

test("a mentor finds once a week, and what mentors owe", async () => {
  await enter(makeMentorBook());
  expect(await chosen("Mail me")).toBe("Once a week");
  await page.locator(".reminder-kinds summary").click();
  await reads(".reminder-kinds", "Requests to answer");
  await page.locator("label::-p-text(Introductions to confirm)").click();
  await reads(".reminder-kinds summary", "4 of 5 kinds");
});

test("what was changed is taken back", async () => {
  await enter(makeMenteeBook());
  await choose("Mail me", "off");
  await page.waitForFunction(
    () => !document.querySelector("#reminders")?.textContent?.includes("Days without mail"),
  );
  await page.locator(".notice button").click();
  await reads("#reminders", "Days without mail");
});

test("without a network the wishes are kept on this device", async () => {
  await enter(makeMenteeBook());
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  site.close();
  await choose("At", "20");
  await page.locator("label::-p-text(Show what is due in my calendar)").click();
  await reads("#reminders", "once you are online");
  await page.reload();
  await page.waitForSelector("#reminders select");
  expect(await chosen("At")).toMatch(/8:00 PM|20:00/);
});

test("the calendar's address is shown, copied and changed", async () => {
  await enter(makeMenteeBook());
  await page.locator("label::-p-text(Show what is due in my calendar)").click();
  await expect.poll(address).toContain("GET.ics");
  await page.locator("#reminders button::-p-text(Change it)").click();
  await reads(".notice", "The old address shows nothing any more");
  expect(await address()).toContain("POST.ics");
});

test.each(["light", "dark"])(
  "with everything open it has no accessibility faults in %s",
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await enter(makeMenteeBook());
    await choose("Mail me", "weekly");
    await choose("Quiet from", "20");
    await page.locator("label::-p-text(Show what is due in my calendar)").click();
    await page.locator(".reminder-kinds summary").click();
    await expect.poll(address).toContain("ics");
    expect(await violationsOf(page)).toEqual([]);
  },
);

async function enter(book: Book): Promise<void> {
  site.sign(book);
  await page.goto(`${site.origin}/account`);
  await page.waitForSelector("#reminders select");
}

function field(label: string): string {
  return `#reminders ::-p-aria([name="${label}"][role="combobox"])`;
}

function chosen(label: string): Promise<string | undefined> {
  return page.$eval(field(label), (select) =>
    select instanceof HTMLSelectElement ? select.selectedOptions[0]?.textContent : undefined,
  );
}

async function choose(label: string, value: string): Promise<void> {
  const select = await page.waitForSelector(field(label));
  await select?.select(value);
}

function address(): Promise<string | undefined> {
  return page
    .$eval("#reminders input[readonly]", (input) =>
      input instanceof HTMLInputElement ? input.value : undefined,
    )
    .catch(() => undefined);
}

async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text).toContain(words);
}

function taken(): string[] {
  return site.taken.map(({ kind, op }) => `${op} ${kind}`);
}
