import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#shared/days";
import type { Report } from "#shared/reports/report";
import { makeReport } from "../shared/reports/make-report.ts";
import { unzip } from "../unzip.ts";
import { violationsOf } from "./axe.ts";
import { makeFolder } from "./browsers.ts";
import { type Book, makeMenteeBook, programId } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";
import { drawn, reads } from "./drawn-charts.ts";

stageDashboard();
const lead: Book = { userId: "lead-1", name: "Lina Lead", roles: ["lead"], rows: [] };
const at = `/api/v1/programs/${programId}/reports`;
const report = makeReport();
const [first, second, third] = report.cohorts;
let complaints: string[] = [];
let asked: string[] = [];

beforeEach(() => {
  complaints = [];
  asked = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security|Trusted/.test(message.text())) complaints.push(message.text());
  });
  site.answer(at, (query) => {
    asked.push(String(query));
    return answerTo(query);
  });
  site.answer(`${at}/comparison`, () => ({ sides: [report, report] }));
  site.answer(`${at}/snapshots`, () => ({ snapshots: [0, 7].map(snapshot) }));
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

describe("a lead", () => {
  test("sees six numbers and opens the report behind one", async () => {
    await enter("/reports");
    await reads(".tiles", "Introduced within 90 days");
    expect(await page.$$(".tile")).toHaveLength(6);
    await page.locator(".tile::-p-text(Introduced within 90 days)").click();
    await reads("main", "How long until a first introduction?");
    await drawn();
  });

  test("keeps the view from one report to the next, and after a reload", async () => {
    await enter("/reports/growth");
    await page.waitForSelector("select[name='cohort']");
    await page.select("select[name='cohort']", first?.cohortId ?? "");
    await reads("figcaption", "cohort Autumn 2024");
    await page.locator(".report-nav ::-p-text(Equity)").click();
    await reads("figcaption", "cohort Autumn 2024");
    await page.reload();
    await reads("figcaption", "cohort Autumn 2024");
    expect(asked.at(-1)).toBe(`cohort=${first?.cohortId}`);
  });

  test("can put no third filter on", async () => {
    await enter(`/reports/growth?cohort=${first?.cohortId}&kind=group`);
    await page.waitForSelector("select[name='from']:disabled");
    expect(await page.$("select[name='cohort']:disabled")).toBeNull();
  });

  test("reads why a view is refused, and what to choose instead", async () => {
    await enter(`/reports?cohort=${third?.cohortId}`);
    await reads("main", "Fewer than 10 people are in it");
    await page.locator("::-p-text(Show everyone)").click();
    await page.waitForSelector(".tiles");
  });

  test("reads a past week, named in the address", async () => {
    await enter("/reports/follow-ups");
    await page.waitForSelector("select[name='week'] option:nth-child(2)");
    await page.select("select[name='week']", addDays(report.weekOn, -7));
    await page.waitForFunction(() => location.search.startsWith("?week="));
    await expect.poll(() => asked.at(-1)).toBe(`week=${addDays(report.weekOn, -7)}`);
  });

  test("puts two cohorts side by side", async () => {
    await enter(`/reports/comparison?cohort=${first?.cohortId}&against=${second?.cohortId}`);
    await reads("main", "Where do the two cohorts differ?");
    await drawn();
    await page.locator("button::-p-text(Table)").click();
    await reads(".chart-table thead", "Autumn 2024");
    await reads(".chart-table thead", "Spring 2025");
  });

  test("sees several programs side by side", async () => {
    site.answer("/api/v1/reports", () => ({
      programs: ["Zeta", "Alpha"].map((name) => ({ programId, name, report })),
    }));
    await enter("/reports/programs");
    await drawn();
    await reads("main", "Alpha 55%; Zeta 55%.");
  });
});

describe("a chart of published numbers", () => {
  test("is walked by arrow keys, and what is hidden is read as hidden", async () => {
    await enter("/reports/growth");
    await drawn();
    await page.focus(".chart canvas");
    await page.keyboard.press("Home");
    await reads(".chart [aria-live]", "4 weeks: All mentees");
    await page.keyboard.press("End");
    await reads(".chart [aria-live]", "52 weeks: All mentees hidden");
  });

  test("that is a heat map is walked too", async () => {
    await enter("/reports/mentorships");
    await drawn();
    await page.focus(".chart canvas");
    await page.keyboard.press("Home");
    await reads(".chart [aria-live]", "Check-ins held 80%");
  });

  test("says why a number is hidden in its table", async () => {
    await enter("/reports/ripple");
    await drawn();
    await page.locator("button::-p-text(Table)").click();
    await reads(".chart-table", "hidden");
    expect(await page.$eval(".chart-table td.soft", (cell) => cell.getAttribute("title"))).toBe(
      "too few people",
    );
  });
});

