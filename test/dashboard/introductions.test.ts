import { expect, test } from "vitest";
import { addFact } from "../../dashboard/introductions/add-fact.ts";
import { likelyNext } from "../../dashboard/introductions/likely-next.ts";
import { logIntroduction } from "../../dashboard/introductions/wishes.ts";
import { makeId, now, today } from "../make.ts";
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

test("logging an introduction saves the card and the fact", () => {
  const { wishes, introduction } = logIntroduction(form, author);
  expect(wishes.map(({ kind }) => kind)).toEqual(["contact", "introduction", "introduction_event"]);
  expect(introduction.person.fullName).toBe("Amara Okafor");
});

test("a mentor who logs one keeps no card, and confirms it by logging it", () => {
  const { wishes, introduction } = logIntroduction(form, { ...author, userId: "mentor-1" });
  expect(wishes.map(({ kind }) => kind)).toEqual(["introduction", "introduction_event"]);
  expect(introduction).toMatchObject({ confirmation: "confirmed", contactId: null });
});

test("taking back a logged introduction leaves nothing of it", async () => {
  const { open } = makeOpen();
  const { wishes, inverse } = logIntroduction(form, author);
  await open.replica.save(wishes);
  await open.replica.save(inverse);
  expect(open.introductions.lines.value).toEqual([]);
  expect(open.contacts.all.value).toEqual([]);
});

test("a fact moves what is owed, and writes nothing but itself", async () => {
  const { open, line, wishes } = only(["introduced"]);
  await addFact(open, line, { stage: "met", occurredOn: today, reason: null });
  expect(wishes.map(({ kind }) => kind)).toEqual(["introduction_event"]);
  expect(open.owed.value.map(({ kind }) => kind)).toEqual(["thank", "tell_result"]);
});

test("a meeting set for a day ahead is a fact of today with that day", async () => {
  const { open, line } = only(["replied"]);
  await addFact(open, line, { stage: "scheduled", occurredOn: "2026-03-12", reason: null });
  const told = open.introductions.lines.value[0]?.events.at(-1);
  expect(told).toMatchObject({ occurredOn: today, plannedOn: "2026-03-12" });
});

test("what its timer closed says so, and why", () => {
  const { open } = makeOpen(makeIntroduction(["introduced"], {}, "2026-01-05"));
  expect(open.introductions.lines.value).toMatchObject([
    { stage: "closed", stageWords: "Closed: not followed up" },
  ]);
});

test("what has happened is not offered again", () => {
  expect(likelyNext(only(["met", "thanked"]).line)).toEqual(["result_told", "ongoing"]);
});
