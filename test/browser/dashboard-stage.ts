import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium, makeFolder } from "./browsers.ts";
import { buildDashboard, type DashboardSite, serveDashboard } from "./dashboard-site.ts";

/** Where the dashboard was built. */
export let folder: string;
/** Fresh for each test, like `page`, whose browser knows nothing of the tests before. */
export let site: DashboardSite;
export let page: Page;

/** The dashboard as it ships, for all tests of a file; called once at its top. */
export function stageDashboard(): void {
  let built: Awaited<ReturnType<typeof makeFolder>>;
  let browser: Browser;

  beforeAll(async () => {
    built = await makeFolder();
    folder = built.path;
    await buildDashboard(folder);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await built.remove();
  });

  beforeEach(async () => {
    site = await serveDashboard(folder);
    page = await (await browser.createBrowserContext()).newPage();
  });

  afterEach(async () => {
    await page.browserContext().close();
    site.close();
  });
}
