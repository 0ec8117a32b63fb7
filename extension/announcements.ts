import { type Browser, browser } from "wxt/browser";
import type { Span } from "./due.ts";
import type { SyncReport } from "./messages.ts";
import { progressWords } from "./progress-words.ts";
import type { QuickSaved } from "./quick-save.ts";
import { plural, t } from "./words.ts";

/** What a quick save did, said where no form is open to say it. */
export async function announce(saved: QuickSaved): Promise<void> {
  if (saved.outcome === "saved") {
    await notify(`${savedPrefix}${saved.contactId}`, {
      title: t("quickSavedTitle", saved.name),
      message: t("savedHere"),
      // Firefox refuses a notification with buttons.
      ...(!import.meta.env.FIREFOX && { buttons: [{ title: t("undo") }] }),
    });
  }
  if (saved.outcome === "known") {
    await notify(`${knownPrefix}${saved.contactId}`, {
      title: t("quickKnownTitle", saved.name),
      message: t("quickKnown"),
    });
  }
}

/** How far the save has come since; the notification stays the same one. */
export async function announceProgress(
  saved: Extract<QuickSaved, { outcome: "saved" }>,
  { state }: SyncReport,
): Promise<void> {
  const message = `${t("savedHere")} ${t(progressWords[state])}`;
  if (import.meta.env.FIREFOX) return;
  await browser.notifications.update(`${savedPrefix}${saved.contactId}`, { message });
}

/** The popup cannot be opened for everybody from here; the person can. */
export async function announceForm(): Promise<void> {
  await notify("form", { title: t("quickFormTitle"), message: t("quickForm") });
}

export async function announceFailure(): Promise<void> {
  await notify("failed", { title: t("quickFailedTitle"), message: t("notSaved") });
}

export async function announceTakenBack(): Promise<void> {
  await notify("taken_back", { title: t("takenBackTitle"), message: t("takenBack") });
}

/** The badge alone is easily overlooked while what was saved waits. */
export async function announceSignedOut({ waiting }: SyncReport): Promise<void> {
  await notify("signed_out", {
    title: t("needsSignInTitle"),
    message: waiting > 0 ? plural("waitsForSignIn", waiting) : t("needsSignIn"),
  });
}

/** What is due, in at most so many lines, as the badge counts it and Today shows it. */
export async function announceDue(sentences: readonly string[], span: Span): Promise<void> {
  const count = sentences.length;
  const shown = count > mostLines ? mostLines - 1 : count;
  const more = count > shown ? [plural("andMore", count - shown)] : [];
  await notify(dueId, {
    title: span === "week" ? plural("dueThisWeek", count) : plural("dueToday", count),
    message: [...sentences.slice(0, shown), ...more].join("\n"),
  });
}

export async function forgetDue(): Promise<void> {
  await browser.notifications.clear(dueId);
}

export function dueAnnounced(id: string): boolean {
  return id === dueId;
}

/** The contact that a notification is about, by the notification's id. */
export function contactAnnounced(id: string): string | undefined {
  const prefix = [savedPrefix, knownPrefix].find((each) => id.startsWith(each));
  return prefix === undefined ? undefined : id.slice(prefix.length);
}

const savedPrefix = "saved:";
const knownPrefix = "known:";
const dueId = "due";
/** Browsers cut a notification off after about four lines. */
const mostLines = 4;

type Words = Pick<Browser.notifications.NotificationOptions, "title" | "message" | "buttons">;

async function notify(id: string, words: Words & { title: string; message: string }) {
  await browser.notifications.create(id, {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    ...words,
  });
}
