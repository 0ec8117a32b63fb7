import { type Signal, signal } from "@preact/signals-core";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Replica, Wish } from "#shared/replica/replica";

export type Row = { [K in Kind]: { kind: K; record: RecordOf<K> } }[Kind];

/** A replica in memory that does each wish at once and remembers them all. */
export function makeReplica(userId: string, rows: readonly Row[] = []) {
  const tables = new Map<Kind, Signal<ReadonlyMap<string, unknown>>>();
  const wishes: Wish[] = [];
  const table = (kind: Kind) => {
    const known = tables.get(kind) ?? signal<ReadonlyMap<string, unknown>>(new Map());
    tables.set(kind, known);
    return known;
  };
  const apply = (wish: Wish) => {
    const next = new Map(table(wish.kind).peek());
    if (wish.op === "put") next.set(wish.record.id, wish.record);
    else if (wish.op === "delete") next.delete(wish.id);
    else next.set(wish.id, Object.assign({}, next.get(wish.id), wish.fields));
    table(wish.kind).value = next;
  };
  for (const { kind, record } of rows) apply({ op: "put", kind, record } as Wish);
  const replica: Replica = {
    programId: "program-1",
    userId,
    rows: <K extends Kind>(kind: K) => table(kind) as Signal<ReadonlyMap<string, RecordOf<K>>>,
    status: signal({ state: "synced" } as const),
    waiting: signal(0),
    queue: signal([]),
    refusals: signal([]),
    empty: signal(false),
    async save(wished) {
      wishes.push(...wished);
      for (const wish of wished) apply(wish);
    },
    sync: async () => ({ state: "synced" }),
    retry: async () => {},
    discard: async () => {},
    close() {},
  };
  return { replica, wishes };
}
