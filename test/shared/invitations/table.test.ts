import { describe, expect, test } from "vitest";
import { readPeople } from "#shared/invitations/table";

const amina = { email: "amina@example.org", name: "Amina Example" };

describe("a list of people", () => {
  test.each([
    ["commas", "Email,Name,Role\namina@example.org,Amina Example,mentee"],
    [
      "semicolons and a BOM",
      "\ufeffE-Mail-Adresse;Vorname;Nachname\r\namina@example.org;Amina;Example",
    ],
    ["tabs", "Full name\tMail\nAmina Example\tamina@example.org"],
    ["quotes", '"email","name"\n"amina@example.org","Amina Example"'],
  ])("is read as a table with %s", (_, text) => {
    expect(readPeople(text)).toMatchObject([amina]);
  });

  test.each([
    ["a mailbox", "Amina Example <amina@example.org>"],
    ["a name in quotes", '"Amina Example" <amina@example.org>'],
    ["cells without a header", "Amina Example, amina@example.org"],
  ])("is read from %s", (_, text) => {
    expect(readPeople(text).at(-1)).toMatchObject({ email: "amina@example.org" });
  });

  test("keeps what is no address, so that it can be told", () => {
    expect(readPeople("amina@example.org\nnobody")).toMatchObject([
      { email: "amina@example.org" },
      { email: "nobody" },
    ]);
  });

  test("of nothing is empty", () => {
    expect(readPeople(" \n\n")).toEqual([]);
  });
});
