import { openStorage, wipeStorage } from "#shared/replica/indexed-db";
import type { Settlement, StoredRow } from "#shared/replica/state";

/** What a page of a test may do with the replica's storage. */
const storageDoors = { openStorage, wipeStorage, play };
export type StorageDoors = typeof storageDoors;
Object.assign(globalThis, { storageDoors });

const kinds = ["contact", "interaction", "introduction", "note"];
const buckets = ["owner:1", "pair:1:2", "program"];

/**
 * Settles, packs and opens again at random, and compares what is read with what was written.
 * Answers how many rows were compared, and after how many steps they differed.
 */
async function play(seed: number, steps: number) {
  const chance = makeChance(seed);
  const name = `packs ${seed}`;
  const known = new Map<string, StoredRow>();
  let storage = await openStorage(name, () => "device");
  const [compared, packed] = [[] as number[], [] as boolean[]];
  for (let step = 0; step < steps; step += 1) {
    if (chance() < 0.5) await storage.settle(randomSettlement(known, chance, step));
    else packed.push(await storage.pack());
    if (chance() < 0.2) {
      storage.close();
      storage = await openStorage(name, () => "device");
    }
    const { rows } = await storage.load();
    const expected = [...known.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
    if (JSON.stringify(rows) !== JSON.stringify(expected))
      return { differs: step, compared, packed };
    compared.push(rows.length);
  }
  storage.close();
  return { differs: undefined, compared, packed };
}

/** Changes the model as it is made; ids are short, so that ranges are hit in their middle. */
function randomSettlement(
  known: Map<string, StoredRow>,
  chance: () => number,
  step: number,
): Settlement {
  const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(chance() * all.length)] as Each;
  const reset = chance() < 0.03;
  if (reset) known.clear();
  const purgedBuckets = chance() < 0.1 ? [pick(buckets)] : [];
  for (const [key, row] of known) if (purgedBuckets.includes(row.bucket)) known.delete(key);
  const removed = [...known.values()]
    .filter(() => chance() < 0.01)
    .map(({ kind, id }) => ({ kind, id }));
  for (const { kind, id } of removed) known.delete(keyOf(kind, id));
  const rows = Array.from({ length: Math.floor(chance() * pick([3, 900])) }, (_, index) => {
    const [kind, id] = [pick(kinds), String(Math.floor(chance() * 5_000)).padStart(5, "0")];
    return {
      kind,
      id,
      bucket: pick(buckets),
      rev: step,
      fields: { index, words: `\0"ü\ud83d ${step}` },
    };
  });
  const last = [...new Map(rows.map((row) => [keyOf(row.kind, row.id), row])).values()];
  for (const row of last) known.set(keyOf(row.kind, row.id), row);
  const rest = { settled: [], accepted: [], refused: [], epoch: "epoch", cursor: `${step}` };
  return { reset, purgedBuckets, removed, rows: last, ...rest };
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
