import { expect, test } from "vitest";
import { page, site, stageDashboard } from "./dashboard-stage.ts";
import { leadsScreens, menteesScreens, mentorsScreens, type Screens } from "./screens.ts";

stageDashboard();

test.each([
  ["mentee", menteesScreens],
  ["mentor", mentorsScreens],
  ["lead", leadsScreens],
] as const)("each screen of a %s stands without a network and says so", async (_, screens) => {
  const { book, paths } = screens();
  await seeOnline({ book, paths });
  site.close();
  const seen: Record<string, string> = {};
  for (const path of paths) seen[path] = await seeOffline(path);
  expect(Object.entries(seen).filter(([, words]) => words !== "stands")).toEqual([]);
});

/** One visit is all a screen gets; the files of every other one come with the service worker. */
async function seeOnline({ book, paths: [first = "/"] }: Screens): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + first);
  await page.waitForSelector("::-p-text(Synced)");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

async function seeOffline(path: string): Promise<string> {
  await page.goto(site.origin + path);
  await page.waitForSelector("main h1, .panel h1");
  await page.waitForSelector(".sync-chip::-p-text(Offline)");
  await page.waitForNetworkIdle({ idleTime: 100 });
  const words = await page.$eval("main", (main) => main.textContent);
  return words.includes("This screen could not be shown") ? "failed" : "stands";
}
