import { describe, expect, test } from "vitest";
import type { Role } from "#shared/programs";
import { makeId, makeRecord, now } from "../../make.ts";
import { makeDevice, makeProgram } from "./make.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "mentor-2": ["mentor"],
};

async function makePair() {
  const stub = await makeProgram(people);
  await makeDevice(stub, "lead-1").put("mentorship");
  return { stub, mentee: makeDevice(stub, "mentee-1"), mentor: makeDevice(stub, "mentor-1") };
}
type Made = Awaited<ReturnType<typeof makePair>>;
type Who = Made["mentee"];

/** One patch of an introduction, and whether it was taken. */
async function patches(who: Who, made: { record: { id: string }; rev: number }, fields: object) {
  const wish = { op: "patch", kind: "introduction", id: made.record.id, base: made.rev, fields };
  return (await who.sync(wish)).answers[0]?.ok;
}

describe("what a mentor confirmed", () => {
  const person = { fullName: "Somebody Else", jobTitle: null, organization: null };

  async function makeConfirmed() {
    const pair = await makePair();
    const made = await pair.mentee.put("introduction");
    await patches(pair.mentor, made, { confirmation: "confirmed", answeredAt: now });
    return { ...pair, made };
  }

  test("does not speak of another person the mentee writes in", async () => {
    const { mentee, made } = await makeConfirmed();
    expect(await patches(mentee, made, { person })).toBe(false);
    const unsaid = { person, confirmation: "unconfirmed", answeredAt: null };
    expect(await patches(mentee, made, unsaid)).toBe(true);
  });

  test("is not the mentee's to say", async () => {
    const { mentee } = await makePair();
    const made = await mentee.put("introduction");
    expect(await patches(mentee, made, { confirmation: "confirmed" })).toBe(false);
    expect(await patches(mentee, made, { answeredAt: now })).toBe(false);
  });

  test("is nobody's else to say", async () => {
    const { stub, mentee } = await makePair();
    const made = await mentee.put("introduction");
    const answer = { confirmation: "confirmed", answeredAt: now };
    expect(await patches(makeDevice(stub, "mentor-2"), made, answer)).toBe(false);
  });
});

describe("ways to reach the person", () => {
  const reach = { emails: ["robin@example.org"], links: ["https://example.org/robin"] };

  test("come from the mentor and are read by the mentee", async () => {
    const { mentee, mentor } = await makePair();
    const made = await mentee.put("introduction");
    expect(await patches(mentor, made, { reach })).toBe(true);
    expect((await mentee.sync()).changes).toMatchObject([{ fields: { reach } }]);
  });

  test("are not written by the mentee, whose card they would come from", async () => {
    const { mentee } = await makePair();
    const made = await mentee.put("introduction");
    expect(await patches(mentee, made, { reach })).toBe(false);
    expect((await mentee.put("introduction", { reach })).answer?.ok).toBe(false);
  });

  test("do not move on to another mentor", async () => {
    const { mentee, mentor } = await makePair();
    const made = await mentee.put("introduction");
    await patches(mentor, made, { reach });
    const introducer = { kind: "member", userId: "mentor-2" };
    const none = { emails: [], links: [] };
    expect(await patches(mentee, made, { introducer })).toBe(false);
    expect(await patches(mentee, made, { introducer, reach: none })).toBe(true);
  });

  test("on the mentee's card never reach the mentor, in any byte their devices receive", async () => {
    const { mentee, mentor } = await makePair();
    const { record: card } = await mentee.put("contact", {
      emails: [{ value: "secret@example.org", kind: "work" }],
      links: [{ url: "https://example.org/secret", service: null }],
    });
    const { record: kept } = await mentor.put("introduction", { createdBy: "mentor-1" });
    await mentee.put("introduction", { contactId: card.id, quote: "secret", sameAs: kept.id });
    await mentee.put("template", { text: "secret" });
    await mentee.put("note", { about: { kind: "introduction", id: kept.id }, text: "secret" });
    const bytes = JSON.stringify([await mentor.sync(), await mentor.send({ cursor: null })]);
    expect(bytes).toContain(kept.id);
    expect(bytes).not.toMatch(new RegExp(`secret|${card.id}`));
  });
});

