import { beforeEach, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { today } from "./dashboard-rows.ts";
import { page, stageDashboard } from "./dashboard-stage.ts";
import { bookWith, enter, lived, person, reads, taken, typeDay } from "./introduction-steps.ts";

stageDashboard();

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

test("a card moves to the next stage by keyboard, says so, and comes back with Undo", async () => {
  await enter("/introductions?view=board");
  await focusCard("王小明");
  await press("Shift", "ArrowRight");
  await reads(".notice", "王小明: Written to, today.");
  await reads("[data-column=written]", "王小明");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("王小明");
  await page.locator("button::-p-text(Undo)").click();
  await reads("[data-column=introduced]", "王小明");
});

test("a card dropped on a column with the mouse is a fact of today, whose day can be another", async () => {
  await enter("/introductions?view=board");
  await drag("Zoë Brontë", "met");
  await reads("[data-column=met]", "Zoë Brontë");
  await page.locator("button::-p-text(It was another day)").click();
  await typeDay(".day-form input", addDays(today, -2));
  await page.locator("button::-p-text(Save the day)").click();
  await reads("[data-column=met]", "2 days ago");
  const facts = () => taken().filter((each) => each === "put introduction_event").length;
  await expect.poll(facts).toBe(2);
});

test("a card can't go back past what has happened, and says why", async () => {
  await enter("/introductions?view=board");
  await focusCard("Amara Okafor");
  await press("Shift", "ArrowLeft");
  await reads(".notice", "It has come further than that");
  expect(taken()).toEqual([]);
});

test("arrows alone walk the cards", async () => {
  await enter("/introductions?view=board");
  await focusCard("王小明");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.textContent === "Zoë Brontë");
});

test("view and filters stand in the address and survive a reload", async () => {
  await enter("/introductions");
  await page.locator("[data-tab=board]").click();
  await page.select("select", "met");
  await page.waitForFunction(() => location.search.includes("stage=met&view=board"));
  await page.reload();
  await reads("[data-column=met]", "Amara Okafor");
  expect(await page.$$("[data-card]")).toHaveLength(1);
});

test("two thousand introductions draw a bounded board", async () => {
  const rows = Array.from({ length: 2000 }, (_, index) =>
    lived({ person: person(`Person ${index}`) }, ["introduced"], addDays(today, -(index % 300))),
  );
  await enter("/introductions?view=board", bookWith(...rows.flat()));
  await page.waitForSelector("[data-card]", { timeout: 60_000 });
  expect(await page.$$("[data-card]")).toHaveLength(30);
});

test("at 380 px nothing reaches beyond the screen but the board, which is swiped", async () => {
  await page.setViewport({ width: 380, height: 800 });
  await enter("/introductions?view=board");
  await page.waitForSelector("[data-card]");
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.querySelector(".board")?.scrollWidth ?? 0,
  ]);
  expect(widths[0]).toBeLessThanOrEqual(380);
  expect(widths[1]).toBeGreaterThan(380);
});

async function focusCard(name: string): Promise<void> {
  const words = await page.waitForSelector(`[data-card] a::-p-text(${name})`);
  await words?.evaluate((found) => found.closest("a")?.focus());
}

async function press(held: "Shift", key: "ArrowLeft" | "ArrowRight"): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

async function drag(name: string, column: string): Promise<void> {
  const card = await page.waitForSelector(`[data-card] a::-p-text(${name})`);
  const from = await card?.boundingBox();
  const to = await (await page.$(`[data-column=${column}]`))?.boundingBox();
  if (!from || !to) throw new Error("Nothing to drag.");
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 40, { steps: 6 });
  await page.mouse.up();
}
