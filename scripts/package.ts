import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { production } from "./settings.ts";
import { take } from "./steps.ts";
import { begin, root } from "./tools.ts";

begin();

const origin = process.env.TERTIUS_ORIGIN ?? production().origin;
console.log(`These packages talk to ${origin} (TERTIUS_ORIGIN, or ORIGIN in wrangler.jsonc).`);

const steps = [
  { name: "Zip for Chrome and Edge", command: ["wxt", "zip", "--browser", "chrome"] },
  {
    name: "Zip for Firefox, with its sources for the reviewers",
    command: ["wxt", "zip", "--browser", "firefox", "--sources"],
  },
  {
    name: "Mozilla's linter",
    command: ["web-ext", "lint", "--source-dir", ".output/firefox-mv3", "--boring"],
  },
];
for (const step of steps)
  if ((await take(step, { TERTIUS_ORIGIN: origin })) === "failed") process.exit(1);

const output = path.join(root, ".output");
console.log();
for (const file of readdirSync(output).filter((name) => name.endsWith(".zip"))) {
  const { size } = statSync(path.join(output, file));
  console.log(`${path.join(output, file)}  ${Math.ceil(size / 1000)} kB`);
}
