import { describe, expect, test } from "vitest";
import type { Mentorship } from "#shared/mentorships";
import type { Role } from "#shared/programs";
import { makeId, today } from "../../make.ts";
import { type Device, makeDevice, makeProgram } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "mentor-2": ["mentor"],
};

type Fields = Partial<Mentorship>;

/** A mentorship of a lead's making, and a device of everybody. */
async function makeStage(fields: Fields = {}) {
  const stub = await makeProgram(people);
  const { record } = await makeDevice(stub, "lead-1").put("mentorship", fields);
  const as = (userId: string) => makeDevice(stub, userId);
  return { as, id: record.id, mentee: as("mentee-1"), mentor: as("mentor-1") };
}

const group: Fields = { kind: "group", menteeIds: ["mentee-1", "mentee-2"] };

async function turns(who: Device, id: string, fields: object): Promise<boolean | undefined> {
  await who.sync();
  const wish = { op: "patch", kind: "mentorship", id, base: 10_000, fields };
  return (await who.sync(wish)).answers[0]?.ok;
}

/** Every byte a fresh device of the person receives. */
async function bytesFor(who: Device): Promise<string> {
  return JSON.stringify([await who.sync(), await who.send({ cursor: null })]);
}

describe("a mentorship", () => {
  test("a mentor begins what a lead proposed, and a mentee does not", async () => {
    const { mentee, mentor, id } = await makeStage({ status: "proposed" });
    const begun = { status: "active", startedOn: today };
    expect(await turns(mentee, id, begun)).toBe(false);
    expect(await turns(mentor, id, begun)).toBe(true);
  });

  test("either side begins one of peers", async () => {
    const { mentee, id } = await makeStage({ status: "proposed", kind: "peer" });
    expect(await turns(mentee, id, { status: "active", startedOn: today })).toBe(true);
  });

  test("either side pauses, goes on and ends it with a reason", async () => {
    const { mentee, mentor, id } = await makeStage();
    expect(await turns(mentee, id, { status: "paused", pausedUntil: today })).toBe(true);
    expect(await turns(mentor, id, { status: "active", pausedUntil: null })).toBe(true);
    const end = { status: "ended", endedOn: today, endedBecause: "reached" };
    expect(await turns(mentee, id, end)).toBe(true);
  });

  test("a group is ended by its mentor, and a mentee leaves it alone", async () => {
    const { as, mentee, mentor, id } = await makeStage(group);
    const end = { status: "ended", endedOn: today };
    expect(await turns(mentee, id, end)).toBe(false);
    expect(await turns(mentee, id, { menteeIds: ["mentee-1"] })).toBe(false);
    expect(await turns(mentee, id, { menteeIds: ["mentee-2"] })).toBe(true);
    expect(await bytesFor(as("mentee-2"))).toContain(id);
    expect(await turns(mentor, id, end)).toBe(true);
  });

  test("why it ended is read by no lead", async () => {
    const { as, mentee, id } = await makeStage();
    await turns(mentee, id, { status: "ended", endedOn: today, endedBecause: "other_needs" });
    expect(await bytesFor(as("lead-1"))).not.toContain("other_needs");
    expect(await bytesFor(as("mentor-1"))).toContain("other_needs");
  });

  test("nobody but the program writes names and zones", async () => {
    const { mentee, id } = await makeStage();
    expect(await turns(mentee, id, { zones: { "mentor-1": "Asia/Seoul" } })).toBe(false);
    expect(await turns(mentee, id, { names: {} })).toBe(false);
  });
});

