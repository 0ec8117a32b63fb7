import { expect, test, vi } from "vitest";
import type { Row } from "../dashboard/fake-replica.ts";
import { makeReplica } from "../dashboard/fake-replica.ts";
import { makeRecord, now, today } from "../make.ts";
import { makeCourse } from "../shared/follow-ups/make-book.ts";
import { messagesIn } from "./locales.ts";

/** A browser that speaks English; it must stand before the module looks for one. */
vi.stubGlobal("chrome", {
  i18n: {
    getMessage: (word: string, given: string[] = []) =>
      messagesIn("en")[word]?.message.replace(/\$(\d)/g, (_, place) => given[place - 1] ?? ""),
  },
});
const { dueFor, dueIn } = await import("../../extension/due.ts");
const { dueInWords } = await import("../../extension/due-words.ts");

const mentorship = makeRecord("mentorship", { names: { "mentor-1": "Lena Fischer" } });

function dueOf(rows: readonly Row[], userId = "mentee-1", mentors: readonly Row[] = [named]) {
  const { replica } = makeReplica(userId, [...mentors, ...rows]);
  const due = dueIn(replica, { timeZone: "UTC", roles: ["mentee"] }, now);
  const sentences = dueFor("day", due).map((owed) => plain(dueInWords(owed, replica)));
  return { due, sentences };
}

const named: Row = { kind: "mentorship", record: mentorship };

/** Without the marks that keep a name's own direction. */
const plain = (sentence: string) => sentence.replace(/[\u2068\u2069]/g, "");

function course(...told: Parameters<typeof makeCourse>[0]): Row[] {
  const { introductions, events } = makeCourse(told);
  return [
    ...introductions.map((record): Row => ({ kind: "introduction", record })),
    ...events.map((record): Row => ({ kind: "introduction_event", record })),
  ];
}

test("what is due is said by the names that the list has", () => {
  expect(dueOf(course(["introduced", "2026-02-26"])).sentences).toEqual(["Write to Robin Sample"]);
  expect(dueOf(course(["met", "2026-02-20"])).sentences).toContain(
    "Tell Lena Fischer how it went with Robin Sample",
  );
});

test("a mentor who is known no more is still somebody", () => {
  const { sentences } = dueOf(course(["met", "2026-02-20"]), "mentee-1", []);
  expect(sentences).toContain("Tell a former member how it went with Robin Sample");
});

test("what the person typed themselves is said in their words", () => {
  const contact = makeRecord("contact");
  const subject = { kind: "contact", id: contact.id } as const;
  const fields = { subject, kind: "other", title: "Send the book", origin: "person" } as const;
  const record = makeRecord("follow_up", { ...fields, dueOn: today });
  const rows: Row[] = [
    { kind: "contact", record: contact },
    { kind: "follow_up", record },
  ];
  expect(dueOf(rows).sentences).toEqual(["Send the book"]);
});

test("what is still ahead is not due", () => {
  expect(dueOf(course(["introduced", today])).sentences).toEqual([]);
});

test("whoever wants no mails is reminded at the usual hour, without the kinds they left out", () => {
  const digest = { rhythm: "off" } as const;
  const record = makeRecord("reminder_settings", { digest, kindsOff: ["first_message"] });
  const rows: Row[] = [
    ...course(["introduced", "2026-02-26"]),
    { kind: "reminder_settings", record },
  ];
  const { due, sentences } = dueOf(rows);
  expect(due.schedule.reminders.digest).toEqual({ rhythm: "daily", hour: 8 });
  expect(sentences).toEqual([]);
});
