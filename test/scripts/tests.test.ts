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
  expect(countReport(file, "failed")).toMatchObject({ passed: 3, failed: 1 });
});

test("a file that could not be read is a failed test", () => {
  const file = makeReport({ passed: 3, failed: 0, files: [["passed"], []] });
  expect(countReport(file, "failed")).toMatchObject({ passed: 3, failed: 1 });
});

test("a run that left no report is a failed test", () => {
  expect(countReport(path.join(folder, "none.json"), "failed")).toMatchObject({
    passed: 0,
    failed: 1,
  });
});

test("an error outside every test is a failed test", () => {
  const file = makeReport({ passed: 3, failed: 0, files: [["passed"]] });
  expect(countReport(file, "failed")).toMatchObject({ passed: 3, failed: 1 });
});

test("what failed is named, with how it failed", () => {
  const file = makeReport({ passed: 0, failed: 1, files: [["failed"]] });
  expect(countReport(file, "failed").failures).toEqual([
    "test/some.test.ts > a fact holds\n  AssertionError: expected 1 to be 2",
  ]);
});

type Made = { passed: number; failed: number; files: string[][] };

function makeReport({ passed, failed, files }: Made): string {
  const file = path.join(folder, "report.json");
  const report = {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map((statuses) => ({
      name: "test/some.test.ts",
      message: "",
      status: statuses.length > 0 && !statuses.includes("failed") ? "passed" : "failed",
      assertionResults: statuses.map((status) => ({
        status,
        fullName: "a fact holds",
        failureMessages: status === "failed" ? ["AssertionError: expected 1 to be 2"] : [],
      })),
    })),
  };
  writeFileSync(file, JSON.stringify(report));
  return file;
}
