import { buildStale } from "./build.ts";
import { placeholders, production } from "./settings.ts";
import { take } from "./steps.ts";
import { begin } from "./tools.ts";

begin();

const { origin, database } = production();
const unset = [
  ...(database === placeholders.database ? ["database_id, from `wrangler d1 create`"] : []),
  ...(origin === placeholders.origin ? ["ORIGIN, the address people will open"] : []),
];
if (unset.length > 0) {
  console.error(`Set in wrangler.jsonc first (README.md, "Your own server"): ${unset.join("; ")}.`);
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
