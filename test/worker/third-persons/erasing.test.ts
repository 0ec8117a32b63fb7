import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { makeId } from "../../make.ts";
import { makeDevice, type Stub } from "../program/make.ts";
import { bookOf, makeIntroduced, press, rowsOf } from "./make.ts";

const words = ["Robin", "Example Labs", "robin@example.org", "123456", "storage", "Private"];

/** All the program keeps, whoever may read it. */
function everything(stub: Stub): Promise<string> {
  return runInDurableObject(stub, (_, { storage }) =>
    ["rows", "feed_events", "used_links", "mails", "answers", "objections", "meta"]
      .map((table) => JSON.stringify(storage.sql.exec(`SELECT * FROM ${table}`).toArray()))
      .join(),
  );
}

test.each(["erase", "object"])("%s leaves no word anywhere in the program", async (deed) => {
  const { stub, mentee, card, introduction, link } = await makeIntroduced();
  const about = { kind: "contact", id: card.id } as const;
  await mentee.put("note", { about, text: "Private thoughts about Robin" });
  await mentee.put("interaction", { contactId: card.id, summary: "Robin spoke of storage" });
  await mentee.put("follow_up", { subject: about, title: "Robin", origin: "person" });
  const introduced = [{ name: "Robin Sample", email: "robin@example.org" }] as never;
  await mentee.put("introduction_draft", { introduced });
  const introducer = { kind: "contact", contactId: card.id, name: "Robin Sample" } as const;
  await mentee.put("introduction", {
    introducer,
    person: { ...introduction.person, fullName: "Kim", organization: null },
  });
  const stale = { op: "patch", kind: "contact", id: card.id, base: 0 };
  await makeDevice(stub, "mentee-1").sync({ ...stale, fields: { howMet: "Private, too" } });
  await press(link("mentor-1"), { deed });
  const kept = await everything(stub);
  for (const word of words) expect(kept).not.toContain(word);
});

test("what the two wrote of each other keeps its sentence without the name", async () => {
  const { stub, mentee, mentorship, link } = await makeIntroduced();
  const pair = { mentorshipId: mentorship.id, mentorId: "mentor-1", menteeId: "mentee-1" };
  await mentee.put("card", { ...pair, occasion: "milestone", text: "You met Robin Sample." });
  await mentee.put("milestone", { ...pair, kind: "own", words: "Tea with Robin Sample" });
  await mentee.put("goal", { ...pair, statement: "Work with Robin Sample" });
  const talk = await mentee.put("check_in", {
    ...{ mentorshipId: mentorship.id, agenda: "Robin Sample", sharedNotes: "On Robin Sample" },
  });
  await mentee.put("action_item", { checkInId: talk.record.id, text: "Thank Robin Sample" });
  await mentee.put("outcome", { title: "Robin Sample hired me" });
  await press(link("mentor-1"), { deed: "erase" });
  expect(await everything(stub)).not.toContain("Robin");
  const cards = await rowsOf(stub, "mentor-1", "card");
  expect(cards).toMatchObject([{ text: "You met (name erased)." }]);
});

test("days and stages stay, and what was open closes", async () => {
  const { stub, link } = await makeIntroduced();
  await press(link("mentor-1"), { deed: "erase" });
  const facts = await rowsOf(stub, "mentor-1", "introduction_event");
  expect(facts).toMatchObject([
    { stage: "introduced", occurredOn: "2026-03-02" },
    { stage: "closed", reason: "other" },
  ]);
  expect(await rowsOf(stub, "mentee-1", "contact")).toMatchObject([{ source: "manual" }]);
});

test("whoever was only asked about reads as not possible now", async () => {
  const { stub, mentee, link, introduction } = await makeIntroduced({ origin: "requested" });
  const [fact] = await rowsOf(stub, "mentee-1", "introduction_event");
  await mentee.sync({ op: "delete", kind: "introduction_event", id: fact?.id, base: 0 });
  await mentee.put("introduction_event", { introductionId: introduction.id, stage: "requested" });
  await press(link("mentor-1"), { deed: "object" });
  const reasons = (await rowsOf(stub, "mentee-1", "introduction_event")).map(
    ({ reason }) => reason,
  );
  expect(reasons).toContain("not_possible_now");
});

test("both are told, without a name", async () => {
  const { stub, link } = await makeIntroduced();
  await press(link("mentor-1"), { deed: "object" });
  for (const userId of ["mentor-1", "mentee-1"])
    expect(await rowsOf(stub, userId, "contact_word")).toMatchObject([{ deed: "objected" }]);
});

test("a card of the mentor's own with the address that was handed over goes, too", async () => {
  const { stub, mentor, introduction, link } = await makeIntroduced();
  const reach = { emails: ["Robin@example.org"], links: [] };
  await mentor.sync({
    op: "patch",
    kind: "introduction",
    id: introduction.id,
    base: 0,
    fields: { reach },
  });
  await mentor.put("contact", {
    fullName: "R. Sample",
    emails: [{ value: "robin@example.org", kind: "work" }],
  });
  await press(link("mentor-1"), { deed: "erase" });
  expect(await bookOf(stub, "mentor-1")).not.toMatch(/sample/i);
});

test("a device that edits it offline brings no word back", async () => {
  const { stub, mentee, card, introduction, link } = await makeIntroduced();
  await press(link("mentor-1"), { deed: "erase" });
  const person = { fullName: "Robin Sample", jobTitle: null, organization: null };
  const { answers } = await mentee.sync(
    { op: "patch", kind: "introduction", id: introduction.id, base: 0, fields: { person } },
    { op: "patch", kind: "contact", id: card.id, base: 0, fields: { howMet: "Robin" } },
    { op: "put", kind: "contact", id: card.id, fields: card },
    { op: "delete", kind: "contact", id: card.id, base: 0 },
    { op: "put", kind: "contact", id: card.id, fields: card },
    { op: "patch", kind: "contact", id: card.id, base: 0, fields: { howMet: "Robin" } },
  );
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.code))).toEqual([
    ...["objected", "objected", "objected"],
    ...["ok", "objected", "objected"],
  ]);
  expect(await everything(stub)).not.toContain("Robin");
});

test("an erased person may be saved again, under another card", async () => {
  const { mentee, card, link } = await makeIntroduced();
  await press(link("mentor-1"), { deed: "erase" });
  expect((await mentee.put("contact", { ...card, id: makeId() })).answer).toMatchObject({
    ok: true,
  });
});
