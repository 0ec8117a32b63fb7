import { type Browser, browser } from "wxt/browser";
import { type CaptureScript, captureScriptFor } from "./capture/groups.ts";
import { needsNotice, noticeKey } from "./reserved-hosts.ts";

/** What a page's script answered, unparsed; "held" until its notice is allowed. */
export type RawReading = { answer: unknown } | "held" | undefined;

/** The tab that the popup was opened on, and the first reading of its page. */
export type Opening = { tab: Browser.tabs.Tab | undefined; reading: Promise<RawReading> };

declare global {
  /** Where the popup's first script leaves what it began to the form, which comes later. */
  var tertiusOpening: Promise<Opening> | undefined;
}

export async function beginReading(): Promise<Opening> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { tab, reading: readRaw(tab?.id ?? -1, tab?.url ?? "") };
}

/**
 * Reads the tab's page once, on the person's gesture. The popup begins it before its form has
 * loaded, so nothing here may import what is large: what comes back is parsed later.
 */
export async function readRaw(tabId: number, url: string): Promise<RawReading> {
  if (await isHeldBack(url)) return "held";
  return Promise.race([inject(tabId, url), giveUp()]);
}

export async function isHeldBack(url: string): Promise<boolean> {
  if (!needsNotice(url)) return false;
  const { [noticeKey]: notice } = await browser.storage.local.get(noticeKey);
  return notice !== "allowed";
}

/** A page that is busy with itself or never done loading must not keep the form away. */
function giveUp(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, 4000, undefined));
}

/** The browser's own pages and its stores let nobody in; that is no fault. */
async function inject(tabId: number, url: string): Promise<RawReading> {
  try {
    const answer = await run(tabId, captureScriptFor(url));
    return { answer: answer === "more" ? await run(tabId, "/capture-rare.js") : answer };
  } catch {
    return undefined;
  }
}

async function run(tabId: number, file: CaptureScript): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return injected?.result;
}
