import { expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import { makeCard } from "#shared/interchange/card";
import { readContactFile } from "#shared/interchange/contact-files";
import { type PlannedEntry, planImport, wishesOf } from "#shared/interchange/import-plan";
import { makeRecord } from "../../make.ts";

let ids = 0;
const newId = () => `0190a5c0-0000-7000-8000-${String(++ids).padStart(12, "0")}`;
const scene = { userId: "mentee-1", now: 1_700_000_000_000, newId };

const linkedin = `Notes:\n"Some notes"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On
Amara,Okafor,https://www.linkedin.com/in/amara-okafor,,Example Institute,Research lead,15 Mar 2024
Bo,Chen,https://www.linkedin.com/in/bo-chen,,,,01 Jan 2023
,,,,,,
`;

test("a LinkedIn export becomes contacts with the day they connected", () => {
  const [amara, bo] = planned(linkedin);
  expect(amara).toMatchObject({
    fate: "new",
    contact: { fullName: "Amara Okafor", metOn: "2024-03-15", source: "csv" },
  });
  expect(bo).toMatchObject({ fate: "new", about: "" });
});

test("the same file twice adds nothing", () => {
  const book = contactsOf(planned(linkedin));
  const again = planned(linkedin, book);
  expect(again.map(({ fate }) => fate)).toEqual(["known", "known"]);
  expect(again.flatMap((entry) => wishesOf(entry, "fill").wishes)).toEqual([]);
});

test("entries without any address are added once, and once more only if they differ", () => {
  const table = "Name,Company\nKim Lee,Example\nKim Lee,Example\nKim Lee,Other\n";
  const first = planned(table);
  expect(first.map(({ fate }) => fate)).toEqual(["new", "repeated", "new"]);
  const again = planned(table, contactsOf(first));
  expect(again.map(({ fate }) => fate)).toEqual(["known", "known", "known"]);
});

test("somebody known gains what is missing and keeps what is there", () => {
  const known = makeRecord("contact", {
    fullName: "Amara Okafor",
    jobTitle: "Director",
    organization: null,
    emails: [],
    links: [{ url: "https://linkedin.com/in/amara-okafor/", service: null }],
  });
  const [entry] = planned(linkedin, [known]);
  expect(entry).toMatchObject({ fate: "known" });
  expect(entry?.fate === "known" && entry.fills).toEqual({
    givenName: "Amara",
    familyName: "Okafor",
    organization: "Example Institute",
    metOn: "2024-03-15",
  });
});

test("what a card cannot carry is told and the rest is kept", () => {
  const cards = [makeCard({ fullName: "Kim Lee", emails: ["kim at example", "kim@example.org"] })];
  const [entry] = planImport({ source: "vcard", cards }, [], scene);
  expect(entry).toMatchObject({
    fate: "new",
    left: ["kim at example"],
    contact: { emails: [{ value: "kim@example.org" }] },
  });
});

test("an entry without name and address, and one of endless words, say why they stay out", () => {
  const cards = [makeCard({ phones: ["+1 555 0100"] }), makeCard({ fullName: "x".repeat(400) })];
  const plan = planImport({ source: "csv", cards }, [], scene);
  expect(plan).toMatchObject([
    { fate: "unusable", because: "nameless" },
    { fate: "unusable", because: "too_long" },
  ]);
});

test("a note of the file becomes a private note beside the contact, and goes with it", () => {
  const cards = [makeCard({ fullName: "Kim Lee", note: "Met at\nthe fair" })];
  const [entry] = planImport({ source: "csv", cards }, [], scene);
  const { wishes, inverse } = wishesOf(entry as PlannedEntry, "leave");
  expect(wishes).toMatchObject([
    { op: "put", kind: "contact" },
    { op: "put", kind: "note", record: { text: "Met at\nthe fair" } },
  ]);
  expect(inverse.map(({ op, kind }) => `${op} ${kind}`)).toEqual(["delete note", "delete contact"]);
});

function planned(text: string, book: Contact[] = []): PlannedEntry[] {
  return planImport(readContactFile(new TextEncoder().encode(text)), book, scene);
}

function contactsOf(plan: PlannedEntry[]): Contact[] {
  return plan.flatMap((entry) => (entry.fate === "new" ? [entry.contact] : []));
}
