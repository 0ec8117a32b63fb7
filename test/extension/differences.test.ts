import { expect, test } from "vitest";
import { differencesOf, leftOutOf, patchFor, withToggled } from "../../extension/differences.ts";
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
  expect(patchFor(saved, form, [])).toEqual({
    emails: [
      { value: "amara@example.org", kind: "work" },
      { value: "a@home.example", kind: "other" },
    ],
  });
});

test("a field that is left out stays as it was", () => {
  const form = makePerson({ jobTitle: typed("Research lead"), location: typed("Lagos") });
  expect(patchFor(saved, form, ["jobTitle"])).toEqual({ location: "Lagos" });
});

test("a difference is left and taken again, each for its own person", () => {
  const left = withToggled(withToggled([], 3, "jobTitle"), "typed", "emails");
  expect(leftOutOf(left, 3)).toEqual(["jobTitle"]);
  expect(leftOutOf(left, 4)).toEqual([]);
  expect(leftOutOf(withToggled(left, 3, "jobTitle"), 3)).toEqual([]);
});
