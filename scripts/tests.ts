import { existsSync, readFileSync, rmSync } from "node:fs";
import * as z from "zod";

/** `failures` says in words what failed, for the end of a long output. */
export type Count = { passed: number; failed: number; failures: readonly string[] };

export const nothing: Count = { passed: 0, failed: 0, failures: [] };

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

type File = z.infer<typeof Report>["testResults"][number];

/** Counts one run of vitest; what failed outside any test (a file that cannot be read) counts too. */
export function countReport(file: string, result: "passed" | "failed"): Count {
  if (!existsSync(file)) return oneFailure(`${file}: no report`);
  const report = Report.parse(JSON.parse(readFileSync(file, "utf8")));
  rmSync(file);
  const broken = report.testResults.filter(isBroken);
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    failures: [...report.testResults.flatMap(failuresOf), ...broken.map(asBroken)],
  };
  if (result === "passed" || count.failed > 0) return count;
  return sum([count, oneFailure(`${file}: an error outside every test`)]);
}

export function oneFailure(words: string): Count {
  return { passed: 0, failed: 1, failures: [words] };
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}

function isBroken({ status, assertionResults }: File): boolean {
  return status === "failed" && !assertionResults.some((each) => each.status === "failed");
}

function asBroken({ name, message }: File): string {
  return `${name}\n  ${firstLines(message)}`;
}

function failuresOf({ name, assertionResults }: File): string[] {
  return assertionResults
    .filter(({ status }) => status === "failed")
    .map((each) => `${name} > ${each.fullName}\n  ${firstLines(each.failureMessages.join("\n"))}`);
}

function firstLines(words: string): string {
  return words.split("\n").slice(0, 6).join("\n  ").slice(0, 1500);
}
