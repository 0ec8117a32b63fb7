import type { ReplicaStorage } from "#shared/replica/replica";
import { leftWaiting, type Settlement, type Stored } from "#shared/replica/state";

/** Where the machine dies: before the transaction, or after it but before anybody hears of it. */
export type Death = "before" | "after";

export class Crash extends Error {}

/**
 * A disk that outlives its program: each function changes it wholly or not at all, and `dieAt`
 * kills the program at the next transaction.
 */
export function makeDisk(device: string) {
  let stored: Stored & { nextN: number } = {
    device,
    epoch: null,
    cursor: null,
    rows: [],
    waiting: [],
    refused: [],
    nextN: 1,
  };
  let death: Death | undefined;
  function transact<Result>(work: (disk: typeof stored) => Result): Result {
    const fate = death;
    death = undefined;
    if (fate === "before") throw new Crash();
    const copy = structuredClone(stored);
    const result = work(copy);
    stored = copy;
    if (fate === "after") throw new Crash();
    return structuredClone(result);
  }
  const storage: ReplicaStorage = {
    load: async () => structuredClone(stored),
    outbox: async () => structuredClone(stored),
    append: async (wishes) =>
      transact((disk) => {
        const waiting = wishes.map(({ wish }) => ({ n: disk.nextN++, wish }));
        disk.waiting.push(...waiting);
        return waiting;
      }),
    settle: async (settlement) => transact((disk) => settle(disk, settlement)),
    renumber: async (fresh) =>
      transact((disk) => {
        disk.device = fresh;
        disk.waiting = disk.waiting.map(({ wish }, index) => ({ n: index + 1, wish }));
        disk.nextN = disk.waiting.length + 1;
      }),
    forget: async (n) =>
      transact((disk) => {
        disk.refused = disk.refused.filter((each) => each.n !== n);
      }),
    close() {},
  };
  return {
    storage,
    read: () => structuredClone(stored),
    /** Changes what lies on the disk behind the program's back. */
    tamper(change: (rows: Stored["rows"]) => Stored["rows"]) {
      stored.rows = change(stored.rows);
    },
    dieAt(next: Death | undefined) {
      death = next;
    },
  };
}

function settle(disk: Stored, settlement: Settlement): void {
  if (settlement.reset) disk.rows = [];
  const purged = new Set(settlement.purgedBuckets);
  const changed = [...settlement.removed, ...settlement.rows];
  const gone = new Set(changed.map(({ kind, id }) => `${kind} ${id}`));
  disk.rows = disk.rows.filter(
    ({ bucket, kind, id }) => !purged.has(bucket) && !gone.has(`${kind} ${id}`),
  );
  disk.rows.push(...settlement.rows);
  disk.waiting = leftWaiting(disk.waiting, settlement);
  disk.refused.push(...settlement.refused);
  disk.cursor = settlement.cursor;
  disk.epoch = settlement.epoch;
}
