import { expect, test } from "vitest";
import { makeHome, personOn } from "./read-page.ts";

test("what somebody says they are is no name", () => {
  const html = makeHome("<h1>I'm Full Stack</h1><p>I am Happy Today</p>", "Welcome");
  expect(personOn(html, "https://pages.example/")).toBeUndefined();
});

test("a label with a name above a label with a mailbox names the person", () => {
  const html = makeHome(
    "<h1>CV Page</h1><ul><li>Nombre: Maria Muster</li><li>Email: mm@uni.example</li></ul>",
    "CV Page",
  );
  expect(personOn(html, "https://pages.example/")?.fullName).toBe("Maria Muster");
});

test("several labelled names are nobody's page", () => {
  const one = (name: string) => `<p>Contact: ${name}</p><p>Email: ${name[0]}@uni.example</p>`;
  const html = makeHome(one("Maria Muster") + one("Karin Sample"), "Offices");
  expect(personOn(html, "https://pages.example/")).toBeUndefined();
});

test("a student's mailbox may hold a year", () => {
  const html = makeHome("<h1>Maria Muster</h1><p>mariamuster_2021@uni.example</p>", "Home");
  expect(personOn(html, "https://pages.example/")?.fullName).toBe("Maria Muster");
});

test("a name in capitals is written as names are", () => {
  const html = makeHome("<h1>MARIA MUSTER</h1><p>maria.muster@uni.example</p>", "Home");
  expect(personOn(html, "https://pages.example/")?.fullName).toBe("Maria Muster");
});

test("a curriculum is about whom its title names", () => {
  const html = makeHome("<h1>Experience</h1><p>Many years of it.</p>", "CV · Maria Muster");
  expect(personOn(html, "https://pages.example/cv.html")?.fullName).toBe("Maria Muster");
});

test("a name and a role in one heading are two things", () => {
  const html = makeHome("<h1>Maria Muster | Painter</h1><p>maria.muster@uni.example</p>", "Home");
  expect(personOn(html, "https://pages.example/")?.fullName).toBe("Maria Muster");
});

test("a conference whose host bears its name and year is nobody", () => {
  const html = makeHome("<h1>Rows Converge 2026</h1><p>Join us.</p>", "Rows Converge 2026 - Home");
  expect(personOn(html, "https://rowsconverge2026.github.io/")).toBeUndefined();
});

test("a team with a number is nobody", () => {
  const html = makeHome(
    "<h1>Our story</h1><p>acmephoenix9089@mail.example</p>",
    "ACME Phoenix 9089",
  );
  expect(personOn(html, "https://pages.example/")).toBeUndefined();
});
