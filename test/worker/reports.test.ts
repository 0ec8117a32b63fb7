import { env, runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import type { Introducer } from "#shared/introductions";
import type { Role } from "#shared/programs";
import { factsOf } from "../../worker/program-reports.ts";
import { makeId, today } from "../make.ts";
import { makeBrowser, makePerson } from "./people.ts";
import { makeDevice, makeProgram, type Stub } from "./program/make.ts";

const overview = { ask: "overview" } as const;
const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
};

describe("asking for the overview", () => {
  test("without a session answers signed_out", async () => {
    const answer = await makeBrowser().client.overview(makeId());
    expect(answer).toEqual({ ok: false, error: "signed_out" });
  });

  test("a foreign program answers as an unknown one", async () => {
    const [one, other] = [await makePerson("o1@example.com"), await makePerson("o2@example.com")];
    const foreign = await other.client.me();
    if (!foreign.ok) throw new Error(foreign.error);
    const unknown = { ok: false, error: "unknown_program" };
    expect(await one.client.overview(foreign.body.programs[0]?.id ?? "")).toEqual(unknown);
    expect(await one.client.overview(makeId())).toEqual(unknown);
  });

  test("a lead of a program of one reads hidden cells only", async () => {
    const person = await makePerson("o3@example.com");
    const me = await person.client.me();
    if (!me.ok) throw new Error(me.error);
    expect(await person.client.overview(me.body.programs[0]?.id ?? "")).toMatchObject({
      ok: true,
      body: { mentees: { hidden: true } },
    });
  });

  test("only a lead may, and only while they are in the program", async () => {
    const stub = await makeExample();
    expect(await stub.report("mentee-1", overview, Date.now())).toMatchObject({
      error: "not_allowed",
    });
    expect(await stub.report("nobody", overview, Date.now())).toMatchObject({
      error: "unknown_program",
    });
    expect((await stub.report("lead-1", overview, Date.now())).ok).toBe(true);
  });
});

describe("what is counted", () => {
  test("nobody who has not said yes, nor anybody who took it back", async () => {
    const stub = await makeExample();
    await makeDevice(stub, "mentee-1").put("contact");
    expect((await facts(stub)).joinedOn).toEqual([]);
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("consent");
    expect(await facts(stub)).toMatchObject({ roster: 2, joinedOn: [today] });
    expect((await facts(stub)).contacts).toHaveLength(1);
    await mentee.put("consent", { analytics: "withdrawn" });
    expect(await facts(stub)).toMatchObject({ joinedOn: [], contacts: [], introductions: [] });
  });

  test("imports never, and the person behind an introduction under its mentor", async () => {
    const stub = await makeExample();
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("consent");
    await mentee.put("contact", { source: "csv" });
    const { record: contact } = await mentee.put("contact");
    await introduce(mentee, contact.id);
    expect(await facts(stub)).toMatchObject({
      contacts: [{ part: "throughMentor", person: "mentee-1", mentor: "mentor-1", count: 1 }],
      introductions: [{ part: "unconfirmed", person: "mentee-1", mentor: "mentor-1", count: 1 }],
    });
  });

  test("a mentor without an account as a mentor, under no name", async () => {
    const stub = await makeExample();
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("consent");
    const { record: contact } = await mentee.put("contact");
    await introduce(mentee, contact.id, { kind: "contact", contactId: null, name: "Lena" });
    expect((await facts(stub)).contacts).toMatchObject([{ part: "throughMentor", mentor: null }]);
  });

  test("whom such a person introduced, as a ripple", async () => {
    const stub = await makeExample();
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("consent");
    const { record: contact } = await mentee.put("contact");
    await introduce(mentee, contact.id);
    await mentee.put("contact", { introducedBy: { kind: "contact", contactId: contact.id } });
    const parts = (await facts(stub)).contacts.map(({ part }) => part);
    expect(parts.toSorted()).toEqual(["ripple", "throughMentor"]);
  });

  test("a card that points at somebody else's person does not come from there", async () => {
    const stub = await makeExample();
    const [one, other] = [makeDevice(stub, "mentee-1"), makeDevice(stub, "mentee-2")];
    await one.put("consent");
    await other.put("consent");
    const { record: contact } = await one.put("contact");
    await introduce(one, contact.id);
    await other.put("contact", { introducedBy: { kind: "contact", contactId: contact.id } });
    const parts = (await facts(stub)).contacts.map(({ person, part }) => `${person} ${part}`);
    expect(parts.toSorted()).toEqual(["mentee-1 throughMentor", "mentee-2 own"]);
  });

  test("what both sides entered once, confirmed where one of them confirmed it", async () => {
    const stub = await makeExample();
    await makeDevice(stub, "lead-1").put("mentorship");
    const [mentee, mentor] = [makeDevice(stub, "mentee-1"), makeDevice(stub, "mentor-1")];
    await mentee.put("consent");
    const own = { createdBy: "mentor-1", confirmation: "confirmed" } as const;
    const { record: kept } = await mentor.put("introduction", own);
    await mentor.put("introduction_event", { introductionId: kept.id, by: "mentor-1" });
    const { record: contact } = await mentee.put("contact");
    await introduce(mentee, contact.id, undefined, today, kept.id);
    expect(await facts(stub)).toMatchObject({
      contacts: [{ part: "throughMentor", mentor: "mentor-1", count: 1 }],
      introductions: [{ part: "confirmed", count: 1 }],
    });
  });

  test("an introduction on the day it was put right to", async () => {
    const stub = await makeExample();
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("consent");
    const { record } = await mentee.put("introduction");
    const fact = { introductionId: record.id, occurredOn: "2026-02-16" };
    const { record: wrong } = await mentee.put("introduction_event", fact);
    const right = { ...fact, occurredOn: "2026-02-23", corrects: wrong.id };
    await mentee.put("introduction_event", right);
    expect((await facts(stub)).introductions).toMatchObject([{ weekOn: "2026-02-23" }]);
  });

  test("days to come do not count", async () => {
    const stub = await makeExample();
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("consent");
    const { record: contact } = await mentee.put("contact");
    await introduce(mentee, contact.id, undefined, "2026-03-03");
    expect((await facts(stub)).introductions).toEqual([]);
  });
});

function makeExample(): Promise<Stub> {
  return makeProgram(people);
}

async function introduce(
  mentee: ReturnType<typeof makeDevice>,
  contactId: string,
  introducer: Introducer = { kind: "member", userId: "mentor-1" },
  on = today,
  sameAs: string | null = null,
) {
  const { userId } = mentee;
  const { record } = await mentee.put("introduction", {
    menteeId: userId,
    contactId,
    introducer,
    sameAs,
  });
  const fact = { introductionId: record.id, by: userId, occurredOn: on };
  await mentee.put("introduction_event", fact);
}

function facts(stub: Stub) {
  return runInDurableObject(stub, (_, state) => factsOf(state.storage.sql, today));
}

test("the reports of a program that was never founded are unknown", async () => {
  const stub = env.PROGRAM.getByName(makeId());
  expect(await stub.report("lead-1", overview, 0)).toEqual({ ok: false, error: "unknown_program" });
});
