import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { makePerson, newEmail, timeSync } from "./bench-sync.ts";
import { buildStale, builds } from "./build.ts";
import { budgets, captureScripts, firstLoad, gzipped } from "./bundles.ts";
import { serve } from "./server.ts";
import { begin, root } from "./tools.ts";

begin();

const rows = 10_000;

await buildStale();
const dashboard = path.join(root, builds.dashboard.into);
const extension = path.join(root, builds["extension for Chrome and Edge"].into);

console.log("\nSizes of scripts, gzip, and their budgets");
budget("dashboard, first load", firstLoad(dashboard, "index.html"), budgets.dashboard);
budget("popup", firstLoad(extension, "popup.html"), budgets.popup);
for (const script of captureScripts(extension))
  budget(`injected ${path.basename(script)}`, gzipped(script), budgets.capture);

const state = mkdtempSync(path.join(tmpdir(), "tertius-bench-"));
const server = await serve({ port: 18_700, state });
try {
  console.log(
    `\nSync over HTTP, ${rows} contacts, workerd on this computer (${cpus().length} cores)`,
  );
  for (const round of [1, 2, 3]) {
    const person = await makePerson(server.origin, newEmail());
    const { push, pull, rows: pulled } = await timeSync(person, rows);
    if (pulled < rows) throw new Error(`Only ${pulled} rows came back.`);
    console.log(`  round ${round}   push ${rate(push)}   pull ${rate(pull)}`);
  }
} finally {
  await server.stop();
  rmSync(state, { recursive: true, force: true });
}

function budget(what: string, bytes: number, limit: number) {
  const isOver = bytes > limit;
  if (isOver) process.exitCode = 1;
  const size = `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  console.log(`  ${what.padEnd(26)} ${size} of ${limit / 1024} KB${isOver ? "   OVER" : ""}`);
}

function rate(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s (${Math.round((rows / ms) * 1000)} rows/s)`;
}
