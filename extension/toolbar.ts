import { type Browser, browser } from "wxt/browser";
import { type Badge, badgeOf, savedAt } from "./badge.ts";
import type { SyncReport } from "./messages.ts";
import type { Saves } from "./quick-save.ts";
import { t } from "./words.ts";

/** The button as it is on every page without a word of its own. */
export async function showReport(report: SyncReport, due: number): Promise<void> {
  const { text, tone } = badgeOf(report, due);
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: colours[tone] }),
    action.setBadgeTextColor({ color: "#ffffff" }),
    action.setIcon({ path: iconsOf(tone === "due" ? "due-" : "") }),
  ]);
}

/** The button on a page whose person is in the book. */
export async function markSaved(tabId: number, name: string): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: "✓" }),
    action.setBadgeBackgroundColor({ tabId, color: colours.accent }),
    action.setIcon({ tabId, path: iconsOf("saved-") }),
    action.setTitle({ tabId, title: t("quickKnownTitle", name) }),
  ]).catch(gone);
}

/**
 * Looks up the page by its address alone. The browser tells the address only of sites the person
 * granted; every other page keeps the button as it is.
 */
export async function showPage(
  { id, url }: Pick<Browser.tabs.Tab, "id" | "url">,
  openSaves: () => Promise<Saves>,
): Promise<void> {
  if (id === undefined || url === undefined || !/^https?:/.test(url)) return;
  const saves = await openSaves();
  const saved = savedAt(url, await saves.contacts());
  await (saved === undefined ? markUnknown(id) : markSaved(id, saved.fullName));
}

/** What a tab was told is forgotten with the next page in it; an undo does not wait for that. */
export async function markUnknown(tabId: number): Promise<void> {
  const marked = await browser.action.getBadgeText({ tabId }).catch(() => "");
  if (marked !== "✓") return;
  const { action } = browser;
  const common = await action.getBadgeText({});
  await Promise.all([
    action.setBadgeText({ tabId, text: common }),
    action.setIcon({ tabId, path: iconsOf("") }),
    action.setTitle({ tabId, title: t("name") }),
  ]).catch(gone);
}

const colours: Record<Badge["tone"], string> = {
  accent: "#14696b",
  due: "#8a5a00",
  overdue: "#a33a34",
};

function iconsOf(state: "" | "due-" | "saved-"): Record<string, string> {
  return { 16: `/icon/${state}16.png`, 32: `/icon/${state}32.png` };
}

/** A tab may close while its button is painted. */
function gone(error: unknown): void {
  console.warn(error);
}
