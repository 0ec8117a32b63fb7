import { expect, test } from "vitest";
import { differencesOf, patchFor } from "../../extension/differences.ts";
import { makeRecord } from "../make.ts";
import { makePerson, typed } from "./make.ts";

const saved = makeRecord("contact", {
  fullName: "Amara Okafor",
  jobTitle: "Student",
  emails: [{ value: "amara@example.org", kind: "work" }],
});

test("an update names each field that changed", () => {
  const form = makePerson({ jobTitle: typed("Research lead"), emails: [typed("a@home.example")] });
  expect(differencesOf(saved, form)).toEqual([
    { field: "jobTitle", before: "Student", after: "Research lead" },
    { field: "emails", added: ["a@home.example"] },
  ]);
});

test("what the page does not say is never taken away", () => {
  expect(differencesOf(saved, makePerson())).toEqual([]);
});

test("the patch adds addresses and keeps the kind of the old ones", () => {
  const form = makePerson({ emails: [typed("AMARA@example.org"), typed("a@home.example")] });
  expect(patchFor(saved, form)).toEqual({
    emails: [
      { value: "amara@example.org", kind: "work" },
      { value: "a@home.example", kind: "other" },
    ],
  });
});
