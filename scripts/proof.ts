import { take } from "./steps.ts";

/** How many random histories: `npm run proof -- 20000`; the tests of every day run fewer. */
const runs = process.argv[2] ?? "5000";
const result = await take(
  {
    name: `Proof with ${runs} random histories`,
    command: ["vitest", "run", "--project", "worker", "test/proof", "--testTimeout", "3600000"],
  },
  { PROOF_RUNS: runs },
);
process.exit(result === "passed" ? 0 : 1);
