import { expect, test } from "vitest";
import { numberOf } from "#shared/reports/calendar";
import type { Report } from "#shared/reports/report";
import { makeLedger } from "./make-ledger.ts";
import { factsOf, publishOf } from "./publish.ts";

test("weeks of a small program are told together, in every view the same", () => {
  const all = reportsOf(45, 10).map(({ followUps }) => followUps);
  const [width = 0, ...others] = new Set(all.map(({ weeksEach }) => weeksEach));
  expect(others).toEqual([]);
  expect(width).toBeGreaterThan(1);
  const places = all.flatMap(({ weeks }) => weeks.slice(1).map(({ weekOn }) => placeOf(weekOn)));
  expect(places.filter((place) => place % width !== 0)).toEqual([]);
}, 300_000);

test("where most weeks have enough people, each is told by itself", () => {
  const [whole] = reportsOf(90, 5);
  expect(whole?.followUps).toMatchObject({ weeksEach: 1 });
  expect(whole?.funnel).toMatchObject({ monthsEach: 1 });
}, 300_000);

function reportsOf(people: number, minimumCell: number): Report[] {
  return publishOf(factsOf(makeLedger(3, { people, each: 12, minimumCell }))).flatMap(
    ({ answer }) => (answer.status === "ready" ? [answer] : []),
  );
}

/** Weeks since the first Monday of 1970. */
function placeOf(weekOn: string): number {
  return (numberOf(weekOn) - 4) / 7;
}
