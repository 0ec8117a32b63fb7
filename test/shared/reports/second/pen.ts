import { uuidv7 } from "#shared/ids";
import { type Kind, type RecordOf, schemaOf } from "#shared/kinds";
import { makeChance } from "../make-ledger.ts";

/** A record to write, or one that is taken back again. */
export type Deed =
  | { op: "put"; kind: Kind; record: RecordOf<Kind> }
  | { op: "remove"; kind: Kind; id: string };

export type Pen = ReturnType<typeof makePen>;

/** Writes records by chance: the same seed writes the same. */
export function makePen(seed: number) {
  const chance = makeChance(seed);
  const deeds: Deed[] = [];
  let made = 0;
  const makeId = (at: number) => {
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(2, seed);
    new DataView(random.buffer).setUint32(6, ++made);
    return uuidv7(at, random);
  };
  return {
    chance,
    deeds,
    yes: (of: number) => chance(of) === 0,
    pick<Each>(all: readonly Each[]): Each {
      const found = all[chance(all.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    put<K extends Kind>(kind: K, on: string, createdBy: string, fields: object): RecordOf<K> {
      const createdAt = instant(on, chance(1_440));
      const id = makeId(createdAt);
      const record = schemaOf(kind).parse({ id, createdAt, createdBy, ...fields });
      deeds.push({ op: "put", kind, record });
      return record;
    },
    remove(kind: Kind, id: string): void {
      deeds.push({ op: "remove", kind, id });
    },
  };
}

export function instant(day: string, minutes: number): number {
  return Date.parse(day) + minutes * 60_000;
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
