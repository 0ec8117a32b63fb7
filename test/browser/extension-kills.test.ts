import { afterAll, beforeAll, expect, test } from "vitest";
import { planCaptures, planLives } from "./kills/plan.ts";
import { buildPlanted, plants } from "./kills/plants.ts";
import { playRound } from "./kills/rounds.ts";
import { makeTally, type Stage, setStage } from "./kills/stage.ts";

/** `npm run proof -- extension` raises the numbers; a seed plays the same plan again. */
const captures = Number(process.env.TERTIUS_CAPTURES ?? 30);
const browserKills = Number(process.env.TERTIUS_BROWSER_KILLS ?? 3);
const seed = Number(process.env.TERTIUS_SEED ?? Date.now() % 1_000_000);
const planted = process.env.TERTIUS_PLANTS === undefined ? [] : plants;

const people = 120;
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(people);
});

afterAll(async () => {
  await stage.close();
});

test(`${captures} captures with the worker killed on the way lose none and double none (seed ${seed})`, {
  timeout: 120_000 + captures * 20_000,
}, async ({ annotate }) => {
  stage.tally = makeTally();
  for (const [round, size] of roundsOf(captures, 100).entries())
    expect(await playRound(stage, planCaptures(seed + round, size))).toEqual([]);
  expect(stage.tally.worker).toBeGreaterThan(captures / 3);
  await annotate(JSON.stringify(stage.tally));
});

test(`${browserKills} browsers killed around Save lose none and double none (seed ${seed})`, {
  timeout: 120_000 + browserKills * 60_000,
}, async ({ annotate }) => {
  stage.tally = makeTally();
  for (const [round, size] of roundsOf(browserKills, 10).entries())
    expect(await playRound(stage, planLives(seed + round, size))).toEqual([]);
  expect(stage.tally.browser).toBe(browserKills);
  await annotate(JSON.stringify(stage.tally));
});

test.each(planted)("a planted bug is caught: $name", { timeout: 900_000 }, async (plant) => {
  const broken = await setStage(people, (...wanted) => buildPlanted(plant, ...wanted));
  const mistakes = await playRound(broken, planCaptures(seed, 30));
  await broken.close();
  expect(mistakes.join("\n")).toMatch(plant.shows);
});

/** A round has an account and a profile of its own. */
function roundsOf(total: number, most: number): number[] {
  const rounds = Math.ceil(total / most);
  return Array.from({ length: rounds }, (_, round) => Math.min(most, total - round * most));
}