describe("one introduction entered by both sides", () => {
  test("is said to be one by either of them", async () => {
    const { mentee, mentor } = await makePair();
    const { record: kept } = await mentor.put("introduction");
    const made = await mentee.put("introduction");
    expect(await patches(mentor, made, { sameAs: kept.id })).toBe(true);
    expect(await patches(mentee, made, { sameAs: null })).toBe(true);
    expect(await patches(mentee, made, { sameAs: kept.id })).toBe(true);
  });

  test("is never itself, one of another pair, one that is not there, or a chain", async () => {
    const { mentee } = await makePair();
    const introducer = { kind: "member", userId: "mentor-2" } as const;
    const foreign = await mentee.put("introduction", { introducer });
    const kept = await mentee.put("introduction");
    const second = await mentee.put("introduction", { sameAs: kept.record.id });
    const made = await mentee.put("introduction");
    const refused = [made.record.id, foreign.record.id, makeId(), second.record.id];
    for (const sameAs of refused) expect(await patches(mentee, made, { sameAs })).toBe(false);
  });
});

describe("whom a mentee looks for", () => {
  const person = { fullName: "Robin Sample", jobTitle: null, organization: null };

  test("is named by the mentor, once", async () => {
    const { mentee, mentor } = await makePair();
    const made = await mentee.put("introduction", { sought: "someone at Example Labs" });
    expect(await patches(mentor, made, { person, sought: null })).toBe(true);
    expect(await patches(mentor, made, { person: { ...person, jobTitle: "Head" } })).toBe(false);
  });
});

describe("a day put right", () => {
  const fact = (introductionId: string, corrects: string | null = null, by = "mentee-1") => ({
    introductionId,
    corrects,
    by,
  });

  test("by the mentor stands beside the mentee's own, and goes again", async () => {
    const { mentee, mentor } = await makePair();
    const { record } = await mentee.put("introduction");
    const { record: first } = await mentee.put("introduction_event", fact(record.id));
    const right = await mentor.put("introduction_event", fact(record.id, first.id, "mentor-1"));
    expect(right.answer?.ok).toBe(true);
    const { id } = right.record;
    const retracted = { op: "delete", kind: "introduction_event", id, base: right.rev };
    expect((await mentor.sync(retracted)).answers[0]?.ok).toBe(true);
  });

  test("is the day of the same fact of the same introduction", async () => {
    const { mentee } = await makePair();
    const [one, other] = [await mentee.put("introduction"), await mentee.put("introduction")];
    const first = await mentee.put("introduction_event", fact(one.record.id));
    const wrong = [
      fact(other.record.id, first.record.id),
      { ...fact(one.record.id, first.record.id), stage: "met" } as const,
      fact(one.record.id, makeId()),
    ];
    for (const each of wrong)
      expect((await mentee.put("introduction_event", each)).answer?.ok).toBe(false);
  });
});

describe("an agreement", () => {
  async function makeAgreement() {
    const stub = await makeProgram(people);
    const { record: mentorship } = await makeDevice(stub, "lead-1").put("mentorship");
    const mentee = makeDevice(stub, "mentee-1");
    const made = await mentee.put("agreement", { mentorshipId: mentorship.id });
    const sign = (who: string, ...names: string[]) =>
      makeDevice(stub, who).sync({
        op: "patch",
        kind: "agreement",
        id: made.record.id,
        base: made.rev,
        fields: { signatures: names.map((userId) => ({ userId, at: now })) },
      });
    return { stub, mentorship, made, sign };
  }

  test("is signed by each side for itself", async () => {
    const { sign } = await makeAgreement();
    expect((await sign("mentor-1", "mentee-1")).answers[0]?.ok).toBe(false);
    expect((await sign("mentor-1", "mentor-1")).answers[0]?.ok).toBe(true);
    expect((await sign("mentee-1", "mentee-1")).answers[0]?.ok).toBe(false);
    expect((await sign("mentee-1", "mentor-1", "mentee-1")).answers[0]?.ok).toBe(true);
  });

  test("keeps its versions: no number in it is changed", async () => {
    const { stub, made } = await makeAgreement();
    const { id } = made.record;
    const fields = { introductionsPerMonth: 3 };
    const wish = { op: "patch", kind: "agreement", id, base: made.rev, fields };
    expect((await makeDevice(stub, "mentee-1").sync(wish)).answers[0]?.ok).toBe(false);
  });

  test("of a mentorship that is not theirs, or not there, answers alike", async () => {
    const { stub, mentorship } = await makeAgreement();
    const stranger = makeDevice(stub, "mentee-2");
    const put = (mentorshipId: string) => {
      const record = makeRecord("agreement", { createdBy: "mentee-2", mentorshipId });
      return stranger.sync({ op: "put", kind: "agreement", id: record.id, fields: record });
    };
    const [foreign, unknown] = [await put(mentorship.id), await put(makeId())];
    expect(foreign.answers[0]).toMatchObject({ ok: false });
    expect(foreign.answers).toEqual([{ ...unknown.answers[0], n: 1 }]);
  });
});
