import type { Page } from "puppeteer-core";
import { launchChromium } from "../test/browser/browsers.ts";
import {
  type Book,
  makeIntroduction,
  makeMenteeBook,
  type Row,
} from "../test/browser/dashboard-rows.ts";
import { serveDashboard } from "../test/browser/dashboard-site.ts";
import { makeRecord, now } from "../test/make.ts";

/** Milliseconds from the click on Today to its drawn list, each time in a page that was just loaded. */
export async function timeToday(
  dashboard: string,
  counts: { contacts: number; introductions: number },
  rounds: number,
): Promise<number[]> {
  const site = await serveDashboard(dashboard);
  const browser = await launchChromium();
  try {
    site.sign(makeFullBook(counts));
    const page = await browser.newPage();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${site.origin}/account`);
      await page.waitForSelector("::-p-text(Synced)", { timeout: 120_000 });
      times.push(await timeClick(page));
    }
    return times;
  } finally {
    await browser.close();
    site.close();
  }
}

/** To the frame after the first row stands in the page. */
function timeClick(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const began = performance.now();
    document.querySelector<HTMLElement>('nav a[href="/"]')?.click();
    while (document.querySelector(".owed") === null) await frame();
    await frame();
    return performance.now() - began;
  });
}

const stages = ["introduced", "contacted", "replied", "met", "closed"] as const;

/** Every fourth contact has a cadence, every second was talked to; introductions of every stage. */
function makeFullBook({ contacts, introductions }: Parameters<typeof timeToday>[1]): Book {
  const book = makeMenteeBook(contacts);
  const cards = book.rows.filter((row) => row.kind === "contact");
  cards.forEach(({ record }, index) => {
    if (index % 4 === 0) Object.assign(record, { keepInTouchEvery: 90 });
  });
  const talks = cards
    .filter((_, index) => index % 2 === 0)
    .map(({ record }): Row => {
      const fields = { contactId: record.id, createdAt: now, summary: "Talked about grids." };
      return { kind: "interaction", record: makeRecord("interaction", fields) };
    });
  const made = Array.from({ length: introductions }, (_, index) =>
    makeIntroduction(stages[index % stages.length] ?? "met", index % 300, {
      fullName: `Robin Sample ${index}`,
    }),
  );
  return { ...book, rows: [...book.rows, ...talks, ...made.flat()] };
}
