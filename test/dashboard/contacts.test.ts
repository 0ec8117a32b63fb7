import { expect, test } from "vitest";
import { addDays } from "#shared/days";
import { cardOf, changesOf, formOf } from "../../dashboard/contacts/form-fields.ts";
import { orderAsText, orderIn, sortedBy, turned } from "../../dashboard/contacts/sorting.ts";
import {
  changeContacts,
  putOn,
  removeContact,
  removeContacts,
  withoutTag,
  withTag,
} from "../../dashboard/contacts/wishes.ts";
import { windowOf } from "../../dashboard/ui/window-of.ts";
import { safeHref } from "../../dashboard/words/links.ts";
import { makeId, makeRecord, today } from "../make.ts";
import type { Row } from "./fake-replica.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

const card = makeRecord("contact", {
  fullName: "محمد العلي",
  organization: "Lagos Labs",
  emails: [{ value: "m@example.org", kind: "work" }],
  tags: ["climate"],
});

const phone = { value: "+44 20 71 23", kind: "work" } as const;

function makeBook() {
  const other = makeRecord("contact", { fullName: "José Álvarez" });
  return makeOpen([
    { kind: "contact", record: card },
    { kind: "contact", record: other },
    ...makeIntroduction(["introduced"], { contactId: other.id }),
  ]).open;
}

test.each([
  ["محمد", 1],
  ["jose", 1],
  ["m@example", 1],
  ["lagos climate", 1],
  ["nobody", 0],
])("a search for %s finds %i", (query, count) => {
  const { contacts } = makeBook();
  contacts.narrow({ query });
  expect(contacts.shown.value).toHaveLength(count);
});

test.each([
  ["how one met", "panel on tides"],
  ["a phone number without its signs", "442071"],
  ["a tag", "climate"],
])("a search finds %s", (_, query) => {
  const record = { ...card, howMet: "Panel on tides", phones: [phone] };
  const { contacts } = makeOpen([{ kind: "contact", record }]).open;
  contacts.narrow({ query });
  expect(contacts.shown.value).toHaveLength(1);
});

test.each([
  [{ organization: "Lagos Labs" }, 1],
  [{ organization: "Lagos" }, 0],
  [{ tag: "climate" }, 1],
  [{ tag: "clim" }, 0],
])("%j leaves who has exactly that", (wanted, count) => {
  const { contacts } = makeBook();
  contacts.narrow(wanted);
  expect(contacts.shown.value).toHaveLength(count);
});

test("touch is lost the day after the cadence has run out, since the newest talk", () => {
  const kept = { fullName: "Robin Sample", keepInTouchEvery: 30 } as const;
  const on = (day: string) => {
    const contact = makeRecord("contact", { ...kept, createdAt: Date.parse("2026-01-01") });
    const talk = (occurredOn: string): Row => ({
      kind: "interaction",
      record: makeRecord("interaction", { contactId: contact.id, occurredOn }),
    });
    const talks = [talk(day), talk("2026-01-02")];
    const { contacts } = makeOpen([{ kind: "contact", record: contact }, ...talks]).open;
    contacts.narrow({ losingTouch: true });
    return contacts.shown.value.length;
  };
  expect(on(addDays(today, -30))).toBe(0);
  expect(on(addDays(today, -31))).toBe(1);
});

test("only places where several people are can be chosen", () => {
  const at = (organization: string): Row => ({
    kind: "contact",
    record: makeRecord("contact", { organization }),
  });
  const { contacts } = makeOpen([at("Solo"), at("Lagos Labs"), at("Lagos Labs")]).open;
  expect(contacts.organizations.value).toEqual(["Lagos Labs"]);
});

test("a search looks into notes and what was logged, too", async () => {
  const { contacts, replica } = makeBook();
  const note = {
    about: { kind: "contact", id: card.id },
    text: "Knows the Förderung people",
  } as const;
  const talk = { contactId: card.id, summary: "Asked about turbines" };
  await replica.save([
    { op: "put", kind: "note", record: makeRecord("note", note) },
    { op: "put", kind: "interaction", record: makeRecord("interaction", talk) },
  ]);
  contacts.narrow({ query: "forderung turbine" });
  expect(contacts.shown.value.map(({ contact }) => contact.id)).toEqual([card.id]);
});

