import { test } from "vitest";
import { page, site, stageDashboard } from "./dashboard-stage.ts";
import { menteesScreens } from "./screens.ts";

stageDashboard();

test.each(["/", "?"])("Escape closes what %s opens, and the focus is where it was", async (key) => {
  site.sign(menteesScreens().book);
  await page.goto(`${site.origin}/contacts`);
  await page.waitForSelector("tr.row");
  await page.focus("a[href='/contacts/organizations']");
  await page.keyboard.type(key);
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
  await page.waitForSelector("a[href='/contacts/organizations']:focus");
});
