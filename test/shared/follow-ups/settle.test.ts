import { expect, test } from "vitest";
import { lifeOf } from "#shared/follow-ups/life";
import { type Book, type Owed, owedBy } from "#shared/follow-ups/owed";
import { type Deed, settle } from "#shared/follow-ups/settle";
import { makeId, makeRecord, today } from "../../make.ts";
import { after, asMentor, makeBook, makeCourse, noonOf, type Told } from "./make-book.ts";

const monday = today;

function only(book: Book, day: string): Owed {
  const [owed, ...more] = owedBy(book, noonOf(day));
  if (owed === undefined || more.length > 1) throw new Error("Not one thing is owed.");
  return owed;
}

/** The book after what its first owed thing was answered with. */
function answered(book: Book, day: string, deed: Deed): Book {
  const { userId, timeZone } = book.me;
  const author = { userId, timeZone, now: noonOf(day), newId: makeId };
  return after(book, settle(only(book, day), deed, author).wishes);
}

function owedOn(book: Book, day: string): string[] {
  return owedBy(book, noonOf(day)).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
}

const course = (told: readonly Told[], fields = {}) => makeBook(makeCourse(told, fields));
const byMentor = (told: readonly Told[]) => makeBook({ me: asMentor, ...makeCourse(told) });

test.each([
  ["answer_offer", course([["offered", monday]]), "accepted"],
  ["first_message", course([["introduced", monday]]), "contacted"],
  ["schedule", course([["replied", monday]]), "scheduled"],
  ["did_it_happen", course([["scheduled", monday]]), "met"],
  ["answer_request", byMentor([["requested", monday]]), "accepted"],
  ["ask_contact", byMentor([["accepted", monday]]), "contact_asked"],
  ["introduce", byMentor([["contact_agreed", monday]]), "introduced"],
])("done with %s is the fact and no row", (kind, book, stage) => {
  expect(only(book, monday).kind).toBe(kind);
  const { events, followUps } = answered(book, monday, { deed: "done" });
  expect([events.at(-1)?.stage, followUps.length]).toEqual([stage, 0]);
});

test("writing to somebody is contact with their card", () => {
  const contact = makeRecord("contact");
  const book = course([["introduced", monday]], { contactId: contact.id });
  const { interactions } = answered(book, monday, { deed: "done" });
  expect(interactions).toMatchObject([{ contactId: contact.id, direction: "outgoing" }]);
});

test("a second chase comes as long after the first as the program says, and no third", () => {
  const book = course([["contacted", monday]]);
  expect(owedOn(book, "2026-03-10")).toEqual(["chase 2026-03-05"]);
  const once = answered(book, "2026-03-10", { deed: "done" });
  expect(owedOn(once, "2026-03-10")).toEqual(["chase 2026-03-16"]);
  const twice = answered(once, "2026-03-16", { deed: "done" });
  expect(owedOn(twice, "2026-03-20")).toEqual([]);
});

test("a first message that was skipped is asked for once more", () => {
  const book = answered(course([["introduced", monday]]), monday, { deed: "skipped" });
  expect(owedOn(book, monday)).toContain("first_message 2026-03-05");
});

test("whoever still wants it begins anew, and the mentor reads so", () => {
  const book = answered(course([["introduced", monday]]), "2026-03-09", { deed: "done" });
  expect(owedOn(book, "2026-03-09")).toEqual(["first_message 2026-03-10"]);
  expect(book.events.at(-1)?.stage).toBe("kept_open");
});

test("whoever does not want it closes it", () => {
  const no = { deed: "closed", reason: "not_wanted" } as const;
  const book = answered(course([["introduced", monday]]), "2026-03-09", no);
  expect(owedOn(book, "2026-03-09")).toEqual([]);
  expect(lifeOf(book.events, book.program, "2026-03-09")).toMatchObject({ reason: "not_wanted" });
});

test("a mentor's thanks are no fact of the mentee's", () => {
  const book = byMentor([["met", monday, { by: "mentor-1" }]]);
  const { events, followUps } = answered(book, monday, { deed: "done" });
  expect(events).toHaveLength(1);
  expect(followUps).toMatchObject([{ kind: "thank", status: "done" }]);
});

test.each([
  ["done", "confirmed"],
  ["disputed", "disputed"],
] as const)("a mentor who answers %s leaves it %s", (deed, confirmation) => {
  const book = answered(byMentor([["introduced", monday]]), monday, { deed });
  expect(book.introductions).toMatchObject([{ confirmation }]);
  expect(owedOn(book, monday)).toEqual([]);
});

test("a mentor who says yes to a request vouches for it", () => {
  const book = answered(byMentor([["requested", monday]]), monday, { deed: "done" });
  expect(book.introductions).toMatchObject([
    { confirmation: "confirmed", answeredAt: noonOf(monday) },
  ]);
});

test("later moves the day and remembers where it was", () => {
  const deed = { deed: "moved", to: "2026-03-05" } as const;
  const book = answered(course([["replied", monday]]), monday, deed);
  expect(owedOn(book, monday)).toEqual(["schedule 2026-03-05"]);
  expect(book.followUps[0]?.snoozes).toMatchObject([{ from: "2026-03-03", to: "2026-03-05" }]);
});

test("whoever puts it off beyond its closing keeps it open until then", () => {
  const deed = { deed: "moved", to: "2026-04-15" } as const;
  const book = answered(course([["contacted", monday]]), monday, deed);
  expect(owedOn(book, "2026-04-10")).toEqual(["chase 2026-04-15"]);
});

test("a meeting on another day asks again after it", () => {
  const deed = { deed: "planned", on: "2026-03-12" } as const;
  const book = answered(course([["scheduled", monday]]), "2026-03-03", deed);
  expect(owedOn(book, "2026-03-03")).toEqual(["did_it_happen 2026-03-13"]);
});

test("keeping in touch is contact, and counts from that day", () => {
  const created = { keepInTouchEvery: 30, createdAt: noonOf("2026-01-05") } as const;
  const book = makeBook({ contacts: [makeRecord("contact", created)] });
  expect(owedOn(book, monday)).toEqual(["keep_in_touch 2026-02-04"]);
  const kept = answered(book, monday, { deed: "done" });
  expect(kept.followUps).toEqual([]);
  expect(owedOn(kept, monday)).toEqual(["keep_in_touch 2026-04-01"]);
});
