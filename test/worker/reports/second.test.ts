import { expect, test } from "vitest";
import { addDays } from "#shared/days";
import type { Facts } from "#shared/reports/facts";
import { Populations } from "#shared/reports/populations";
import { standardViews, Week } from "#shared/reports/publishing";
import type { Report } from "#shared/reports/report";
import type { Grain } from "#shared/reports/space";
import { type View, wholeView } from "#shared/reports/view";
import { run } from "../../shared/reports/publish.ts";
import { differences } from "../../shared/reports/second/differences.ts";
import type { Deed } from "../../shared/reports/second/pen.ts";
import { lastDay, randomProgram } from "../../shared/reports/second/random-program.ts";
import { baseOf } from "../../shared/reports/second/world.ts";
import { demoDeeds } from "./demo-deeds.ts";
import { countedFrom } from "./plain-program.ts";

/** A handful every day; `npm run proof -- reports` takes a hundred, and the demo. */
const programs = Number(import.meta.env.TERTIUS_PROGRAMS ?? 3);

const made = Array.from({ length: programs }, (_, seed) => ({
  name: `random program ${seed}`,
  makeDeeds: () => randomProgram(seed, 8 + (seed % 20)),
  asOf: lastDay,
}));
const demo = { name: "demo", makeDeeds: () => demoDeeds("2026-11-23"), asOf: "2026-11-22" };

test.each(programs < 100 ? made : [...made, demo])(
  "a second reckoning tells every number of the $name",
  async ({ makeDeeds, asOf }) => {
    const { told, found } = await compare(makeDeeds(), asOf);
    expect(told).toBeGreaterThan(300);
    expect(found).toEqual([]);
  },
  600_000,
);

/** Over everyone, each cohort, each kind, two filters and periods, with nothing hidden. */
async function compare(deeds: readonly Deed[], asOf: string) {
  const { facts, plain } = await countedFrom(deeds, asOf);
  const base = baseOf(plain);
  const reports = [
    ...publish(facts, standardViews(facts), "months"),
    ...publish(facts, periodViews(facts, asOf), "weeks"),
  ];
  const compared = reports.map((report) => differences(report, base));
  return {
    told: compared.reduce((sum, { told }) => sum + told, 0),
    found: compared.flatMap(({ found }) => found),
  };
}

function periodViews({ cohorts }: Facts, asOf: string): View[] {
  const period = { from: addDays(asOf, 1 - 7 * 20), to: addDays(asOf, -7 * 12) };
  const ofCohorts = cohorts.slice(0, 1).map(({ cohortId }) => ({ ...wholeView, cohortId, period }));
  return [{ ...wholeView, period }, ...ofCohorts];
}

function publish(facts: Facts, views: readonly View[], grain: Grain): Report[] {
  const week = run(Week.open(facts, new Populations(1, []), grain, new Set()));
  return views.flatMap((view) => {
    const { answer } = run(week.publish(view, () => undefined));
    return answer.status === "ready" ? [answer] : [];
  });
}
