import { checks, take } from "./steps.ts";
import { begin, run } from "./tools.ts";

begin();

// The types of the extension's own globals are generated.
await run(["wxt", "prepare"], { output: "kept" });
const results: string[] = [];
for (const step of checks) results.push(await take(step));
process.exit(results.includes("failed") ? 1 : 0);
