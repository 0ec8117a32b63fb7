import { expect, test } from "vitest";
import { findSame, linkKey } from "#shared/canonical-keys";
import { makeRecord } from "../make.ts";

test.each([
  ["https://www.linkedin.com/in/amara-okafor/?trk=x", "linkedin:amara-okafor"],
  ["https://de.linkedin.com/in/Amara-Okafor/details/", "linkedin:amara-okafor"],
  ["https://ng.linkedin.com/in/%C3%A1mara", "linkedin:ámara"],
  ["http://github.com/Amara", "github:amara"],
  ["https://orcid.org/0000-0002-1825-009x", "orcid:0000-0002-1825-009x"],
  ["https://twitter.com/amara", "x:amara"],
  ["https://x.com/Amara", "x:amara"],
  ["mailto:Amara@Example.org?subject=Hi", "email:amara@example.org"],
])("%s is a profile of its own", (url, key) => {
  expect(linkKey(url)).toEqual({ key, strength: "strong" });
});

test.each([
  "https://netflix.com/amara",
  "https://github.com/amara/project",
  "https://github.com/features",
  "https://www.linkedin.com/company/example",
  "https://people.example.edu/amara",
])("%s proves nothing without the name", (url) => {
  expect(linkKey(url)?.strength).toBe("weak");
});

test("an address is the same with and without tracking, fragment and www", () => {
  expect(linkKey("https://www.example.edu/amara/?utm_source=mail&id=2#top")).toEqual(
    linkKey("http://example.edu/amara?id=2"),
  );
});

test.each(["javascript:alert(1)", "not an address", ""])("%j has no key", (url) => {
  expect(linkKey(url)).toBeUndefined();
});

test("a person is found again by their mail address in another case", () => {
  const known = makeRecord("contact", {
    fullName: "A. Okafor",
    emails: [{ value: "amara@example.org", kind: "work" }],
  });
  const seen = { fullName: "Amara Okafor", emails: [{ value: "Amara@Example.org" }], links: [] };
  expect(findSame(seen, [makeRecord("contact"), known])).toBe(known);
});

test("a name alone is never a match", () => {
  const known = makeRecord("contact", { fullName: "Amara Okafor" });
  expect(findSame({ fullName: "Amara Okafor", emails: [], links: [] }, [known])).toBeUndefined();
});

test("two people who share a mailbox or a page stay two people", () => {
  const known = makeRecord("contact", {
    fullName: "Amara Okafor",
    emails: [{ value: "info@example.org", kind: "work" }],
    links: [{ url: "https://example.org/team", service: null }],
  });
  const described = {
    emails: [{ value: "info@example.org" }],
    links: [{ url: "https://example.org/team" }],
  };
  expect(findSame({ ...described, fullName: "Bola Ade" }, [known])).toBeUndefined();
  expect(findSame({ ...described, fullName: "AMARA  Okafor" }, [known])).toBe(known);
});
