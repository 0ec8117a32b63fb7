import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import * as z from "zod";
import { makeDevice, makeProgram, type Stub } from "../program/make.ts";

test("of a talk its day and fate are kept for reports, and no word", async () => {
  const { stub, mentorshipId, mentee } = await makePair();
  const plannedAt = Date.parse("2026-02-10");
  await mentee.put("check_in", { mentorshipId, plannedAt, agenda: "Ask about salaries" });
  const [fact] = await factsOf(stub, "check_in");
  expect(fact).toMatchObject({ plannedAt, status: "planned", menteeId: null });
  expect(JSON.stringify(fact)).not.toContain("salaries");
});

test("by how much two weights of a goal differ is kept once both are said", async () => {
  const { stub, mentorshipId, mentee, mentor } = await makePair();
  const said = { mentorshipId, statement: "Give a talk", importanceToMentee: 5 };
  const { record } = await mentee.put("goal", said);
  expect(await factsOf(stub, "goal")).toMatchObject([{ apart: null }]);
  const fields = { importanceToMentor: 2 };
  await mentor.sync();
  await mentor.sync({ op: "patch", kind: "goal", id: record.id, base: 10_000, fields });
  const facts = await factsOf(stub, "goal");
  expect(facts).toMatchObject([{ apart: null }, { apart: 3 }]);
  expect(JSON.stringify(facts)).not.toContain("talk");
});

async function makePair() {
  const stub = await makeProgram({ "mentee-1": ["mentee"], "mentor-1": ["mentor"] });
  const { record } = await makeDevice(stub, "lead-1").put("mentorship");
  return {
    stub,
    mentorshipId: record.id,
    mentee: makeDevice(stub, "mentee-1"),
    mentor: makeDevice(stub, "mentor-1"),
  };
}

function factsOf(stub: Stub, kind: string): Promise<unknown[]> {
  return runInDurableObject(stub, (_, { storage }) => {
    const rows = storage.sql.exec("SELECT fact FROM facts WHERE kind = ?1 ORDER BY rev", kind);
    const Fact = z.object({ fact: z.string() });
    return rows.toArray().map((row): unknown => JSON.parse(Fact.parse(row).fact));
  });
}
