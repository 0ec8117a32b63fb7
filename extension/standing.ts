import * as z from "zod";
import { syncStates } from "./messages.ts";
import { stored } from "./stored.ts";

/** How things stood after the last run: what the popup and the options say without asking again. */
export const Standing = z.object({
  state: z.enum(syncStates),
  /** When everything had last reached the server; null before the first time. */
  syncedAt: z.int().nullable(),
  /** `wrong` by more than five minutes, as the server's answers show. */
  clock: z.enum(["right", "wrong"]),
  /** `scarce` once nine tenths of what the browser gives are used. */
  space: z.enum(["enough", "scarce"]),
});
export type Standing = z.output<typeof Standing>;

export const standingStore = stored("local", "standing", Standing);

/** How this run went, beside what the one before it knew. */
export function standingAfter(
  before: Standing | undefined,
  run: { state: Standing["state"]; now: number; clockAhead: number | undefined; used: number },
): Standing {
  const clockBefore = before?.clock ?? "right";
  return {
    state: run.state,
    syncedAt: run.state === "synced" ? run.now : (before?.syncedAt ?? null),
    clock: run.clockAhead === undefined ? clockBefore : clockOf(run.clockAhead),
    space: run.used >= 0.9 ? "scarce" : "enough",
  };
}

/** How far the device's clock is ahead of an answer's Date header (RFC 9110 §6.6.1), in ms. */
export function aheadOf(date: string | null, now: number): number | undefined {
  const there = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(there) ? undefined : now - there;
}

/** The share of the browser's storage for this extension that is used. */
export function usedOf({ usage = 0, quota = 0 }: StorageEstimate): number {
  return quota === 0 ? 0 : usage / quota;
}

function clockOf(ahead: number): Standing["clock"] {
  return Math.abs(ahead) > 5 * 60 * 1000 ? "wrong" : "right";
}
