import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cache, root, run, seconds, Trouble } from "./tools.ts";

const common = ["scripts/leave-out-json-schema.ts", "shared", "package-lock.json", "tsconfig.json"];
const extension = ["extension", "wxt.config.ts", ...common];
const dashboard = ["dashboard", "vite.config.ts", ...common];

/** What can be built: from what, by which command, into which folder. */
export const builds = {
  dashboard: { from: dashboard, command: ["vite", "build"], into: "dist/dashboard" },
  "dashboard (local)": {
    from: dashboard,
    command: ["vite", "build", "--mode", "demo"],
    into: "dist/dashboard-local",
  },
  "extension for Chrome and Edge": {
    from: extension,
    command: ["wxt", "build", "--browser", "chrome"],
    into: ".output/chrome-mv3",
  },
  "extension for Firefox": {
    from: extension,
    command: ["wxt", "build", "--browser", "firefox"],
    into: ".output/firefox-mv3",
  },
} as const;
export type BuildName = keyof typeof builds;

/** Builds what is stale among the named; throws with the tool's own words when one fails. */
export async function buildStale(names: readonly BuildName[] = buildNames): Promise<void> {
  for (const name of names) if (isStale(name)) await build(name);
}

/** Anything else, such as a test runner's, would put the screens' paths on this computer into them. */
export const asShipped = { NODE_ENV: "production" } as const;

export const buildNames = Object.keys(builds) as BuildName[];

async function build(name: BuildName): Promise<void> {
  const began = performance.now();
  const from = inputOf(name);
  const { code, output } = await run(builds[name].command, { output: "kept", env: asShipped });
  if (code !== 0 || filesIn(path.join(root, builds[name].into)).length === 0)
    throw new Trouble(`The ${name} could not be built:\n${output}`);
  writeFileSync(stampOf(name), JSON.stringify({ from, into: hashOf([builds[name].into]) }));
  console.log(`Built the ${name} in ${seconds(began)}.`);
}

/** Stale when its inputs, or what stands in its folder, are not what the last build left. */
function isStale(name: BuildName): boolean {
  const stamp = stampOf(name);
  if (!existsSync(stamp)) return true;
  const now = JSON.stringify({
    from: inputOf(name),
    into: hashOf([builds[name].into]),
  });
  return readFileSync(stamp, "utf8") !== now;
}

/** The extension is built for one server, which stands in the environment. */
function inputOf(name: BuildName): string {
  return `${hashOf(builds[name].from)} ${process.env.TERTIUS_ORIGIN ?? ""}`;
}

function stampOf(name: BuildName): string {
  return path.join(cache, `build-${name.replaceAll(/\W+/g, "-")}.json`);
}

/** One hash over the names and contents of files and folders. */
export function hashOf(places: readonly string[], folder = root): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesIn(path.join(folder, place))).sort()) {
    const content = readFileSync(file);
    hash.update(`${path.relative(folder, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** A file itself, or all files of a folder and its folders. */
export function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place).flatMap((name) => filesIn(path.join(place, name)));
}
