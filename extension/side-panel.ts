import { type Browser, browser } from "wxt/browser";
import * as z from "zod";

/**
 * Opens the form beside the page, where it stays while the popup closes at the first click
 * elsewhere. Undefined where the browser has no such place. It must be called in the click itself.
 */
export function keepOpenBeside(tabId: number | undefined): (() => Promise<void>) | undefined {
  if (tabId === undefined) return undefined;
  if (import.meta.env.FIREFOX)
    return () => Sidebar.parse(Reflect.get(browser, "sidebarAction")).open();
  if (!("sidePanel" in browser)) return undefined;
  return async () => {
    // Not awaited: after an await the browser no longer counts the click.
    void browser.sidePanel.setOptions({
      tabId,
      path: `sidepanel.html?tab=${tabId}`,
      enabled: true,
    });
    await browser.sidePanel.open({ tabId });
  };
}

/** The tab a panel was opened on; the one in front where it was opened from the browser's menu. */
export async function tabOfPanel(search: string): Promise<Browser.tabs.Tab | undefined> {
  const tabId = Number(new URLSearchParams(search).get("tab"));
  if (tabId > 0) return browser.tabs.get(tabId).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Firefox's own, unknown to the types of Chrome's interfaces. */
const Sidebar = z.custom<{ open(): Promise<void> }>((value) => value !== undefined);
