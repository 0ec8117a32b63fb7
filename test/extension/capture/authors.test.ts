import { expect, test } from "vitest";
import { authorNames } from "../../../extension/capture/authors.ts";
import { readPage } from "./read-page.ts";

const publisher = { names: new Set(["the example"]), common: new Set(["staff", "by", "desk"]) };

test.each([
  ["Jane Doe", ["Jane Doe"]],
  ["By Jane Doe and Max Roe", ["Jane Doe", "Max Roe"]],
  ["Ana Poe y Luis Moe, Agencia", ["Ana Poe", "Luis Moe"]],
  ["Written by Jane Doe", ["Jane Doe"]],
  ["José Ortega y Gasset", ["José Ortega y Gasset"]],
  ["Jane Doe (jad) / Reporter", ["Jane Doe"]],
  ["[山田太郎，ITmedia]", ["山田太郎"]],
  ["著者：山田太郎", ["山田太郎"]],
  ["Jane Doe | jane@news.example", ["Jane Doe"]],
  ["ABC Newsroom", []],
  ["The Example", []],
  ["Staff Desk", []],
  ["dpa", []],
])("%s names %j", (text, names) => {
  expect(authorNames(text, publisher)).toEqual(names);
});

function makeArticle(body: string, head = ""): string {
  return `<html><head><title>On rows and columns - The Example</title><meta property="og:type" content="article"><meta property="og:site_name" content="The Example">${head}</head><body><article><h1>On rows and columns</h1>${body}<p>Rows are long and columns are high.</p></article></body></html>`;
}

function authorsOf(html: string): (string | undefined)[] {
  return readPage(html)
    .people.filter((each) => (each.fullName?.confidence ?? 0) >= 0.5)
    .map((each) => each.fullName?.value);
}

test("a word before a name and a day below it make a byline, whatever the classes", () => {
  const html = makeArticle(
    '<div class="x1">By <span class="x2">Jane Doe</span></div><div>Published <time datetime="2020-02-24">today</time></div>',
  );
  expect(authorsOf(html)).toEqual(["Jane Doe"]);
});

test("a name in the text of an article is no byline", () => {
  const html = makeArticle('<p>Told by <a href="/topic/max-roe">Max Roe</a> in the house.</p>');
  expect(readPage(html)).toMatchObject({ kind: "none", people: [] });
});

test("of several works on a page the author of the page's own one counts", () => {
  const works = [1, 2, 3, 4].map(
    (each) =>
      `{"@type":"NewsArticle","headline":"Another story ${each}","author":{"@type":"Person","name":"Max Roe"}}`,
  );
  const own =
    '{"@type":"NewsArticle","headline":"On rows and columns","author":[{"@type":"Person","name":"Jane Doe"},"Ana Poe"]}';
  const html = makeArticle(
    "",
    `<script type="application/ld+json">[${[...works, own].join()}]</script>`,
  );
  expect(authorsOf(html)).toEqual(["Jane Doe", "Ana Poe"]);
});

test("the site is not the author of its articles", () => {
  const html = makeArticle(
    '<p class="byline">The Example</p>',
    '<meta name="author" content="The Example">',
  );
  expect(readPage(html)).toMatchObject({ kind: "none", people: [] });
});

test("of rel=author links the one beside the main heading counts", () => {
  const other = '<h2>More</h2><p>by <a rel="author" href="/a/max">Max Roe</a></p>';
  const html = makeArticle(
    `<p>by <a rel="author" href="/a/jane">Jane Doe</a></p>${"<p>Text of it.</p>".repeat(20)}${other}`,
  );
  expect(authorsOf(html)).toEqual(["Jane Doe"]);
});

test("whom the heading names is not who wrote below it", () => {
  const html = makeArticle(
    '<p class="author">A paper <span>Columns Grande</span></p><p>2020</p>',
  ).replaceAll("On rows and columns", "On rows and Columns Grande");
  expect(readPage(html)).toMatchObject({ kind: "none", people: [] });
});

test("on a blog that bears its owner's name the owner is the author", () => {
  const html = makeArticle(
    '<p>Find me at <a href="https://github.com/janedoe">GitHub</a>.</p>',
    '<script type="application/ld+json">{"@type":"BlogPosting","headline":"On rows and columns","author":{"@type":"Person","name":"Jane Doe"},"publisher":{"@type":"Organization","name":"Jane Doe"}}</script>',
  );
  expect(authorsOf(html)).toEqual(["Jane Doe"]);
});

function makeWork(...authors: object[]): string {
  const work = { "@type": "Article", headline: "On rows and columns", author: authors };
  return `<script type="application/ld+json">${JSON.stringify(work)}</script>`;
}

