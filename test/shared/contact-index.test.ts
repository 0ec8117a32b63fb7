import { expect, test } from "vitest";
import { indexOf } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import { makeRecord } from "../make.ts";

const amara = makeContact("Amara Okafor", {
  organization: "Example Lab",
  emails: [{ value: "amara@example.org", kind: "work" }],
  links: [{ url: "https://www.linkedin.com/in/amara-okafor", service: null }],
});

test.each([
  { emails: [{ value: "Amara@Example.org" }], links: [] },
  { emails: [], links: [{ url: "https://ng.linkedin.com/in/Amara-Okafor/" }] },
])("a person is found again by an address in another spelling", (described) => {
  const index = indexOf([makeRecord("contact"), amara]);
  expect(index.same({ fullName: "A. Okafor", ...described })).toBe(amara);
});

test("a name alone is never a match, and is suggested in any spelling", () => {
  const described = { fullName: "AMARA  Okáfor", organization: null, emails: [], links: [] };
  const index = indexOf([amara]);
  expect(index.same(described)).toBeUndefined();
  expect(index.suggestions(described)).toEqual([{ person: amara, reason: "same_name" }]);
});

test("the namesake of the same organization is suggested first", () => {
  const other = makeContact("Amara Okafor", { organization: "Elsewhere" });
  const described = { fullName: "Amara Okafor", organization: "example lab" };
  expect(indexOf([other, amara]).suggestions({ ...described, emails: [], links: [] })).toEqual([
    { person: amara, reason: "same_name_and_organization" },
    { person: other, reason: "same_name" },
  ]);
});

test("two people who share a mailbox or a page stay two people", () => {
  const shared = {
    emails: [{ value: "info@example.org", kind: "work" as const }],
    links: [{ url: "https://example.org/team", service: null }],
  };
  const known = makeContact("Amara Okafor", shared);
  const index = indexOf([known]);
  expect(index.same({ ...shared, fullName: "Bola Ade" })).toBeUndefined();
  expect(index.same({ ...shared, fullName: "AMARA  Okafor" })).toBe(known);
});

test("an address that several of the book bear is nobody's own", () => {
  const emails = [{ value: "grid@example.org", kind: "work" as const }];
  const bola = makeContact("Bola Ade", { emails });
  const index = indexOf([bola, makeContact("Chen Wei", { emails })]);
  const described = { organization: null, emails, links: [] };
  expect(index.same({ ...described, fullName: "Dana Reyes" })).toBeUndefined();
  expect(index.same({ ...described, fullName: "Bola Ade" })).toBe(bola);
  expect(index.suggestions({ ...described, fullName: "Dana Reyes" })).toHaveLength(2);
});

function makeContact(fullName: string, fields: Partial<Contact>): Contact {
  return makeRecord("contact", { fullName, ...fields });
}
