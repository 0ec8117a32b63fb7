import { expect, test } from "vitest";
import { makeLedger } from "./make-ledger.ts";
import { factsOf, publishOf } from "./publish.ts";

test("a program of thirty is told more of the overview than of the details", () => {
  const facts = factsOf(makeLedger(1, { people: 30, each: 8, minimumCell: 10 }));
  const answer = publishOf(facts)[0]?.answer;
  if (answer?.status !== "ready") throw new Error("The whole program is not told of.");
  const told = answer.tiles.filter(({ cell }) => "value" in cell).map(({ name }) => name);
  expect(told).toEqual(["first_introduction", "first_message", "follow_ups", "known_outcomes"]);
}, 120_000);
