import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countReport } from "../../scripts/tests.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tertius-tests-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("passed and failed tests are counted", () => {
  const file = makeReport({ passed: 3, failed: 1, files: [["passed", "failed"]] });
  expect(countReport(file, "failed")).toEqual({ passed: 3, failed: 1 });
});

test("a file that could not be read is a failed test", () => {
  const file = makeReport({ passed: 3, failed: 0, files: [["passed"], []] });
  expect(countReport(file, "failed")).toEqual({ passed: 3, failed: 1 });
});

test("a run that left no report is a failed test", () => {
  expect(countReport(path.join(folder, "none.json"), "failed")).toEqual({ passed: 0, failed: 1 });
});

test("an error outside every test is a failed test", () => {
  const file = makeReport({ passed: 3, failed: 0, files: [["passed"]] });
  expect(countReport(file, "failed")).toEqual({ passed: 3, failed: 1 });
});

type Made = { passed: number; failed: number; files: string[][] };

function makeReport({ passed, failed, files }: Made): string {
  const file = path.join(folder, "report.json");
  const report = {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map((statuses) => ({
      status: statuses.length > 0 && !statuses.includes("failed") ? "passed" : "failed",
      assertionResults: statuses.map((status) => ({ status })),
    })),
  };
  writeFileSync(file, JSON.stringify(report));
  return file;
}