test.each([
  [
    "whom markup calls a person may go by one word",
    makeWork({ "@type": "Person", name: "Ana" }),
    "",
    ["Ana"],
  ],
  [
    "an account that several write under is nobody",
    makeWork({ "@type": "Person", name: "admin" }),
    "",
    [],
  ],
  ["an agency in capitals is nobody", makeWork({ "@type": "Person", name: "ABC" }), "", []],
  [
    "comments that write a name small leave it a name",
    makeWork({ "@type": "Person", name: "Nic Modo" }),
    "<p>thanks nic modo</p>",
    ["Nic Modo"],
  ],
  [
    "one author named short and in whole is one",
    makeWork({ "@type": "Person", name: "Ana" }, { "@type": "Person", name: "Ana Poe" }),
    "",
    ["Ana Poe"],
  ],
  [
    "a byline in capitals is written as names are",
    "",
    '<p class="byline">By JANE DOE, ANA POE and\n MAX ROE</p>',
    ["Jane Doe", "Ana Poe", "Max Roe"],
  ],
  [
    "a linked handle in a byline is the author",
    "",
    '<h3 class="byline"><a rel="author" href="/u/jd">janeWrites</a></h3>',
    ["janeWrites"],
  ],
  [
    "a byline cut off before the name is nobody",
    "",
    '<p class="author">Written By</p><p>told by us</p>',
    [],
  ],
  [
    "who the page says made it wrote it, where a line says so",
    '<meta name="twitter:creator" content="@jdoe">',
    "<p>By <b>Jane Doe</b></p>",
    ["Jane Doe"],
  ],
])("%s", (_, head, body, authors) => {
  expect(authorsOf(makeArticle(body, head))).toEqual(authors);
});

test("a page without signs of an article needs its author named in sight too", () => {
  const head = '<meta name="author" content="Jane Doe"><title>On rows</title>';
  const make = (body: string) =>
    `<html><head>${head}</head><body><h1>On rows</h1>${body}</body></html>`;
  expect(authorsOf(make('<div class="author-name">Jane Doe</div>'))).toEqual(["Jane Doe"]);
  expect(authorsOf(make("<p>Rows are long.</p>"))).toEqual([]);
});

test("an index of entries has no author", () => {
  const entry =
    '<div class="hentry"><h2 class="entry-title">Rows</h2><span class="author vcard"><a class="fn" href="/a">Jane Doe</a></span></div>';
  const html = `<html><head><title>Blog</title></head><body>${entry.repeat(3)}</body></html>`;
  expect(authorsOf(html)).toEqual([]);
});

test("no name runs through several links", () => {
  const links = ["Action", "Sci-Fi", "Thriller"].map((each) => `<a href="/${each}">${each}</a>`);
  const html = makeArticle(
    `<div>${links.join(" ")}</div><div>USA, 1999</div><p>An action film.</p>`,
  );
  expect(authorsOf(html)).toEqual([]);
});

test("a place beside a label in an article is not its author's", () => {
  const html = makeArticle(
    '<div>By <a rel="author" href="/by/jane-doe">Jane Doe</a></div><p><b>Place</b> Wien, Austria</p>',
  );
  expect(readPage(html).people[0]).toMatchObject({
    fullName: { value: "Jane Doe" },
    location: null,
  });
});

test.each(["Example Press", "Reuters", "Getty Images", "Rows Team", "Jane Doe Group"])(
  "%s is no person, whatever markup says",
  (name) => {
    const data = `{"@type":"NewsArticle","headline":"On rows and columns","author":{"@type":"Person","name":"${name}"}}`;
    expect(
      authorsOf(makeArticle("", `<script type="application/ld+json">${data}</script>`)),
    ).toEqual([]);
  },
);

test("an author without a name in the data does not hide the one in the head", () => {
  const data = '{"@type":"NewsArticle","author":{"@type":"Person","byline":"Jane Doe"}}';
  const head = `<meta property="article:author" content="Jane Doe"><script type="application/ld+json">${data}</script>`;
  expect(authorsOf(makeArticle("", head))).toEqual(["Jane Doe"]);
});

test("whom a caption names is no author of the article", () => {
  const html = makeArticle(
    '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author">Jane Doe</b><figure><figcaption>Rows <i itemprop="author">Max Roe</i></figcaption></figure></div>',
  );
  expect(authorsOf(html)).toEqual(["Jane Doe"]);
});

test("an element called authorname names the author", () => {
  const html = makeArticle(
    '<div>Thu 25.04.24 | From <span class="authorname">Jane Doe</span></div>',
  );
  expect(authorsOf(html)).toEqual(["Jane Doe"]);
});
