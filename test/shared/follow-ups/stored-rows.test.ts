import { expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import { type Book, owedBy } from "#shared/follow-ups/owed";
import type { RecordOf } from "#shared/kinds";
import { makeRecord, today as monday } from "../../make.ts";
import { makeBook, makeCourse, noonOf, type Told } from "./make-book.ts";

const owedOn = (book: Book, day = monday) =>
  owedBy(book, noonOf(day)).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

/** One introduction with rows stored about it. */
function withRows(told: Told, ...rows: Partial<RecordOf<"follow_up">>[]): Book {
  const course = makeCourse([told]);
  const subject = { kind: "introduction", id: course.introductions[0]?.id ?? "" } as const;
  return makeBook({
    ...course,
    followUps: rows.map((row) => makeRecord("follow_up", { subject, ...row })),
  });
}

function withContact(fields: Partial<Contact>, ...rows: Partial<RecordOf<"follow_up">>[]): Book {
  const contact = makeRecord("contact", fields);
  const subject = { kind: "contact", id: contact.id } as const;
  return makeBook({
    contacts: [contact],
    followUps: rows.map((row) =>
      makeRecord("follow_up", { subject, kind: "keep_in_touch", ...row }),
    ),
  });
}

const schedule = { kind: "schedule", dueOn: "2026-03-10" } as const;

test("an open row that a rule wrote ahead says the day", () => {
  expect(owedOn(withRows(["replied", monday], schedule))).toEqual(["schedule 2026-03-10"]);
});

test.each(["done", "skipped", "satisfied"] as const)(
  "a row from before rounds that is %s settled the first",
  (status) => {
    expect(owedOn(withRows(["replied", monday], { ...schedule, status }))).toEqual([]);
  },
);

test("a row that a rule wrote for a stage long past asks nothing", () => {
  expect(owedOn(withRows(["met", monday], schedule))).not.toContain("schedule 2026-03-10");
});

test("of two open rows of one kind the one said last counts", () => {
  const older = { ...schedule, dueOn: "2026-03-20", createdAt: noonOf("2026-02-02") };
  expect(owedOn(withRows(["replied", monday], schedule, older))).toEqual(["schedule 2026-03-10"]);
});

test("what a person typed about an introduction stands until it closes", () => {
  const typed = { kind: "other", title: "Bring the draft", origin: "person" } as const;
  expect(owedOn(withRows(["accepted", monday], typed))).toEqual([`other ${monday}`]);
  expect(owedOn(withRows(["closed", monday], typed))).toEqual([]);
});

test("what a person typed goes with its card", () => {
  const book = withContact({}, { origin: "person" });
  expect(owedOn(book)).toEqual([`keep_in_touch ${monday}`]);
  expect(owedOn({ ...book, contacts: [] })).toEqual([]);
});

test("contact written down later answers a reminder typed before", () => {
  const book = withContact({}, { origin: "person" });
  const contactId = book.contacts[0]?.id ?? "";
  const spoken = makeRecord("interaction", { contactId, createdAt: noonOf("2026-03-03") });
  expect(owedOn({ ...book, interactions: [spoken] }, "2026-03-03")).toEqual([]);
});

test("a reminder written ahead gives way to contact since", () => {
  const book = withContact({ keepInTouchEvery: 30 }, { dueOn: "2026-03-04" });
  expect(owedOn(book)).toEqual(["keep_in_touch 2026-04-01"]);
});

test("nothing is owed to a contact in the archive until they are taken out again", () => {
  const book = withContact({ keepInTouchEvery: 30, createdAt: noonOf("2025-06-02") });
  const [contact] = book.contacts.map((each) => ({ ...each, archivedAt: noonOf("2026-02-02") }));
  expect(owedOn({ ...book, followUps: [] })).toHaveLength(1);
  expect(owedOn({ ...book, followUps: [], contacts: contact ? [contact] : [] })).toEqual([]);
});

test("touch that was kept once can be lost again", () => {
  const since = { keepInTouchEvery: 30, createdAt: noonOf("2025-06-02") } as const;
  expect(owedOn(withContact(since, { status: "satisfied" }))).toHaveLength(1);
});

test("a kind that is switched off is not asked, but what was typed is", () => {
  const book = withContact({}, { origin: "person" });
  const me = { ...book.me, switchedOff: ["keep_in_touch"] } as const;
  expect(owedOn({ ...book, me })).toHaveLength(1);
  expect(owedOn({ ...withContact({ keepInTouchEvery: 30 }), me })).toEqual([]);
});

test("a quiet day pushes what falls on it forward", () => {
  const book = withRows(["replied", monday]);
  const me = { ...book.me, quietDays: ["2026-03-03", "2026-03-04"] };
  expect(owedOn({ ...book, me })).toEqual(["schedule 2026-03-05"]);
});

test("an outcome shared with the mentor is to be read by them, for a while", () => {
  const outcome = makeRecord("outcome", { sharedWithMentor: "mentor-1" });
  const me = { ...makeBook().me, userId: "mentor-1" };
  const book = makeBook({ me, outcomes: [outcome] });
  expect(owedOn(book)).toEqual([`read_result ${monday}`]);
  expect(owedOn(book, "2026-04-02")).toEqual([]);
});

test("a day said for one round is not the day of the next", () => {
  const book = withContact({ keepInTouchEvery: 30 }, { round: "2026-01-05", dueOn: "2026-06-01" });
  expect(owedOn(book)).toEqual(["keep_in_touch 2026-04-01"]);
});
