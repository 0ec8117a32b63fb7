import { expect, test } from "vitest";
import { indexOf } from "#shared/contact-index";
import type { Draft } from "../../extension/capture/page.ts";
import { candidateOf, isTickable, peopleOn, roleOf } from "../../extension/popup/candidates.ts";
import { makeRecord } from "../make.ts";
import { makeDraft, makePage } from "./make.ts";

test("two descriptions of one person on a page are one, with what both say", () => {
  const people = peopleOn(
    makeTeam(
      { name: "A. Okafor", emails: ["amara@example.org"] },
      { name: "Amara Okafor", emails: ["Amara@example.org", "a@home.example"], jobTitle: "Dean" },
    ),
  );
  expect(people.map(({ form }) => form.fullName.value)).toEqual(["A. Okafor"]);
  expect(people[0]?.form.emails.map(({ value }) => value)).toEqual([
    "amara@example.org",
    "a@home.example",
  ]);
  expect(people[0]?.role).toBe("Dean");
});

test("people of one name without an address in common stay several", () => {
  expect(peopleOn(makeTeam({ name: "Amara Okafor" }, { name: "Amara Okafor" }))).toHaveLength(2);
});

test("an address that several of a page bear makes nobody known", () => {
  const office = "grid-office@example.org";
  const page = makeTeam(
    { name: "Bola Ade", emails: [office] },
    { name: "Chen Wei", emails: [office] },
  );
  const known = makeRecord("contact", { fullName: "Bola Ade", emails: [email(office)] });
  const people = peopleOn(page);
  expect(people).toHaveLength(2);
  const states = people.map((person) => candidateOf(person, indexOf([known]), undefined).state);
  expect(states).toEqual(["new", "new"]);
});

test("somebody in the book says so, and where they differ", () => {
  const [person] = peopleOn(
    makeTeam(
      { name: "Amara Okafor", emails: ["amara@example.org"], jobTitle: "Dean" },
      { name: "B" },
    ),
  );
  if (person === undefined) throw new Error("Nobody is on the page.");
  const fields = { fullName: "Amara Okafor", emails: [email("amara@example.org")] };
  const differing = indexOf([makeRecord("contact", { ...fields, jobTitle: "Student" })]);
  const same = indexOf([makeRecord("contact", { ...fields, jobTitle: "Dean" })]);
  expect(candidateOf(person, differing, undefined)).toMatchObject({
    state: "differs",
    differences: [{ field: "jobTitle", before: "Student", after: "Dean" }],
  });
  expect(isTickable(candidateOf(person, same, undefined))).toBe(false);
});

test("who has no name can't be ticked, and one whose saving began is known by their id", () => {
  const [nameless, named] = peopleOn(makeTeam({ name: "" }, { name: "Chen Wei" }));
  if (nameless === undefined || named === undefined) throw new Error("Two are on the page.");
  expect(candidateOf(nameless, indexOf([]), undefined).state).toBe("incomplete");
  const saved = makeRecord("contact", { fullName: "Chen Wei" });
  expect(candidateOf(named, indexOf([saved]), saved).state).toBe("same");
});

test.each([
  [{ jobTitle: "Dean", organization: null }, "Dean"],
  [{ jobTitle: { value: "Dean" }, organization: { value: "Lab" } }, "Dean, Lab"],
  [{ jobTitle: null, organization: { value: "" } }, ""],
])("a role in one line: %j", (described, words) => {
  expect(roleOf(described)).toBe(words);
});

type Described = { name: string; emails?: string[]; jobTitle?: string };

function makeTeam(...people: Described[]) {
  return makePage({ kind: "people", people: people.map(makeMember) });
}

function makeMember({ name, emails = [], jobTitle = "" }: Described): Draft {
  const field = (value: string) => ({ value, source: "page" as const, confidence: 1 });
  return makeDraft({
    fullName: name === "" ? null : field(name),
    givenName: null,
    familyName: null,
    jobTitle: jobTitle === "" ? null : field(jobTitle),
    emails: emails.map(field),
  });
}

function email(value: string) {
  return { value, kind: "work" as const };
}
