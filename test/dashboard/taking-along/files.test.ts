import ICAL from "ical.js";
import { expect, test } from "vitest";
import { ownBookSchema } from "../../../dashboard/taking-along/book-schema.ts";
import { filesToTakeAlong } from "../../../dashboard/taking-along/files.ts";
import { makeRecord } from "../../make.ts";
import { makeIntroduction, makeOpen } from "../make-open.ts";

const contact = makeRecord("contact", { fullName: "Robin Sample" });
const about = { kind: "contact", id: contact.id } as const;

test("a book is taken along in every format, and says what each leaves out", () => {
  expect([...taken().keys()]).toEqual([
    "about.txt",
    "contacts.vcf",
    "contacts.csv",
    "contacts.jscontact.json",
    "introductions.csv",
    "interactions.csv",
    "follow-ups.ics",
    "everything.json",
    "everything.schema.json",
  ]);
  expect(taken().get("about.txt")).toContain("Not in it: strength");
});

test("a contact takes its notes along", () => {
  expect(taken().get("contacts.vcf")).toContain("NOTE:Likes tea\\, not coffee");
});

test("an introduction takes along the day of each stage", () => {
  const [head = "", row = ""] = (taken().get("introductions.csv") ?? "").split("\r\n");
  const cells = row.split(",");
  expect(cells[head.split(",").indexOf("Introduced")]).toBe("2026-03-02");
  expect(cells[head.split(",").indexOf("Met")]).toBe("");
});

test("what is due is in the calendar", () => {
  const [, , events] = ICAL.parse(taken().get("follow-ups.ics") ?? "");
  expect(JSON.stringify(events)).toContain("Write to Robin Sample");
});

test("everything is in the form its schema says", () => {
  const everything = JSON.parse(taken().get("everything.json") ?? "");
  const schema = JSON.parse(taken().get("everything.schema.json") ?? "");
  expect(everything.contact).toMatchObject([{ fullName: "Robin Sample" }]);
  for (const key of Object.keys(everything)) expect(schema.properties).toHaveProperty(key);
  for (const field of schema.properties.contact.items.required)
    expect(everything.contact[0]).toHaveProperty(field);
});

function taken(): Map<string, string> {
  const { open } = makeOpen([
    { kind: "contact", record: contact },
    { kind: "note", record: makeRecord("note", { about, text: "Likes tea, not coffee" }) },
    ...makeIntroduction(
      ["introduced"],
      { person: { fullName: "Robin Sample", jobTitle: null, organization: null } },
      "2026-03-02",
    ),
  ]);
  const files = filesToTakeAlong(open, {
    origin: "https://tertius.example",
    schema: JSON.stringify(ownBookSchema()),
  });
  return new Map(files.map(({ path, content }) => [path, content]));
}
