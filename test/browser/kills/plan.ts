import * as fc from "fast-check";

/** What the network does to every trip while it lasts. */
export const weathers = [
  "whole",
  "whole",
  "slow",
  "refused",
  "fault",
  "reply_lost",
  "cut_short",
] as const;
export type Weather = (typeof weathers)[number];

/** A victim dies so many milliseconds after the popup was asked for, Save was pressed, or it said so. */
export const moments = ["opening", "pressed", "said"] as const;
export type Moment = (typeof moments)[number];

const victims = ["worker", "worker", "worker", "popup"] as const;
export type Kill = { victim: (typeof victims)[number] | "browser"; moment: Moment; after: number };

const Capture = fc.record({
  deed: fc.constantFrom("person", "person", "person", "introduction"),
  way: fc.constantFrom("click", "keys"),
  typing: fc.constantFrom("untouched", "corrected"),
  weather: fc.constantFrom(...weathers),
  /** Whether the person stays until they are told how far the save has come. */
  leaving: fc.constantFrom("at_once", "at_once", "told"),
  kills: fc.array(killOf(victims, moments), { minLength: 1, maxLength: 2 }),
});
export type Capture = typeof Capture extends fc.Arbitrary<infer Value> ? Value : never;

/** From the start of a browser to its end, which may be a kill in the middle of the last capture. */
export type Life = { captures: Capture[] };

/** So many captures in one browser, the worker or the popup killed in each of them. */
export function planCaptures(seed: number, count: number): Life[] {
  return [{ captures: fc.sample(Capture, { seed, numRuns: count }) }];
}

/** So many browsers, each killed around the save of its last capture. */
export function planLives(seed: number, count: number): Life[] {
  const killed = fc.tuple(Capture, killOf(["browser"], ["pressed", "pressed", "said"]));
  const Life = fc
    .tuple(fc.array(Capture, { maxLength: 2 }), killed)
    .map(([before, [last, kill]]) => ({ captures: [...before, { ...last, kills: [kill] }] }));
  return fc.sample(Life, { seed, numRuns: count });
}

function killOf(whom: readonly Kill["victim"][], when: readonly Moment[]): fc.Arbitrary<Kill> {
  return fc.record({
    victim: fc.constantFrom(...whom),
    moment: fc.constantFrom(...when),
    after: fc.integer({ min: 0, max: 150 }),
  });
}
