import { env } from "cloudflare:test";
import { expect, test } from "vitest";
import type { Client } from "#shared/client";
import { makePerson } from "./people.ts";

const invalid = { ok: false, error: "invalid_request" };

test("a new person is in no program until they say where they begin", async () => {
  const { client } = await makePerson("newcomer@example.org");
  await client.me();
  expect(await client.me()).toMatchObject({ body: { programs: [] } });
});

test("who begins alone has one program of their own, in every role", async () => {
  const { client } = await makePerson("ada@example.org");
  await client.beginAlone();
  expect(await client.me()).toMatchObject({
    body: { programs: [{ kind: "personal", roles: ["mentee", "mentor", "lead"] }] },
  });
});

test("beginning again, or twice at once, founds no second program", async () => {
  const { client } = await makePerson("ben@example.org");
  const answers = await Promise.all([1, 2, 3].map(() => client.beginAlone()));
  const ids = answers.flatMap((answer) => (answer.ok ? answer.body.programs.map((p) => p.id) : []));
  expect(ids.length).toBe(3);
  expect(new Set(ids).size).toBe(1);
  expect(await programIds(client)).toEqual([ids[0]]);
});

test("a lost index finds the same personal program again", async () => {
  const { client } = await makePerson("cy@example.org");
  await client.beginAlone();
  const before = await programIds(client);
  await env.ACCOUNTS.prepare("DELETE FROM memberships").run();
  expect(await programIds(client)).toEqual(before);
});

test("a program that does not know the person is not listed, whatever the index says", async () => {
  const [ada, ben] = [await makePerson("dia@example.org"), await makePerson("eli@example.org")];
  await Promise.all([ada.client.beginAlone(), ben.client.beginAlone()]);
  const [foreign] = await programIds(ada.client);
  const own = await programIds(ben.client);
  await env.ACCOUNTS.prepare(
    "INSERT INTO memberships SELECT id, ?1 FROM user WHERE email = 'eli@example.org'",
  )
    .bind(foreign)
    .run();
  expect(await programIds(ben.client)).toEqual(own);
});

test("a person changes their name and time zone, each alone", async () => {
  const { client } = await makePerson("fay@example.org");
  await client.beginAlone();
  await client.changeMe({ name: "  Fay Ólafsdóttir " });
  const changed = await client.changeMe({ timeZone: "Asia/Calcutta" });
  expect(changed).toMatchObject({
    body: { user: { name: "Fay Ólafsdóttir", timeZone: "Asia/Calcutta" } },
  });
  expect(await client.me()).toEqual(changed);
});

test("a time zone is an IANA name", async () => {
  const { client } = await makePerson("gil@example.org");
  for (const timeZone of ["Mars/Olympus", "+02:00", "", "../etc/passwd", "Europe/Berlin\n"]) {
    expect(await client.changeMe({ timeZone })).toEqual(invalid);
  }
  for (const timeZone of ["Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "UTC"]) {
    expect(await client.changeMe({ timeZone })).toMatchObject({ body: { user: { timeZone } } });
  }
});

test("a name with a line break, or with nothing in it, is refused", async () => {
  const { client } = await makePerson("hal@example.org");
  for (const name of ["Hal\r\nBcc: x@example.org", "Hal\u0000", "   ", "x".repeat(201)]) {
    expect(await client.changeMe({ name })).toEqual(invalid);
  }
});

async function programIds(client: Client): Promise<string[]> {
  const me = await client.me();
  return me.ok ? me.body.programs.map((program) => program.id) : [];
}
