import type { CDPSession, Page } from "puppeteer-core";
import { launchChromium } from "../test/browser/browsers.ts";
import { makeMenteeBook } from "../test/browser/dashboard-rows.ts";
import { serveDashboard } from "../test/browser/dashboard-site.ts";

/** Milliseconds of the page's own thread, so that a busy computer changes them little. */
export type ContactTimes = {
  /** From a reload to the first row, scripts and replica read anew. */
  screens: number[];
  /** For each word typed into the search, drawn and laid out. */
  letters: number[];
  /** For each step of half a screen down the list. */
  steps: number[];
  megabytes: number;
};

/** The list of contacts in Chromium, over a replica that holds this many. */
export async function timeContacts(
  dashboard: string,
  contacts: number,
  rounds: number,
): Promise<ContactTimes> {
  const site = await serveDashboard(dashboard);
  const browser = await launchChromium();
  try {
    site.sign(makeMenteeBook(contacts));
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${site.origin}/contacts`);
    await page.waitForSelector("::-p-text(Synced)", { timeout: 120_000 });
    const clock = await threadClock(page);
    const screens: number[] = [];
    for (let round = 0; round < rounds; round += 1) screens.push(await timeScreen(page, clock));
    // The cards are folded for the search while nobody types; that takes a moment after the list.
    await new Promise((rest) => setTimeout(rest, 3000));
    return {
      screens,
      letters: contacts === 0 ? [] : await timeLetters(page, clock),
      steps: await timeSteps(page, clock),
      megabytes: await heapOf(page),
    };
  } finally {
    await browser.close();
    site.close();
  }
}

type Clock = () => Promise<number>;

async function threadClock(page: Page): Promise<Clock> {
  const session: CDPSession = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
}

/** The browser counts anew with each page, so what stands there at the first row is the whole. */
async function timeScreen(page: Page, clock: Clock): Promise<number> {
  await page.evaluate(() => Reflect.set(window, "isOld", "yes"));
  const loaded = page.reload();
  await page.waitForFunction(
    () => Reflect.get(window, "isOld") === undefined && document.querySelector("tr.row, .empty"),
    { polling: "raf" },
  );
  const time = await clock();
  await loaded;
  return time;
}

async function timeLetters(page: Page, clock: Clock): Promise<number[]> {
  const times: number[] = [];
  for (const text of ["a", "am", "ama", "", "田", "محم", "person77", "lagos clim", "zzz", ""]) {
    const before = await clock();
    await page.evaluate(async (typed) => {
      const field = document.querySelector<HTMLInputElement>("input[type=search]");
      if (field === null) throw new Error("There is no search.");
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
      document.body.getBoundingClientRect();
    }, text);
    times.push((await clock()) - before);
  }
  return times;
}

async function timeSteps(page: Page, clock: Clock): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < 60; step += 1) {
    const before = await clock();
    await page.evaluate(async () => {
      scrollBy(0, 450);
      await new Promise(requestAnimationFrame);
    });
    times.push((await clock()) - before);
  }
  return times;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1024 / 1024;
}
