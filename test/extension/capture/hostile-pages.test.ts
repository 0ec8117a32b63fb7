import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { extract } from "../../../extension/capture/extract.ts";
import { Page } from "../../../extension/capture/page.ts";
import { readerFor } from "../../../extension/capture/readers.ts";
import { hostilePages } from "./hostile-pages.ts";
import { readPage } from "./read-page.ts";

test.each(Object.entries(hostilePages))(
  "%s is read without harm",
  (_, make) => {
    const { document } = parseHTML(make());
    const page = Page.parse(
      extract(document, "https://uni.example/~jdoe/", readerFor("https://uni.example/~jdoe/")),
    );
    for (const person of page.people)
      expect(person.fullName?.value ?? "").not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  },
  30_000,
);

test("script in a name never comes out as markup from structured data", () => {
  const page = readPage(
    '<script type="application/ld+json">{"@type":"Person","name":"Jane <script>alert(1)<\\/script>&lt;b&gt;Doe\\u202e\\u0000"}</script>',
  );
  expect(page.people[0]?.fullName?.value).toBe("Jane Doe");
});

test("links that are not of the web are left out", () => {
  const page = readPage(
    '<p class="h-card"><a class="p-name u-url" href="javascript:alert(1)">Jane Doe</a><a class="u-url" href="data:text/html,x"></a><a class="u-url" href="https://user:pass@bank.example/"></a></p>',
  );
  expect(page.people[0]?.links).toEqual([]);
});

test("reading changes nothing in the document", () => {
  const { document } = parseHTML(hostilePages["a list of 5,000 people"]?.() ?? "");
  const before = document.toString();
  extract(document, "https://uni.example/people/", readerFor("https://uni.example/people/"));
  expect(document.toString()).toBe(before);
}, 30_000);
