import { browser } from "wxt/browser";
import * as z from "zod";
import { Page } from "./capture/page.ts";
import { IntroductionForm } from "./introduction-form.ts";
import { PersonForm } from "./person-form.ts";
import { type Stored, stored } from "./stored.ts";

export const tabs = ["person", "introduction"] as const;
export type TabName = (typeof tabs)[number];

/** Everything in the popup that a person may have typed or chosen. */
export const PopupDraft = z.object({
  tab: z.enum(tabs),
  page: Page,
  /** Whether the page could be read at all. */
  reading: z.enum(["read", "unreadable"]),
  /** Which of the page's people the form is about; nobody while the person still chooses. */
  picked: z.union([z.int(), z.literal("typed"), z.literal("nobody")]),
  person: PersonForm,
  introduction: IntroductionForm,
  /** An untouched draft gives way to a fresh reading of the page. */
  isTouched: z.boolean(),
});
export type Picked = PopupDraft["picked"];
export type PopupDraft = z.output<typeof PopupDraft>;

/** A draft belongs to a tab and the page in it: coming back to the page brings it back. */
export function draftStore(tabId: number, url: string): Stored<PopupDraft> {
  return stored("session", `${prefixOf(tabId)}${url}`, PopupDraft);
}

/** A shortcut's wish for the popup it opens. */
export const intentStore = stored("session", "intent", z.enum(tabs));

export async function dropDrafts(tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefixOf(tabId))));
}

/** As much of the browser's storage as moving drafts takes. */
export type Area = {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};

/** An update empties the session's storage, so drafts sit it out in the other one. */
export async function moveDrafts(from: Area, to: Area): Promise<void> {
  const drafts = Object.entries(await from.get(null)).filter(([key]) => key.startsWith(prefix));
  await to.set(Object.fromEntries(drafts));
  await from.remove(drafts.map(([key]) => key));
}

const prefix = "draft:";

function prefixOf(tabId: number): string {
  return `${prefix}${tabId}:`;
}
