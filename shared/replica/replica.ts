import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Client } from "#shared/client";
import type { Kind, RecordOf } from "#shared/kinds";
import { overlay } from "#shared/replica/overlay";
import {
  isUnanswered,
  leftWaiting,
  type Outbox,
  type Refused,
  requestOf,
  type Settlement,
  type Stored,
  type StoredRow,
  settlementOf,
  settleRows,
  type Waiting,
} from "#shared/replica/state";

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

type Memory = ReturnType<typeof makeMemory>;
const noneWaiting: readonly Waiting[] = [];

/** Listens before it reads the disk: what another window settles in between would be missed. */
async function openMemory({ storage, onTold }: Doors): Promise<Memory> {
  let listen = (happening: Happening): unknown => early.push(happening);
  const early: Happening[] = [];
  onTold((happening) => void listen(happening));
  const memory = makeMemory(await storage.load());
  listen = (happening) => hear(memory, storage, happening);
  for (const happening of early) await hear(memory, storage, happening);
  return memory;
}

/** What is stored, as signals; it changes only after the storage did. */
function makeMemory(stored: Stored) {
  const bases = new Map<string, Signal<ReadonlyMap<string, StoredRow>>>();
  const outbox = signal<readonly Waiting[]>(stored.waiting);
  const refused = signal<readonly Refused[]>(stored.refused);
  const cursor = signal(stored.cursor);
  const views = new Map<Kind, ReadonlySignal<ReadonlyMap<string, unknown>>>();
  const baseOf = (kind: string) => {
    const base = bases.get(kind) ?? signal<ReadonlyMap<string, StoredRow>>(new Map());
    bases.set(kind, base);
    return base;
  };
  /** While none of the kind waits it is the same empty list, so that the view is not made anew. */
  const viewOf = (kind: Kind) => {
    const waiting = computed(() => {
      const ofKind = outbox.value.filter(({ wish }) => wish.kind === kind);
      return ofKind.length === 0 ? noneWaiting : ofKind;
    });
    return computed(() => overlay(kind, baseOf(kind).value, waiting.value));
  };
  const load = (rows: readonly StoredRow[]) => {
    for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
      baseOf(kind).value = new Map(ofKind.map((row) => [row.id, row]));
    }
  };
  load(stored.rows);
  return {
    refused,
    waiting: computed(() => outbox.value.filter(isUnanswered).length),
    queue: computed(() => outbox.value.filter(isUnanswered).map(queued)),
    refusals: computed(() => refused.value.map((each) => ({ ...queued(each), code: each.code }))),
    empty: computed(() => cursor.value === null),
    revOf: (kind: string, id: string) => baseOf(kind).value.get(id)?.rev ?? 0,
    rows<K extends Kind>(kind: K): ReadonlySignal<ReadonlyMap<string, RecordOf<K>>> {
      const view = views.get(kind) ?? viewOf(kind);
      views.set(kind, view);
      return view as ReadonlySignal<ReadonlyMap<string, RecordOf<K>>>;
    },
    append(waiting: readonly Waiting[]) {
      const known = new Set(outbox.value.map(({ n }) => n));
      outbox.value = [...outbox.value, ...waiting.filter(({ n }) => !known.has(n))];
    },
    forget(n: number) {
      refused.value = refused.value.filter((each) => each.n !== n);
    },
    settle(settlement: Settlement) {
      batch(() => {
        outbox.value = leftWaiting(outbox.value, settlement);
        const known = new Set(refused.value.map(({ n }) => n));
        refused.value = [...refused.value, ...settlement.refused.filter(({ n }) => !known.has(n))];
        settleRows(baseOf, bases.keys(), settlement);
        cursor.value = settlement.cursor;
      });
    },
    reload(again: Stored) {
      batch(() => {
        outbox.value = again.waiting;
        refused.value = again.refused;
        for (const base of bases.values()) base.value = new Map();
        load(again.rows);
        cursor.value = again.cursor;
      });
    },
  };
}

async function hear(memory: Memory, storage: ReplicaStorage, happening: Happening): Promise<void> {
  if (happening.happened === "appended") memory.append(happening.waiting);
  if (happening.happened === "settled") memory.settle(happening.settlement);
  if (happening.happened === "forgotten") memory.forget(happening.n);
  if (happening.happened === "renumbered") memory.reload(await storage.load());
}

function queued({ n, wish }: Pick<Waiting, "n" | "wish">): Queued {
  const { op, kind, id } = wish;
  return { n, op, kind, id, fields: "fields" in wish ? wish.fields : {} };
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

async function syncAll(programId: string, memory: Memory, doors: Doors): Promise<SyncState> {
  let resets = 0;
  for (;;) {
    const outbox = await doors.storage.outbox();
    const request = requestOf(outbox);
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
    const unsent = leftWaiting(outbox.waiting, settlement).some(isUnanswered);
    if (reply.body.more || unsent) continue;
    if (memory.waiting.value === 0 || (await isForgotten(memory, doors))) {
      return { state: "synced" };
    }
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
