import type { Browser } from "puppeteer-core";
import { launchChromium } from "../test/browser/browsers.ts";
import { loadDemo } from "./demo.ts";

/**
 * Milliseconds from a lead's press on the sign-in page to the first chart with ink in it, each
 * time in a browser that has never been there.
 */
export async function timeFirstChart(origin: string, rounds: number): Promise<number[]> {
  const browser = await launchChromium();
  try {
    const door = await browser.newPage();
    await door.goto(origin);
    await loadDemo(door);
    await door.close();
    const times: number[] = [];
    // The first one ever asks the program to count; a lead's report was counted on Monday.
    await timeOnce(browser, origin);
    for (let round = 0; round < rounds; round += 1) times.push(await timeOnce(browser, origin));
    return times;
  } finally {
    await browser.close();
  }
}

async function timeOnce(browser: Browser, origin: string): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${origin}/reports/growth`);
  await page.waitForSelector("button::-p-text(A program lead)");
  const time = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const isDrawn = () => {
      const canvas = document.querySelector<HTMLCanvasElement>(".chart canvas");
      const context = canvas?.getContext("2d");
      if (!canvas || !context || canvas.width < 50) return false;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((channel) => channel > 0);
    };
    const button = [...document.querySelectorAll("button")].find((each) =>
      each.textContent.startsWith("A program lead"),
    );
    const began = performance.now();
    button?.click();
    while (!isDrawn()) await frame();
    return performance.now() - began;
  });
  await context.close();
  return time;
}
