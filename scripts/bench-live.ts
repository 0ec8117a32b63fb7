import type { Browser, Page } from "puppeteer-core";
import { launchChromium } from "../test/browser/browsers.ts";

/**
 * Milliseconds from a press in the mentee's tab until the mentor's open tab shows the fact, over the
 * demo program. The driver's own way to both tabs is in it.
 */
export async function timeLive(origin: string, changes: number): Promise<number[]> {
  const headers = { origin, "content-type": "application/json" };
  await (await fetch(`${origin}/dev/demo`, { method: "POST", headers, body: "{}" })).text();
  const browser = await launchChromium();
  try {
    const mentor = await signIn(browser, origin, "A mentor");
    const mentee = await signIn(browser, origin, "A mentee");
    await openShared(mentor, mentee, origin);
    const times: number[] = [];
    for (let change = 0; change < changes; change += 1) times.push(await timeFact(mentee, mentor));
    return times;
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, origin: string, as: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(origin);
  await page.locator(`button::-p-text(${as})`).click();
  await page.waitForFunction(() => !document.querySelector(".door"), { polling: 100 });
  return page;
}

/** One introduction of the two, open in both tabs. */
async function openShared(mentor: Page, mentee: Page, origin: string): Promise<void> {
  await mentor.goto(`${origin}/introductions?side=mentor&q=Mira+Kulkarni`);
  const link = await mentor.waitForSelector("tbody a");
  const path = await link?.evaluate(
    (found) => new URL(found.getAttribute("href") ?? "", location.href).pathname,
  );
  for (const page of [mentor, mentee]) {
    await page.goto(origin + path);
    await page.waitForSelector(".timeline li");
  }
}

async function timeFact(mentee: Page, mentor: Page): Promise<number> {
  const known = await countFacts(mentor);
  await mentee.locator("button::-p-text(Something else, or another day)").click();
  await mentee.locator("form[aria-label='Add what happened'] select").fill("kept_open");
  await mentee.waitForSelector("form[aria-label='Add what happened'] button[type=submit]");
  const began = performance.now();
  const seen = mentor.waitForFunction(
    (before) => document.querySelectorAll(".timeline li").length > before,
    { polling: "mutation", timeout: 30_000 },
    known,
  );
  await mentee.$eval("form[aria-label='Add what happened'] button[type=submit]", (button) =>
    button.click(),
  );
  await seen;
  return performance.now() - began;
}

function countFacts(page: Page): Promise<number> {
  return page.$$eval(".timeline li", (all) => all.length);
}
