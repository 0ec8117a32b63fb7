import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { dropPacks, type PackKey, packMore, type RowKey, readRows } from "#shared/replica/packs";
import type { ReplicaStorage, Unnumbered } from "#shared/replica/replica";
import {
  isUnanswered,
  leftWaiting,
  type Refused,
  type Settlement,
  type StoredRow,
  type Waiting,
} from "#shared/replica/state";

type Meta = {
  device: string;
  nextN: number;
  epoch: string | null;
  cursor: string | null;
};

export interface Tables extends DBSchema {
  rows: { key: [string, string]; value: StoredRow; indexes: { bucket: string } };
  waiting: { key: number; value: Waiting };
  refused: { key: number; value: Refused };
  meta: { key: string; value: Meta };
  packs: { key: PackKey; value: string };
}

type Database = IDBPDatabase<Tables>;
export type Table = "rows" | "waiting" | "refused" | "meta" | "packs";
type Reading = IDBPTransaction<Tables, Table[], "readonly">;
type Writing = IDBPTransaction<Tables, Table[], "readwrite">;

const tables = ["rows", "waiting", "refused", "meta", "packs"] as const;

export type BrowserStorage = ReplicaStorage & {
  /** Makes the next `load` faster by one step; false when there is nothing left to do. */
  pack(): Promise<boolean>;
};

/** Opens the replica's database; the device id is made once and kept with it. */
export async function openStorage(name: string, newId: () => string): Promise<BrowserStorage> {
  const database = await openDB<Tables>(name, 2, { upgrade: makeTables });
  if ((await database.get("meta", "replica")) === undefined)
    await inOneGo(database, async (writing) => {
      if (await readMeta(writing)) return;
      await writeMeta(writing, { device: newId(), nextN: 1, epoch: null, cursor: null });
    });
  return {
    load: () => load(database),
    append: (wishes) => append(database, wishes),
    outbox: () => readOutbox(database),
    settle: (settlement) => inOneGo(database, (writing) => settle(writing, settlement)),
    renumber: (device) => inOneGo(database, (writing) => renumber(writing, device)),
    forget: (n) => database.delete("refused", n),
    pack: () => pack(database),
    close: () => database.close(),
  };
}

/** Removes a replica from this device, outbox and all. */
export async function wipeStorage(name: string): Promise<void> {
  await deleteDB(name);
}

function makeTables(database: Database, oldVersion: number): void {
  database.createObjectStore("packs");
  if (oldVersion > 0) return;
  const rows = database.createObjectStore("rows", { keyPath: ["kind", "id"] });
  rows.createIndex("bucket", "bucket");
  database.createObjectStore("waiting", { keyPath: "n" });
  database.createObjectStore("refused", { keyPath: "n" });
  database.createObjectStore("meta");
}

/** One transaction that is on the disk, not only in its cache, when it resolves (S10). */
async function inOneGo<Result>(
  database: Database,
  work: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  const writing = database.transaction([...tables], "readwrite", { durability: "strict" });
  try {
    const [result] = await Promise.all([work(writing), writing.done]);
    return result;
  } catch (error) {
    abort(writing);
    throw error;
  }
}

/** Half a piece of work must not stay; a transaction that failed by itself is over already. */
function abort(writing: Writing): void {
  writing.done.catch(() => {});
  try {
    writing.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

async function readMeta(writing: Writing): Promise<Meta | undefined> {
  return await writing.objectStore("meta").get("replica");
}

async function writeMeta(writing: Writing, meta: Meta): Promise<void> {
  await writing.objectStore("meta").put(meta, "replica");
}

async function metaOf(writing: Writing): Promise<Meta> {
  const meta = await readMeta(writing);
  if (!meta) throw new Error("a replica without its device");
  return meta;
}

async function load(database: Database) {
  const reading: Reading = database.transaction([...tables], "readonly");
  const [rows, waiting, refused, meta] = await Promise.all([
    readRows(reading),
    reading.objectStore("waiting").getAll(),
    reading.objectStore("refused").getAll(),
    reading.objectStore("meta").get("replica"),
  ]);
  if (!meta) throw new Error("a replica without its device");
  const { device, epoch, cursor } = meta;
  return { device, epoch, cursor, rows, waiting, refused };
}

async function readOutbox(database: Database) {
  const reading = database.transaction(["waiting", "meta"], "readonly");
  const [waiting, meta] = await Promise.all([
    reading.objectStore("waiting").getAll(),
    reading.objectStore("meta").get("replica"),
  ]);
  if (!meta) throw new Error("a replica without its device");
  const { device, epoch, cursor } = meta;
  return { device, epoch, cursor, waiting };
}

function append(database: Database, wishes: readonly Unnumbered[]): Promise<Waiting[]> {
  return inOneGo(database, async (writing) => {
    const meta = await metaOf(writing);
    const waiting = wishes.map(({ wish }, index) => ({ n: meta.nextN + index, wish }));
    const store = writing.objectStore("waiting");
    for (const each of waiting) void store.add(each);
    await writeMeta(writing, { ...meta, nextN: meta.nextN + waiting.length });
    return waiting;
  });
}

async function settle(writing: Writing, settlement: Settlement): Promise<void> {
  const rows = writing.objectStore("rows");
  if (settlement.reset) await Promise.all([rows.clear(), writing.objectStore("packs").clear()]);
  for (const bucket of settlement.purgedBuckets) await purge(writing, bucket);
  await dropPacks(writing, [...settlement.removed, ...settlement.rows].map(keyOf));
  for (const { kind, id } of settlement.removed) void rows.delete([kind, id]);
  for (const row of settlement.rows) void rows.put(row);
  for (const refused of settlement.refused) void writing.objectStore("refused").put(refused);
  await settleOutbox(writing, settlement);
  const meta = await metaOf(writing);
  await writeMeta(writing, { ...meta, epoch: settlement.epoch, cursor: settlement.cursor });
}

async function purge(writing: Writing, bucket: string): Promise<void> {
  const keys = await writing.objectStore("rows").index("bucket").getAllKeys(bucket);
  // All packs: what they hold beyond the table, should they ever, must go with the bucket.
  await writing.objectStore("packs").clear();
  for (const key of keys) void writing.objectStore("rows").delete(key);
}

function keyOf({ kind, id }: { kind: string; id: string }): RowKey {
  return [kind, id];
}

/** What was packed can be packed again, so that none of it need be on the disk at once. */
async function pack(database: Database): Promise<boolean> {
  const writing = database.transaction([...tables], "readwrite");
  const [isMore] = await Promise.all([packMore(writing), writing.done]);
  return isMore;
}

async function settleOutbox(writing: Writing, settlement: Settlement): Promise<void> {
  const store = writing.objectStore("waiting");
  for (const n of settlement.settled) void store.delete(n);
  if (settlement.accepted.length === 0) return;
  for (const each of leftWaiting(await store.getAll(), settlement)) void store.put(each);
}

async function renumber(writing: Writing, device: string): Promise<void> {
  const store = writing.objectStore("waiting");
  const waiting = await store.getAll();
  const unanswered = waiting.filter(isUnanswered);
  await store.clear();
  for (const [index, { wish }] of unanswered.entries()) void store.add({ n: index + 1, wish });
  const meta = await metaOf(writing);
  await writeMeta(writing, { ...meta, device, nextN: unanswered.length + 1 });
}