test("names stand as the language has them, accents and capitals beside their letters", () => {
  const names = ["Zoe", "émile", "Emil", "Änne", "anna", "محمد", "田中"];
  const rows = names.map((fullName): Row => {
    return { kind: "contact", record: makeRecord("contact", { fullName }) };
  });
  const { contacts } = makeOpen(rows).open;
  expect(contacts.all.value.map(({ contact }) => contact.fullName)).toEqual(
    names.toSorted(new Intl.Collator().compare),
  );
});

test("an archived card is in the archive alone, and found there", () => {
  const archived = makeRecord("contact", { fullName: "Robin Sample", archivedAt: 5 });
  const { contacts } = makeOpen([{ kind: "contact", record: archived }]).open;
  expect(contacts.shown.value).toEqual([]);
  contacts.narrow({ shelf: "archive", query: "robin" });
  expect(contacts.shown.value).toHaveLength(1);
});

test("a card from before there was an archive stands in the book", () => {
  const { archivedAt: _, ...old } = makeRecord("contact");
  const { contacts } = makeOpen([{ kind: "contact", record: old as typeof card }]).open;
  expect(contacts.shown.value).toHaveLength(1);
});

test("who was never met stands last, whichever way the days are sorted", () => {
  const rows = ["2026-03-01", undefined, "2026-01-01"].map((lastOn) => ({
    ...{ contact: card, through: undefined, losingTouch: false, shelf: "book" as const },
    lastOn,
  }));
  const days = (order: "up" | "down") =>
    sortedBy(rows, { by: "last", order }).map(({ lastOn }) => lastOn);
  expect(days("up")).toEqual(["2026-01-01", "2026-03-01", undefined]);
  expect(days("down")).toEqual(["2026-03-01", "2026-01-01", undefined]);
});

test("an order comes back from the address as it went in", () => {
  const texts = ["", "-name", "role", "-last", "saved"];
  expect(texts.map((text) => orderAsText(orderIn(text)))).toEqual(texts);
  expect(orderAsText(orderIn("nonsense"))).toBe("");
});

test("a column's head turns its order round, and days begin with the newest", () => {
  const byLast = turned(orderIn(""), "last");
  expect(byLast).toEqual({ by: "last", order: "down" });
  expect(turned(byLast, "last")).toEqual({ by: "last", order: "up" });
});

test("a tag given to many is on those who lacked it, and undo knows who they were", () => {
  const plain = makeRecord("contact", { tags: ["abroad"] });
  const { wishes, inverse } = changeContacts([card, plain], withTag("climate"));
  const patch = { op: "patch", kind: "contact", id: plain.id };
  expect(wishes).toEqual([{ ...patch, fields: { tags: ["abroad", "climate"] } }]);
  expect(inverse).toEqual([{ ...patch, fields: { tags: ["abroad"] } }]);
  expect(changeContacts([plain], withoutTag("climate")).wishes).toEqual([]);
});

test("undo brings a card without the field out of the archive again", () => {
  const { archivedAt: _, ...old } = card;
  const { inverse } = changeContacts([old as typeof card], putOn("archive", 5));
  expect(inverse).toMatchObject([{ fields: { archivedAt: null } }]);
});

test("many deleted at once come back with all that hung on them", async () => {
  const { replica, contacts } = makeBook();
  const before = contacts.all.value.map(({ contact }) => contact);
  const introductions = [...replica.rows("introduction").value.values()];
  const { wishes, inverse } = removeContacts(replica, before);
  await replica.save(wishes);
  expect(contacts.all.value).toEqual([]);
  await replica.save(inverse);
  expect(contacts.all.value.map(({ contact }) => contact)).toEqual(before);
  expect([...replica.rows("introduction").value.values()]).toEqual(introductions);
});

test("a contact met through an introduction says through whom", () => {
  const { contacts } = makeBook();
  contacts.narrow({ through: "Lena Fischer" });
  expect(contacts.shown.value.map(({ contact }) => contact.fullName)).toEqual(["José Álvarez"]);
});

