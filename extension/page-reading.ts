import { browser } from "wxt/browser";
import { CapturedPage } from "./capture/page.ts";
import { isHeldBack, type RawReading, readRaw } from "./early-reading.ts";

/**
 * A page as read, with its thread, which is for judging and never kept; held back until its notice
 * is allowed; or undefined where nobody is let in.
 */
export type PageReading = CapturedPage | "held" | undefined;

/** Reads the tab's page once, on the person's gesture. */
export async function readTab(tabId: number, url: string): Promise<PageReading> {
  return pageIn(await readRaw(tabId, url));
}

/** What a reading that was begun earlier comes to. */
export function pageIn(raw: RawReading): PageReading {
  if (raw === undefined || raw === "held") return raw;
  const page = CapturedPage.safeParse(raw.answer);
  if (!page.success) console.error(page.error);
  return page.data;
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
