import { browser } from "wxt/browser";
import * as z from "zod";
import { type PopupDraft, tabs } from "./drafts.ts";
import { PersonForm, withGapsFilled } from "./person-form.ts";
import { type Stored, stored } from "./stored.ts";

/** What a shortcut or the menu wants of the popup that it opens. */
export const Intent = z.discriminatedUnion("wish", [
  z.object({ wish: z.literal("tab"), tab: z.enum(tabs) }),
  /** What is selected, else the page; the popup reads the words itself, so that they are not kept. */
  z.object({ wish: z.literal("introduction") }),
  /** Somebody selected or linked; the page's own person, unless another is known to be meant. */
  z.object({ wish: z.literal("person"), person: PersonForm, of: z.enum(["page", "link"]) }),
]);
export type Intent = z.output<typeof Intent>;

/** It waits for the popup of its tab, however long that takes to open. */
export function intentStore(tabId: number): Stored<Intent> {
  return stored("session", keyOf(tabId), Intent);
}

export async function dropIntent(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** True where the intent is about somebody else than a form that was begun. */
export function isAboutAnother(draft: PopupDraft, intent: Intent): boolean {
  if (intent.wish !== "person" || !draft.isTouched) return false;
  const [name, other] = [draft.person, intent.person].map(({ fullName }) => fullName.value.trim());
  return intent.of === "link" || (name !== "" && other !== "" && name !== other);
}

/** The draft as the intent wants it; what was typed before stays, and only its gaps are filled. */
export function withIntent(draft: PopupDraft, intent: Intent): PopupDraft {
  if (intent.wish === "tab") return { ...draft, tab: intent.tab };
  if (intent.wish === "introduction") return { ...draft, tab: "introduction" };
  if (isAboutAnother(draft, intent)) return draft;
  const asked = { ...draft, tab: "person", isTouched: true } as const;
  if (!draft.isTouched) return { ...asked, picked: "typed", person: intent.person };
  return { ...asked, person: withGapsFilled(draft.person, intent.person) };
}

function keyOf(tabId: number): string {
  return `intent:${tabId}`;
}
