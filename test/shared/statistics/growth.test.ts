import { describe, expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import type { Introduction } from "#shared/introductions";
import {
  baselineOf,
  generationsOf,
  growthByWeek,
  introductionsByWeek,
  waysOf,
  weeksBetween,
} from "#shared/statistics/growth";
import { makeRecord, now, today } from "../../make.ts";

const day = 86_400_000;
const span = { timeZone: "Etc/UTC", asOf: today };

describe("the way a contact came", () => {
  test("a card linked to a member's introduction came through a mentor", () => {
    const { contact, book } = makeIntroduced();
    expect(waysOf(book).get(contact.id)).toBe("throughMentor");
  });

  test("so did one introduced by a mentor who has no account", () => {
    const introducer = { kind: "contact", contactId: null, name: "Lena Beispiel" } as const;
    const { contact, book } = makeIntroduced({ introducer });
    expect(waysOf(book).get(contact.id)).toBe("throughMentor");
  });

  test("an introduction that was only asked for brings nobody yet", () => {
    const { contact, book } = makeIntroduced({}, "requested");
    expect(waysOf(book).get(contact.id)).toBe("own");
  });

  test("a later stage stands for the introduction", () => {
    const { contact, book } = makeIntroduced({}, "met");
    expect(waysOf(book).get(contact.id)).toBe("throughMentor");
  });

  test("a disputed introduction does not count", () => {
    const { contact, book } = makeIntroduced({ confirmation: "disputed" });
    expect(waysOf(book).get(contact.id)).toBe("own");
  });

  test("a ripple runs over several steps, whatever the order of the cards", () => {
    const { contact: first, book } = makeIntroduced();
    const second = makeContact({ introducedBy: { kind: "contact", contactId: first.id } });
    const third = makeContact({ introducedBy: { kind: "contact", contactId: second.id } });
    const ways = waysOf({ ...book, contacts: [third, second, first] });
    expect([ways.get(second.id), ways.get(third.id)]).toEqual(["ripple", "ripple"]);
  });

  test("an introduction by a contact, or with a parent, is a ripple too", () => {
    const root = makeIntroduced();
    const byContact = makeIntroduced({
      introducer: { kind: "contact", contactId: root.contact.id, name: "Robin" },
    });
    const byParent = makeIntroduced({
      introducer: { kind: "contact", contactId: null, name: "Someone" },
      parentIntroductionId: root.introduction.id,
    });
    const ways = waysOf(merge(root.book, byContact.book, byParent.book));
    expect([ways.get(byContact.contact.id), ways.get(byParent.contact.id)]).toEqual([
      "ripple",
      "ripple",
    ]);
  });

  test("two cards that name each other end nowhere", () => {
    const one = makeContact();
    const other = makeContact({ introducedBy: { kind: "contact", contactId: one.id } });
    const loop = { ...one, introducedBy: { kind: "contact" as const, contactId: other.id } };
    const ways = waysOf({ contacts: [loop, other], introductions: [], events: [] });
    expect([...ways.values()]).toEqual(["own", "own"]);
  });

  test("what a file brought in is never growth, even when a mentor introduces it later", () => {
    const { contact, introduction, book } = makeIntroduced();
    const imported = { ...contact, source: "csv" as const };
    const ways = waysOf({ ...book, contacts: [imported], introductions: [introduction] });
    expect(ways.size).toBe(0);
    expect(baselineOf({ contacts: [imported] })).toBe(1);
  });
});

describe("growth by week", () => {
  test("is a running total with every week in it", () => {
    const contacts = [
      makeContact({ createdAt: now - 14 * day }),
      makeContact({ createdAt: now - 14 * day }),
      makeContact({ createdAt: now }),
    ];
    const weeks = growthByWeek({ contacts, introductions: [], events: [] }, span);
    expect(weeks.map(({ weekOn, own }) => [weekOn, own])).toEqual([
      ["2026-02-16", 2],
      ["2026-02-23", 2],
      ["2026-03-02", 3],
    ]);
  });

  test("a card belongs to the day in the person's time zone", () => {
    const contacts = [makeContact({ createdAt: Date.parse("2026-03-01T23:00:00Z") })];
    const book = { contacts, introductions: [], events: [] };
    expect(growthByWeek(book, span)[0]?.weekOn).toBe("2026-02-23");
    expect(growthByWeek(book, { ...span, timeZone: "Asia/Kolkata" })[0]?.weekOn).toBe("2026-03-02");
  });
});

describe("introductions by week", () => {
  test("an introduction counts in the week of its earliest fact from introduced on", () => {
    const { book, introduction } = makeIntroduced({ confirmation: "confirmed" });
    const earlier = makeRecord("introduction_event", {
      introductionId: introduction.id,
      stage: "contacted",
      occurredOn: "2026-02-18",
    });
    const weeks = introductionsByWeek({ ...book, events: [...book.events, earlier] }, span);
    expect(weeks[0]).toEqual({ weekOn: "2026-02-16", confirmed: 1, unconfirmed: 0 });
    expect(weeks.at(-1)).toEqual({ weekOn: "2026-03-02", confirmed: 0, unconfirmed: 0 });
  });

  test("disputed ones and days to come are left out", () => {
    const disputed = makeIntroduced({ confirmation: "disputed" });
    const later = makeIntroduced({}, "introduced", "2026-03-03");
    expect(introductionsByWeek(merge(disputed.book, later.book), span)).toEqual([]);
  });
});

test("no weeks lie between none and today", () => {
  expect(weeksBetween([], today)).toEqual([]);
});

function makeContact(fields: Partial<Contact> = {}): Contact {
  return makeRecord("contact", fields);
}

function makeIntroduced(
  fields: Partial<Introduction> = {},
  stage: "requested" | "introduced" | "met" = "introduced",
  occurredOn = today,
) {
  const contact = makeContact();
  const introduction = makeRecord("introduction", { contactId: contact.id, ...fields });
  const introductionId = introduction.id;
  const event = makeRecord("introduction_event", { introductionId, stage, occurredOn });
  const book = { contacts: [contact], introductions: [introduction], events: [event] };
  return { contact, introduction, book };
}

type TestBook = ReturnType<typeof makeIntroduced>["book"];

function merge(...books: TestBook[]): TestBook {
  return {
    contacts: books.flatMap(({ contacts }) => contacts),
    introductions: books.flatMap(({ introductions }) => introductions),
    events: books.flatMap(({ events }) => events),
  };
}

test("the shortest way from a mentor tells the generation", () => {
  const { contact, book } = makeIntroduced();
  const through = (contactId: string) =>
    makeRecord("contact", { introducedBy: { kind: "contact", contactId } });
  const second = through(contact.id);
  const third = through(second.id);
  const own = makeRecord("contact");
  const generations = generationsOf({ ...book, contacts: [third, own, second, contact] });
  expect([contact, second, third, own].map(({ id }) => generations.get(id))).toEqual([
    ...[1, 2, 3],
    undefined,
  ]);
});
