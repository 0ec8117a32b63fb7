import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/extract.ts", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "extract-"));
  await writeFile(
    path.join(folder, "a.html"),
    '<link rel="canonical" href="https://site.example/jane"><p class="h-card">Jane Doe</p>',
  );
});

afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; lines: Record<string, unknown>[] }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [script, ...args], (_, stdout) => {
      done({
        code: child.exitCode ?? -1,
        lines: stdout
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      });
    });
  });
}

test("a page gives one line with its canonical address and its people", async () => {
  const { code, lines } = await run(path.join(folder, "a.html"));
  expect(code).toBe(0);
  expect(lines).toMatchObject([
    {
      url: "https://site.example/jane",
      kind: "person",
      people: [{ fullName: "Jane Doe", emails: [], sources: { fullName: "h_card" } }],
      introduction: null,
    },
  ]);
});

test("a file that cannot be read is a line with an error and the rest goes on", async () => {
  const { code, lines } = await run(path.join(folder, "missing.html"), folder);
  expect(code).toBe(1);
  expect(lines).toMatchObject([{ error: expect.any(String) }, { kind: "person" }]);
});

test("the given address comes before the canonical one", async () => {
  const { lines } = await run(folder, "--url", "https://other.example/");
  expect(lines[0]).toMatchObject({ url: "https://other.example/" });
});
