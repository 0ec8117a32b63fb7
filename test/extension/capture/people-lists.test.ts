import { expect, test } from "vitest";
import { readPage, valuesOf } from "./read-page.ts";

const people = "https://lab.example.edu/people.html";

function listed(body: string, url = people): (string | null)[][] {
  const html = `<html><head><title>Lab</title></head><body>${body}</body></html>`;
  const { kind, people } = readPage(html, url);
  const rows = people.map((each) => valuesOf(each));
  return kind === "people" ? rows.map((each) => [each.fullName, each.jobTitle]) : [];
}

function namesOn(body: string, url = people): string[] {
  return listed(body, url).map(([name]) => name ?? "");
}

const three = ["Maria Muster", "Karin Sample", "Tomas Probe"];

test("a full stop may end a name before the year somebody left", () => {
  const body =
    "<ul><li>Maria Muster. Dec 2023</li><li>Karin Sample. 2021</li><li>Tomas Probe. May 2019</li></ul>";
  expect(listed(body)).toEqual([
    ["Maria Muster", "Dec 2023"],
    ["Karin Sample", "2021"],
    ["Tomas Probe", "May 2019"],
  ]);
});

test("a number may stand before each name", () => {
  const body =
    "<p>1. Maria Muster – Example Works</p><p>2. Karin Sample – Sample Works</p><p>3. Tomas Probe– Test Works</p>";
  expect(namesOn(body)).toEqual(three);
});

test("the family name may stand first, before a comma", () => {
  const body = "<ul><li>Muster, Maria</li><li>Sample, Karin</li><li>Probe, Tomas</li></ul>";
  expect(namesOn(body)).toEqual(three);
});

test.each([
  ["given", (given: string, family: string) => [given, family]],
  ["family", (given: string, family: string) => [family, given]],
])("a table may hold both parts of a name in cells, the %s name first", (_, order) => {
  const rows = three.map((name) => {
    const [given = "", family = ""] = name.split(" ");
    const cells = [...order(given, family), "Lecturer"].map((each) => `<td>${each}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const table = `<table><tr><th>One</th><th>Two</th><th>Role</th></tr>${rows.join("")}</table>`;
  expect(listed(table)).toEqual(three.map((name) => [name, "Lecturer"]));
});

test("cells of other words are no names", () => {
  const rows = ["Blue Paint", "Green Paint", "Yellow Brush"].map(
    (each) => `<tr><td>${each.replace(" ", "</td><td>")}</td></tr>`,
  );
  expect(namesOn(`<table>${rows.join("")}</table>`)).toEqual([]);
});

test("a page of people may list two", () => {
  const body =
    "<div><h3>Maria Muster</h3><p>Professor</p></div><div><h3>Karin Sample</h3><p>Student</p></div>";
  expect(namesOn(body)).toEqual(["Maria Muster", "Karin Sample"]);
  expect(namesOn(body, "https://pages.example/news.html")).toEqual([]);
});

test("two headings are no people, not even on a page of people", () => {
  const body =
    "<div><h3>Paper Submission</h3><p>Open</p></div><div><h3>Contact Us</h3><p>Open</p></div>";
  expect(namesOn(body)).toEqual([]);
});

test("what a group of people is called is none of them", () => {
  const card = (name: string) => `<div><h4><b>${name}</b></h4><p>Example Works</p></div>`;
  const body = ["General Chairs", "Maria Muster", "Karin Sample", "Program Committee"].map(card);
  expect(namesOn(body.join(""))).toEqual(["Maria Muster", "Karin Sample"]);
});

test("a class tells names from the roles below them", () => {
  const card = (name: string) =>
    `<div><div><p class="who">${name}</p><p>Expert in paint and more, Example Works</p><p>Room two</p></div></div>`;
  expect(namesOn(three.map(card).join("<hr>"), "https://conf.example/keynote.html")).toEqual(three);
});

test.each(["trustees", "mitglieder", "miembros"])("a page called %s lists people", (path) => {
  const body = "<ul><li>Roger Muster</li><li>Helen Sample</li></ul>";
  expect(namesOn(body, `https://society.example/${path}/`)).toEqual([
    "Roger Muster",
    "Helen Sample",
  ]);
});
