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

type Counts = { contacts: number; introductions: number };

/**
 * Milliseconds from the click on Today to its drawn list, each time in a page that was loaded anew:
 * `rest` milliseconds after it said that all is synced.
 */
export function timeToday(
  dashboard: string,
  counts: Counts,
  { rounds, rest }: { rounds: number; rest: number },
): Promise<number[]> {
  const click = { from: "/account", press: 'nav a[href="/"]', until: ".owed" };
  return timeClicks(dashboard, makeFullBook(counts), { ...click, rounds, rest });
}

/** From the click that chooses the board to its drawn cards. */
export function timeBoard(dashboard: string, counts: Counts, rounds: number): Promise<number[]> {
  const click = { from: "/introductions", press: "[data-tab=board]", until: "[data-card]" };
  return timeClicks(dashboard, makeFullBook(counts), { ...click, rounds, rest: 0 });
}

type Click = { from: string; press: string; until: string; rounds: number; rest: number };

async function timeClicks(dashboard: string, book: Book, click: Click): Promise<number[]> {
  const site = await serveDashboard(dashboard);
  const browser = await launchChromium();
  try {
    site.sign(book);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const times: number[] = [];
    for (let round = 0; round < click.rounds; round += 1) {
      await page.goto(site.origin + click.from);
      await page.waitForSelector("::-p-text(Synced)", { timeout: 120_000 });
      await page.waitForSelector(click.press);
      await new Promise((resolve) => setTimeout(resolve, click.rest));
      times.push(await timeClick(page, click));
    }
    return times;
  } finally {
    await browser.close();
    site.close();
  }
}

/** To the frame after the first row stands in the page. */
function timeClick(page: Page, { press, until }: Click): Promise<number> {
  const timed = async (button: string, row: string) => {
    const frame = () => new Promise(requestAnimationFrame);
    const began = performance.now();
    document.querySelector<HTMLElement>(button)?.click();
    while (document.querySelector(row) === null) await frame();
    await frame();
    return performance.now() - began;
  };
  return page.evaluate(timed, press, until);
}

const stages = ["introduced", "contacted", "replied", "met", "closed"] as const;

/** Every fourth contact has a cadence, every second was talked to; introductions of every stage. */
function makeFullBook({ contacts, introductions }: Counts): Book {
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
