import type { SyncReport } from "./messages.ts";
import type { Word } from "./words.ts";

/** How far a save has come, for the popup and the options to say alike. */
export const progressWords = {
  synced: "progressSynced",
  syncing: "progressWaiting",
  waiting: "progressWaiting",
  offline: "progressOffline",
  failed: "progressFailed",
  signed_out: "progressSignedOut",
  outdated: "progressOutdated",
  unconnected: "progressUnconnected",
} as const satisfies Record<SyncReport["state"], Word>;
