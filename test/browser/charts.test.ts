import { afterEach, beforeEach, expect, test } from "vitest";
import type { Overview } from "#shared/api";
import { addDays, weekOf } from "#shared/days";
import { violationsOf } from "./axe.ts";
import { type Book, makeMenteeBook, makeMentorBook, today } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

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
  expect(await page.$(".chart canvas")).toBeNull();
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

test("a lead reads hidden numbers as hidden, and offline the report kept here", async () => {
  await answerOverview();
  await enter("/reports", lead);
  await drawn();
  await reads(".chart figcaption", "6 numbers are hidden");
  await page.locator("button::-p-text(Table)").click();
  await reads(".chart-table", "hidden");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.evaluate(() => sessionStorage.setItem("offline", "yes"));
  await site.close();
  await page.reload();
  await reads(".alert", "You are offline. This is the report of");
});

test.each(["light", "dark"])("charts are free of accessibility faults in %s", async (scheme) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await answerOverview();
  const found: string[] = [];
  for (const [path, book] of [
    ["/network", makeMenteeBook()],
    ["/network", makeMentorBook()],
    ["/reports", lead],
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

const lead: Book = { userId: "lead-1", name: "Lina Lead", roles: ["lead"], rows: [] };
const hidden = { hidden: true as const };

function makeOverview(): Overview {
  const weeks = [-14, -7, 0].map((back) => addDays(weekOf(today), back));
  return {
    asOf: today,
    minimumCell: 10,
    mentees: { count: 50 },
    growth: weeks.map((weekOn, index) => ({
      weekOn,
      throughMentor: index === 0 ? { count: 40 } : hidden,
      ripple: index === 0 ? { count: 10 } : hidden,
      own: index === 0 ? { count: 50 } : hidden,
      all: { count: 100 + index * 20 },
    })),
    introductions: weeks.map((weekOn, index) => ({
      weekOn,
      confirmed: hidden,
      unconfirmed: hidden,
      all: index === 1 ? hidden : { count: 14 },
    })),
    hiddenCells: 13,
  };
}

/** The site knows no program's numbers, so this one answer is given in its place while online. */
async function answerOverview(): Promise<void> {
  await page.evaluateOnNewDocument((overview) => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const isOverview = input instanceof Request && input.url.endsWith("/reports/overview");
      const isOnline = sessionStorage.getItem("offline") === null;
      return isOverview && isOnline ? Promise.resolve(Response.json(overview)) : fetch(input, init);
    };
  }, makeOverview());
}

async function enter(path: string, book: Book): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

/** Until the canvas has a picture: something in it is not see-through. */
async function drawn(): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".chart canvas");
    if (!canvas || canvas.width < 50) return false;
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return data?.some((channel) => channel > 0) ?? false;
  });
}

function picture(): Promise<string | undefined> {
  return page.evaluate(() =>
    document.querySelector<HTMLCanvasElement>(".chart canvas")?.toDataURL(),
  );
}

async function reads(selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what),
    {},
    selector,
    words,
  );
}
