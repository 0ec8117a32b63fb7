import type { Browser, Page } from "puppeteer-core";
import type { WxtBrowser } from "wxt/browser";
import { openExtensionPage, openPopup, waitForText } from "./browsers.ts";

/** Runs a function in the extension's worker, where `chrome` is the extension's own. */
export async function inWorker<Result>(
  browser: Browser,
  work: (api: WxtBrowser) => Result,
): Promise<Awaited<Result>> {
  const target = await browser.waitForTarget((each) => each.type() === "service_worker");
  const worker = await target.worker();
  if (worker === null) throw new Error("The worker is not to be reached.");
  return worker.evaluate(`(${work})(chrome)`) as Promise<Awaited<Result>>;
}

type Happening =
  | { event: "command"; name: string }
  | { event: "menu"; choice: { menuItemId: string; linkUrl?: string; selectionText?: string } }
  | { event: "notification_button" | "notification_click"; id: string }
  | { event: "alarm"; name: string };

/**
 * Chromium lets no test press a key of its own or choose from its menu, so the worker hears of it
 * as the browser would say it, about the tab in front.
 */
export async function tell(browser: Browser, happening: Happening): Promise<void> {
  const target = await browser.waitForTarget((each) => each.type() === "service_worker");
  const worker = await target.worker();
  await worker?.evaluate(async (happened) => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    const dispatch = (event: object, ...values: unknown[]) =>
      Reflect.get(event, "dispatch").call(event, ...values);
    const { alarms, commands, contextMenus, notifications } = api;
    if (happened.event === "command") dispatch(commands.onCommand, happened.name, tab);
    if (happened.event === "menu") dispatch(contextMenus.onClicked, happened.choice, tab);
    if (happened.event === "notification_button") {
      dispatch(notifications.onButtonClicked, happened.id, 0);
    }
    if (happened.event === "notification_click") dispatch(notifications.onClicked, happened.id);
    if (happened.event === "alarm") dispatch(alarms.onAlarm, { name: happened.name });
  }, happening);
}

/** What a key or the menu would grant: a click on the toolbar button, its popup closed again. */
export async function grant(browser: Browser, page: Page): Promise<void> {
  const popup = await openPopup(browser, page);
  await popup.waitForSelector("form");
  await popup.close();
  await page.bringToFront();
}

/** The ids of the notifications that are shown at the moment. */
export async function shownIn(browser: Browser): Promise<string[]> {
  return Object.keys(await inWorker(browser, (api) => api.notifications.getAll())).sort();
}

/** The device flow, which the fake server approves at once. */
export async function connect(browser: Browser): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await (await options.waitForSelector("form.connect button"))?.click();
  await waitForText(options, "Connected as");
  await options.close();
}

/** The popup or panel that something other than the toolbar button opened. */
export async function openedPage(browser: Browser, name: "popup" | "sidepanel"): Promise<Page> {
  const target = await browser.waitForTarget((each) => each.url().includes(`/${name}.html`));
  return target.asPage();
}