test("a form saved untouched changes nothing", () => {
  const checked = cardOf(formOf(card), card);
  expect(checked.ok && changesOf(card, checked.contact)).toEqual({});
});

test("a changed line keeps the kinds of the others", () => {
  const checked = cardOf({ ...formOf(card), emails: "m@example.org\nnew@example.org" }, card);
  expect(checked.ok && checked.contact.emails).toEqual([
    { value: "m@example.org", kind: "work" },
    { value: "new@example.org", kind: "other" },
  ]);
});

test("what is not accepted is named by its field", () => {
  const checked = cardOf({ ...formOf(card), fullName: " ", emails: "nonsense" }, card);
  expect(checked.ok ? [] : Object.keys(checked.problems)).toEqual(["fullName", "emails"]);
});

test("an address typed without a scheme is a web address", () => {
  const checked = cardOf({ ...formOf(card), links: "example.org/me" }, card);
  expect(checked.ok && checked.contact.links[0]?.url).toBe("https://example.org/me");
});

test("deleting a card takes what hangs on it, and undo brings all back", async () => {
  const open = makeBook();
  const note = makeRecord("note", { about: { kind: "contact", id: card.id } });
  await open.replica.save([{ op: "put", kind: "note", record: note }]);
  const { wishes, inverse } = removeContact(open.replica, card);
  await open.replica.save(wishes);
  expect(open.replica.rows("note").value.size).toBe(0);
  expect(open.contacts.all.value).toHaveLength(1);
  await open.replica.save(inverse);
  expect(open.replica.rows("note").value.get(note.id)).toEqual(note);
  expect(open.contacts.all.value).toHaveLength(2);
});

test("what was planned with somebody, and that they are no double, comes back with them", async () => {
  const { replica } = makeBook();
  const subject = { kind: "contact", id: card.id } as const;
  const planned = makeRecord("follow_up", { subject });
  const distinct = makeRecord("distinction", { contactIds: [card.id, makeId()] });
  await replica.save([
    { op: "put", kind: "follow_up", record: planned },
    { op: "put", kind: "distinction", record: distinct },
  ]);
  const { wishes, inverse } = removeContact(replica, card);
  await replica.save(wishes);
  expect(replica.rows("follow_up").value.size + replica.rows("distinction").value.size).toBe(0);
  await replica.save(inverse);
  expect(replica.rows("follow_up").value.get(planned.id)).toEqual(planned);
  expect(replica.rows("distinction").value.get(distinct.id)).toEqual(distinct);
});

test("Lab 2 stands before Lab 10", () => {
  const rows = ["Lab 10", "Lab 2"].map((organization) => ({
    ...{ contact: makeRecord("contact", { organization }), through: undefined, lastOn: undefined },
    ...{ losingTouch: false, shelf: "book" as const },
  }));
  const sorted = sortedBy(rows, { by: "role", order: "up" });
  expect(sorted.map(({ contact }) => contact.organization)).toEqual(["Lab 2", "Lab 10"]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "java\nscript:alert(1)", "nonsense"])(
  "%j is never a link",
  (address) => {
    expect(safeHref(address)).toBe(undefined);
  },
);

test("only the rows in sight are drawn, whatever their number", () => {
  const drawn = windowOf({ from: 44_000, height: 880, rowHeight: 44, count: 10_000, spare: 12 });
  expect(drawn).toEqual({ first: 988, last: 1032 });
});

test("a list that shrank while scrolled down still draws its end", () => {
  const drawn = windowOf({ from: 44_000, height: 880, rowHeight: 44, count: 5, spare: 12 });
  expect(drawn).toEqual({ first: 4, last: 5 });
});

test("an introduction outlives its card, and undo joins them again", async () => {
  const open = makeBook();
  const linked = () => open.introductions.lines.value[0]?.introduction.contactId;
  const [row] = open.contacts.all.value.filter(({ contact }) => contact.id === linked());
  if (row === undefined) throw new Error("No card hangs on the introduction.");
  const { wishes, inverse } = removeContact(open.replica, row.contact);
  await open.replica.save(wishes);
  expect(linked()).toBe(null);
  await open.replica.save(inverse);
  expect(linked()).toBe(row.contact.id);
});
