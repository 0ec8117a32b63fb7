import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

export type Extent = { width: number; height: number };

const places = {
  chromium: [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  firefox: [
    process.env.FIREFOX,
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ],
} as const;

/** Where this computer keeps a browser; CHROMIUM and FIREFOX in the environment come first. */
export function browserPath(name: keyof typeof places): string | undefined {
  return places[name].find((path) => path !== undefined && existsSync(path));
}

/**
 * A headless Chromium. `extension` is an unpacked folder; with a `profile` folder the next launch
 * finds the same storage, without one it is thrown away on close.
 */
export async function launchChromium(
  options: { extension?: string; profile?: string; viewport?: Extent } = {},
): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: required("chromium"),
    pipe: true,
    enableExtensions: options.extension === undefined ? false : [options.extension],
    defaultViewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=en-US",
    ],
  });
  if (options.extension !== undefined) await closeWelcome(browser);
  return browser;
}

/** Every unpacked loading counts as an install; its first screen must not cover the test's page. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((each) => each.url().endsWith("/options.html"));
  await (await target.page())?.close();
}

/** What a moz-extension address is made of when `launchFirefox` is told the add-on's id. */
export const firefoxUuid = "5f0c1a9e-5f7e-4d4e-9b42-7e0d3a3c6f11";

/** A headless Firefox; `addonId` pins the add-on's address to `moz-extension://${firefoxUuid}/`. */
export async function launchFirefox(options: { addonId?: string } = {}): Promise<Browser> {
  const uuids = options.addonId === undefined ? {} : { [options.addonId]: firefoxUuid };
  return puppeteer.launch({
    browser: "firefox",
    executablePath: required("firefox"),
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify(uuids),
      "intl.locale.requested": "en-US",
    },
  });
}

/** A real click on the toolbar button above `page`: the popup's page, with activeTab granted. */
export async function openPopup(browser: Browser, page: Page): Promise<Page> {
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error("No extension is loaded.");
  await page.bringToFront();
  const address = `chrome-extension://${extension.id}/popup.html`;
  await extension.triggerAction(page);
  const target = await browser.waitForTarget((each) => each.url().startsWith(address));
  return target.asPage();
}

/** A page of the loaded extension, opened as a tab: `options.html`, say. */
export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error("No extension is loaded.");
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/${path}`);
  return page;
}

export type Site = { origin: string; requests: string[]; close(): Promise<void> };

/** Serves HTML by path on a free port of 127.0.0.1 and remembers what was asked for. */
export async function serveSite(pages: Record<string, string>): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path !== "/favicon.ico") requests.push(path);
    const body = pages[path];
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": "text/html; charset=utf-8",
    });
    response.end(body ?? "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** A folder for one test, with what removes it again. */
export async function makeFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "tertius-"));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export async function waitForText(page: Page, text: string): Promise<void> {
  // A page behind another one draws no frames, so frames are no measure of time.
  const options = { polling: 50, timeout: 60_000 };
  await page.waitForFunction((wanted) => document.body.textContent.includes(wanted), options, text);
}

function required(name: keyof typeof places): string {
  const path = browserPath(name);
  if (path === undefined)
    throw new Error(`No ${name} on this computer; set ${name.toUpperCase()}.`);
  return path;
}
