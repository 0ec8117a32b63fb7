import { type Signal, signal } from "@preact/signals-core";
import type { Client } from "#shared/client";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Replica, SyncState, Wish } from "#shared/replica/replica";
import type { Drafts, PopupDraft } from "../../extension/drafts.ts";
import { changed, type Parked, type ParkedWish } from "../../extension/parked.ts";
import type { Stored } from "../../extension/stored.ts";
import { makeReplica as makeBookReplica, type Row } from "../dashboard/fake-replica.ts";

/** Storage in memory. */
export function makeStored<Value>(
  first?: Value,
): Stored<Value> & { value: Signal<Value | undefined> } {
  const value = signal<Value | undefined>(first);
  return {
    value,
    read: async () => value.value,
    async write(next) {
      value.value = next;
    },
    async remove() {
      value.value = undefined;
    },
    watch: async () => value,
  };
}

/** The draft of one tab in memory; `elsewhere` types into it from another view. */
export function makeDrafts(first?: PopupDraft) {
  const { value, read, write, remove } = makeStored(first);
  const followers: ((draft: PopupDraft | undefined) => void)[] = [];
  const drafts: Drafts = {
    read,
    write,
    remove,
    follow: (changed) => void followers.push(changed),
  };
  const elsewhere = (draft?: PopupDraft) => followers.forEach((changed) => void changed(draft));
  return { ...drafts, value, elsewhere };
}

export function makeParked(): Parked & { saves: Map<number, ParkedWish[]> } {
  const saves = new Map<number, ParkedWish[]>();
  let last = 0;
  return {
    saves,
    async add(wishes) {
      last += 1;
      const known = new Set([...saves.values()].flat().map(({ record }) => record.id));
      const puts = wishes
        .filter((wish) => wish.op === "put")
        .filter(({ record }) => !known.has(record.id));
      if (puts.length > 0) saves.set(last, puts);
      for (const [key, before] of saves) {
        const after = changed(before, wishes) ?? before;
        if (after.length === 0) saves.delete(key);
        else saves.set(key, after);
      }
    },
    all: async () => [...saves].map(([key, wishes]) => ({ key, wishes })),
    async remove(key) {
      saves.delete(key);
    },
    count: async () => saves.size,
    alone: (work) => work(),
  };
}

/** A replica in memory that does each wish at once, and whose trips end as the test says. */
export function makeReplica(
  answers: SyncState[] = [],
  records: { [K in Kind]?: RecordOf<K>[] } = {},
): Replica & { saved: Wish[]; syncs: number } {
  const rows = Object.entries(records).flatMap(([kind, ofKind]) =>
    ofKind.map((record) => ({ kind, record }) as Row),
  );
  const { replica: book, wishes } = makeBookReplica("mentee-1", rows);
  const waiting = signal(0);
  const replica = {
    ...book,
    saved: wishes,
    syncs: 0,
    waiting,
    async save(wished: readonly Wish[]) {
      await book.save(wished);
      waiting.value += wished.length;
    },
    async sync(): Promise<SyncState> {
      replica.syncs += 1;
      const state = answers.shift() ?? { state: "synced" };
      if (state.state === "synced") waiting.value = 0;
      return state;
    },
  };
  return replica;
}

/** A server of which only the named calls are used. */
export function makeServer(calls: Partial<Client>): Client {
  return new Proxy({} as Client, {
    get: (_, name) => {
      const call = Reflect.get(calls, name);
      if (call === undefined) throw new Error(`Unexpected call: ${String(name)}`);
      return call;
    },
  });
}
