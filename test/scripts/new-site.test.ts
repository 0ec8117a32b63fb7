import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";

/** CONTRIBUTING.md, "Add a site", followed in a copy of the project. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "tertius-new-site-"));
  for (const place of copied) cpSync(place, path.join(copy, place), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"));
  writeFileSync(path.join(copy, "vitest.config.ts"), "export default {};");
  writeFileSync(path.join(copy, "sites.json"), JSON.stringify(onlySites));
});

afterAll(() => rmSync(copy, { recursive: true }));

test.each([
  [["Stack Overflow"], "cannot be a site's name"],
  [["github"], "There is a site github already"],
  [["sample-place", "www.place.example"], "cannot be a host"],
  [["sample-place", "github.com"], "is read by the site github already"],
  [["sample-place", "place.example", "sports"], "There is no group sports"],
  [["sample-place", "place.example", "talk"], "There is no group talk"],
])("%j is refused in a sentence", (given, words) => {
  const { status, stderr } = newSite(given);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});

test("a new site fails until its pages are filled in, then passes", { timeout: 240_000 }, () => {
  expect(newSite(["sample-place", "place.example", "code"]).status).toBe(0);
  expect(failuresIn(runTests())).toHaveLength(9);
  fillIn();
  expect(failuresIn(runTests())).toEqual([]);
  expect(run(["tsc", "-p", "sites.json"])).toMatchObject({ status: 0, stdout: "" });
});

const copied = [
  ...["extension", "shared", "scripts", "test/extension/capture", "test/fixtures/capture"],
  ...["test/scripts/recipes.test.ts", "test/make.ts", "ARCHITECTURE.md"],
  ...["package.json", "tsconfig.json", "biome.json", ".gitignore"],
];
const onlySites = { extends: "./tsconfig.json", include: ["extension/capture/**/*.ts"] };

function newSite(given: string[]) {
  return run(["node", "scripts/new-site.ts", ...given]);
}

function run([tool = "", ...given]: string[]) {
  const { VITEST: _, ...env } = process.env;
  const tools = path.resolve("node_modules/.bin");
  const PATH = [tools, env.PATH].join(path.delimiter);
  return spawnSync(tool, given, { cwd: copy, encoding: "utf8", env: { ...env, PATH } });
}

const Results = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});
type Results = z.infer<typeof Results>;

/** The tests that the recipe names, for the new site. */
function runTests(): Results {
  const files = ["test/extension/capture/sites.test.ts", "test/scripts/recipes.test.ts"];
  const report = ["--reporter=json", "--outputFile=report.json"];
  run(["vitest", "run", "-t", "sample-place", ...report, ...files]);
  return Results.parse(JSON.parse(readFileSync(path.join(copy, "report.json"), "utf8")));
}

function failuresIn({ testResults }: Results): string[] {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(results.filter(({ status }) => status === "passed").length).toBeGreaterThan(1);
  return results.filter(({ status }) => status === "failed").map(({ title }) => title);
}

/** What a contributor writes: a made-up person in each page, nobody in the empty one. */
function fillIn(): void {
  const folder = path.join(copy, "test/fixtures/capture/sites/sample-place");
  const cases = z
    .array(z.looseObject({ file: z.string(), url: z.string() }))
    .parse(JSON.parse(readFileSync(path.join(folder, "cases.json"), "utf8")));
  for (const { file } of cases) {
    const stub = readFileSync(path.join(folder, file), "utf8").replace(
      "Fill in how",
      "Made up; how",
    );
    const person = `<script type="application/ld+json">{"@type":"Person","name":"Ada Sample"}</script>`;
    const body = file === "empty.html" ? "" : person;
    writeFileSync(path.join(folder, file), stub.replace("<body>", `<body>${body}`));
  }
  const filled = cases.map((each) => ({
    ...each,
    expected: each.file === "empty.html" ? [] : [ada],
  }));
  writeFileSync(path.join(folder, "cases.json"), JSON.stringify(filled, null, 2));
}

const ada = {
  ...{ fullName: "Ada Sample", jobTitle: null, organization: null, location: null },
  ...{ emails: [], phones: [], links: [] },
};
