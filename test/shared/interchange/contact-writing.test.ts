import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { makeCard } from "#shared/interchange/card";
import { writeContactCsv } from "#shared/interchange/contact-csv";
import { readContactTable } from "#shared/interchange/contact-tables";
import { writeJsContacts } from "#shared/interchange/jscontact";
import type { Outgoing } from "#shared/interchange/outgoing";
import { writeVcards } from "#shared/interchange/vcard-writing";
import { readVcards } from "#shared/interchange/vcards";
import { makeRecord } from "../../make.ts";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 120 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no record holds them
  .map((text) => text.replace(/[\u0000-\u001f\u007f]/g, "").trim())
  .filter((text) => text !== "");
const outgoing: fc.Arbitrary<Outgoing> = fc
  .record({ fullName: words, organization: words, jobTitle: words, location: words, note: words })
  .map(({ note, ...fields }) => outgoingOf({ ...fields }, note));

test("whatever stands in a card, our own reader finds it again in the vCard", () => {
  fc.assert(
    fc.property(outgoing, (each) => {
      const [card] = readVcards(writeVcards([each]));
      expect(card).toEqual(cardOf(each));
    }),
  );
});

test("and in the table for spreadsheets", () => {
  const inOneCell = outgoing.filter(({ contact, note }) =>
    [contact.fullName, contact.organization, contact.jobTitle, contact.location, note].every(
      (text) => !text?.includes(":::") && !/^'[=+\-@]/.test(text ?? ""),
    ),
  );
  fc.assert(
    fc.property(inOneCell, (each) => {
      const [card] = readContactTable(writeContactCsv([each]));
      expect(card).toEqual(cardOf(each));
    }),
  );
});

test("no cell of the table is taken for a formula", () => {
  const table = writeContactCsv([outgoingOf({ fullName: '=HYPERLINK("https://e.example")' }, "")]);
  expect(table).toContain(`"'=HYPERLINK(""https://e.example"")"`);
});

test("ical.js reads the vCard, with its profile and its kinds", () => {
  const [, properties] = ICAL.parse(writeVcards([outgoingOf({}, "One,\ntwo; three")]));
  expect(properties).toEqual(
    expect.arrayContaining([
      ["note", {}, "text", "One,\ntwo; three"],
      ["tel", { type: "cell" }, expect.any(String), "+49 30 123456"],
      ["socialprofile", expect.anything(), "uri", "https://social.example/@robin"],
      ["categories", {}, "text", "Storage, grid", "Berlin"],
    ]),
  );
});

test("JSContact names kinds, parts and what is ours under a vendor's prefix", () => {
  const [card] = JSON.parse(writeJsContacts([outgoingOf({}, "")]));
  expect(card).toMatchObject({
    "@type": "Card",
    name: { full: "Robin Sample", components: [{ kind: "given" }, { kind: "surname" }] },
    phones: { 1: { number: "+49 30 123456", features: { mobile: true } } },
    "tertius.example:introducedBy": "Lena Muster",
  });
});

function outgoingOf(fields: Partial<Outgoing["contact"]>, note: string): Outgoing {
  const contact = makeRecord("contact", {
    ...{ fullName: "Robin Sample", givenName: "Robin", familyName: "Sample" },
    ...{ jobTitle: "Engineer", organization: "Example Labs", location: "Berlin" },
    emails: [{ value: "robin@example.org", kind: "work" }],
    phones: [{ value: "+49 30 123456", kind: "mobile" }],
    links: [
      { url: "https://robin.example/", service: null },
      { url: "https://social.example/@robin", service: "Social" },
    ],
    tags: ["Storage, grid", "Berlin"],
    metOn: "2026-03-02",
    ...fields,
  });
  return { contact, note, introducer: "Lena Muster" };
}

function cardOf({ contact, note }: Outgoing) {
  return makeCard({
    fullName: contact.fullName,
    givenName: contact.givenName ?? "",
    familyName: contact.familyName ?? "",
    jobTitle: contact.jobTitle ?? "",
    organization: contact.organization ?? "",
    location: contact.location ?? "",
    emails: contact.emails.map(({ value }) => value),
    phones: contact.phones.map(({ value }) => value),
    links: contact.links.map(({ url }) => url),
    tags: contact.tags,
    metOn: contact.metOn ?? "",
    note,
  });
}
