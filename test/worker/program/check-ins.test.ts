import { describe, expect, test } from "vitest";
import type { CheckIn } from "#shared/check-ins";
import type { Mentorship } from "#shared/mentorships";
import type { Role } from "#shared/programs";
import { makeId, now } from "../../make.ts";
import { type Device, makeDevice, makeProgram } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "mentor-2": ["mentor"],
};

/** A talk that the mentee planned in a mentorship of a lead's making. */
async function makeTalk(fields: Partial<CheckIn> = {}, of: Partial<Mentorship> = {}) {
  const stub = await makeProgram(people);
  const { record: mentorship } = await makeDevice(stub, "lead-1").put("mentorship", of);
  const [mentee, mentor] = [makeDevice(stub, "mentee-1"), makeDevice(stub, "mentor-1")];
  const mentorshipId = mentorship.id;
  const { record, answer } = await mentee.put("check_in", { mentorshipId, ...fields });
  const as = (userId: string) => makeDevice(stub, userId);
  return { as, mentee, mentor, id: record.id, answer, mentorshipId };
}

const group: Partial<Mentorship> = { kind: "group", menteeIds: ["mentee-1", "mentee-2"] };
const between = { mentorId: "mentor-1", menteeId: "mentee-1" };

async function changes(who: Device, id: string, fields: object): Promise<boolean | undefined> {
  await who.sync();
  const wish = { op: "patch", kind: "check_in", id, base: 10_000, fields };
  return (await who.sync(wish)).answers[0]?.ok;
}

/** Every byte a fresh device of the person receives. */
async function bytesFor(who: Device): Promise<string> {
  return JSON.stringify([await who.sync(), await who.send({ cursor: null })]);
}

describe("a talk", () => {
  test("lies in the future, where no fact may", async () => {
    const plannedAt = now + 30 * 86_400_000;
    const { as, mentee, id } = await makeTalk({ plannedAt });
    expect(await bytesFor(as("mentor-1"))).toContain(`"plannedAt":${plannedAt}`);
    await changes(mentee, id, { status: "held", heldAt: plannedAt });
    expect(await bytesFor(as("mentor-1"))).not.toContain(`"heldAt":${plannedAt}`);
  });

  test("of two in a group reaches no byte of the others", async () => {
    const { as } = await makeTalk({ between, sharedNotes: "secret" }, group);
    expect(await bytesFor(as("mentor-1"))).toContain("secret");
    for (const other of ["mentee-2", "mentor-2", "lead-1"])
      expect(await bytesFor(as(other))).not.toContain("secret");
  });

  test("of a group is read by everyone in it", async () => {
    const { as } = await makeTalk({ sharedNotes: "for all" }, group);
    expect(await bytesFor(as("mentee-2"))).toContain("for all");
  });

  test("is written by either side, and stays whose it is", async () => {
    const { mentor, id } = await makeTalk({}, group);
    expect(await changes(mentor, id, { sharedNotes: "We spoke of the draft." })).toBe(true);
    expect(await changes(mentor, id, { between })).toBe(false);
  });

  test("is for people of the mentorship alone, and a foreign one answers as an unknown one", async () => {
    const { as, id, mentorshipId } = await makeTalk();
    const wrong = await as("mentor-2").put("check_in", { mentorshipId });
    expect(wrong.answer).toMatchObject({ ok: false, code: "unknown_record" });
    const wish = { op: "patch", kind: "check_in", base: 0, fields: { agenda: "Mine" } };
    const { answers } = await as("mentor-2").sync({ ...wish, id }, { ...wish, id: makeId() });
    for (const answer of answers) expect(answer).toMatchObject({ code: "unknown_record" });
  });
});

describe("what somebody said they would do", () => {
  test("is written down by either side for either side", async () => {
    const { mentor, id } = await makeTalk();
    const { answer } = await mentor.put("action_item", { checkInId: id, owedBy: "mentee-1" });
    expect(answer?.ok).toBe(true);
  });

  test("is never owed by somebody who is not in the talk", async () => {
    const { mentee, id } = await makeTalk({ between }, group);
    for (const owedBy of ["mentee-2", "mentor-2"]) {
      const { answer } = await mentee.put("action_item", { checkInId: id, owedBy });
      expect(answer?.ok).toBe(false);
    }
  });

  test("lies where its talk lies", async () => {
    const { as, mentee, id } = await makeTalk({ between }, group);
    await mentee.put("action_item", { checkInId: id, text: "secret" });
    expect(await bytesFor(as("mentor-1"))).toContain("secret");
    expect(await bytesFor(as("mentee-2"))).not.toContain("secret");
  });
});
