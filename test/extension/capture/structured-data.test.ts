import { expect, test } from "vitest";
import * as z from "zod";
import { readFixture, readPage, valuesOf } from "./read-page.ts";

const Texts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));
const Person = z.object({
  name: Texts,
  role: Texts,
  org: Texts,
  locality: Texts,
  country: Texts,
  emails: Texts,
  phones: Texts,
  urls: Texts,
});
const Cases = z.array(
  z.object({
    id: z.string(),
    url: z.string(),
    html: z.string(),
    expected: z.object({ persons: z.array(Person) }),
  }),
);

const suites = ["microformats", "schema-org"].flatMap((folder) =>
  Cases.parse(JSON.parse(readFixture(`${folder}/cases.json`))),
);

test.each(suites)("$id: every field is read", ({ html, url, expected }) => {
  const found = readPage(html, url).people.map(valuesOf);
  for (const person of expected.persons) {
    const one = (values: string[], read: (string | null)[]) => {
      if (values.length > 0)
        expect(read.map(plain)).toEqual(
          expect.arrayContaining([
            expect.toSatisfy((text) => values.some((each) => plain(each) === text)),
          ]),
        );
    };
    one(
      person.name,
      found.map((each) => each.fullName),
    );
    one(
      person.role,
      found.map((each) => each.jobTitle),
    );
    one(
      person.org,
      found.map((each) => each.organization),
    );
    for (const place of [...person.locality, ...person.country])
      expect(found.map((each) => plain(each.location)).join(" | ")).toContain(plain(place));
    expect(found.flatMap((each) => each.phones)).toEqual(expect.arrayContaining(person.phones));
    expect(found.flatMap((each) => each.links).map(plain)).toEqual(
      expect.arrayContaining(person.urls.map(plain)),
    );
    // The suite resolves a bare address in a `class="email"` as a relative link; it is mail.
    const emails = person.emails.filter((each) => !each.startsWith("http"));
    expect(found.flatMap((each) => each.emails)).toEqual(expect.arrayContaining(emails));
  }
});

function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim().replace(/\/$/, "");
}
