import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./browsers.ts";
import { reminderPlants } from "./reminders/plants.ts";
import { type Plan, rehearse } from "./reminders/rehearsal.ts";

/** The tests of every day live two days; `npm run proof -- reminders` lives twenty. */
const isWhole = process.env.TERTIUS_REMINDERS === "whole";
const plan: Plan = isWhole
  ? { programs: 20, people: 25, days: 20, kills: 20, dayLength: 40_000 }
  : { programs: 2, people: 6, days: 2, kills: 2, dayLength: 12_000 };
const patience = isWhole ? 3_600_000 : 900_000;

test(
  "a server killed again and again sends every digest, and none twice",
  async () => {
    const result = await rehearse(plan);
    const { expected, repeated, missed, doubled } = result;
    console.warn(`${expected} digests, ${repeated} handed over again after a kill`);
    console.warn(`${missed.length} missed, ${doubled.length} doubled`, missed.slice(0, 20));
    expect(result).toMatchObject({ missed: [], doubled: [] });
    expect(result.expected).toBe(plan.programs * plan.people * plan.days);
  },
  patience,
);

test.each(isWhole ? reminderPlants : [])(
  "a planted bug is caught: $name",
  async ({ file, line, bug, shows }) => {
    const copy = await makeFolder();
    for (const each of ["worker", "shared", "test", "dist", "package.json", "tsconfig.json"])
      await cp(path.join(root, each), path.join(copy.path, each), { recursive: true });
    await cp(path.join(root, "wrangler.jsonc"), path.join(copy.path, "wrangler.jsonc"));
    await symlink(path.join(root, "node_modules"), path.join(copy.path, "node_modules"));
    const source = await readFile(path.join(copy.path, file), "utf8");
    if (!source.includes(line)) throw new Error(`${file} no longer says: ${line}`);
    await writeFile(path.join(copy.path, file), source.replace(line, bug));
    const small = { programs: 4, people: 24, days: 3, kills: 8, dayLength: 12_000 };
    const result = await rehearse({ ...small, from: copy.path });
    await copy.remove();
    expect(result[shows].length).toBeGreaterThan(0);
  },
  patience,
);

const root = new URL("../..", import.meta.url).pathname;
