import { runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import type { Program } from "../../../worker/program.ts";
import { makeId, makeRecord } from "../../make.ts";
import { makeDevice, makeProgram, type Stub } from "./make.ts";

describe("S1 every accepted write takes the next rev", () => {
  test("two puts take two revs in order of arrival", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    const first = await device.put("contact");
    const second = await device.put("contact");
    expect(second.rev).toBe(first.rev + 1);
  });

  test("an instant in the future is clamped to five minutes from now", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    const { reply, record } = await device.put("contact", { createdAt: 4e12 });
    const stored = reply.changes.find((change) => change.id === record.id);
    expect(stored).toMatchObject({ fields: { createdAt: Date.parse("2026-03-02T09:05:00Z") } });
  });
});

describe("S3 a device counts without holes", () => {
  test("a repeated push answers the same and changes nothing", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    const contact = makeRecord("contact");
    const mutations = device.number([
      { op: "put", kind: "contact", id: contact.id, fields: contact },
    ]);
    const first = await device.send({ mutations });
    const second = await device.send({ mutations });
    expect(second).toEqual(first);
  });

  test("a hole is refused with the number expected", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    const { id, ...fields } = makeRecord("contact");
    const mutations = [{ n: 2, op: "put" as const, kind: "contact", id, fields }];
    expect(await device.send({ mutations })).toEqual({
      ok: false,
      error: "mutation_gap",
      expected: 1,
    });
  });

  test("a number that stood for another wish is no replay", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    await device.put("contact");
    const { id, ...fields } = makeRecord("contact");
    const mutations = [{ n: 1, op: "put" as const, kind: "contact", id, fields }];
    expect(await device.send({ mutations })).toMatchObject({ error: "mutation_gap", expected: 2 });
  });

  test("a refusal uses up its number", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    const refused = await device.sync({ op: "put", kind: "contact", id: makeId(), fields: {} });
    expect(refused.answers).toEqual([{ n: 1, ok: false, code: "invalid_fields" }]);
    expect((await device.put("contact")).answer).toMatchObject({ n: 2, ok: true });
  });

  test("a device id of somebody else starts at one", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"], "mentee-2": ["mentee"] });
    const own = makeDevice(stub, "mentee-1");
    await own.put("contact");
    const contact = makeRecord("contact", { createdBy: "mentee-2" });
    const stolen = await makeDevice(stub, "mentee-2").send({
      device: own.device,
      mutations: [{ n: 1, op: "put", kind: "contact", id: contact.id, fields: contact }],
    });
    expect(stolen).toEqual({ ok: false, error: "not_allowed" });
  });
});

