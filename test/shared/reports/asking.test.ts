import { expect, test } from "vitest";
import { makeClient } from "#shared/client";
import { askAcrossPrograms, askComparison, askReport, askSnapshots } from "#shared/reports/asking";
import { wholeView } from "#shared/reports/view";
import { makeReport } from "./make-report.ts";

const report = makeReport();
const address = "https://example.org/api/v1/programs/p/reports";

test.each([
  [askReport, report, ["p", { ...wholeView, mentorshipKind: "group" }], `${address}?kind=group`],
  [askReport, report, ["p", wholeView, "2026-02-23"], `${address}?week=2026-02-23`],
  [
    askComparison,
    { sides: [report, report] },
    ["p", ["a", "b"]],
    `${address}/comparison?cohort=a&against=b`,
  ],
  [askSnapshots, { snapshots: [] }, ["p"], `${address}/snapshots`],
  [askAcrossPrograms, { programs: [] }, [], "https://example.org/api/v1/reports"],
] as const)(
  "a lead's screens ask for what they draw by its address (%#)",
  async (ask, answer, values, expected) => {
    const asked: string[] = [];
    const client = makeClient({
      origin: "https://example.org",
      fetch: async ({ url }) => {
        asked.push(url);
        return Response.json(answer);
      },
    });
    const read = ask as (...values: unknown[]) => ReturnType<typeof askReport>;
    expect(await read(client, ...values)).toMatchObject({ ok: true });
    expect(asked).toEqual([expected]);
  },
);
