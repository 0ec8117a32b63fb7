import { env, SELF } from "cloudflare:test";
import ICAL from "ical.js";
import { convertIcsCalendar } from "ts-ics";
import { expect, test } from "vitest";
import { addDays } from "#shared/days";
import { origin } from "../people.ts";
import {
  makeReminded,
  monday,
  oweSomething,
  planTalk,
  type Reminded,
  save,
  setClock,
  sync,
  useClock,
} from "./make.ts";

useClock();

async function makeFeed() {
  const person = await makeReminded(["mentee", "lead"]);
  await index(person);
  const settings = await save(person, "reminder_settings", {
    digest: { rhythm: "off" },
    calendar: "on",
  });
  const address = await person.stub.calendarAddress(person.userId, "same");
  return { person, settings, address };
}

function index({ userId, programId }: Reminded) {
  return env.ACCOUNTS.prepare("INSERT INTO memberships (user_id, program_id) VALUES (?1, ?2)")
    .bind(userId, programId)
    .run();
}

async function read(address: string) {
  const text = await (await SELF.fetch(address)).text();
  const component = new ICAL.Component(ICAL.parse(text));
  const events = component.getAllSubcomponents("vevent").map((each) => ({
    uid: each.getFirstPropertyValue("uid"),
    summary: each.getFirstPropertyValue("summary"),
    on: String(each.getFirstPropertyValue("dtstart")),
    sequence: each.getFirstPropertyValue("sequence"),
    status: each.getFirstPropertyValue("status"),
  }));
  expect(convertIcsCalendar(undefined, text).events ?? []).toHaveLength(events.length);
  return { text, events };
}

test("a calendar shows what the person owes, under an address nobody guesses", async () => {
  const { person, address } = await makeFeed();
  await oweSomething(person, "Amara Okafor");
  const { events, text } = await read(address);
  expect(events).toMatchObject([
    { summary: "Follow up with Amara Okafor", on: addDays(monday, -3), sequence: 0 },
  ]);
  expect(text).toContain("X-WR-CALNAME:Tertius\\, Example Program\r\n");
  expect(/\/([\w-]{43})\.ics$/.test(address)).toBe(true);
});

test("a duty that moves keeps its UID and raises its sequence", async () => {
  const { person, address } = await makeFeed();
  const { followUp } = await oweSomething(person);
  const [before] = (await read(address)).events;
  const move = { op: "patch", kind: "follow_up", id: followUp.id, base: 1e9 };
  await sync(person, { ...move, fields: { dueOn: addDays(monday, 2) } });
  const [after] = (await read(address)).events;
  expect(after).toEqual({ ...before, on: addDays(monday, 2), sequence: 1 });
});

test("what was shown and is done is cancelled for 60 days, then forgotten", async () => {
  const { person, address } = await makeFeed();
  const { followUp } = await oweSomething(person);
  await read(address);
  const done = { op: "patch", kind: "follow_up", id: followUp.id, base: 1e9 };
  await sync(person, { ...done, fields: { status: "done", closedOn: monday } });
  expect((await read(address)).events).toMatchObject([{ status: "CANCELLED", sequence: 1 }]);
  setClock(`${addDays(monday, 59)}T00:00:00Z`);
  await person.stub.runTimers(Date.now());
  expect((await read(address)).events).toHaveLength(1);
  setClock(`${addDays(monday, 62)}T00:00:00Z`);
  await person.stub.runTimers(Date.now());
  expect((await read(address)).events).toEqual([]);
});

const talkAt = Date.parse(`${monday}T14:00:00Z`);

/** A feed that shows a talk, and how to change it. */
async function makeTalkFeed() {
  const { person, address } = await makeFeed();
  const { talk, mentorship } = await planTalk(person, { plannedAt: talkAt, minutes: 45 });
  const patch = (kind: "check_in" | "mentorship", id: string, fields: object) =>
    sync(person, { op: "patch", kind, id, base: 1e9, fields });
  const change = (fields: object) => patch("check_in", talk.id, fields);
  const pause = () => patch("mentorship", mentorship.id, { status: "paused" });
  const shown = async () => (await read(address)).events;
  const [before] = await shown();
  return { person, address, talk, mentorship, change, pause, shown, before };
}

