import { expect, test } from "vitest";
import type { Cell } from "#shared/reports/cell";
import { type Rule, rules } from "#shared/reports/door";
import type { Ledger } from "#shared/reports/ledger";
import type { Report } from "#shared/reports/report";
import { cohortIdOf, makeLedger } from "./make-ledger.ts";
import { factsOf, publishOf } from "./publish.ts";

const size = { people: 30, each: 6, minimumCell: 5 };

test("no cohort's hidden count is what the others leave of the whole", () => {
  const found = seeds(2).flatMap((seed) => leftOver(programOf(seed)));
  expect(found).toEqual([]);
}, 300_000);

test("without the equations a lead would learn some", () => {
  const without = new Set(rules.filter((rule) => rule !== "equations" && rule !== "secrets"));
  expect(seeds(2).flatMap((seed) => leftOver(programOf(seed), without))).not.toEqual([]);
}, 300_000);

test("what was not let out is nowhere in the answer", () => {
  const [whole] = publishOf(factsOf(makeLedger(1, { ...size, people: 4 })));
  expect(whole?.answer).toMatchObject({ status: "refused", reason: "few_people" });
});

/** Everybody is in a cohort, so that the cohorts add up to the whole. */
function programOf(seed: number): Ledger {
  const ledger = makeLedger(seed, size);
  const enrolled = ledger.enrolled.map((each) => ({
    ...each,
    cohortId: each.cohortId ?? cohortIdOf(0),
  }));
  return { ...ledger, enrolled };
}

/** Counts that a lead works out: one cohort's is hidden, the others' and the whole's are not. */
function leftOver(ledger: Ledger, enforced: ReadonlySet<Rule> = new Set(rules)): string[] {
  const reports = publishOf(factsOf(ledger), [], enforced).flatMap(({ answer }) =>
    answer.status === "ready" && answer.view.mentorshipKind === null ? [answer] : [],
  );
  const [whole, ...cohorts] = reports;
  if (whole === undefined || cohorts.length !== ledger.cohorts.length) return [];
  return [...countsIn(whole)].flatMap(([name, cell]) => {
    const parts = cohorts.map((each) => countsIn(each).get(name));
    const isHidden = (part: Cell | undefined) => part === undefined || "hidden" in part;
    return !isHidden(cell) && parts.filter(isHidden).length === 1 ? [name] : [];
  });
}

function countsIn({ funnel, outcomes, followUps }: Report): Map<string, Cell> {
  return new Map([
    ...funnel.months.map(({ month, n }): [string, Cell] => [`made ${month}`, n]),
    ...outcomes.kinds.map(({ kind, linked }): [string, Cell] => [`outcomes ${kind}`, linked]),
    ...followUps.weeks.map(({ weekOn, due }): [string, Cell] => [`due ${weekOn}`, due]),
  ]);
}

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
