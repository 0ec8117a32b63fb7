import { existsSync, readFileSync, rmSync } from "node:fs";
import * as z from "zod";

export type Count = { passed: number; failed: number };

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Counts one run of vitest; what failed outside any test (a file that cannot be read) counts too. */
export function countReport(file: string, result: "passed" | "failed"): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = Report.parse(JSON.parse(readFileSync(file, "utf8")));
  rmSync(file);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((each) => each.status === "failed"),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: result === "failed" ? Math.max(failed, 1) : failed,
  };
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
