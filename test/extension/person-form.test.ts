import { expect, test } from "vitest";
import {
  blankForm,
  contactFields,
  firstMissing,
  formOf,
  mistakesIn,
  withEntry,
  withField,
  withoutEntry,
} from "../../extension/person-form.ts";
import { makeDraft, makePerson, typed } from "./make.ts";

test("every captured value keeps the mark of where it came from", () => {
  const form = formOf(makeDraft());
  expect(form.jobTitle).toEqual({ value: "Research lead", source: "page" });
  expect(form.emails).toEqual([{ value: "amara@example.org", source: "link" }]);
});

test("where nobody was found the page's address stays as a link", () => {
  expect(blankForm("https://example.org/a").links).toEqual([
    { value: "https://example.org/a", source: "page" },
  ]);
  expect(blankForm("chrome://extensions").links).toEqual([]);
});

test("retyping the name drops the captured parts of the old one", () => {
  const form = withField(formOf(makeDraft()), "fullName", typed("Bola Ade"));
  expect(contactFields(form)).toMatchObject({ givenName: null, familyName: null });
});

test("empty entries and repeated ones are not saved", () => {
  const form = makePerson({ emails: [typed(" "), typed("a@b.example"), typed("a@b.example ")] });
  expect(contactFields(form).emails).toEqual([{ value: "a@b.example", kind: "other" }]);
});

test("entries are added, changed and removed one by one", () => {
  const two = withEntry(withEntry(makePerson(), "phones", typed("1")), "phones", typed("2"));
  const changed = withField(two, "phones.0", typed("3"));
  expect(withoutEntry(changed, "phones", 1).phones).toEqual([typed("3")]);
});

test("a link typed without a scheme becomes an https one", () => {
  expect(contactFields(makePerson({ links: [typed("example.org/a")] })).links).toEqual([
    { url: "https://example.org/a", service: null },
  ]);
});

test("line breaks in a captured value become spaces", () => {
  expect(contactFields(makePerson({ jobTitle: typed("Lead\n of\tresearch") })).jobTitle).toBe(
    "Lead of research",
  );
});

test("mistakes are named by their place", () => {
  const form = makePerson({
    fullName: typed(" "),
    emails: [typed("a@b.example"), typed("not an address")],
    links: [typed("javascript:alert(1)")],
  });
  expect([...mistakesIn(form)]).toEqual(["fullName", "emails.1", "links.0"]);
});

test("the first missing field is the one worth typing", () => {
  expect(firstMissing(makePerson())).toBe("jobTitle");
  expect(firstMissing(blankForm(""))).toBe("fullName");
  expect(firstMissing(makePerson({ jobTitle: typed("a"), organization: typed("b") }))).toBe(
    undefined,
  );
});
