import { env } from "cloudflare:test";
import { expect, test } from "vitest";
import { linkTo } from "../../../worker/third-persons/links.ts";
import { makeId } from "../../make.ts";
import { linkOf, look, makeIntroduced, press, rowsOf } from "./make.ts";

test("the page shows what the mentor who wrote the link may see, and nothing of the mentee's card", async () => {
  const { link } = await makeIntroduced();
  const { status, text } = await look(link("mentor-1"));
  expect(status).toBe(200);
  for (const words of ["Robin Sample", "Example Labs", "Lena Muster", "Example Program"])
    expect(text).toContain(words);
  for (const words of ["robin@example.org", "+49 30", "Private words", "Amina", "storage"])
    expect(text).not.toContain(words);
});

test("by the mentee's own link the card is shown, without its private words", async () => {
  const { link } = await makeIntroduced();
  const { text } = await look(link("mentee-1"));
  expect(text).toContain("robin@example.org");
  expect(text).toContain("+49 30 123456");
  expect(text).not.toContain("Private words");
});

test.each([
  ["de-AT,de;q=0.9,en;q=0.5", "de", "Was über Sie gespeichert ist"],
  ["es-419", "es", "Lo que se guarda sobre usted"],
  ["fr-CA,fr", "fr", "Ce qui est conservé à votre sujet"],
  ["pt-BR", "pt", "O que é guardado sobre você"],
  ["sw,hi;q=0.8", "hi", "आपके बारे में क्या रखा गया है"],
  ["sw", "en-GB", "What is kept about you"],
])("a browser that asks for %s reads it in %s", async (languages, locale, title) => {
  const { link } = await makeIntroduced();
  const { text } = await look(link("mentor-1"), languages);
  expect(text).toContain(`<html lang="${locale}">`);
  expect(text).toContain(`<h1>${title}</h1>`);
});

test("looking changes nothing, however often a scanner looks", async () => {
  const { stub, link } = await makeIntroduced();
  const before = await rowsOf(stub, "mentor-1", "introduction");
  for (let looks = 0; looks < 3; looks += 1) await look(link("mentor-1"));
  expect(await rowsOf(stub, "mentor-1", "introduction")).toEqual(before);
  expect(await rowsOf(stub, "mentor-1", "contact_word")).toEqual([]);
});

test("unknown, cut, old, foreign and used links answer alike", async () => {
  const { programId, introduction, link } = await makeIntroduced();
  const old = { introductionId: introduction.id, userId: "mentor-1", expiresAt: Date.now() };
  const dead = [
    link("mentor-1").slice(0, -1),
    linkOf(programId, makeId(), "mentor-1"),
    linkOf(programId, introduction.id, "mentee-2"),
    linkTo(env, programId, old),
    link("mentor-1"),
  ];
  await press(link("mentor-1"), { deed: "erase" });
  const answers = await Promise.all(dead.map((each) => look(each)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await press(dead[4] ?? "", { deed: "object" })).status).toBe(404);
});

test("a link of one program opens nothing in another", async () => {
  const [one, other] = [await makeIntroduced(), await makeIntroduced()];
  const moved = one.link("mentor-1").replace(one.programId, other.programId);
  expect((await look(moved)).status).toBe(404);
});

test("a page runs no script, is kept by nobody and tells no other site where it was", async () => {
  const { link } = await makeIntroduced();
  const { headers } = await look(link("mentor-1"));
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
});

test("what stands in the fields is never markup", async () => {
  const person = { fullName: '"><script>alert(1)</script>', jobTitle: null, organization: null };
  const { link } = await makeIntroduced({ person });
  expect((await look(link("mentor-1"))).text).not.toContain("<script>");
});
