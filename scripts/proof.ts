import { take } from "./steps.ts";
import { begin } from "./tools.ts";

begin();

const [what = "5000", seed] = process.argv.slice(2);
const provers: Record<string, () => ReturnType<typeof take>> = {
  extension: proveExtension,
  reminders: proveReminders,
  reports: proveReports,
  break: proveBreak,
};
const result = await (provers[what]?.() ?? proveSync(what));
process.exit(result === "passed" ? 0 : 1);

/** How many random histories: `npm run proof -- 20000`; the tests of every day play 500. */
function proveSync(histories: string) {
  return take(
    {
      name: `Proof with ${histories} random histories`,
      command: ["vitest", "run", "--project", "worker", "test/proof"],
    },
    { TERTIUS_HISTORIES: histories },
  );
}

/** About half an hour; `npm run proof -- extension 4711` plays the plan of a seed again. */
function proveExtension() {
  const plan = seed === undefined ? {} : { TERTIUS_SEED: seed };
  return take(
    {
      name: "Proof with 1,000 captures, their workers killed, and 100 browsers killed",
      command: [
        ...["vitest", "run", "--project", "browser", "--reporter", "verbose"],
        "test/browser/extension-kills",
      ],
    },
    { TERTIUS_CAPTURES: "1000", TERTIUS_BROWSER_KILLS: "100", TERTIUS_PLANTS: "all", ...plan },
  );
}

/** About half an hour: 10,000 digests while the server is killed twenty times, and planted bugs. */
function proveReminders() {
  return take(
    {
      name: "Proof with 10,000 digests and 20 kills of the server",
      command: [
        ...["vitest", "run", "--project", "browser", "--reporter", "verbose"],
        "test/browser/reminder-kills",
      ],
    },
    { TERTIUS_REMINDERS: "whole" },
  );
}

/** About an hour: each metric of 100 random programs and of the demo, counted a second time. */
function proveReports() {
  return take(
    {
      name: "Proof of the reports over 100 random programs and the demo",
      command: [
        ...["vitest", "run", "--project", "worker", "--reporter", "verbose"],
        "test/worker/reports/second.test.ts",
      ],
    },
    { TERTIUS_PROGRAMS: "100" },
  );
}

/** About half an hour: a lead who adds and subtracts over 200 random programs. */
function proveBreak() {
  return take(
    {
      name: "Proof that 200 random programs tell nobody of a few",
      command: ["vitest", "run", "--project", "unit", "test/shared/reports/break"],
    },
    { TERTIUS_PROGRAMS: "200" },
  );
}
