import { describe, expect, test } from "vitest";
import type { Role } from "#shared/programs";
import { makeId, makeRecord, today } from "../../make.ts";
import { publish } from "../reports/publish.ts";
import { type Device, makeDevice, makeProgram, type Stub } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentor-1": ["mentor"],
  "mentor-2": ["mentor"],
};

function codesOf(reply: { answers: object[] }): unknown[] {
  return reply.answers.map((answer) => ("code" in answer ? answer.code : "ok"));
}

async function memberOf(stub: Stub, userId: string) {
  const { changes } = await makeDevice(stub, "lead-1").sync();
  const found = changes.find(
    (change) => change.kind === "member" && "fields" in change && change.fields.userId === userId,
  );
  if (!found) throw new Error(`no member ${userId}`);
  return { kind: "member", id: found.id, base: found.rev };
}

async function leave(stub: Stub, userId: string, leftOn: string | null = today): Promise<void> {
  const target = await memberOf(stub, userId);
  await makeDevice(stub, "lead-1").sync({ op: "patch", ...target, fields: { leftOn } });
}

async function seenBy(stub: Stub, userId: string, kind: string) {
  const { changes } = await makeDevice(stub, userId).sync();
  return changes.flatMap((change) =>
    change.kind === kind && "fields" in change ? [change.fields] : [],
  );
}

describe("somebody who left the program", () => {
  test("writes nothing more that a mentor reads", async () => {
    const stub = await makeProgram(people);
    const mentee = makeDevice(stub, "mentee-1");
    const { record } = await mentee.put("introduction");
    const { record: outcome, rev } = await mentee.put("outcome");
    await leave(stub, "mentee-1");
    const event = makeRecord("introduction_event", { introductionId: record.id });
    const again = makeRecord("introduction");
    const shared = makeRecord("outcome", { sharedWithMentor: "mentor-1" });
    const reply = await mentee.sync(
      { op: "put", kind: "introduction", id: again.id, fields: again },
      { op: "put", kind: "introduction_event", id: event.id, fields: event },
      { op: "put", kind: "outcome", id: shared.id, fields: shared },
      {
        op: "patch",
        kind: "outcome",
        id: outcome.id,
        base: rev,
        fields: { sharedWithMentor: "mentor-1" },
      },
    );
    expect(codesOf(reply)).not.toContain("ok");
  });

  test("keeps writing their own book", async () => {
    const stub = await makeProgram(people);
    const mentee = makeDevice(stub, "mentee-1");
    await leave(stub, "mentee-1");
    expect((await mentee.put("contact")).answer).toMatchObject({ ok: true });
    expect((await mentee.put("outcome")).answer).toMatchObject({ ok: true });
  });

  test("reads the same again after coming back", async () => {
    const stub = await makeProgram(people);
    const mentor = makeDevice(stub, "mentor-1");
    await makeDevice(stub, "mentee-1").put("introduction");
    await mentor.sync();
    await leave(stub, "mentor-1");
    expect(await mentor.sync()).toMatchObject({
      changes: [],
      purges: expect.arrayContaining([{ bucket: "pair:mentor-1:mentee-1" }]),
    });
    await leave(stub, "mentor-1", null);
    const { changes } = await mentor.sync();
    expect(changes.map(({ kind }) => kind)).toContain("introduction");
  });
});

describe("a confirmation belongs to the mentor who gave it", () => {
  test("it does not go along to another introducer", async () => {
    const stub = await makeProgram(people);
    const mentee = makeDevice(stub, "mentee-1");
    const { record, rev } = await mentee.put("introduction");
    const target = { op: "patch", kind: "introduction", id: record.id, base: rev };
    await makeDevice(stub, "mentor-1").sync({ ...target, fields: { confirmation: "confirmed" } });
    const introducer = { kind: "member", userId: "mentor-2" };
    const forged = await mentee.sync({ ...target, fields: { introducer } });
    expect(codesOf(forged)).toEqual(["not_allowed"]);
    const honest = await mentee.sync({
      ...target,
      fields: { introducer, confirmation: "unconfirmed" },
    });
    expect(codesOf(honest)).toEqual(["ok"]);
  });
});

