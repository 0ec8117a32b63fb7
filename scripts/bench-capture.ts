import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import * as z from "zod";
import { captureScriptFor } from "../extension/capture/groups.ts";
import { launchChromium, openPopup } from "../test/browser/browsers.ts";
import { hostilePages } from "../test/extension/capture/hostile-pages.ts";
import { quantile } from "./bench-figures.ts";
import { root } from "./tools.ts";

export type Sample = { name: string; url: string; html: string };

/** The made-up pages of sites, each at the address it stands for. */
export function fixturePages(): Sample[] {
  const sites = path.join(root, "test/fixtures/capture/sites");
  return readdirSync(sites).flatMap((site) => {
    const cases = path.join(sites, site, "cases.json");
    if (!existsSync(cases)) return [];
    return Cases.parse(JSON.parse(readFileSync(cases, "utf8"))).map(({ file, url }) => ({
      name: `${site}/${file}`,
      url,
      html: readFileSync(path.join(sites, site, file), "utf8"),
    }));
  });
}

const Cases = z.array(z.object({ file: z.string(), url: z.url() }));

export function poisonedPages(): Sample[] {
  const url = "https://uni.example/~jdoe/";
  return Object.entries(hostilePages).map(([name, make]) => ({ name, url, html: make() }));
}

/** Milliseconds. */
export type Timed = { name: string; reading: number };

/**
 * The injected scripts in a page that was just loaded, so that no run profits from the one before;
 * the median of some rounds for each page.
 */
export async function timeExtraction(
  extension: string,
  samples: readonly Sample[],
  rounds: number,
): Promise<Timed[]> {
  const browser = await launchChromium();
  const timed: Timed[] = [];
  for (const sample of samples) {
    const page = await browser.newPage();
    const answer = await serve(page, sample);
    const runs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await answer();
      runs.push(await timeScripts(page, extension, sample.url));
    }
    timed.push({ name: sample.name, reading: quantile(runs, 0.5) });
    await page.close();
  }
  await browser.close();
  return timed;
}

let runs = 0;

/**
 * The time that went by within the script, and the processor time of the page's process around
 * it, are each too long, the one by other programs and the other by drawing the page: the smaller.
 */
async function timeScripts(page: Page, extension: string, url: string): Promise<number> {
  // Another source each time: what was compiled for the last page helps nobody's first.
  runs += 1;
  const [first, second] = [captureScriptFor(url), "capture-rare.js"].map(
    (file) => `/* ${runs} */ ${readFileSync(path.join(extension, file), "utf8")}`,
  );
  const line = await page.createCDPSession();
  const before = await busyTime(page);
  const { result } = await line.send("Runtime.evaluate", {
    expression: `(() => {
      const began = performance.now();
      (() => { ${first} })();
      if (globalThis.tertiusBegun) (() => { ${second} })();
      return performance.now() - began;
    })()`,
  });
  const busy = (await busyTime(page)) - before;
  await line.detach();
  const wall = z.number().parse(result.value);
  return Number.isNaN(busy) ? wall : Math.min(wall, busy);
}

/** Processor time of the pages' main threads, as Linux counts it; elsewhere not a number. */
async function busyTime(page: Page): Promise<number> {
  const line = await page.browser().target().createCDPSession();
  const { processInfo } = await line.send("SystemInfo.getProcessInfo");
  await line.detach();
  const times = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => `/proc/${id}/schedstat`)
    .map((file) =>
      existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : Number.NaN,
    );
  return times.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}

/** Shows a page, as often as wished, at an address that is never asked for. */
async function serve(page: Page, { url, html }: Sample): Promise<() => Promise<unknown>> {
  const answer = (request: HTTPRequest) =>
    request.isNavigationRequest()
      ? request.respond({ contentType: "text/html; charset=utf-8", body: html })
      : request.abort();
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request).catch(() => {}));
  // A poisoned page that opens a dialog would wait for somebody to close it.
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
  return () => page.goto(url, { waitUntil: "domcontentloaded", timeout: 240_000 });
}

/** From the toolbar click, and from the popup's own start, to the form that is drawn. */
export type Opening = { name: string; gesture: number; popup: number };

export async function timeOpening(browser: Browser, sample: Sample): Promise<Opening> {
  const page = await browser.newPage();
  await (await serve(page, sample))();
  const began = performance.timeOrigin + performance.now();
  const popup = await openPopup(browser, page);
  const drawn = await popup.waitForFunction(() => {
    const [mark] = performance.getEntriesByName("form_drawn");
    return mark && { since: mark.startTime, at: performance.timeOrigin + mark.startTime };
  });
  const { since, at } = Drawn.parse(await drawn.jsonValue());
  await popup.close();
  await page.close();
  return { name: sample.name, gesture: at - began, popup: since };
}

const Drawn = z.object({ since: z.number(), at: z.number() });
