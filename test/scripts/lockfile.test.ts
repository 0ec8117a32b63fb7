import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";

const Names = z.record(z.string(), z.string()).default({});
const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: Names,
      devDependencies: Names,
      resolved: z.string().optional(),
    }),
  ),
});
const { packages } = Lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

test("every system's package is in the lockfile, or npm ci refuses it", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter((name) => !isIn(place, name)),
  );
  expect(missing).toEqual([]);
});

test("no address of a registry is written down", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test("every dependency is pinned to one version", () => {
  const ranges = Object.entries(packages[""]?.devDependencies ?? {});
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
});

function isIn(place: string, name: string): boolean {
  return `${place}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
}
