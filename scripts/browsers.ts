import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { browserPath } from "../test/browser/browsers.ts";
import { root, run } from "./tools.ts";

const packages = { chromium: "chromium", firefox: "firefox-esr" } as const;
type Name = keyof typeof packages;
const names: readonly Name[] = ["chromium", "firefox"];
const launchers = { chromium: "launchChromium", firefox: "launchFirefox" } as const;

/** The browsers of this computer, after installing Debian's where they are missing and may be. */
export async function findBrowsers(): Promise<readonly Name[]> {
  const missing = names.filter((name) => browserPath(name) === undefined);
  if (missing.length > 0 && mayInstall()) await installPackages(missing);
  const found = names.filter((name) => browserPath(name) !== undefined);
  for (const name of names.filter((each) => !found.includes(each))) {
    console.log(
      `\n✗ No ${name} was found: its tests are left out. Install it, or say where it is with ${name.toUpperCase()}=/path/to/it.`,
    );
  }
  return found;
}

/** Whether a test file asks, itself or through what it imports, for a browser that is not here. */
export function leftOut(file: string, browsers: readonly Name[]): boolean {
  const source = sourceOf(file);
  return names.some((name) => !browsers.includes(name) && source.includes(launchers[name]));
}

function sourceOf(file: string, seen = new Set<string>()): string {
  const place = path.resolve(root, file);
  if (seen.has(place) || !existsSync(place) || place.endsWith("/browsers.ts")) return "";
  seen.add(place);
  const source = readFileSync(place, "utf8");
  const imported = [...source.matchAll(/from "(\.[^"]+)"/g)].map(([, to = ""]) =>
    sourceOf(path.join(path.dirname(place), to), seen),
  );
  return [source, ...imported].join("\n");
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function installPackages(missing: readonly Name[]): Promise<void> {
  const wanted = missing.map((name) => packages[name]);
  console.log(`\nInstalling ${wanted.join(" and ")} with apt-get …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const commands = [
    ["apt-get", "update"],
    ["apt-get", "install", "--yes", "--no-install-recommends", ...wanted],
  ];
  for (const command of commands) {
    const { code, output } = await run(command, { env, output: "kept" });
    if (code !== 0) return console.log(`apt-get did not manage:\n${output}`);
  }
}