describe("a program keeps a lead", () => {
  test("the last one can neither leave, nor step down, nor be removed", async () => {
    const stub = await makeProgram(people);
    const lead = makeDevice(stub, "lead-1");
    const target = await memberOf(stub, "lead-1");
    const reply = await lead.sync(
      { op: "patch", ...target, fields: { leftOn: today } },
      { op: "patch", ...target, fields: { roles: ["mentor"] } },
      { op: "delete", ...target },
    );
    expect(codesOf(reply)).toEqual(["not_allowed", "not_allowed", "not_allowed"]);
  });

  test("one of two may go", async () => {
    const stub = await makeProgram({ "lead-2": ["lead"] });
    const target = await memberOf(stub, "lead-1");
    const reply = await makeDevice(stub, "lead-1").sync({ op: "delete", ...target });
    expect(codesOf(reply)).toEqual(["ok"]);
  });
});

test("an account has one place in a program, also by a patch", async () => {
  const stub = await makeProgram(people);
  const target = await memberOf(stub, "mentor-2");
  const lead = makeDevice(stub, "lead-1");
  const reply = await lead.sync({ op: "patch", ...target, fields: { userId: "mentee-1" } });
  expect(codesOf(reply)).toEqual(["already_exists"]);
});

describe("names every object has", () => {
  const names = ["constructor", "toString", "hasOwnProperty", "valueOf", "__proto__"];

  test.each(names)("a field called %s can be written, changed and deleted", async (name) => {
    const stub = await makeProgram(people);
    const mentor = makeDevice(stub, "mentor-1");
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("introduction");
    const { id, ...fields } = makeRecord("introduction", { createdBy: "mentor-1" });
    const odd = JSON.parse(`{"${name}": 1}`);
    const put = { op: "put", kind: "introduction", id, fields: { ...fields, ...odd } };
    expect(codesOf(await mentor.sync(put))).toEqual(["ok"]);
    const target = { kind: "introduction", id, base: 0 };
    const more = JSON.parse(`{"${name}": 2}`);
    expect(codesOf(await mentee.sync({ op: "patch", ...target, fields: more }))).toEqual(["ok"]);
    expect(codesOf(await mentee.sync({ op: "delete", ...target }))).toEqual(["ok"]);
  });
});

test("a put that arrives again under another device changes nothing written since", async () => {
  const stub = await makeProgram(people);
  const [old, laptop] = [makeDevice(stub, "mentee-1"), makeDevice(stub, "mentee-1")];
  const { record, rev } = await old.put("contact", { jobTitle: "Engineer", createdAt: 4e12 });
  const target = { op: "patch", kind: "contact", id: record.id, base: rev };
  await laptop.sync({ ...target, fields: { jobTitle: "Director" } });
  const restored = makeDevice(stub, "mentee-1");
  const put = { op: "put", kind: "contact", id: record.id, fields: record };
  expect(codesOf(await restored.sync(put))).toEqual(["ok"]);
  expect(await seenBy(stub, "mentee-1", "contact")).toMatchObject([{ jobTitle: "Director" }]);
});

test("what a mentee shared stays theirs when the mentorship is taken back", async () => {
  const stub = await makeProgram(people);
  const lead = makeDevice(stub, "lead-1");
  const { record, rev } = await lead.put("mentorship");
  const mentee = makeDevice(stub, "mentee-1");
  const outcome = await mentee.put("outcome", { sharedWithMentor: "mentor-1" });
  await lead.sync({ op: "delete", kind: "mentorship", id: record.id, base: rev });
  expect(await seenBy(stub, "mentee-1", "outcome")).toMatchObject([{ id: outcome.record.id }]);
});

test("a mentor's deletion keeps what the mentee added, whatever it claims to have seen", async () => {
  const stub = await makeProgram(people);
  await makeDevice(stub, "lead-1").put("mentorship");
  const mentor = makeDevice(stub, "mentor-1");
  const { record } = await mentor.put("introduction", { createdBy: "mentor-1" });
  const target = { kind: "introduction", id: record.id, base: Number.MAX_SAFE_INTEGER };
  const mentee = makeDevice(stub, "mentee-1");
  await mentee.sync({ op: "patch", ...target, fields: { quote: "Do meet her" } });
  expect(codesOf(await mentor.sync({ op: "delete", ...target }))).toEqual(["ok"]);
  expect(await seenBy(stub, "mentee-1", "kept_edit")).toMatchObject([
    { fields: { quote: "Do meet her" } },
  ]);
  expect(await seenBy(stub, "mentor-1", "kept_edit")).toEqual([]);
});

