import type { Browser, Page } from "puppeteer-core";
import type { WxtBrowser } from "wxt/browser";
import { openExtensionPage, openPopup } from "./browsers.ts";

/** The form beside `page`, in a tab of its own that a test can make narrow, which a popup cannot be. */
export async function openPanelPage(browser: Browser, page: Page, awaited: string): Promise<Page> {
  const popup = await openPopup(browser, page);
  await popup.waitForSelector(awaited);
  const tab = await popup.evaluate(async () => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    const [front] = await api.tabs.query({ active: true, currentWindow: true });
    return front?.id;
  });
  await popup.close();
  const panel = await openExtensionPage(browser, `sidepanel.html?tab=${tab}`);
  await panel.waitForSelector(awaited);
  return panel;
}
