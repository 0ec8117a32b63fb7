import { env } from "cloudflare:test";
import { expect, test } from "vitest";
import { codeFor, linkFor, mailsTo, makeBrowser, makePerson, origin } from "./people.ts";

const signedOut = { ok: false, error: "signed_out" };
const wrong = { ok: false, error: "code_wrong" };
const expired = { ok: false, error: "code_expired" };

test("the mailed code signs in, and an unknown address signs up", async () => {
  const { client } = makeBrowser();
  expect(await client.me()).toEqual(signedOut);
  await client.sendCode("ada@example.org");
  expect(await client.signIn("ada@example.org", await codeFor("ada@example.org"))).toMatchObject({
    ok: true,
  });
  const me = await client.me();
  expect(me).toMatchObject({ ok: true, body: { user: { email: "ada@example.org" } } });
});

test("an address is one account however it is written", async () => {
  const first = await makePerson("ben@example.org");
  const second = makeBrowser();
  await second.client.sendCode(" Ben@Example.ORG ");
  await second.client.signIn("BEN@example.org", await codeFor("ben@example.org"));
  const [one, other] = [await first.client.me(), await second.client.me()];
  expect(one.ok && other.ok && one.body.user.id === other.body.user.id).toBe(true);
});

test("the session cookie is out of a script's reach and stays on this site", async () => {
  const browser = makeBrowser();
  await browser.client.sendCode("cy@example.org");
  const body = JSON.stringify({ email: "cy@example.org", code: await codeFor("cy@example.org") });
  const headers = { "content-type": "application/json" };
  const answer = await browser.fetch(
    new Request(`${origin}/api/v1/sign-in`, { method: "POST", headers, body }),
  );
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).toMatch(/Path=\//i);
  expect(cookie).not.toMatch(/Domain|Secure/i);
});

test("a wrong code is named so, and the right one still works after it", async () => {
  const { client } = makeBrowser();
  await client.sendCode("dia@example.org");
  const code = await codeFor("dia@example.org");
  expect(await client.signIn("dia@example.org", otherThan(code))).toEqual(wrong);
  expect(await client.signIn("dia@example.org", code)).toMatchObject({ ok: true });
});

test("a code works once", async () => {
  await makePerson("eli@example.org");
  const code = await codeFor("eli@example.org");
  expect(await makeBrowser().client.signIn("eli@example.org", code)).toEqual(wrong);
});

test("a newer code takes the place of an older one", async () => {
  const { client } = makeBrowser();
  await client.sendCode("fay@example.org");
  const older = await codeFor("fay@example.org");
  await client.sendCode("fay@example.org");
  const newer = await codeFor("fay@example.org");
  expect(older === newer || !(await client.signIn("fay@example.org", older)).ok).toBe(true);
  expect(await client.signIn("fay@example.org", newer)).toMatchObject({ ok: true });
});

test("a code past its ten minutes is expired, each time it is tried", async () => {
  const { client } = makeBrowser();
  await client.sendCode("gil@example.org");
  await letTimePass();
  const code = await codeFor("gil@example.org");
  expect(await client.signIn("gil@example.org", code)).toEqual(expired);
  expect(await client.signIn("gil@example.org", code)).toEqual(expired);
});

test("too many wrong codes shut the address for a while, right code or not", async () => {
  const { client } = makeBrowser();
  await client.sendCode("hal@example.org");
  const code = await codeFor("hal@example.org");
  const answers = [];
  for (let n = 0; n < 6; n += 1) {
    answers.push(await client.signIn("hal@example.org", otherThan(code)));
  }
  expect(answers.slice(0, 5)).toEqual(Array(5).fill(wrong));
  expect(answers[5]).toEqual({ ok: false, error: "rate_limited" });
  expect(await client.signIn("hal@example.org", code)).toMatchObject({ ok: false });
});

test("the mailed link opens a page of the dashboard, and its token signs in once", async () => {
  const { client } = makeBrowser();
  await client.sendLink("ivy@example.org");
  const link = await linkFor("ivy@example.org");
  expect(link.origin + link.pathname).toBe(`${origin}/sign-in/link`);
  const token = link.searchParams.get("token") ?? "";
  expect(await client.signInByLink(token)).toMatchObject({ ok: true });
  expect(await client.me()).toMatchObject({ body: { user: { email: "ivy@example.org" } } });
  expect(await makeBrowser().client.signInByLink(token)).toEqual(wrong);
});

