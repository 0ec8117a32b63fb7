import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import { digestOf } from "#shared/digest";
import type { Kind, RecordOf } from "#shared/kinds";
import { overlay } from "#shared/replica/overlay";
import type { Doors, Happening, Queued, ReplicaStorage } from "#shared/replica/replica";
import {
  isUnanswered,
  leftWaiting,
  type Refused,
  type Settlement,
  type Stored,
  type StoredRow,
  settleRows,
  type Waiting,
} from "#shared/replica/state";

export type Memory = ReturnType<typeof makeMemory>;
const noneWaiting: readonly Waiting[] = [];

/** Listens before it reads the disk: what another window settles in between would be missed. */
export async function openMemory({ storage, onTold }: Doors): Promise<Memory> {
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
    digest: () => digestOf([...bases.values()].flatMap((base) => [...base.peek().values()])),
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
