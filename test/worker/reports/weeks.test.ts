import { runInDurableObject } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { CountedRows } from "#shared/reports/admission";
import { ReportAnswer, Snapshots } from "#shared/reports/report";
import { View, wholeView } from "#shared/reports/view";
import { Rows } from "../../../worker/program/rows.ts";
import { answerReport } from "../../../worker/reports/answers.ts";
import { cutOf, factsOf } from "../../../worker/reports/parts.ts";
import { publishedText, publishWeek, rebuilt } from "../../../worker/reports/weeks.ts";
import { now } from "../../make.ts";
import { makeDevice, makeProgram, type Stub } from "../program/make.ts";

const weeks = ["2026-02-16", "2026-02-23"] as const;
const before = Date.parse("2026-02-10");
let program: Stub;

beforeAll(async () => {
  program = await makeProgram({ "mentor-1": ["mentor"] });
  const lead = makeDevice(program, "lead-1");
  for (let index = 0; index < 12; index += 1) {
    const userId = `mentee-${index}`;
    const common = { createdAt: before, userId, displayName: userId };
    await lead.put("member", { ...common, roles: ["mentee"], joinedOn: "2026-02-02" });
    const mentee = makeDevice(program, userId);
    await mentee.put("consent", { createdAt: before });
    const { record } = await mentee.put("introduction", { menteeId: userId, createdAt: before });
    const fact = { introductionId: record.id, by: userId, recordedAt: before };
    await mentee.put("introduction_event", { ...fact, occurredOn: "2026-02-09" });
  }
  await inside(async (rows) => {
    for (const weekOn of weeks) await publishWeek(rows, weekOn, now);
  });
}, 120_000);

test("a lead reads a week", async () => {
  const report = await ask({});
  expect(report).toMatchObject({ status: "ready", weekOn: weeks[1], view: wholeView });
});

test("what twelve mentees did is counted, and who made it are too few mentors to tell", async () => {
  const report = await ask({});
  if (report.status !== "ready") throw new Error(report.status);
  expect(report.mentees).toEqual({ value: 12 });
  expect(report.funnel.counted).toEqual({ value: 12 });
  expect(report.reach.lorenz).toEqual([]);
});

test("a view of nobody is refused, and says why", async () => {
  expect(await ask({ mentorshipKind: "group" })).toMatchObject({ reason: "few_people" });
});

test("nobody but a lead reads any of it", async () => {
  const question = { ask: "report", view: wholeView } as const;
  for (const userId of ["mentee-1", "mentor-1"])
    expect(await program.report(userId, question, now)).toMatchObject({ error: "not_allowed" });
  expect(await program.report("nobody", question, now)).toMatchObject({ error: "unknown_program" });
});

test("a week that was never published is unknown", async () => {
  const question = { ask: "report", view: wholeView, weekOn: "2020-01-06" } as const;
  expect(await program.report("lead-1", question, now)).toMatchObject({ error: "unknown_record" });
});

test("the published weeks are listed, the newest first", async () => {
  const result = await program.report("lead-1", { ask: "snapshots" }, now);
  const { snapshots } = Snapshots.parse(JSON.parse(result.ok ? result.answer : ""));
  const listed = snapshots.map(({ weekOn }) => weekOn);
  // The object's own alarm may have published weeks of the real clock beside them.
  expect(listed).toEqual(expect.arrayContaining([...weeks]));
  expect(listed).toEqual(listed.toSorted().toReversed());
});

test("a week that was cut short goes on where it stood, whatever was written since", async () => {
  await inside(async (rows) => {
    const text = publishedText(rows, weeks[1], wholeView);
    rows.sql.exec(
      "INSERT INTO report_drafts SELECT week_on, rev, counted FROM report_weeks WHERE week_on = ?1",
      weeks[1],
    );
    rows.sql.exec("DELETE FROM report_weeks WHERE week_on = ?1", weeks[1]);
    rows.sql.exec("DELETE FROM reports WHERE week_on = ?1", weeks[1]);
    rows.sql.exec("DELETE FROM report_parts WHERE user_id > 'mentee-3'");
    rows.transact(() => rows.sql.exec("DELETE FROM rows WHERE kind = 'introduction_event'"));
    await publishWeek(rows, weeks[1], now);
    expect(publishedText(rows, weeks[1], wholeView)).toBe(text);
  });
}, 60_000);

test("parts that were dropped while a week is counted are read again", async () => {
  await inside(async (rows) => {
    const Stored = z.object({ rev: z.int(), counted: z.string() });
    const query = "SELECT rev, counted FROM report_weeks WHERE week_on = ?1";
    const { rev, counted } = Stored.parse(rows.sql.exec(query, weeks[1]).one());
    const draft = { cut: cutOf(weeks[1], rev), counted: CountedRows.parse(JSON.parse(counted)) };
    const facts = await factsOf(rows, draft);
    rows.sql.exec("DELETE FROM report_parts");
    expect(facts.made).toHaveLength(12);
    expect(await factsOf(rows, draft)).toEqual(facts);
  });
}, 60_000);

test("a past week is rebuilt byte for byte, whatever was written since", async () => {
  await inside(async (rows) => {
    rows.transact(() => rows.sql.exec("DELETE FROM rows WHERE kind = 'introduction_event'"));
    const texts = await rebuilt(rows, weeks[0]);
    expect(texts.size).toBeGreaterThan(0);
    for (const [view, text] of texts)
      expect(publishedText(rows, weeks[0], View.parse(JSON.parse(view)))).toBe(text);
  });
}, 60_000);

test("while week follows week, the latest is said to be counted", async () => {
  const fresh = await makeProgram({});
  const answers = await runInDurableObject(fresh, async (_, { storage }) => {
    const rows = new Rows(storage);
    storage.sql.exec("DELETE FROM report_weeks");
    storage.sql.exec("INSERT INTO report_weeks VALUES ('2026-02-16', 0, ?1, '[]')", now);
    const question = { ask: "report", view: wholeView } as const;
    const soon = await answerReport(rows, "lead-1", question, now + 1000);
    const later = await answerReport(rows, "lead-1", question, now + 120_000);
    return [soon, later].map((each) => (each.ok ? JSON.parse(each.answer).status : each.error));
  });
  expect(answers).toEqual(["counting", "refused"]);
});

function inside(work: (rows: Rows) => Promise<void>) {
  return runInDurableObject(program, (_, state) => work(new Rows(state.storage)));
}

async function ask(view: object): Promise<ReportAnswer> {
  const question = { ask: "report", view: View.parse(view), weekOn: weeks[1] } as const;
  const result = await program.report("lead-1", question, now);
  if (!result.ok) throw new Error(result.error);
  return ReportAnswer.parse(JSON.parse(result.answer));
}
