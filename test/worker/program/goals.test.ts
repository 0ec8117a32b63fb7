import { describe, expect, test } from "vitest";
import type { Goal } from "#shared/goals";
import type { Mentorship } from "#shared/mentorships";
import type { Role } from "#shared/programs";
import { makeId } from "../../make.ts";
import { type Device, makeDevice, makeProgram } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "mentor-2": ["mentor"],
};

/** A goal of the mentee's in a mentorship of a lead's making. */
async function makeGoal(fields: Partial<Goal> = {}, of: Partial<Mentorship> = {}) {
  const stub = await makeProgram(people);
  const { record: mentorship } = await makeDevice(stub, "lead-1").put("mentorship", of);
  const [mentee, mentor] = [makeDevice(stub, "mentee-1"), makeDevice(stub, "mentor-1")];
  const { record, answer } = await mentee.put("goal", { mentorshipId: mentorship.id, ...fields });
  const as = (userId: string) => makeDevice(stub, userId);
  return { as, mentee, mentor, id: record.id, answer, mentorshipId: mentorship.id };
}

const group: Partial<Mentorship> = { kind: "group", menteeIds: ["mentee-1", "mentee-2"] };

async function says(who: Device, id: string, fields: Partial<Goal>): Promise<boolean | undefined> {
  await who.sync();
  const wish = { op: "patch", kind: "goal", id, base: 10_000, fields };
  return (await who.sync(wish)).answers[0]?.ok;
}

/** Every byte that a device which follows along and a fresh one receive. */
async function bytesFor(...devices: Device[]): Promise<string> {
  const received = [];
  for (const who of devices) received.push(await who.sync(), await who.send({ cursor: null }));
  return JSON.stringify(received);
}

const fromMentee = /"importanceToMentee":[1-5]/;
const fromMentor = /"importanceToMentor":[1-5]/;

describe("how much a goal matters", () => {
  test("reaches the other side in no byte before that side has answered, too", async () => {
    const { as, mentee, mentor, id } = await makeGoal();
    await mentor.sync();
    await says(mentee, id, { importanceToMentee: 5 });
    const before = await bytesFor(mentor, as("mentor-1"));
    expect(before).toContain(id);
    expect(before).not.toMatch(fromMentee);
    expect(await bytesFor(as("mentee-1"))).toMatch(fromMentee);
  });

  test("reaches both devices in the moment both have answered", async () => {
    const { mentee, mentor, id } = await makeGoal();
    await says(mentor, id, { importanceToMentor: 2 });
    expect(await bytesFor(mentee)).not.toMatch(fromMentor);
    await says(mentee, id, { importanceToMentee: 5 });
    for (const who of [mentee, mentor]) {
      const bytes = await bytesFor(who);
      expect(bytes).toMatch(fromMentee);
      expect(bytes).toMatch(fromMentor);
    }
  });

  test("is kept when both answer at the same time, having seen nothing of each other", async () => {
    const { as, mentee, mentor, id } = await makeGoal();
    const wish = { op: "patch", kind: "goal", id, base: 0 };
    await mentee.sync({ ...wish, fields: { importanceToMentee: 5 } });
    await mentor.sync({ ...wish, fields: { importanceToMentor: 2 } });
    const bytes = await bytesFor(as("mentor-1"));
    expect(bytes).toContain('"importanceToMentee":5,"importanceToMentor":2');
  });

  test("is each side's own to say", async () => {
    const { mentee, mentor, id, mentorshipId } = await makeGoal();
    expect(await says(mentee, id, { importanceToMentor: 1 })).toBe(false);
    expect(await says(mentor, id, { importanceToMentee: 1 })).toBe(false);
    const forged = await mentor.put("goal", { mentorshipId, importanceToMentee: 3 });
    expect(forged.answer?.ok).toBe(false);
  });

  test("may change and is not taken back once both have read it", async () => {
    const { mentee, mentor, id } = await makeGoal();
    await says(mentee, id, { importanceToMentee: 5 });
    expect(await says(mentee, id, { importanceToMentee: null })).toBe(true);
    await says(mentee, id, { importanceToMentee: 4 });
    await says(mentor, id, { importanceToMentor: 2 });
    expect(await says(mentee, id, { importanceToMentee: null })).toBe(false);
    expect(await says(mentee, id, { importanceToMentee: 3 })).toBe(true);
  });

  test("is read by nobody else, not even where the group reads the goal", async () => {
    const { as, mentee, mentor, id } = await makeGoal({ sharedWith: "group" }, group);
    await says(mentee, id, { importanceToMentee: 5 });
    await says(mentor, id, { importanceToMentor: 2 });
    const bytes = await bytesFor(as("mentee-2"), as("lead-1"));
    expect(bytes).toContain(id);
    expect(bytes).not.toMatch(fromMentee);
    expect(bytes).not.toMatch(fromMentor);
  });
});

describe("a goal", () => {
  test("is its mentee's and the mentor's, and no one's else of the group", async () => {
    const { as, id } = await makeGoal({ statement: "secret" }, group);
    expect(await bytesFor(as("mentor-1"))).toContain(id);
    for (const other of ["mentee-2", "mentor-2", "lead-1"])
      expect(await bytesFor(as(other))).not.toMatch(/secret/);
  });

  test("is shown to a group by its mentee alone, and nowhere but in a group", async () => {
    const { mentee, mentor, id } = await makeGoal({}, group);
    expect(await says(mentor, id, { sharedWith: "group" })).toBe(false);
    expect(await says(mentee, id, { sharedWith: "group" })).toBe(true);
    expect((await makeGoal({ sharedWith: "group" })).answer?.ok).toBe(false);
  });

  test("tells the mentor of no introduction by others and no outcome kept private", async () => {
    const { as, mentee, mentor, id } = await makeGoal();
    const introducer = { kind: "member", userId: "mentor-2" } as const;
    const { record: foreign } = await mentee.put("introduction", { introducer });
    const { record: own } = await mentee.put("introduction");
    const { record: outcome } = await mentee.put("outcome");
    const links = { introductionIds: [foreign.id, own.id], outcomeIds: [outcome.id] };
    expect(await says(mentor, id, links)).toBe(false);
    expect(await says(mentee, id, links)).toBe(true);
    const bytes = await bytesFor(mentor, as("mentor-1"));
    expect(bytes).toContain(`"introductionIds":["${own.id}"]`);
    expect(bytes).not.toMatch(new RegExp(`${foreign.id}|${outcome.id}`));
  });

  test("a foreign one answers exactly as an unknown one", async () => {
    const { as, id, mentorshipId } = await makeGoal();
    const wish = { op: "patch", kind: "goal", base: 0, fields: { statement: "Mine now" } };
    const { answers } = await as("mentor-2").sync({ ...wish, id }, { ...wish, id: makeId() });
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual([
      ...["unknown_record", "unknown_record"],
    ]);
    const put = await as("mentor-2").put("goal", { mentorshipId, mentorId: "mentor-2" });
    expect(put.answer).toMatchObject({ ok: false, code: "unknown_record" });
  });
});
