import { expect, test } from "vitest";
import { addDays } from "#shared/days";
import { draftFor, mailtoOf } from "../../dashboard/today/drafts.ts";
import { groupByDue, owedOf, waitingOf } from "../../dashboard/today/owed.ts";
import { doneWith, snooze } from "../../dashboard/today/settling.ts";
import { makeId, makeRecord, today } from "../make.ts";
import type { Row } from "./fake-replica.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

function followUp(rows: Row[], kind: "first_message" | "thank", dueOn: string): Row {
  const id = rows[0]?.record.id ?? makeId();
  return {
    kind: "follow_up",
    record: makeRecord("follow_up", { kind, dueOn, subject: { kind: "introduction", id } }),
  };
}

function owedIn(rows: Row[]) {
  const made = makeOpen(rows);
  const owed = () => owedOf(made.open, today);
  const first = () => {
    const [oldest] = owed();
    if (oldest === undefined) throw new Error("Nothing is owed.");
    return oldest;
  };
  return { ...made, owed, first };
}

test("a first message is owed in one sentence that says what and why", () => {
  const rows = makeIntroduction(["introduced"]);
  const { owed } = owedIn([...rows, followUp(rows, "first_message", today)]);
  expect(owed()).toMatchObject([
    { what: "Write to Robin Sample", why: "Lena Fischer introduced you today" },
  ]);
});

test("an introduction without a reminder still is owed its first message", () => {
  const { owed } = owedIn(makeIntroduction(["introduced"]));
  expect(owed()).toMatchObject([{ kind: "first_message", followUp: undefined }]);
});

test("without a reminder the program's own timer says when", () => {
  const id = makeOpen([]).open.program.id;
  const sample = makeRecord("program");
  const followUpPolicy = { ...sample.followUpPolicy, firstMessage: 3 };
  const program: Row = { kind: "program", record: { ...sample, id, followUpPolicy } };
  const { owed } = owedIn([program, ...makeIntroduction(["introduced"])]);
  expect(owed()).toMatchObject([{ dueOn: addDays(today, 3) }]);
});

test("a reminder that was closed is not owed again", () => {
  const rows = makeIntroduction(["introduced"]);
  const reminder = followUp(rows, "first_message", today);
  const closed = { ...reminder, record: { ...reminder.record, status: "skipped" } } as Row;
  expect(owedIn([...rows, closed]).owed()).toEqual([]);
});

test("a reminder whose subject is gone is left out", () => {
  expect(owedIn([followUp([], "thank", today)]).owed()).toEqual([]);
});

test("what is owed stands oldest first, by when it is due", () => {
  const one = makeIntroduction(["met"]);
  const two = makeIntroduction(["introduced"]);
  const { owed } = owedIn([
    ...one,
    ...two,
    followUp(one, "thank", addDays(today, 2)),
    followUp(two, "first_message", addDays(today, -3)),
  ]);
  const groups = groupByDue(owed(), today);
  expect(groups.overdue.map(({ kind }) => kind)).toEqual(["first_message"]);
  expect(groups.week.map(({ kind }) => kind)).toEqual(["thank"]);
});

test("done with a first message means that it was written", async () => {
  const rows = makeIntroduction(["introduced"]);
  const { open, owed, first } = owedIn([...rows, followUp(rows, "first_message", today)]);
  await open.replica.save(doneWith(first(), today, open).wishes);
  expect(open.introductions.lines.value[0]?.stage).toBe("contacted");
  expect(owed().map(({ kind }) => kind)).toEqual(["chase"]);
});

test("undoing done brings back what was there", async () => {
  const rows = makeIntroduction(["introduced"]);
  const { open, owed, first } = owedIn([...rows, followUp(rows, "first_message", today)]);
  const before = owed();
  const change = doneWith(first(), today, open);
  await open.replica.save(change.wishes);
  await open.replica.save(change.inverse);
  expect(owed()).toEqual(before);
});

test("later moves the day and keeps where it was", async () => {
  const rows = makeIntroduction(["introduced"]);
  const { open, owed, first } = owedIn([...rows, followUp(rows, "first_message", today)]);
  await open.replica.save(snooze(first(), 3, today, open).wishes);
  expect(owed()[0]?.dueOn).toBe(addDays(today, 3));
  expect(owed()[0]?.followUp?.snoozes).toMatchObject([{ from: today, to: addDays(today, 3) }]);
});

test("later on what a rule implied writes a reminder", async () => {
  const { open, owed, first } = owedIn(makeIntroduction(["introduced"]));
  await open.replica.save(snooze(first(), 1, today, open).wishes);
  expect(owed()).toMatchObject([{ dueOn: addDays(today, 1), followUp: { status: "open" } }]);
});

test("touch that was kept once can be lost again", () => {
  const contact = makeRecord("contact", {
    keepInTouchEvery: 30,
    createdAt: Date.parse("2025-06-01"),
  });
  const kept = makeRecord("follow_up", {
    kind: "keep_in_touch",
    status: "satisfied",
    subject: { kind: "contact", id: contact.id },
  });
  const { owed } = owedIn([
    { kind: "contact", record: contact },
    { kind: "follow_up", record: kept },
  ]);
  expect(owed()).toMatchObject([{ what: "Get in touch with Robin Sample" }]);
});

test("an introduction that waits for the contact waits for others", () => {
  const { open } = makeOpen(makeIntroduction(["introduced", "contacted"]));
  expect(waitingOf(open.introductions.lines.value)).toHaveLength(1);
});

test("a draft becomes a mail address that keeps its lines and signs", () => {
  const { first } = owedIn(makeIntroduction(["introduced"]));
  const draft = draftFor(first(), "Amina & Co") ?? { subject: "", text: "" };
  const url = new URL(mailtoOf({ ...draft, to: "a+b@example.org" }));
  expect(decodeURIComponent(url.pathname)).toBe("a+b@example.org");
  expect(url.searchParams.get("body")).toContain("\r\nAmina & Co");
});
