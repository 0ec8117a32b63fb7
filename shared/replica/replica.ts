import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Client } from "#shared/client";
import type { Kind, RecordOf } from "#shared/kinds";
import { type Memory, openMemory } from "#shared/replica/memory";
import type { Outbox, Settlement, Stored, Waiting } from "#shared/replica/state";
import { syncAll } from "#shared/replica/syncing";

/** A wish as a view states it; the replica numbers it and keeps it until the server answered. */
export type Wish =
  | {
      [K in Kind]:
        | { op: "put"; kind: K; record: RecordOf<K> }
        | { op: "patch"; kind: K; id: string; fields: Partial<RecordOf<K>> };
    }[Kind]
  | { op: "delete"; kind: Kind; id: string };

/** A wish in the outbox, for a view to say what it is about. */
export type Queued = {
  n: number;
  op: "put" | "patch" | "delete";
  kind: string;
  id: string;
  fields: Readonly<Record<string, unknown>>;
};

/** A wish the server refused: it stays until the person retries or discards it. */
export type Refusal = Queued & { code: string };

export type SyncState =
  | { state: "synced" }
  | { state: "syncing" }
  | { state: "waiting" }
  | { state: "offline" }
  | { state: "signed_out" }
  | { state: "outdated" }
  | { state: "failed"; code: string };

export type Replica = {
  readonly programId: string;
  readonly userId: string;
  /** Every record of a kind as the person sees it: replica plus outbox. */
  rows<K extends Kind>(kind: K): ReadonlySignal<ReadonlyMap<string, RecordOf<K>>>;
  readonly status: ReadonlySignal<SyncState>;
  /** Wishes saved on this device that the server has not answered yet. */
  readonly waiting: ReadonlySignal<number>;
  /** The same wishes one by one, in the order they were made. */
  readonly queue: ReadonlySignal<readonly Queued[]>;
  readonly refusals: ReadonlySignal<readonly Refusal[]>;
  /** True until the first whole pull has arrived. */
  readonly empty: ReadonlySignal<boolean>;
  /** Resolves once the wishes are strictly durable on this device (S10). */
  save(wishes: readonly Wish[]): Promise<void>;
  /** Pushes and pulls until nothing is left, or says why not. */
  sync(): Promise<SyncState>;
  retry(n: number): Promise<void>;
  discard(n: number): Promise<void>;
  close(): void;
};

/** Where a replica lives between runs. Each function is one transaction, whole or not at all. */
export type ReplicaStorage = {
  load(): Promise<Stored>;
  /** Numbers the wishes after all that were ever appended; strictly durable when it resolves. */
  append(wishes: readonly Unnumbered[]): Promise<Waiting[]>;
  outbox(): Promise<Outbox>;
  settle(settlement: Settlement): Promise<void>;
  /** Takes a new device id and counts the outbox from one: the server has forgotten the old. */
  renumber(device: string): Promise<void>;
  /** Removes a refused wish. */
  forget(n: number): Promise<void>;
  close(): void;
};

export type Unnumbered = Pick<Waiting, "wish">;

/** What happened in one window, told to the others of the same origin. */
export type Happening =
  | { happened: "appended"; waiting: Waiting[] }
  | { happened: "settled"; settlement: Settlement }
  | { happened: "forgotten"; n: number }
  | { happened: "renumbered" };

export type Doors = {
  sync: Client["sync"];
  storage: ReplicaStorage;
  newId(): string;
  /** Runs the work while no other window of this origin syncs the same replica (S10). */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  tell(happening: Happening): void;
  onTold(listen: (happening: Happening) => void): void;
  /** Hears of a failure of the storage itself; the wishes that were saved are safe. */
  onFault(error: unknown): void;
  /** Called when a save wants to be sent, or a sync failed and should be tried again. */
  onWaiting?(replica: Replica): void;
};

/** Opens the replica of one account in one program. */
export async function openReplica(
  { programId, userId }: { programId: string; userId: string },
  doors: Doors,
): Promise<Replica> {
  const memory = await openMemory(doors);
  const status = signal<SyncState>(
    memory.waiting.value > 0 ? { state: "waiting" } : { state: "synced" },
  );
  const replica: Replica = {
    programId,
    userId,
    rows: memory.rows,
    status,
    waiting: memory.waiting,
    queue: memory.queue,
    refusals: memory.refusals,
    empty: memory.empty,
    async save(wishes) {
      const waiting = await doors.storage.append(wishes.map((wish) => unnumbered(memory, wish)));
      memory.append(waiting);
      doors.tell({ happened: "appended", waiting });
      if (status.value.state === "synced") status.value = { state: "waiting" };
      doors.onWaiting?.(replica);
    },
    async sync() {
      status.value = { state: "syncing" };
      status.value = await doors
        .alone(() => syncAll(programId, memory, doors))
        .catch((error: unknown) => {
          doors.onFault(error);
          return { state: "failed", code: "storage" } as const;
        });
      return status.value;
    },
    async retry(n) {
      const refused = memory.refused.value.find((each) => each.n === n);
      if (!refused) return;
      const waiting = await doors.storage.append([{ wish: refused.wish }]);
      memory.append(waiting);
      doors.tell({ happened: "appended", waiting });
      await this.discard(n);
      doors.onWaiting?.(replica);
    },
    async discard(n) {
      await doors.storage.forget(n);
      memory.forget(n);
      doors.tell({ happened: "forgotten", n });
    },
    close: () => doors.storage.close(),
  };
  return replica;
}

/** A patch carries the rev of the row it was typed over (S4). */
function unnumbered(memory: Memory, wish: Wish): Unnumbered {
  if (wish.op === "put") {
    return { wish: { op: "put", kind: wish.kind, id: wish.record.id, fields: { ...wish.record } } };
  }
  const target = { kind: wish.kind, id: wish.id, base: memory.revOf(wish.kind, wish.id) };
  return wish.op === "patch"
    ? { wish: { op: "patch", ...target, fields: { ...wish.fields } } }
    : { wish: { op: "delete", ...target } };
}