describe("a mentorship proposed by one of those who were in one before", () => {
  const again = (continues: string, fields: Fields = {}): Fields => ({
    ...{ status: "proposed", continues, ...fields },
  });

  test("begins when the other side says so, and never by who proposed it", async () => {
    const { mentee, mentor, id } = await makeStage({ status: "ended" });
    const { record, answer } = await mentee.put("mentorship", again(id));
    expect(answer?.ok).toBe(true);
    expect(await turns(mentee, record.id, { status: "active" })).toBe(false);
    expect(await turns(mentor, record.id, { status: "active" })).toBe(true);
  });

  test("begins by the mentee where the mentor proposed it", async () => {
    const { mentee, mentor, id } = await makeStage({ status: "ended" });
    const { record } = await mentor.put("mentorship", again(id));
    expect(await turns(mentee, record.id, { status: "active" })).toBe(true);
  });

  test("is of the same people, and not yet begun", async () => {
    const { mentee, id } = await makeStage({ status: "ended" });
    const refused: Fields[] = [
      again(id, { mentorIds: ["mentor-2"] }),
      again(id, { status: "active" }),
      again(id, { menteeIds: ["mentee-2"] }),
      again(makeId()),
      { status: "proposed" },
    ];
    for (const fields of refused) {
      const { answer } = await mentee.put("mentorship", fields);
      expect(answer).toMatchObject({ ok: false, code: "unknown_record" });
    }
  });
});

describe("a card", () => {
  const farewell = (mentorshipId: string, fields: object = {}) => ({
    ...{ mentorshipId, text: "secret", ...fields },
  });

  test("is read by the two of its pair and by nobody else of the group", async () => {
    const { as, mentee, id } = await makeStage(group);
    await mentee.put("card", farewell(id));
    expect(await bytesFor(as("mentor-1"))).toContain("secret");
    for (const other of ["mentee-2", "mentor-2", "lead-1"])
      expect(await bytesFor(as(other))).not.toContain("secret");
  });

  test("is put by one of the two, and for a pair of the mentorship alone", async () => {
    const { as, mentee, id } = await makeStage(group);
    const wrong = await mentee.put("card", farewell(id, { mentorId: "mentor-2" }));
    const foreign = await as("mentee-2").put("card", farewell(id));
    const unknown = await mentee.put("card", farewell(makeId()));
    for (const { answer } of [wrong, foreign, unknown]) expect(answer?.ok).toBe(false);
  });

  test("stays with both after the mentee has left the group", async () => {
    const { as, mentee, id } = await makeStage(group);
    await mentee.put("card", farewell(id));
    await turns(mentee, id, { menteeIds: ["mentee-2"] });
    for (const keeper of ["mentee-1", "mentor-1"])
      expect(await bytesFor(as(keeper))).toContain("secret");
    expect(await bytesFor(as("mentee-1"))).not.toContain("group");
  });
});

describe("an agreement", () => {
  async function makeAgreed(fields: Fields = {}) {
    const stage = await makeStage(fields);
    const { record } = await stage.mentee.put("agreement", { mentorshipId: stage.id });
    return { ...stage, record };
  }

  test("both sides sign at the same time, without having seen each other's name", async () => {
    const { as, mentee, mentor, record } = await makeAgreed();
    const first = await mentee.put("signature", { agreementId: record.id });
    const second = await mentor.put("signature", { agreementId: record.id });
    for (const { answer } of [first, second]) expect(answer?.ok).toBe(true);
    const bytes = await bytesFor(as("mentee-1"));
    for (const { record: signed } of [first, second]) expect(bytes).toContain(signed.id);
  });

  test("nobody signs for another, and nobody from outside", async () => {
    const { as, mentee, record } = await makeAgreed();
    const forged = { agreementId: record.id, createdBy: "mentor-1" };
    expect((await mentee.put("signature", forged)).answer?.ok).toBe(false);
    const outside = await as("mentor-2").put("signature", { agreementId: record.id });
    expect(outside.answer).toMatchObject({ ok: false, code: "unknown_record" });
  });

  test("is taken back by its author until somebody else stands by it", async () => {
    const { as, mentor, record } = await makeAgreed();
    const takeBack = { op: "delete", kind: "agreement", id: record.id, base: 10_000 };
    await mentor.put("signature", { agreementId: record.id });
    expect((await as("mentee-1").sync(takeBack)).answers[0]?.ok).toBe(false);
  });

  test("two versions of one number, written apart, are both kept", async () => {
    const { as, mentor, id, record } = await makeAgreed();
    const twin = await mentor.put("agreement", { mentorshipId: id });
    const bytes = await bytesFor(as("mentee-1"));
    for (const version of [record, twin.record]) expect(bytes).toContain(version.id);
  });
});
