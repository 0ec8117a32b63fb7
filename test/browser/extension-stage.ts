import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium, makeFolder, type Site, serveSite } from "./browsers.ts";
import { buildExtension } from "./extension-build.ts";
import { startFakeServer } from "./fake-server.ts";

type Server = Awaited<ReturnType<typeof startFakeServer>>;

/** What each test of the extension in Chromium has: a fresh browser over one build, and some pages. */
export type ExtensionStage = {
  browser: Browser;
  readonly site: Site;
  readonly server: Server;
  /** One of the pages, in a tab of its own. */
  visit(path: string): Promise<Page>;
  /** Ends the browser without a word, and starts it again over the same profile. */
  crash(): Promise<void>;
};

/** Sets the stage for a file's tests: builds once, and gives each test a profile of its own. */
export function stageExtension(pages: Readonly<Record<string, string>>): ExtensionStage {
  let build: { extension: string; remove(): Promise<void> };
  let profile: Awaited<ReturnType<typeof makeFolder>>;
  let site: Site;
  let server: Server;
  let browser: Browser;
  const launch = async () => {
    browser = await launchChromium({ extension: build.extension, profile: profile.path });
  };
  beforeAll(async () => {
    const folder = await makeFolder();
    server = await startFakeServer();
    const extension = await buildExtension("chrome", server.origin, folder.path);
    build = { extension, remove: folder.remove };
    site = await serveSite(pages);
  });
  afterAll(async () => {
    await Promise.all([site.close(), server.stop(), build.remove()]);
  });
  beforeEach(async () => {
    server.forget();
    profile = await makeFolder();
    await launch();
  });
  afterEach(async () => {
    await browser.close();
    await profile.remove();
  });
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
    get server() {
      return server;
    },
    async visit(path) {
      const page = await browser.newPage();
      await page.goto(site.origin + path);
      return page;
    },
    async crash() {
      browser.process()?.kill("SIGKILL");
      await launch();
    },
  };
}
