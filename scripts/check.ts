import { checks, take } from "./steps.ts";
import { run } from "./tools.ts";

// The types of the extension's own globals are generated.
await run(["wxt", "prepare"], { output: "kept" });
const results: string[] = [];
for (const step of checks) results.push(await take(step));
process.exit(results.includes("failed") ? 1 : 0);
