import { type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import * as z from "zod";
import { isKind, kinds } from "#shared/kinds";
import type { Wish } from "#shared/replica/replica";
import { idOf } from "./wish-ids.ts";

/**
 * What is saved before any account is connected. It waits here, strictly durable, until the
 * background hands it to the first replica; its ids are already final.
 */
export type Parked = {
  /** A put becomes a save of its own; a patch or delete changes what is parked already. */
  add(wishes: readonly Wish[]): Promise<void>;
  all(): Promise<{ key: number; wishes: ParkedWish[] }[]>;
  remove(key: number): Promise<void>;
  count(): Promise<number>;
  /** Runs the work while no other part of the extension adopts what is here. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
};

export type ParkedWish = Extract<Wish, { op: "put" }>;

export const parkedDatabase = "tertius-parked";

export async function openParked(): Promise<Parked> {
  const database = await openDatabase();
  return {
    async add(wishes) {
      const transaction = database.transaction("saves", "readwrite", { durability: "strict" });
      await Promise.all([keep(transaction.store, wishes), transaction.done]);
    },
    async all() {
      const transaction = database.transaction("saves");
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return keys.flatMap((key, index) => {
        const wishes = parse(values[index]);
        return wishes === undefined ? [] : [{ key: z.number().parse(key), wishes }];
      });
    },
    remove: (key) => database.delete("saves", key),
    count: () => database.count("saves"),
    alone: (work) => navigator.locks.request(parkedDatabase, work),
  };
}

/** The wishes after the changes; undefined where none of the changes is about them. */
export function changed(
  wishes: readonly ParkedWish[],
  changes: readonly Wish[],
): ParkedWish[] | undefined {
  const about = (wish: ParkedWish) => changes.filter((each) => idOf(each) === wish.record.id);
  if (!wishes.some((wish) => about(wish).length > 0)) return undefined;
  return wishes.flatMap((wish) => {
    const own = about(wish);
    if (own.some(({ op }) => op === "delete")) return [];
    const fields = own.map((each) =>
      each.op === "patch" ? each.fields : each.op === "put" ? each.record : {},
    );
    return [ParkedWish.parse({ ...wish, record: Object.assign({}, wish.record, ...fields) })];
  });
}

let opening: Promise<IDBPDatabase> | undefined;

/** One connection serves all who ask in this part of the extension. */
function openDatabase(): Promise<IDBPDatabase> {
  opening ??= openDB(parkedDatabase, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("saves", { autoIncrement: true });
    },
    terminated: () => {
      opening = undefined;
    },
  });
  // A failed opening must not be the answer for ever.
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

type Saves = IDBPObjectStore<unknown, ["saves"], "saves", "readwrite">;

/** Throws where something to be changed is no longer parked, so that nobody is told it was. */
async function keep(saves: Saves, wishes: readonly Wish[]): Promise<void> {
  const known = await change(saves, wishes);
  const puts = wishes.filter((wish) => wish.op === "put" && !known.has(idOf(wish)));
  if (puts.length > 0) await saves.add(puts);
  const changes = wishes.filter(({ op }) => op !== "put");
  if (changes.length > 0 && !changes.some((each) => known.has(idOf(each))))
    throw new Error("What was to be changed is no longer parked.");
}

/** Lays the wishes over what is parked, and tells what of it was there; a save may come twice. */
async function change(saves: Saves, wishes: readonly Wish[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = await saves.openCursor(); at !== null; at = await at.continue()) {
    const before = parse(at.value) ?? [];
    const after = changed(before, wishes);
    for (const { record } of before) known.add(record.id);
    if (after === undefined) continue;
    await (after.length === 0 ? at.delete() : at.update(after));
  }
  const wished = new Set(wishes.map(idOf));
  return known.intersection(wished);
}

/** What cannot be read stays where it is: it must keep nothing else from being sent. */
function parse(value: unknown): ParkedWish[] | undefined {
  const wishes = z.array(ParkedWish).safeParse(value);
  if (!wishes.success) console.error(wishes.error);
  return wishes.data;
}

const ParkedWish = z
  .object({ op: z.literal("put"), kind: z.string(), record: z.unknown() })
  .transform(({ op, kind, record }, context): ParkedWish => {
    const known = isKind(kind) ? kinds[kind].safeParse(record) : undefined;
    if (known?.success) return { op, kind, record: known.data } as ParkedWish;
    context.addIssue({ code: "custom", message: "unreadable_record" });
    return z.NEVER;
  });
