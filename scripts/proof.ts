import { take } from "./steps.ts";
import { begin } from "./tools.ts";

begin();

/** How many random histories: `npm run proof -- 20000`; the tests of every day play 500. */
const histories = process.argv[2] ?? "5000";
const result = await take(
  {
    name: `Proof with ${histories} random histories`,
    command: ["vitest", "run", "--project", "worker", "test/proof"],
  },
  { TERTIUS_HISTORIES: histories },
);
process.exit(result === "passed" ? 0 : 1);