describe("a lead beside a mentee's book", () => {
  async function makeStage(): Promise<{ stub: Stub; mentee: Device; lead: Device }> {
    const stub = await makeProgram(people);
    const [mentee, lead] = [makeDevice(stub, "mentee-1"), makeDevice(stub, "lead-1")];
    await mentee.put("introduction");
    await mentee.put("contact");
    return { stub, mentee, lead };
  }

  test("reads no introduction of another mentor after naming themself a mentor", async () => {
    const { stub, lead } = await makeStage();
    await lead.put("mentorship", { mentorIds: ["lead-1", "mentor-1"], menteeIds: ["mentee-1"] });
    expect(await seenBy(stub, "lead-1", "introduction")).toEqual([]);
    expect(await seenBy(stub, "lead-1", "contact")).toEqual([]);
  });

  test("is not let in by an introduction, an event or an outcome of their own making", async () => {
    const { mentee, lead } = await makeStage();
    const { record } = await mentee.put("introduction");
    const own = { createdBy: "lead-1" };
    const introducer = { kind: "member" as const, userId: "lead-1" };
    const fact = { ...own, by: "lead-1", introductionId: record.id };
    expect((await lead.put("introduction_event", fact)).answer).toMatchObject({ ok: false });
    expect((await lead.put("introduction", { ...own, introducer })).answer).toMatchObject({
      ok: false,
    });
    expect((await lead.put("introduction", { createdBy: "mentee-1" })).answer).toMatchObject({
      ok: false,
    });
    expect(
      (await lead.put("outcome", { ...own, sharedWithMentor: "mentee-1" })).answer,
    ).toMatchObject({ ok: false });
    expect(
      (await lead.put("outcome", { ...own, sharedWithMentor: "lead-1" })).answer,
    ).toMatchObject({ ok: false });
  });
});

test("a mentee's introduction by somebody who is no mentor is refused", async () => {
  const stub = await makeProgram({ ...people, "mentee-2": ["mentee"] });
  const mentee = makeDevice(stub, "mentee-1");
  for (const userId of ["lead-1", "mentee-1", "mentee-2", "nobody"]) {
    const { answer } = await mentee.put("introduction", { introducer: { kind: "member", userId } });
    expect(answer).toMatchObject({ ok: false });
  }
});

test("a day at the edge of the calendar does not break the report", async () => {
  const stub = await makeProgram(people);
  const mentee = makeDevice(stub, "mentee-1");
  await mentee.put("consent");
  for (const occurredOn of ["0000-01-01", "0001-01-01", "9999-12-31"]) {
    const { record } = await mentee.put("introduction");
    await mentee.put("introduction_event", { introductionId: record.id, occurredOn });
  }
  await mentee.put("contact", { createdAt: 0 });
  await publish(stub);
});

test("a row is measured in bytes, not in characters", async () => {
  const stub = await makeProgram(people);
  const mentee = makeDevice(stub, "mentee-1");
  const fields = { ...makeRecord("contact"), padding: "語".repeat(30_000) };
  const reply = await mentee.sync({ op: "put", kind: "contact", id: fields.id, fields });
  expect(codesOf(reply)).toEqual(["row_too_large"]);
});

test("odd text comes back as it was sent, and breaks no report", async () => {
  const stub = await makeProgram(people);
  const mentee = makeDevice(stub, "mentee-1");
  await mentee.put("consent");
  const text = "a\u0000b\ud800c\u2028";
  const { answer } = await mentee.put("note", { text });
  expect(answer).toMatchObject({ ok: true });
  const fields = { ...makeRecord("contact"), odd: text, huge: Number.POSITIVE_INFINITY };
  await mentee.sync({ op: "put", kind: "contact", id: fields.id, fields });
  await publish(stub);
  expect(await seenBy(stub, "mentee-1", "note")).toMatchObject([
    { text: expect.stringContaining("a\u0000b") },
  ]);
});

test("a removed and returned member reads their own book and nothing of others", async () => {
  const stub = await makeProgram(people);
  const mentee = makeDevice(stub, "mentee-1");
  const { record } = await mentee.put("contact");
  const lead = makeDevice(stub, "lead-1");
  await lead.sync({ op: "delete", ...(await memberOf(stub, "mentee-1")) });
  expect(await mentee.send()).toEqual({ ok: false, error: "unknown_program" });
  await lead.put("member", { userId: "mentee-1", roles: ["mentee"], createdBy: "lead-1" });
  expect((await mentee.sync()).changes.map(({ id }) => id)).toContain(record.id);
});

test("the numbers of a mutation end where integers do", async () => {
  const stub = await makeProgram(people);
  const device = makeDevice(stub, "mentee-1");
  const n = Number.MAX_SAFE_INTEGER;
  const mutations = [{ n, op: "delete" as const, kind: "contact", id: makeId(), base: n }];
  expect(await device.send({ mutations })).toMatchObject({ error: "mutation_gap", expected: 1 });
});