describe("without a network", () => {
  test("the last report is there, and says that it was kept", async () => {
    await enter("/reports");
    await page.waitForSelector(".tiles");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    site.close();
    await page.reload();
    await reads(".alert", "You are offline. This is the report on everyone of");
    await page.waitForSelector(".tiles");
  });

  test("two cohorts seen before are there, and say that they were kept", async () => {
    const sides = [first, second].map((cohort) => ({ ...report, view: viewOf(cohort?.cohortId) }));
    site.answer(`${at}/comparison`, () => ({ sides }));
    await enter("/reports");
    await page.waitForSelector(".tiles");
    await page.goto(`${site.origin}/reports/comparison`);
    await reads("main", "Where do the two cohorts differ?");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    site.close();
    await page.reload();
    await reads(".alert", "This is what the reports on Autumn 2024 and Spring 2025 said as of");
    await reads("main", "Where do the two cohorts differ?");
  });

  test("programs seen before are there, and say that they were kept", async () => {
    site.answer("/api/v1/reports", () => ({
      programs: ["Zeta", "Alpha"].map((name) => ({ programId, name, report })),
    }));
    await enter("/reports/programs");
    await reads("main", "Alpha 55%; Zeta 55%.");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    site.close();
    await page.reload();
    await reads(".alert", "This is what the programs' reports said as of");
    await reads("main", "Alpha 55%; Zeta 55%.");
  });

  test("two cohorts say what is missing", async () => {
    await enter("/reports");
    await page.waitForSelector(".tiles");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    site.close();
    await page.goto(`${site.origin}/reports/comparison`);
    await reads("main", "No connection to Tertius");
  });
});

test.each([
  [{ status: "none_yet" }, "The first report comes on Monday"],
  [{ status: "counting" }, "This week's report is being counted"],
])("where there is no report yet, %o, it says when one comes", async (answer, words) => {
  site.answer(at, () => answer);
  await enter("/reports");
  await reads("main", words);
  expect(await violationsOf(page)).toEqual([]);
});

test("who is no lead is told where their own numbers are", async () => {
  site.sign(makeMenteeBook());
  await page.goto(`${site.origin}/reports`);
  await reads("main", "Reports are for program leads");
  expect(asked).toEqual([]);
});

describe("the report to take along", () => {
  test("as tables is a zip with a dictionary, made of what was answered alone", async () => {
    const folder = await makeFolder();
    try {
      await allowDownloads(folder.path);
      await enter("/reports");
      await page.locator("button::-p-text(All tables)").click();
      const file = path.join(folder.path, `report-${report.asOf}.zip`);
      await expect.poll(() => readFile(file).catch(() => undefined)).toBeDefined();
      const names = unzip(await readFile(file)).map(([name]) => name);
      expect(names).toContain("data-dictionary.csv");
      expect(names).toContain(`network-growth-${report.asOf}.csv`);
      expect(asked).toHaveLength(1);
    } finally {
      await folder.remove();
    }
  });

  test("on paper has every chapter, and neither rail nor buttons", async () => {
    await enter("/reports/whole");
    await page.waitForFunction(() => document.querySelectorAll(".paper-chapter").length === 8);
    await page.emulateMediaType("print");
    const seen = await page.evaluate(() =>
      [".rail", ".top", ".report-head", ".chart-tools", ".no-print", ".paper"].filter(
        (each) => (document.querySelector(each)?.getClientRects().length ?? 0) > 0,
      ),
    );
    expect(seen).toEqual([".paper"]);
  });
});

const screens = [
  "/reports",
  "/reports/growth",
  "/reports/introductions",
  "/reports/outcomes",
  "/reports/mentors",
  "/reports/whole",
  `/reports/comparison?cohort=${first?.cohortId}&against=${second?.cohortId}`,
  `/reports?cohort=${third?.cohortId}`,
];

test.each(["light", "dark"])("no report has accessibility faults in %s", async (scheme) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  for (const screen of screens) {
    await enter(screen);
    await page.waitForSelector(".tiles, .chart figcaption, .empty");
    expect(await violationsOf(page), screen).toEqual([]);
  }
});

test("every report fits a small screen", async () => {
  await page.setViewport({ width: 380, height: 800 });
  for (const screen of screens) {
    await enter(screen);
    await page.waitForSelector(".tiles, .chart figcaption, .empty");
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWider, screen).toBe(false);
  }
});

function answerTo(query: URLSearchParams): object {
  const cohortId = query.get("cohort");
  const view = { ...viewOf(cohortId), mentorshipKind: query.get("kind") };
  if (cohortId !== third?.cohortId) return { ...report, view };
  const { weekOn, asOf, minimumCell, cohorts, mentorshipKinds, firstWeekOn }: Report = report;
  const heading = { weekOn, asOf, minimumCell, cohorts, mentorshipKinds, firstWeekOn };
  return { status: "refused", ...heading, view, reason: "few_people" };
}

function viewOf(cohortId: string | null = null) {
  return { cohortId, mentorshipKind: null, period: null };
}

function snapshot(back: number) {
  const weekOn = addDays(report.weekOn, -back);
  return { weekOn, asOf: addDays(weekOn, 6), publishedAt: Date.parse(addDays(weekOn, 7)) };
}

async function enter(address: string): Promise<void> {
  site.sign(lead);
  await page.goto(site.origin + address);
}

async function allowDownloads(folder: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: folder,
    browserContextId: page.browserContext().id ?? "",
  });
}
