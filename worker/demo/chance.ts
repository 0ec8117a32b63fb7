import { uuidv7 } from "#shared/ids";

/** Repeatable chance: the same seed gives the same draws (mulberry32). */
export type Chance = {
  /** From 0 up to, never 1. */
  next: () => number;
  /** Whole numbers, both ends included. */
  between: (low: number, high: number) => number;
  happens: (share: number) => boolean;
  pick: <const Item>(items: readonly [Item, ...Item[]]) => Item;
  /** A UUIDv7 of the instant. */
  id: (at: number) => string;
};

export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    happens: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    id: (at) =>
      uuidv7(
        at,
        Uint8Array.from({ length: 10 }, () => between(0, 255)),
      ),
  };
}