describe("S4 the later arrival wins a field and the loser is kept", () => {
  async function makeTwoDevices() {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    const laptop = makeDevice(stub, "mentee-1");
    const phone = makeDevice(stub, "mentee-1");
    const { record, rev } = await laptop.put("contact", { jobTitle: "Engineer" });
    const patch = (jobTitle: string) => ({
      op: "patch",
      kind: "contact",
      id: record.id,
      fields: { jobTitle },
      base: rev,
    });
    return { laptop, phone, record, rev, patch };
  }

  test("an untouched field is written and nothing is kept", async () => {
    const { phone, patch } = await makeTwoDevices();
    const { changes } = await phone.sync(patch("Director"));
    expect(changes.filter(({ kind }) => kind === "kept_edit")).toEqual([]);
    expect(changes.find(({ kind }) => kind === "contact")).toMatchObject({
      fields: { jobTitle: "Director" },
    });
  });

  test("a touched field goes to the later arrival", async () => {
    const { laptop, phone, patch } = await makeTwoDevices();
    await laptop.sync(patch("Director"));
    const { changes } = await phone.sync(patch("Founder"));
    expect(changes.find(({ kind }) => kind === "contact")).toMatchObject({
      fields: { jobTitle: "Founder" },
    });
    expect(changes.find(({ kind }) => kind === "kept_edit")).toMatchObject({
      fields: { fields: { jobTitle: "Director" }, replacedBy: "edit" },
    });
  });

  test("delete beats edit and the edit is kept", async () => {
    const { laptop, phone, record, rev, patch } = await makeTwoDevices();
    await laptop.sync({ op: "delete", kind: "contact", id: record.id, base: rev });
    const { answers, changes } = await phone.sync(patch("Founder"));
    expect(answers).toMatchObject([{ ok: false, code: "deleted" }]);
    expect(changes.find(({ kind }) => kind === "kept_edit")).toMatchObject({
      fields: { fields: { jobTitle: "Founder" }, replacedBy: "deletion" },
    });
  });

  test("an event cannot be patched, only retracted", async () => {
    const { laptop } = await makeTwoDevices();
    const introduction = makeRecord("introduction", {
      introducer: { kind: "contact", contactId: null, name: "Old Friend" },
    });
    await laptop.sync({
      op: "put",
      kind: "introduction",
      id: introduction.id,
      fields: introduction,
    });
    const { record, rev } = await laptop.put("introduction_event", {
      introductionId: introduction.id,
      by: "mentee-1",
    });
    const target = { kind: "introduction_event", id: record.id, base: rev };
    const reply = await laptop.sync(
      { op: "patch", ...target, fields: { stage: "met" } },
      { op: "delete", ...target },
    );
    expect(reply.answers).toMatchObject([{ code: "immutable" }, { ok: true }]);
  });
});

describe("S5 a row lives in one bucket and grants are rows", () => {
  const people = { "mentee-1": ["mentee" as const], "mentor-1": ["mentor" as const] };

  test("a mentor sees the introduction without the mentee's private fields", async () => {
    const stub = await makeProgram(people);
    const mentee = makeDevice(stub, "mentee-1");
    await mentee.put("introduction", { contactId: makeId(), quote: "private words" });
    await mentee.put("contact", { fullName: "Private Person" });
    const { changes } = await makeDevice(stub, "mentor-1").sync();
    expect(changes.filter(({ kind }) => kind === "introduction")).toMatchObject([
      { fields: { contactId: null, quote: "", person: { fullName: "Robin Sample" } } },
    ]);
    expect(JSON.stringify(changes)).not.toContain("rivate");
  });

  async function leave(stub: Stub, userId: string) {
    const lead = makeDevice(stub, "lead-1");
    const { changes } = await lead.sync();
    const member = changes.find(
      (change) => change.kind === "member" && "fields" in change && change.fields.userId === userId,
    );
    const fields = { leftOn: "2026-03-01" };
    await lead.sync({ op: "patch", kind: "member", id: member?.id, fields, base: member?.rev });
  }

  test("a mentor who leaves loses the introductions and keeps the own book", async () => {
    const stub = await makeProgram(people);
    const mentor = makeDevice(stub, "mentor-1");
    await makeDevice(stub, "mentee-1").put("introduction");
    await mentor.sync();
    await leave(stub, "mentor-1");
    const { purges } = await mentor.sync();
    expect(purges).toContainEqual({ bucket: "pair:mentor-1:mentee-1" });
    expect(purges).not.toContainEqual({ bucket: "owner:mentor-1" });
  });

  test("a mentee who leaves keeps the introductions made to them, to read", async () => {
    const stub = await makeProgram(people);
    const mentee = makeDevice(stub, "mentee-1");
    const { record, rev } = await mentee.put("introduction");
    await leave(stub, "mentee-1");
    const target = { kind: "introduction", id: record.id, base: rev };
    const { purges, answers } = await mentee.sync(
      { op: "patch", ...target, fields: { purpose: "Later" } },
      { op: "delete", ...target },
    );
    expect(purges).toEqual([{ bucket: "program" }]);
    expect(answers).toMatchObject([{ code: "not_allowed" }, { code: "not_allowed" }]);
  });

  test("an introduction that moves to another mentor leaves a tombstone", async () => {
    const stub = await makeProgram({ ...people, "mentor-2": ["mentor"] });
    const mentee = makeDevice(stub, "mentee-1");
    const { record, rev } = await mentee.put("introduction");
    const mentor = makeDevice(stub, "mentor-1");
    await mentor.sync();
    const fields = { introducer: { kind: "member", userId: "mentor-2" } };
    await mentee.sync({ op: "patch", kind: "introduction", id: record.id, fields, base: rev });
    const { changes } = await mentor.sync();
    expect(changes).toMatchObject([{ kind: "introduction", id: record.id, deleted: true }]);
    expect((await mentee.sync()).changes).toEqual([]);
  });

  test("a mentorship gives both sides its names and the lead a pairing", async () => {
    const stub = await makeProgram(people);
    const lead = makeDevice(stub, "lead-1");
    const { record } = await lead.put("mentorship");
    const { changes } = await makeDevice(stub, "mentee-1").sync();
    expect(changes.find(({ kind }) => kind === "mentorship")).toMatchObject({
      fields: { names: { "mentor-1": "mentor-1", "mentee-1": "mentee-1" } },
    });
    const seen = (await makeDevice(stub, "lead-1").sync()).changes.map(({ kind }) => kind);
    expect(seen).toContain("pairing");
    expect(seen).not.toContain("mentorship");
    expect(record.names).toEqual({});
  });

  test("a foreign record answers exactly as an unknown one", async () => {
    const stub = await makeProgram({ ...people, "mentee-2": ["mentee"] });
    const { record } = await makeDevice(stub, "mentee-1").put("contact");
    const stranger = makeDevice(stub, "mentee-2");
    const patch = { op: "patch", kind: "contact", fields: { fullName: "Mine" }, base: 0 };
    const reply = await stranger.sync({ ...patch, id: record.id }, { ...patch, id: makeId() });
    expect(reply.answers.map((answer) => "code" in answer && answer.code)).toEqual([
      "unknown_record",
      "unknown_record",
    ]);
  });
});

