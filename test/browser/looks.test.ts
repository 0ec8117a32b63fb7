import { beforeEach, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";
import { overflowIn } from "./legibility.ts";
import { leadsScreens, menteesScreens, mentorsScreens, type Screens } from "./screens.ts";

stageDashboard();

const widths = [1920, 1280, 768, 380];
/** Each with one theme: what a direction breaks does not depend on the colours. */
const looks = [
  { theme: "light", direction: "ltr" },
  { theme: "dark", direction: "rtl" },
] as const;
const meant = {
  scrolled: ".unseen, .tabs, .board, .report-nav, .chart-table, .data td, .rail-places span",
  bleeding: ".with-panel, :has(> .form-end)",
};

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

test("signing in and connecting have no accessibility fault and are nowhere cut off", async () => {
  await page.goto(site.origin);
  await page.waitForSelector("[name=email]");
  expect(await faultsHere()).toEqual([]);
  const { book } = menteesScreens();
  expect(await faultsOf({ book, paths: ["/connect?code=ABCD-EFGH"] })).toEqual([]);
});

test.each([
  ["mentee", menteesScreens],
  ["mentor", mentorsScreens],
  ["lead", leadsScreens],
] as const)("no screen of a %s has an accessibility fault or is cut off", async (_, screens) => {
  expect(await faultsOf(screens())).toEqual([]);
});

async function faultsOf({ book, paths }: Screens): Promise<string[]> {
  site.sign(book);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(site.origin + path);
    await page.waitForSelector("main h1, .panel h1");
    await page.waitForNetworkIdle({ idleTime: 100 });
    faults.push(...(await faultsHere()).map((fault) => `${path} ${fault}`));
  }
  return faults;
}

async function faultsHere(): Promise<string[]> {
  const faults: string[] = [];
  for (const { theme, direction } of looks) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.$eval("html", (root, dir) => root.setAttribute("dir", dir), direction);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      faults.push(...(await cutOff()).map((element) => `${direction} at ${width} px: ${element}`));
    }
    faults.push(...(await violationsOf(page)).map((violation) => `${theme}: ${violation}`));
  }
  return faults;
}

/** A chart takes its new size a frame later, so that what is cut off is looked at twice. */
async function cutOff(): Promise<string[]> {
  const once = await overflowIn(page, meant);
  if (once.length === 0) return [];
  await new Promise((rest) => setTimeout(rest, 500));
  return overflowIn(page, meant);
}
