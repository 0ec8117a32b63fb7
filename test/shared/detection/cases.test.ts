import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import { detectIntroduction } from "#shared/detection/introductions";
import { messageFromText } from "#shared/detection/message";

const Case = z.object({
  id: z.string(),
  file: z.string(),
  self: z.string(),
  expected: z.object({ is_introduction: z.boolean() }),
});

/** A busy machine takes seconds for a hundred mails. */
vi.setConfig({ testTimeout: 60_000 });

const folder = "test/fixtures/introductions";
const cases = readFileSync(`${folder}/cases.jsonl`, "utf8")
  .trim()
  .split("\n")
  .map((line) => Case.parse(JSON.parse(line)));

function isFound({ file, self }: z.output<typeof Case>): boolean {
  const message = messageFromText(readFileSync(`${folder}/${file}`, "utf8"));
  return detectIntroduction(message, self || []).isIntroduction;
}

test("no mail of another kind is taken for an introduction", () => {
  const others = cases.filter(({ expected }) => !expected.is_introduction);
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter(isFound).map(({ id }) => id)).toEqual([]);
});

test("nineteen of twenty introductions are found, in every language", () => {
  const introductions = cases.filter(({ expected }) => expected.is_introduction);
  const found = introductions.filter(isFound);
  expect(found.length / introductions.length).toBeGreaterThanOrEqual(0.95);
});
