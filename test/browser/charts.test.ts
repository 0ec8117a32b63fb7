import { afterEach, beforeEach, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { type Book, makeMenteeBook, makeMentorBook } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";
import { drawn, reads } from "./drawn-charts.ts";

stageDashboard();
let complaints: string[] = [];
let scripts: string[] = [];

beforeEach(async () => {
  complaints = [];
  scripts = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security|Trusted/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
});

afterEach(async () => {
  expect(complaints).toEqual([]);
});

test("the drawing code is fetched when a chart is opened, not before", async () => {
  const isDrawing = () => scripts.some((url) => url.includes("/draw-"));
  await enter("/", makeMenteeBook());
  await page.waitForSelector(".owed");
  expect(isDrawing()).toBe(false);
  await enter("/network", makeMenteeBook());
  await drawn();
  expect(isDrawing()).toBe(true);
});

test("arrow keys walk the points and each is read out", async () => {
  await enter("/network", makeMenteeBook());
  await drawn();
  await page.focus(".chart canvas");
  await page.keyboard.press("End");
  await reads(".chart [aria-live]", "Found yourself 12");
  await page.keyboard.press("Escape");
  await page.waitForFunction(
    () => document.querySelector(".chart [aria-live]")?.textContent === "",
  );
});

test("the table takes the chart's place and gives it back", async () => {
  await enter("/network", makeMentorBook());
  await drawn();
  await page.locator("button::-p-text(Table)").click();
  await reads(".chart-table", "Amina Diallo");
  expect(await page.$eval(".chart", (chart) => chart.querySelector("canvas"))).toBeNull();
  await page.locator("button::-p-text(Table)").click();
  await drawn();
});

test("a theme that changes is drawn anew", async () => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  await enter("/network", makeMentorBook());
  await drawn();
  const light = await picture();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await expect.poll(picture).not.toBe(light);
});

test.each(["light", "dark"])("charts are free of accessibility faults in %s", async (scheme) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const found: string[] = [];
  for (const [path, book] of [
    ["/network", makeMenteeBook()],
    ["/network", makeMentorBook()],
  ] as const) {
    await enter(path, book);
    await drawn();
    found.push(...(await violationsOf(page)));
    await page.locator("button::-p-text(Table)").click();
    await page.waitForSelector(".chart-table");
    found.push(...(await violationsOf(page)));
  }
  expect(found).toEqual([]);
});

async function enter(path: string, book: Book): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

function picture(): Promise<string | undefined> {
  return page.evaluate(() =>
    document.querySelector<HTMLCanvasElement>(".chart canvas")?.toDataURL(),
  );
}
