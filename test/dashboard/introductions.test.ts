import { expect, test } from "vitest";
import { factWishes } from "../../dashboard/introductions/add-fact.ts";
import { likelyNext } from "../../dashboard/introductions/likely-next.ts";
import { logIntroduction } from "../../dashboard/introductions/wishes.ts";
import { makeId, makeRecord, now, today } from "../make.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

const author = { userId: "mentee-1", now, newId: makeId };
const form = {
  menteeId: "mentee-1",
  introducer: { kind: "member", userId: "mentor-1" },
  fullName: " Amara Okafor ",
  jobTitle: "",
  organization: "Lagos Labs",
  email: "amara@example.org",
  occurredOn: today,
  channel: "email",
  contactId: null,
  quote: "",
  parentIntroductionId: null,
} as const;

function only(stages: Parameters<typeof makeIntroduction>[0], userId = "mentee-1") {
  const { open, wishes } = makeOpen(makeIntroduction(stages), ["mentee"], userId);
  const line = open.introductions.lines.value[0];
  if (line === undefined) throw new Error("No introduction.");
  return { open, line, wishes };
}

test("a mentee reads who does what next", () => {
  expect(only(["introduced"]).line).toMatchObject({
    stageWords: "Introduced",
    dots: 2,
    mentor: "Lena Fischer",
    mentee: "you",
    nextStep: "Write to Robin Sample",
  });
});

test("a mentor reads the same introduction from their side", () => {
  expect(only(["introduced"], "mentor-1").line).toMatchObject({
    mentor: "you",
    mentee: "Amina Example",
    nextStep: "Amina Example writes to Robin Sample",
    side: "mentor",
  });
});

test("after thanks and the result, the two stay in touch", () => {
  expect(only(["met", "thanked", "result_told"]).line.nextStep).toBe("Stay in touch");
});

test("a closed introduction keeps how far it came", () => {
  expect(only(["introduced", "contacted", "closed"]).line).toMatchObject({
    stage: "closed",
    dots: 3,
  });
});

test("logging an introduction saves the card, the fact and the first message due", () => {
  const { wishes, introduction } = logIntroduction(form, "2026-03-03", author);
  expect(wishes.map(({ kind }) => kind)).toEqual([
    "contact",
    "introduction",
    "introduction_event",
    "follow_up",
  ]);
  expect(introduction.person.fullName).toBe("Amara Okafor");
});

test("a mentor who logs one keeps no card, and confirms it by logging it", () => {
  const { wishes, introduction } = logIntroduction(form, today, { ...author, userId: "mentor-1" });
  expect(wishes.map(({ kind }) => kind)).toEqual(["introduction", "introduction_event"]);
  expect(introduction).toMatchObject({ confirmation: "confirmed", contactId: null });
});

test("taking back a logged introduction leaves nothing of it", async () => {
  const { open } = makeOpen();
  const { wishes, inverse } = logIntroduction(form, today, author);
  await open.replica.save(wishes);
  await open.replica.save(inverse);
  expect(open.introductions.lines.value).toEqual([]);
  expect(open.contacts.all.value).toEqual([]);
});

test("a fact settles the reminders it answers and sets the next ones", () => {
  const { open, line } = only(["introduced"]);
  const fact = { stage: "met", occurredOn: today, reason: null } as const;
  const reminder = makeRecord("follow_up", { subject: { kind: "introduction", id: line.id } });
  open.replica.save([{ op: "put", kind: "follow_up", record: reminder }]);
  const { wishes } = factWishes(open, line, fact);
  expect(wishes).toContainEqual({
    op: "patch",
    kind: "follow_up",
    id: reminder.id,
    fields: { status: "satisfied", closedOn: today },
  });
  const set = wishes.flatMap((wish) =>
    wish.op === "put" && wish.kind === "follow_up" ? [wish.record.kind] : [],
  );
  expect(set).toEqual(["thank", "tell_result"]);
});

test("a mentor's fact writes no reminders into the mentee's book", () => {
  const { open, line } = only(["introduced"], "mentor-1");
  const { wishes } = factWishes(open, line, { stage: "met", occurredOn: today, reason: null });
  expect(wishes.map(({ kind }) => kind)).toEqual(["introduction_event"]);
});

test("what has happened is not offered again", () => {
  expect(likelyNext(only(["met", "thanked"]).line)).toEqual(["result_told", "ongoing"]);
});
