import { expect, test } from "vitest";
import { makeHome, personOn, readPage } from "./read-page.ts";

test("a mailbox that begins with a year is an event's", () => {
  const html = makeHome(
    "<h1>2017 Harvest Retreat</h1><p>2017harvestretreat@mail.example</p>",
    "2017 Harvest Retreat",
  );
  expect(readPage(html, "https://harvest.example/")).toMatchObject({ kind: "none", people: [] });
});

test("a long number after its country's code is read whole", () => {
  const html = makeHome("<h1>Jane Doe</h1><p>+86 020-39332111</p><p>jane@uni.example</p>");
  expect(personOn(html, "https://jdoe.example/")?.phones).toEqual(["+86 020-39332111"]);
});

test("dots spelled out before the at belong to the mailbox", () => {
  const html = makeHome("<h1>Jane Doe</h1><p>Mail: Jane (dot) Doe (at) uni (dot) example</p>");
  expect(personOn(html, "https://jdoe.example/")?.emails).toEqual(["Jane.Doe@uni.example"]);
});

test("a day is no telephone number", () => {
  const html = makeHome("<h1>Jane Doe</h1><p>06.05.2024</p><p>jane.doe@uni.example</p>");
  expect(personOn(html, "https://pages.example/")?.phones).toEqual([]);
});

test("where a talk is, is no mailbox", () => {
  const html = makeHome("<h1>Jane Doe</h1><p>ROWS @ Prof. Roe</p><p>jane.doe@uni.example</p>");
  expect(personOn(html, "https://pages.example/")?.emails).toEqual(["jane.doe@uni.example"]);
});

test("any mailbox at a host that bears the person's name is the person's", () => {
  const html = makeHome("<h1>Jane Doe</h1><p>hello@janedoe.example</p>");
  expect(personOn(html, "https://janedoe.example/")?.emails).toEqual(["hello@janedoe.example"]);
});

test("a long number without a word or an icon beside it is no telephone number", () => {
  const html = makeHome("<h1>Jane Doe</h1><p>jane.doe@uni.example</p><p>Rows</p><p>1155500012</p>");
  expect(personOn(html, "https://pages.example/")?.phones).toEqual([]);
});
