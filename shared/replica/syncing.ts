import { differingBuckets } from "#shared/digest";
import type { Memory } from "#shared/replica/memory";
import type { Doors, SyncState } from "#shared/replica/replica";
import { isUnanswered, leftWaiting, requestOf, settlementOf } from "#shared/replica/state";
import { limits, type SyncReply } from "#shared/sync";

/** Pushes and pulls until nothing is left, or says why not. */
export async function syncAll(programId: string, memory: Memory, doors: Doors): Promise<SyncState> {
  let resets = 0;
  let refetch: string[] = [];
  let isChecked = false;
  for (;;) {
    const outbox = await doors.storage.outbox();
    const request = requestOf(outbox, refetch);
    const reply = await doors.sync(programId, request);
    if (!reply.ok) {
      const state = await failed(reply, memory, doors);
      if (state) return state;
      continue;
    }
    const settlement = settlementOf(outbox.waiting, reply.body);
    if (settlement.reset) resets += 1;
    if (resets > 1) return { state: "failed", code: "reset_again" };
    await doors.storage.settle(settlement);
    memory.settle(settlement);
    doors.tell({ happened: "settled", settlement });
    refetch = [];
    const unsent = leftWaiting(outbox.waiting, settlement).some(isUnanswered);
    if (reply.body.more || unsent) continue;
    if (!isChecked) refetch = await diverged(reply.body, memory, doors);
    isChecked = true;
    if (refetch.length > 0) continue;
    if (memory.waiting.value === 0 || (await isForgotten(memory, doors))) {
      return { state: "synced" };
    }
  }
}

/**
 * S7: the buckets of which this device holds something else than the server. A window that missed
 * what another one stored looks at the disk first.
 */
async function diverged({ digest }: SyncReply, memory: Memory, doors: Doors): Promise<string[]> {
  if (!digest || differingBuckets(digest, memory.digest()).length === 0) return [];
  memory.reload(await doors.storage.load());
  const buckets = differingBuckets(digest, memory.digest());
  if (buckets.length > 0) doors.onFault(new Diverged(buckets));
  return buckets.slice(0, limits.refetched);
}

/** What the device held was not what the server has; it has been fetched anew. */
export class Diverged extends Error {
  constructor(readonly buckets: readonly string[]) {
    super(`${buckets.length} buckets differ from the server's`);
  }
}

/** True when another window has sent what this one heard of too late; it then looks afresh. */
async function isForgotten(memory: Memory, { storage }: Doors): Promise<boolean> {
  if ((await storage.outbox()).waiting.some(isUnanswered)) return false;
  memory.reload(await storage.load());
  return true;
}

/** Undefined when the trip can be tried again at once. */
async function failed(
  failure: { error: string; expected?: number },
  memory: Memory,
  doors: Doors,
): Promise<SyncState | undefined> {
  if (failure.error === "mutation_gap") {
    await doors.storage.renumber(doors.newId());
    memory.reload(await doors.storage.load());
    doors.tell({ happened: "renumbered" });
    return undefined;
  }
  if (failure.error === "offline") return { state: "offline" };
  if (failure.error === "signed_out") return { state: "signed_out" };
  if (failure.error === "client_too_old") return { state: "outdated" };
  return { state: "failed", code: failure.error };
}
