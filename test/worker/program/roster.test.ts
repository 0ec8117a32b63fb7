import { describe, expect, test } from "vitest";
import type { Role } from "#shared/programs";
import type { SyncReply } from "#shared/sync";
import { makeDevice, makeProgram } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "lead-2": ["lead"],
};

type Fields = Record<string, unknown>;

async function rowsOf(stub: Awaited<ReturnType<typeof makeProgram>>, userId: string, kind: string) {
  const { changes } = await makeDevice(stub, userId).sync();
  return fieldsIn(changes, kind);
}

function fieldsIn(changes: SyncReply["changes"], kind: string): Fields[] {
  return changes.flatMap((change) =>
    change.kind === kind && "fields" in change ? [change.fields] : [],
  );
}

async function makeStage() {
  const stub = await makeProgram(people);
  const lead = makeDevice(stub, "lead-1");
  const [member] = (await rowsOf(stub, "lead-1", "member")).filter(
    ({ userId }) => userId === "mentee-1",
  );
  const ends = (leftOn: string | null) =>
    lead.sync({ op: "patch", kind: "member", id: member?.id, base: 0, fields: { leftOn } });
  return { stub, lead, ends };
}

describe("what leads did", () => {
  test("is written with the deed: who, what, about whom, from what to what", async () => {
    const { stub, lead, ends } = await makeStage();
    await ends("2026-03-02");
    const entry = (await rowsOf(stub, "lead-1", "audit_entry")).at(-1);
    expect(entry).toMatchObject({
      createdBy: lead.userId,
      deed: "changed",
      about: { kind: "member" },
      people: ["mentee-1"],
      changes: [{ field: "leftOn", from: "", to: "2026-03-02" }],
    });
  });

  test("tells each timer that was moved", async () => {
    const { stub, lead } = await makeStage();
    const [program] = await rowsOf(stub, "lead-1", "program");
    const followUpPolicy = { ...Object(program?.followUpPolicy), firstMessage: 2 };
    const patch = { op: "patch", kind: "program", base: 0, fields: { followUpPolicy } };
    await lead.sync({ ...patch, id: program?.id });
    const entry = (await rowsOf(stub, "lead-1", "audit_entry")).at(-1);
    expect(entry?.changes).toEqual([{ field: "followUpPolicy.firstMessage", from: "1", to: "2" }]);
  });

  test("is read by every lead and by nobody else", async () => {
    const { stub, ends } = await makeStage();
    await ends("2026-03-02");
    const seen = ["lead-2", "mentor-1", "mentee-2"].map((each) =>
      rowsOf(stub, each, "audit_entry"),
    );
    expect((await Promise.all(seen)).map((rows) => rows.length > 0)).toEqual([true, false, false]);
  });

  test("is not told of a refused wish, nor of a lead's own book", async () => {
    const { stub, lead } = await makeStage();
    const before = (await rowsOf(stub, "lead-1", "audit_entry")).length;
    await lead.put("contact");
    await makeDevice(stub, "mentor-1").put("cohort");
    expect(await rowsOf(stub, "lead-1", "audit_entry")).toHaveLength(before);
  });

  test("can be changed or taken away by nobody", async () => {
    const { stub, lead, ends } = await makeStage();
    await ends("2026-03-02");
    const [entry] = await rowsOf(stub, "lead-1", "audit_entry");
    const target = { kind: "audit_entry", id: entry?.id, base: 1000 };
    const { answers } = await lead.sync(
      { op: "patch", ...target, fields: { words: "Nothing" } },
      { op: "delete", ...target },
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false]);
  });
});

describe("a member who left", () => {
  async function makePaired() {
    const stage = await makeStage();
    await stage.lead.put("mentorship");
    return stage;
  }
  const mentorship = async (stub: Awaited<ReturnType<typeof makeProgram>>) =>
    (await rowsOf(stub, "mentor-1", "mentorship")).at(-1);

  test("ends the mentorship, in which the mentor no longer reads the name", async () => {
    const { stub, ends } = await makePaired();
    expect((await mentorship(stub))?.names).toHaveProperty("mentee-1");
    await ends("2026-03-02");
    expect(await mentorship(stub)).toMatchObject({
      status: "ended",
      names: { "mentor-1": "mentor-1" },
    });
    expect((await mentorship(stub))?.names).not.toHaveProperty("mentee-1");
  });

  test("is named again once they are back", async () => {
    const { stub, ends } = await makePaired();
    await ends("2026-03-02");
    await ends(null);
    expect((await mentorship(stub))?.names).toHaveProperty("mentee-1");
  });

  test("does not end a group for the others", async () => {
    const { stub, lead, ends } = await makeStage();
    await lead.put("mentorship", { kind: "group", menteeIds: ["mentee-1", "mentee-2"] });
    await ends("2026-03-02");
    expect((await mentorship(stub))?.status).toBe("active");
  });
});

describe("a proposed mentorship", () => {
  async function makeProposed() {
    const { stub, lead } = await makeStage();
    const { record } = await lead.put("mentorship", { status: "proposed", startedOn: null });
    const begin = (userId: string) =>
      makeDevice(stub, userId).sync({
        ...{ op: "patch", kind: "mentorship", id: record.id, base: 1000 },
        fields: { status: "active", startedOn: "2026-03-02" },
      });
    return { begin };
  }

  test("begins when the mentor says so", async () => {
    const { begin } = await makeProposed();
    expect((await begin("mentor-1")).answers).toMatchObject([{ ok: true }]);
  });

  test("is not begun by the mentee", async () => {
    const { begin } = await makeProposed();
    expect((await begin("mentee-1")).answers).toMatchObject([{ ok: false, code: "not_allowed" }]);
  });
});
