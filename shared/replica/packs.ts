import type { IDBPTransaction } from "idb";
import type { Table, Tables } from "#shared/replica/indexed-db";
import type { StoredRow } from "#shared/replica/state";

/**
 * Packs: unbroken ranges of rows written a second time, each as one string. Reading ten thousand
 * values one by one takes IndexedDB most of a second, reading twenty strings a tenth of it. A pack
 * is dropped in the transaction that changes a row in its range, so that what is packed is always
 * what the table holds; the table alone is the truth.
 */

export type RowKey = [kind: string, id: string];
/** Where a pack begins, and the first key behind it. */
export type PackKey = [...from: RowKey, ...until: RowKey];

type Reading = IDBPTransaction<Tables, Table[], "readonly">;
type Writing = IDBPTransaction<Tables, Table[], "readwrite">;

const rowsInPack = 500;
const fewestRows = 100;

/** All rows in the order of their keys: whole packs, and one by one what lies between them. */
export async function readRows(reading: Reading): Promise<StoredRow[]> {
  const packs = reading.objectStore("packs");
  const [keys, packed] = await Promise.all([packs.getAllKeys(), packs.getAll()]);
  const gaps = await Promise.all(
    gapsBetween(keys).map((gap) => (gap === "none" ? [] : reading.objectStore("rows").getAll(gap))),
  );
  return gaps.flatMap((rows, index) => {
    const pack = packed[index];
    return pack === undefined ? rows : [...rows, ...(JSON.parse(pack) as StoredRow[])];
  });
}

/** Drops the packs that hold any of these rows, or would hold them if they were new. */
export async function dropPacks(writing: Writing, keys: readonly RowKey[]): Promise<void> {
  if (keys.length === 0) return;
  const packs = writing.objectStore("packs");
  const stale = (await packs.getAllKeys()).filter((pack) => keys.some((key) => holds(pack, key)));
  for (const pack of stale) void packs.delete(pack);
}

/** Makes one more pack where enough rows lie open; false when there is nothing left to pack. */
export async function packMore(writing: Writing): Promise<boolean> {
  const rows = writing.objectStore("rows");
  for (const gap of gapsBetween(await writing.objectStore("packs").getAllKeys())) {
    if (gap === "none" || (await rows.count(gap)) < fewestRows) continue;
    const open = await rows.getAll(gap, rowsInPack);
    const [first, last] = [open.at(0), open.at(-1)];
    if (first === undefined || last === undefined) continue;
    const key: PackKey = [first.kind, first.id, last.kind, `${last.id}\0`];
    await writing.objectStore("packs").put(JSON.stringify(open), key);
    return true;
  }
  return false;
}

/** What lies before, between and behind packs in the order of their keys. */
function gapsBetween(packs: readonly PackKey[]): (IDBKeyRange | null | "none")[] {
  const edges = [...packs.map((pack, index) => gapBefore(pack, packs[index - 1]))];
  const last = packs.at(-1);
  return [...edges, last ? IDBKeyRange.lowerBound(untilOf(last)) : null];
}

function gapBefore(pack: PackKey, before: PackKey | undefined): IDBKeyRange | "none" {
  const from = fromOf(pack);
  if (before === undefined) return IDBKeyRange.upperBound(from, true);
  const until = untilOf(before);
  return isBefore(until, from) ? IDBKeyRange.bound(until, from, false, true) : "none";
}

function holds(pack: PackKey, key: RowKey): boolean {
  return !isBefore(key, fromOf(pack)) && isBefore(key, untilOf(pack));
}

function isBefore([kind, id]: RowKey, [otherKind, otherId]: RowKey): boolean {
  return kind === otherKind ? id < otherId : kind < otherKind;
}

function fromOf([kind, id]: PackKey): RowKey {
  return [kind, id];
}

function untilOf([, , kind, id]: PackKey): RowKey {
  return [kind, id];
}