describe("S6 a cursor says what was seen", () => {
  test("a pull in pages of one brings every row once", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    const writer = makeDevice(stub, "mentee-1");
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push((await writer.put("contact")).record.id);
    const reader = makeDevice(stub, "mentee-1");
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const result = await reader.send({ limit: 1, cursor });
      if (!result.ok) throw new Error(result.error);
      seen.push(...result.reply.changes.map(({ id }) => id));
      cursor = result.reply.cursor;
      if (!result.reply.more) break;
    }
    expect(seen).toEqual(expect.arrayContaining(ids));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("an unreadable or foreign cursor starts over with reset", async () => {
    const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
    await device.put("contact");
    const result = await device.send({ cursor: "garbage" });
    expect(result).toMatchObject({ ok: true, reply: { reset: true } });
  });

  test("a cursor older than the kept tombstones starts over", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    const device = makeDevice(stub, "mentee-1");
    const { record, rev } = await device.put("contact");
    const old = await device.sync();
    await device.sync({ op: "delete", kind: "contact", id: record.id, base: rev });
    await runInDurableObject(stub, (program: Program) => program.alarm());
    expect(await device.send({ cursor: old.cursor })).toMatchObject({ reply: { reset: true } });
  });
});

test("S11 more than 500 mutations are refused and nothing is applied", async () => {
  const device = makeDevice(await makeProgram({ "mentee-1": ["mentee"] }), "mentee-1");
  const mutations = device.number(
    Array.from({ length: 501 }, () => {
      const fields = makeRecord("contact");
      return { op: "put", kind: "contact", id: fields.id, fields };
    }),
  );
  expect(await device.send({ mutations })).toEqual({ ok: false, error: "too_many_mutations" });
  const { changes } = await device.sync();
  expect(changes.filter(({ kind }) => kind === "contact")).toEqual([]);
});

test("a person outside the program reads an unknown program", async () => {
  const device = makeDevice(await makeProgram(), "stranger");
  expect(await device.send()).toEqual({ ok: false, error: "unknown_program" });
});
