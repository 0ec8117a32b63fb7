import type { SyncReport } from "./messages.ts";

export type Badge = { text: string; tone: "accent" | "overdue" };

/** What the toolbar button says: that something needs the person, else how much still waits. */
export function badgeOf({ state, waiting, refused }: SyncReport): Badge {
  const needsPerson = refused > 0 || state === "signed_out" || state === "outdated";
  if (needsPerson) return { text: "!", tone: "overdue" };
  if (waiting === 0) return { text: "", tone: "accent" };
  return { text: waiting > 99 ? "99+" : String(waiting), tone: "accent" };
}

/** Minutes until the next run: soon while something waits, else now and then for what is new. */
export function minutesToNextSync({ waiting }: SyncReport): number {
  return waiting > 0 ? 5 : 30;
}
