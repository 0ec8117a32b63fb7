import { expect, test } from "vitest";
import { readPage, valuesOf } from "./read-page.ts";

function makeProfile(body: string, title: string, lang = "en"): string {
  return `<html lang="${lang}"><head><title>${title}</title></head><body><div>${body}</div></body></html>`;
}

function personOn(html: string, url = "https://rows.example/people/jane-doe") {
  const page = readPage(html, url);
  return page.kind === "person" ? valuesOf(page.people[0]) : undefined;
}

test("fields are told by what their elements are called, without the labels in them", () => {
  const field = (name: string, label: string, value: string) =>
    `<div class="field-user-${name}"><div class="field-label">${label}:</div><div class="item">${value}</div></div>`;
  const html = makeProfile(
    `<h1>rowsfan</h1>${field("first-name", "Vorname", "Jane")}${field("last-name", "Nachname", "Doe")}${field("job-title", "Beruf", "Reader")}${field("organization", "Firma", "Example Rows")}`,
    "",
    "de",
  );
  expect(personOn(html, "https://rows.example/users/rowsfan")).toMatchObject({
    fullName: "Jane Doe",
    jobTitle: "Reader",
    organization: "Example Rows",
  });
});

test("the main heading above an account's handle is its name, and the handle no role", () => {
  const html = makeProfile(
    "<h1>Jane Doe</h1><h2>rowsfan</h2><p>Writes about rows, and has for years.</p>",
    "Rows - Profile of rowsfan",
  );
  expect(personOn(html, "https://rows.example/u/rowsfan/")).toMatchObject({
    fullName: "Jane Doe",
    jobTitle: null,
  });
});

test("a page among a site's people gives the role below the name and the mail", () => {
  const html = makeProfile(
    "<h3>Jane Doe</h3><p>PhD student, Rows, University of Examples</p><p>M.S., Columns, Example Tech</p><p>xy7ab@uni.example</p>",
    "jane_doe",
  );
  expect(personOn(html, "https://rows.example/people/jane_doe/")).toMatchObject({
    fullName: "Jane Doe",
    jobTitle: "PhD student",
    organization: "Rows, University of Examples",
    emails: ["xy7ab@uni.example"],
  });
});

test("whose name opens the title and heads the page goes before the site's owner at its side", () => {
  const html = makeProfile(
    '<div itemscope itemtype="https://schema.org/Person"><h3 itemprop="name">Max Roe</h3></div><article><h1>Jane Doe</h1><p>About me.</p></article>',
    "Jane Doe - Max Roe / Rows",
  );
  expect(personOn(html, "https://maxroe.github.io/people/people-1/")?.fullName).toBe("Jane Doe");
});

test("an icon tells what stands beside it", () => {
  const html = makeProfile(
    '<h1>Jane Doe</h1><ul><li><i class="fa fa-map-marker"></i> Somewhere in Leeds</li><li><svg><use href="/icons.svg#building"></use></svg> Example Rows</li></ul>',
    "Jane Doe",
  );
  expect(personOn(html)).toMatchObject({
    location: "Somewhere in Leeds",
    organization: "Example Rows",
  });
});

test.each([
  ["de", "<dl><dt>Wohnort</dt><dd>Wien, Österreich</dd></dl>", "Wien, Österreich"],
  ["ru", "<table><tr><td>Откуда</td><td>Россия</td></tr></table>", "Россия"],
  [
    "hi",
    "<p><b>Place</b> Leeds - England - United Kingdom</p>",
    "Leeds - England - United Kingdom",
  ],
  ["en", "<dl><dt>Talks</dt><dd>Wien, Austria</dd><dd>Lille, France</dd></dl>", null],
])("in %s the place beside a label is told by its country", (lang, body, location) => {
  const html = makeProfile(
    `<h1>Jane Doe</h1><p>Reads rows all day long.</p>${body}`,
    "Jane Doe",
    lang,
  );
  expect(personOn(html)?.location).toBe(location);
});

test("data in scripts fills a field only with what stands in sight", () => {
  const user =
    '{"name":"Jane Doe","headline":"Reader","company":{"name":"Example Rows"},"email":"jane@rows.example"}';
  const html = makeProfile(
    `<h1>Jane Doe</h1><nav>Rows</nav><section><p>Works as Reader, and is at Example Rows these days.</p></section><script id="state" type="application/json">{"props":{"user":${user}}}</script>`,
    "Jane Doe",
  );
  expect(personOn(html)).toMatchObject({
    jobTitle: "Reader",
    organization: "Example Rows",
    emails: [],
  });
});

test("data that a script assigns to a variable is read alike", () => {
  const html = makeProfile(
    '<h1>Jane Doe</h1><p>She is with Example Rows these days, it is said.</p><script>window.__STATE__ = {"user":{"displayName":"Jane Doe","company":"Example Rows"}};</script>',
    "Jane Doe",
  );
  expect(personOn(html)?.organization).toBe("Example Rows");
});
