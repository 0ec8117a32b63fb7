import { browser } from "wxt/browser";
import * as z from "zod";
import { type PopupDraft, tabs } from "./drafts.ts";
import { PersonForm, withGapsFilled } from "./person-form.ts";
import { type Stored, stored } from "./stored.ts";

/** What a shortcut or the menu wants of the popup that it opens. */
export const Intent = z.discriminatedUnion("wish", [
  z.object({ wish: z.literal("tab"), tab: z.enum(tabs) }),
  z.object({ wish: z.literal("person"), person: PersonForm }),
]);
export type Intent = z.output<typeof Intent>;

/** It waits for the popup of its tab, however long that takes to open. */
export function intentStore(tabId: number): Stored<Intent> {
  return stored("session", keyOf(tabId), Intent);
}

export async function dropIntent(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The draft as the intent wants it; what was typed before stays, and only its gaps are filled. */
export function withIntent(draft: PopupDraft, intent: Intent): PopupDraft {
  if (intent.wish === "tab") return { ...draft, tab: intent.tab };
  const asked = { ...draft, tab: "person", isTouched: true } as const;
  if (!draft.isTouched) return { ...asked, picked: "typed", person: intent.person };
  return { ...asked, person: filled(draft.person, intent.person) };
}

/** Another person's details do not belong into a form that somebody began to fill. */
function filled(person: PersonForm, more: PersonForm): PersonForm {
  const [name, other] = [person.fullName.value.trim(), more.fullName.value.trim()];
  if (name !== "" && other !== "" && name !== other) return person;
  return withGapsFilled(person, more);
}

function keyOf(tabId: number): string {
  return `intent:${tabId}`;
}
