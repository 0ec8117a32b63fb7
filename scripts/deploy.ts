import { readFileSync } from "node:fs";
import path from "node:path";
import { buildStale } from "./build.ts";
import { take } from "./steps.ts";
import { root } from "./tools.ts";

const settings = readFileSync(path.join(root, "wrangler.jsonc"), "utf8");
const [production = ""] = settings.split('"env"');
const unset = [
  ["00000000-0000-0000-0000-000000000000", "database_id: create one with `wrangler d1 create`"],
  ["https://tertius.example", "ORIGIN: the address people will open"],
].filter(([placeholder = ""]) => production.includes(placeholder));

if (unset.length > 0) {
  console.error('wrangler.jsonc still has its placeholders; README.md, "Deploying", says how:');
  for (const [, what] of unset) console.error(`  ${what}`);
  process.exit(1);
}

await buildStale(["dashboard"]);
const steps = [
  {
    name: "Bring the accounts database up to date",
    command: ["wrangler", "d1", "migrations", "apply", "ACCOUNTS", "--remote"],
  },
  { name: "Deploy the worker and the dashboard", command: ["wrangler", "deploy"] },
];
for (const step of steps) if ((await take(step)) === "failed") process.exit(1);
