import { openDB } from "idb";
import * as z from "zod";
import { isKind, kinds } from "#shared/kinds";
import type { Wish } from "#shared/replica/replica";

/**
 * What is saved before any account is connected. It waits here, strictly durable, until the
 * background hands it to the first replica; its ids are already final.
 */
export type Parked = {
  /** Resolves with the key to take it back by. */
  add(wishes: readonly Wish[]): Promise<number>;
  all(): Promise<{ key: number; wishes: Wish[] }[]>;
  remove(key: number): Promise<void>;
  count(): Promise<number>;
};

export const parkedDatabase = "tertius-parked";

export async function openParked(): Promise<Parked> {
  const database = await openDB(parkedDatabase, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("saves", { autoIncrement: true });
    },
  });
  return {
    async add(wishes) {
      const transaction = database.transaction("saves", "readwrite", { durability: "strict" });
      const [key] = await Promise.all([transaction.store.add(wishes), transaction.done]);
      return z.number().parse(key);
    },
    async all() {
      const transaction = database.transaction("saves");
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return keys.map((key, index) => ({
        key: z.number().parse(key),
        wishes: z.array(ParkedWish).parse(values[index]),
      }));
    },
    remove: (key) => database.delete("saves", key),
    count: () => database.count("saves"),
  };
}

const ParkedWish = z
  .object({ op: z.literal("put"), kind: z.string(), record: z.unknown() })
  .transform(({ op, kind, record }) => {
    if (!isKind(kind)) throw new Error(`Unknown kind ${kind}.`);
    return { op, kind, record: kinds[kind].parse(record) } as Wish;
  });
