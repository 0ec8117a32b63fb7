import type { Replica, SyncState } from "#shared/replica/replica";

type Drawn = { words: string; title: string; tone: "plain" | "accent" | "due" | "overdue" };

/** What the sync chip says of a replica. Until the first whole pull nothing can be called synced. */
export function chipFor({
  status,
  waiting,
  refusals,
  empty,
}: Pick<Replica, "status" | "waiting" | "refusals" | "empty">): Drawn {
  const said = chipOf(status.value, waiting.value, refusals.value.length);
  return empty.value && said.words === "Synced"
    ? {
        words: "Fetching…",
        title: "What you have is on its way to this device.",
        tone: "plain",
      }
    : said;
}

/** The same of each state, and how loudly. */
export function chipOf(status: SyncState, waiting: number, refused: number): Drawn {
  if (status.state === "signed_out")
    return {
      words: "Sign in again",
      title: `${kept(waiting)} Sign in to go on syncing.`,
      tone: "due",
    };
  if (status.state === "outdated")
    return { words: "Reload the page", title: "A newer version is needed to save.", tone: "due" };
  if (refused > 0)
    return {
      words: `${refused} not accepted`,
      title: "Some changes were not accepted; they are kept on this device.",
      tone: "overdue",
    };
  if (status.state === "offline")
    return {
      words: waiting > 0 ? `Offline · ${waiting} waiting` : "Offline",
      title: kept(waiting),
      tone: "plain",
    };
  if (status.state === "failed")
    return {
      words: waiting > 0 ? `${waiting} waiting` : "Trying again",
      title: kept(waiting),
      tone: "due",
    };
  if (waiting > 0) return { words: `${waiting} waiting`, title: kept(waiting), tone: "plain" };
  return { words: "Synced", title: "Everything is saved on the server.", tone: "plain" };
}

function kept(waiting: number): string {
  return waiting === 0
    ? "What you see is saved on this device."
    : `${waiting === 1 ? "One change is" : `${waiting} changes are`} saved on this device and not yet on the server.`;
}
