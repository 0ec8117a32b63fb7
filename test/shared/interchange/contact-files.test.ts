import { expect, test } from "vitest";
import { readContactTable } from "#shared/interchange/contact-tables";
import { readVcards } from "#shared/interchange/vcards";

test("folded lines, groups and escapes of a vCard are read", () => {
  const card =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane\r\n  Doe\r\nitem1.EMAIL;type=INTERNET:jane@doe.example\r\nORG:Doe\\, Roe;Rows\r\nEND:VCARD";
  expect(readVcards(card)).toMatchObject([
    { fullName: "Jane Doe", emails: ["jane@doe.example"], organization: "Doe, Roe" },
  ]);
});

test("a vCard without FN is named by its parts", () => {
  expect(readVcards("BEGIN:VCARD\nN:Doe;Jane;Q.;;\nEND:VCARD")[0]?.fullName).toBe("Jane Q. Doe");
});

test("quoted-printable names of vCard 2.1 are decoded", () => {
  const card =
    "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BC=\nrgen\nEND:VCARD";
  expect(readVcards(card)[0]?.fullName).toBe("Jürgen");
});

test("the notes before LinkedIn's header are no contact", () => {
  const table =
    '\ufeffNotes:\r\n"When exporting, …"\r\n\r\nFirst Name,Last Name,URL,Email Address,Company,Position\r\nJane,Doe,https://www.linkedin.com/in/jane,,"Rows, Inc.",Reader\r\n';
  expect(readContactTable(table)).toMatchObject([
    { fullName: "Jane Doe", organization: "Rows, Inc.", jobTitle: "Reader", emails: [] },
  ]);
});

test("several values in one of Google's cells are several", () => {
  const table = "First Name,Last Name,E-mail 1 - Value\nJane,Doe,a@doe.example ::: b@doe.example\n";
  expect(readContactTable(table)[0]?.emails).toEqual(["a@doe.example", "b@doe.example"]);
});

test("the parts of a Japanese name are joined with the family first", () => {
  const table = "First Name,Last Name\n翼,愛川\nAda,Lovelace\n";
  expect(readContactTable(table).map(({ fullName }) => fullName)).toEqual([
    "愛川翼",
    "Ada Lovelace",
  ]);
});
