import { readdirSync } from "node:fs";
import path from "node:path";
import { findBrowsers, leftOut } from "./browsers.ts";
import { buildStale } from "./build.ts";
import { checks, take } from "./steps.ts";
import { type Count, countReport, nothing, oneFailure, sum } from "./tests.ts";
import { begin, cache, root, seconds, Trouble } from "./tools.ts";

begin();

const began = performance.now();
const counts: Count[] = [];

counts.push(await built());

for (const step of checks)
  counts.push((await take(step)) === "failed" ? oneFailure(step.name) : nothing);
counts.push(await vitest("Unit tests", "unit"));
counts.push(await vitest("Worker tests, in workerd", "worker"));
counts.push(await browserTests());

const { passed, failed, failures } = sum(counts);
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\nAll of it took ${seconds(began)}.\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function built(): Promise<Count> {
  console.log("▸ Build what is stale");
  try {
    await buildStale();
    return nothing;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.log(`✗ ${error.message}`);
    return oneFailure(error.message);
  }
}

async function vitest(name: string, project: string, without: readonly string[] = []) {
  const report = path.join(cache, `tests-${project}.json`);
  const result = await take({
    name,
    command: [
      ...["vitest", "run", "--project", project, "--reporter=default", "--reporter=json"],
      ...[`--outputFile.json=${report}`, ...without.flatMap((file) => ["--exclude", file])],
    ],
  });
  return countReport(report, result);
}

/** What cannot run for want of a browser is named, and counts as failed where CI is set. */
async function browserTests(): Promise<Count> {
  const browsers = await findBrowsers();
  const files = readdirSync(path.join(root, "test/browser"), { recursive: true })
    .map((file) => `test/browser/${String(file)}`)
    .filter((file) => file.endsWith(".test.ts"));
  const without = files.filter((file) => leftOut(file, browsers));
  for (const file of without) console.log(`✗ LEFT OUT for want of a browser: ${file}`);
  const missing = process.env.CI ? without.map((file) => oneFailure(`${file}: left out`)) : [];
  if (without.length === files.length) return sum(missing);
  return sum([await vitest("Browser tests", "browser", without), ...missing]);
}