test("a talk has its hours in UTC, and leads to its mentorship", async () => {
  const { address, mentorship, before } = await makeTalkFeed();
  const { text } = await read(address);
  expect(before).toMatchObject({ summary: "Talk with Lena Fischer", status: "CONFIRMED" });
  expect(text).toContain("DTSTART:20350101T140000Z\r\nDTEND:20350101T144500Z\r\n");
  expect(text).toContain(`URL:${origin}/mentorships/${mentorship.id}`);
});

test("a talk that is moved is cancelled, and another takes its place", async () => {
  const { person, mentorship, change, shown, before } = await makeTalkFeed();
  await change({ status: "moved" });
  await save(person, "check_in", { mentorshipId: mentorship.id, plannedAt: talkAt + 3_600_000 });
  const events = await shown();
  expect(events.find(({ uid }) => uid === before?.uid)).toMatchObject({
    ...{ status: "CANCELLED", sequence: 1 },
  });
  expect(events.filter(({ status }) => status === "CONFIRMED")).toMatchObject([
    { on: "2035-01-01T15:00:00Z", sequence: 0 },
  ]);
});

test("a talk that was held stays in the calendar as it was, and is forgotten after 60 days", async () => {
  const { change, shown, before } = await makeTalkFeed();
  await change({ status: "held", heldAt: talkAt });
  expect(await shown()).toEqual([before]);
  setClock(`${addDays(monday, 61)}T00:00:00Z`);
  expect(await shown()).toEqual([]);
});

test("a pause cancels what is planned", async () => {
  const { pause, shown, before } = await makeTalkFeed();
  await pause();
  expect(await shown()).toEqual([{ ...before, status: "CANCELLED", sequence: 1 }]);
});

test("what was never shown is not cancelled", async () => {
  const { person, address } = await makeFeed();
  const { followUp } = await oweSomething(person);
  await sync(person, { op: "delete", kind: "follow_up", id: followUp.id, base: 1e9 });
  expect((await read(address)).events).toEqual([]);
});

test("nothing new is answered in a few bytes", async () => {
  const { person, address } = await makeFeed();
  await oweSomething(person);
  const etag = (await SELF.fetch(address)).headers.get("etag") ?? "";
  setClock(`${monday}T21:00:00Z`);
  const again = await SELF.fetch(address, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("unknown, changed, switched off and foreign addresses answer alike", async () => {
  const { person, settings, address } = await makeFeed();
  const other = await makeFeed();
  const secret = address.split("/").at(-1) ?? "";
  const swapped = other.address.replace(/[^/]+$/, secret);
  await person.stub.calendarAddress(person.userId, "new");
  const off = { op: "patch", kind: "reminder_settings", id: other.settings.id, base: 1e9 };
  await sync(other.person, { ...off, fields: { calendar: "off" } });
  const unknown = address.replace(person.programId, settings.id);
  const answers = [address, swapped, other.address, unknown, `${origin}/calendar/x/y/z.ics`];
  const seen = await Promise.all(
    answers.map(async (each) => {
      const answer = await SELF.fetch(each);
      return JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
    }),
  );
  expect([...new Set(seen)]).toHaveLength(1);
  expect(seen[0]).toContain("404");
});

test("an address is the same each time it is asked for, and another after it was changed", async () => {
  const { person, address } = await makeFeed();
  const { stub, userId } = person;
  expect(await stub.calendarAddress(userId, "same")).toBe(address);
  const changed = await stub.calendarAddress(userId, "new");
  expect(changed).not.toBe(address);
  expect((await SELF.fetch(changed)).status).toBe(200);
});

test("only the owner is told the address", async () => {
  const { person } = await makeFeed();
  const answer = await SELF.fetch(`${origin}/api/v1/programs/${person.programId}/calendar`);
  expect(answer.status).toBe(401);
});
