import { browser } from "wxt/browser";
import { captureScriptFor } from "./capture/groups.ts";
import { CapturedPage } from "./capture/page.ts";
import { needsNotice, noticeStore } from "./notice.ts";

/**
 * A page as read, with its thread, which is for judging and never kept; held back until its notice
 * is allowed; or undefined where nobody is let in.
 */
export type PageReading = CapturedPage | "held" | undefined;

/** Reads the tab's page once, on the person's gesture. */
export async function readTab(tabId: number, url: string): Promise<PageReading> {
  if (await isHeldBack(url)) return "held";
  return Promise.race([inject(tabId, url), giveUp()]);
}

async function isHeldBack(url: string): Promise<boolean> {
  return needsNotice(url) && (await noticeStore.read()) === undefined;
}

/** A page that is busy with itself or never done loading must not keep the form away. */
function giveUp(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, 4000, undefined));
}

/** The browser's own pages and its stores let nobody in; that is no fault. */
async function inject(tabId: number, url: string): Promise<CapturedPage | undefined> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      files: [captureScriptFor(url)],
    });
    const page = CapturedPage.safeParse(injected?.result);
    if (!page.success) console.error(page.error);
    return page.data;
  } catch {
    return undefined;
  }
}

/** The selected text with its line breaks, which the menu's own copy may lack. */
export async function selectionIn(tabId: number, url: string): Promise<string> {
  if (await isHeldBack(url)) return "";
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String(document.getSelection() ?? "").slice(0, 12_000),
    });
    return typeof injected?.result === "string" ? injected.result : "";
  } catch {
    return "";
  }
}
