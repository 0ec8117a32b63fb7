import { env, runInDurableObject } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import { ReportAnswer, Snapshots } from "#shared/reports/report";
import { View, wholeView } from "#shared/reports/view";
import { demoProgramId } from "../../worker/demo/demo.ts";
import { loadDemo } from "../../worker/demo/load.ts";
import { guests } from "../../worker/demo/people.ts";
import { Rows } from "../../worker/program/rows.ts";
import { publishedText, publishWeek, rebuilt } from "../../worker/reports/weeks.ts";
import { now } from "../make.ts";

const lead = guests.lead.userId;
const weeks = ["2026-02-16", "2026-02-23"] as const;

beforeAll(async () => {
  for await (const _ of loadDemo(env, now));
  await inside(async (rows) => {
    for (const weekOn of weeks) await publishWeek(rows, weekOn, now);
  });
}, 120_000);

test("a lead of the demo reads the latest week", async () => {
  const report = await ask({});
  expect(report).toMatchObject({ status: "ready", weekOn: weeks[1], view: wholeView });
});

test("a cohort's report is one of the published", async () => {
  const report = await ask({});
  const [cohort] = report.status === "ready" ? report.cohorts : [];
  expect(await ask({ cohortId: cohort?.cohortId })).toMatchObject({ status: "ready" });
});

test("nobody but a lead reads any of it", async () => {
  const question = { ask: "report", view: wholeView } as const;
  const { mentee, mentor } = guests;
  for (const { userId } of [mentee, mentor])
    expect(await stub().report(userId, question, now)).toMatchObject({ error: "not_allowed" });
  expect(await stub().report("nobody", question, now)).toMatchObject({ error: "unknown_program" });
});

test("a week that was never published is unknown", async () => {
  const question = { ask: "report", view: wholeView, weekOn: "2020-01-06" } as const;
  expect(await stub().report(lead, question, now)).toMatchObject({ error: "unknown_record" });
});

test("the published weeks are listed, the newest first", async () => {
  const result = await stub().report(lead, { ask: "snapshots" }, now);
  const { snapshots } = Snapshots.parse(JSON.parse(result.ok ? result.answer : ""));
  expect(snapshots.map(({ weekOn }) => weekOn)).toEqual(weeks.toReversed());
});

test("a past week is rebuilt byte for byte, whatever was written since", async () => {
  await inside(async (rows) => {
    rows.transact(() => rows.sql.exec("DELETE FROM rows WHERE kind = 'introduction_event'"));
    const texts = await rebuilt(rows, weeks[0]);
    expect(texts.size).toBeGreaterThan(3);
    for (const [view, text] of texts)
      expect(publishedText(rows, weeks[0], View.parse(JSON.parse(view)))).toBe(text);
  });
}, 60_000);

function stub() {
  return env.PROGRAM.getByName(demoProgramId);
}

function inside(work: (rows: Rows) => Promise<void>) {
  return runInDurableObject(stub(), (_, state) => work(new Rows(state.storage)));
}

async function ask(view: object): Promise<ReportAnswer> {
  const question = { ask: "report", view: View.parse(view) } as const;
  const result = await stub().report(lead, question, now);
  if (!result.ok) throw new Error(result.error);
  return ReportAnswer.parse(JSON.parse(result.answer));
}
