import { expect, test } from "vitest";
import { type Rule, rules } from "#shared/reports/door";
import { makeChance } from "../make-ledger.ts";
import { attack } from "./attack.ts";
import { claimsOf } from "./claims.ts";
import { type Read, readAll } from "./lead.ts";
import { possibleUnits } from "./possible.ts";
import { slicesUpTo, unitsOf } from "./units.ts";

/** One every day; `npm run proof -- break` takes two hundred. */
const programs = Number(process.env.TERTIUS_PROGRAMS ?? 1);
const possible = possibleUnits();

test.each(Array.from({ length: programs }, (_, index) => index + 1))(
  "whoever adds and subtracts what the weeks of program %i tell learns of no few",
  (seed) => {
    expect(readAll(seed, sizeOf(seed), 3).flatMap((read) => learnt(read))).toEqual([]);
  },
  1_800_000,
);

/** The equations alone refuse every sum of few: without another rule this lead learns nothing. */
test("without the equations a lead would learn of some", () => {
  const without = new Set<Rule>(rules.filter((each) => each !== "equations"));
  const isTold = [1, 2, 3, 4].some((seed) =>
    readAll(seed, sizeOf(seed), 1, without).some((read) => learnt(read).length > 0),
  );
  expect(isTold).toBe(true);
}, 1_800_000);

function sizeOf(seed: number) {
  return { people: 3 + makeChance(seed)(23), each: 4, minimumCell: 5 };
}

function learnt({ facts, answers }: Read): string[] {
  const units = unitsOf(facts);
  const slices = slicesUpTo(facts.today, units);
  const cohortOf = new Map(facts.people.map(({ userId, cohortId }) => [userId, cohortId]));
  const claims = answers.flatMap(({ answer, people }) =>
    answer.status === "ready" ? claimsOf(answer, people, cohortOf, slices) : [],
  );
  return attack(claims, units, possible, facts.minimumCell);
}
