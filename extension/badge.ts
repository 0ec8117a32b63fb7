import { canonicalKeys, linkKey } from "#shared/canonical-keys";
import type { Contact } from "#shared/contacts";
import type { SyncReport } from "./messages.ts";

export type Badge = { text: string; tone: "accent" | "due" | "overdue" };

/** What the toolbar button says: that something needs the person, what is due, or what waits. */
export function badgeOf({ state, waiting, refused }: SyncReport, due: number): Badge {
  const needsPerson = refused > 0 || state === "signed_out" || state === "outdated";
  if (needsPerson) return { text: "!", tone: "overdue" };
  if (due > 0) return { text: counted(due), tone: "due" };
  return { text: waiting === 0 ? "" : counted(waiting), tone: "accent" };
}

/** Minutes until the next run: soon while something waits, else now and then for what is new. */
export function minutesToNextSync({ waiting }: SyncReport): number {
  return waiting > 0 ? 5 : 30;
}

/** Whom the page at this address is known to be about: by their links, or saved from there. */
export function savedAt(url: string, contacts: Iterable<Contact>): Contact | undefined {
  const key = linkKey(url)?.key;
  if (key === undefined) return undefined;
  for (const contact of contacts) {
    const from = contact.sourceUrl === null ? undefined : linkKey(contact.sourceUrl)?.key;
    if (from === key || canonicalKeys(contact).some((each) => each.key === key)) return contact;
  }
  return undefined;
}

function counted(count: number): string {
  return count > 99 ? "99+" : String(count);
}