test("opening the link, as a mail scanner does, uses up nothing", async () => {
  const { client, fetch } = makeBrowser();
  await client.sendLink("jan@example.org");
  const link = await linkFor("jan@example.org");
  await fetch(new Request(link));
  const token = link.searchParams.get("token") ?? "";
  expect(await client.signInByLink(token)).toMatchObject({ ok: true });
});

test("a link past its ten minutes is expired, an invented one is wrong", async () => {
  const { client } = makeBrowser();
  await client.sendLink("kim@example.org");
  await letTimePass();
  const token = (await linkFor("kim@example.org")).searchParams.get("token") ?? "";
  expect(await client.signInByLink(token)).toEqual(expired);
  expect(await client.signInByLink("invented")).toEqual(wrong);
});

test("neither a code nor a link can be read from the tables", async () => {
  const { client } = makeBrowser();
  await client.sendCode("lea@example.org");
  await client.sendLink("leo@example.org");
  const { results } = await env.ACCOUNTS.prepare("SELECT * FROM verification").all();
  const kept = JSON.stringify(results);
  expect(kept).not.toContain(await codeFor("lea@example.org"));
  const token = (await linkFor("leo@example.org")).searchParams.get("token") ?? "";
  expect(token.length).toBeGreaterThan(20);
  expect(kept).not.toContain(token);
});

test("signing out ends the session on the server too", async () => {
  const browser = await makePerson("mia@example.org");
  const cookie = browser.cookie();
  expect(await browser.client.signOut()).toMatchObject({ ok: true });
  const kept = new Request(`${origin}/api/v1/me`, { headers: { cookie } });
  expect((await makeBrowser().fetch(kept)).status).toBe(401);
});

test("a session past its end is signed out", async () => {
  const browser = await makePerson("noa@example.org");
  await moveSessions({ seen: 0, end: -1 });
  expect(await browser.client.me()).toEqual(signedOut);
});

test("a token that the server did not sign opens nothing", async () => {
  await makePerson("pia@example.org");
  const token = await env.ACCOUNTS.prepare(
    "SELECT token FROM session ORDER BY createdAt DESC",
  ).first("token");
  for (const forged of [token, `${token}.${btoa("x".repeat(32))}`]) {
    const headers = { authorization: `Bearer ${forged}` };
    const asked = new Request(`${origin}/api/v1/me`, { headers });
    expect((await makeBrowser().fetch(asked)).status).toBe(401);
  }
});

test("using a device keeps it signed in and says when it was last seen", async () => {
  const browser = await makePerson("rae@example.org");
  await moveSessions({ seen: -3_600_000, end: 3_600_000 });
  const answer = await browser.fetch(new Request(`${origin}/api/v1/devices`));
  expect(answer.headers.getSetCookie()).toHaveLength(1);
  const list = await browser.client.devices();
  const [device] = list.ok ? list.body.devices : [];
  expect(Date.now() - (device?.lastSeenAt ?? 0)).toBeLessThan(60_000);
  const end = await env.ACCOUNTS.prepare("SELECT MAX(expiresAt) AS end FROM session").first("end");
  expect(Date.parse(String(end)) - Date.now()).toBeGreaterThan(59 * 86_400_000);
});

test("the code's mail is plain, short and says how long it works", async () => {
  await makeBrowser().client.sendCode("ola@example.org");
  const [mail] = await mailsTo("ola@example.org");
  expect(mail?.subject).toMatch(/^\d{6} is your Tertius code$/);
  expect(mail?.text).toContain("ten minutes");
});

function otherThan(code: string): string {
  return code === "000000" ? "111111" : "000000";
}

/** As if ten minutes had gone by since the last mail. */
async function letTimePass() {
  await env.ACCOUNTS.prepare("UPDATE verification SET expiresAt = ?1")
    .bind(new Date(Date.now() - 1).toISOString())
    .run();
}

/** Puts every session's last sight and end at so many milliseconds from now. */
async function moveSessions({ seen, end }: { seen: number; end: number }) {
  const at = (offset: number) => new Date(Date.now() + offset).toISOString();
  await env.ACCOUNTS.prepare("UPDATE session SET updatedAt = ?1, expiresAt = ?2")
    .bind(at(seen), at(end))
    .run();
}
