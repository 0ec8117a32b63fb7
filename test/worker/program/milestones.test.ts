import { describe, expect, test } from "vitest";
import type { Mentorship } from "#shared/mentorships";
import type { Milestone } from "#shared/milestones";
import type { Role } from "#shared/programs";
import { makeId } from "../../make.ts";
import { type Device, makeDevice, makeProgram } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "mentor-2": ["mentor"],
};
const group: Partial<Mentorship> = { kind: "group", menteeIds: ["mentee-1", "mentee-2"] };

async function makeStage(of: Partial<Mentorship> = {}) {
  const stub = await makeProgram(people);
  const { record: mentorship } = await makeDevice(stub, "lead-1").put("mentorship", of);
  const as = (userId: string) => makeDevice(stub, userId);
  return { as, mentorshipId: mentorship.id };
}

async function makeMilestone(fields: Partial<Milestone> = {}, of: Partial<Mentorship> = {}) {
  const { as, mentorshipId } = await makeStage(of);
  const mentee = as("mentee-1");
  const { record, answer } = await mentee.put("milestone", { mentorshipId, ...fields });
  return { as, mentee, mentorshipId, id: record.id, answer };
}

async function changes(who: Device, id: string, fields: Partial<Milestone>) {
  await who.sync();
  const wish = { op: "patch", kind: "milestone", id, base: 10_000, fields };
  return (await who.sync(wish)).answers[0]?.ok;
}

/** Every byte a fresh device of the person receives. */
async function bytesFor(who: Device): Promise<string> {
  return JSON.stringify([await who.sync(), await who.send({ cursor: null })]);
}

describe("a milestone", () => {
  test("is read by the two of its pair, in a group too, and by no lead", async () => {
    const { as } = await makeMilestone({ words: "Reached it" }, group);
    expect(await bytesFor(as("mentor-1"))).toContain("Reached it");
    for (const other of ["mentee-2", "mentor-2", "lead-1"])
      expect(await bytesFor(as(other))).not.toContain("Reached it");
  });

  test("that was set aside reaches nobody else in any byte", async () => {
    const { as, mentee, answer } = await makeMilestone({
      words: "An offer",
      standing: "set_aside",
    });
    expect(answer?.ok).toBe(true);
    expect(await bytesFor(mentee)).toContain("set_aside");
    for (const other of ["mentor-1", "lead-1"])
      expect(await bytesFor(as(other))).not.toMatch(/An offer|set_aside/);
  });

  test("is celebrated by either side, and reworded by its author alone", async () => {
    const { as, mentee, id } = await makeMilestone();
    expect(await changes(as("mentor-1"), id, { celebratedOn: "2026-03-02" })).toBe(true);
    expect(await changes(as("mentor-1"), id, { words: "Mine" })).toBe(false);
    expect(await changes(mentee, id, { words: "Ours" })).toBe(true);
  });

  test("is not taken away from who has read it by setting it aside", async () => {
    const { mentee, id } = await makeMilestone();
    expect(await changes(mentee, id, { standing: "set_aside" })).toBe(false);
  });

  test("is for a pair of the mentorship alone, and a foreign one answers as an unknown one", async () => {
    const { as, mentee, mentorshipId, id } = await makeMilestone();
    const wrong = await mentee.put("milestone", { mentorshipId, mentorId: "mentor-2" });
    expect(wrong.answer?.ok).toBe(false);
    const wish = { op: "patch", kind: "milestone", base: 0, fields: { celebratedOn: null } };
    const { answers } = await as("mentor-2").sync({ ...wish, id }, { ...wish, id: makeId() });
    for (const answer of answers) expect(answer).toMatchObject({ code: "unknown_record" });
  });
});

describe("a pulse", () => {
  test.each(["mentee-1", "mentor-1"])("of %s reaches nobody else in any byte", async (userId) => {
    const { as, mentorshipId } = await makeStage(group);
    const { record } = await as(userId).put("pulse", { mentorshipId, progress: 1, relation: 2 });
    expect(await bytesFor(as(userId))).toContain(record.id);
    const others = ["mentee-1", "mentor-1", "mentee-2", "lead-1"].filter((each) => each !== userId);
    for (const other of others) expect(await bytesFor(as(other))).not.toMatch(/pulse|relation"/);
  });

  test("may be taken back and never changed", async () => {
    const { as, mentorshipId } = await makeStage();
    const mentee = as("mentee-1");
    const { record } = await mentee.put("pulse", { mentorshipId });
    const patch = { op: "patch", kind: "pulse", id: record.id, base: 1e6, fields: { relation: 1 } };
    expect((await mentee.sync(patch)).answers[0]?.ok).toBe(false);
    const remove = { op: "delete", kind: "pulse", id: record.id, base: 1e6 };
    expect((await mentee.sync(remove)).answers[0]?.ok).toBe(true);
  });
});
