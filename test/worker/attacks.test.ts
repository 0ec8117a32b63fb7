import { env, runInDurableObject, SELF } from "cloudflare:test";
import { expect, test } from "vitest";
import { askReport } from "#shared/reports/asking";
import { wholeView } from "#shared/reports/view";
import type { Program } from "../../worker/program.ts";
import { makeId, makeRecord } from "../make.ts";
import { makePerson, origin } from "./people.ts";
import { makeDevice, makeProgram } from "./program/make.ts";

async function makeMember(email: string) {
  const browser = await makePerson(email);
  const me = await browser.client.beginAlone();
  if (!me.ok) throw new Error(me.error);
  const programId = me.body.programs[0]?.id ?? "";
  const userId = me.body.user.id;
  const address = `${origin}/api/v1/programs/${programId}`;
  const headers = { "content-type": "application/json" };
  const post = (body: string) =>
    browser.fetch(new Request(`${address}/sync`, { method: "POST", headers, body }));
  return { browser, programId, userId, address, post };
}

/** A contact with a field of lists within lists, as text, because no typed client writes it. */
function nestedPut(userId: string, depth: number): string {
  const { id, ...fields } = makeRecord("contact", { createdBy: userId });
  const nested = "[".repeat(depth) + "]".repeat(depth);
  const known = JSON.stringify(fields).slice(0, -1);
  return `{"protocol":1,"schema":1,"device":"${makeId()}","epoch":null,"cursor":null,"mutations":
    [{"n":1,"op":"put","kind":"contact","id":"${id}","fields":${known},"odd":${nested}}}]}`;
}

test.each([1_100, 20_000, 400_000])(
  "lists %s deep are refused, and the report stays",
  async (depth) => {
    const { browser, programId, userId, post } = await makeMember(`deep-${depth}@example.com`);
    const answer = await post(nestedPut(userId, depth));
    expect([answer.status, await answer.json()]).toEqual([400, { error: "invalid_request" }]);
    expect(await askReport(browser.client, programId, wholeView)).toMatchObject({ ok: true });
  },
);

test("a few levels are kept for a newer client", async () => {
  const { userId, post } = await makeMember("shallow@example.com");
  const answer = await post(nestedPut(userId, 8));
  expect(await answer.json()).toMatchObject({ answers: [{ n: 1, ok: true }] });
});

test("a cookie counts for nothing beside another authorization", async () => {
  const { browser, address } = await makeMember("basic@example.com");
  const headers = {
    origin: "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
    authorization: "Basic bm9ib2R5",
    cookie: browser.cookie(),
  };
  const answer = await SELF.fetch(`${address}/reports`, { headers });
  expect([answer.status, await answer.json()]).toEqual([401, { error: "signed_out" }]);
});

test("a member the account index missed is indexed by the next trip of anybody", async () => {
  const stub = await makeProgram();
  const lead = makeDevice(stub, "lead-1");
  const setBroken = (broken: boolean) =>
    runInDurableObject(stub, (program: Program) => {
      const accounts = broken ? undefined : env.ACCOUNTS;
      Object.assign(program, { env: { ...env, ACCOUNTS: accounts } });
    });
  await setBroken(true);
  const userId = makeId();
  expect((await lead.put("member", { userId, createdBy: "lead-1" })).answer).toMatchObject({
    ok: true,
  });
  await setBroken(false);
  await lead.sync();
  const { results } = await env.ACCOUNTS.prepare("SELECT 1 FROM memberships WHERE user_id = ?1")
    .bind(userId)
    .all();
  expect(results).toHaveLength(1);
});

test("a revoked or signed-out device hears nothing more", async () => {
  for (const farewell of ["revoke", "sign out"] as const) {
    const { browser, address } = await makeMember(`${farewell.replace(" ", "-")}@example.com`);
    const headers = { upgrade: "websocket" };
    const { webSocket } = await browser.fetch(new Request(`${address}/live`, { headers }));
    if (!webSocket) throw new Error("no socket");
    webSocket.accept();
    const closed = new Promise<number>((resolve) =>
      webSocket.addEventListener("close", ({ code }) => resolve(code)),
    );
    const list = await browser.client.devices();
    const current = list.ok ? list.body.devices.find((device) => device.current) : undefined;
    if (farewell === "revoke") await browser.client.revokeDevice(current?.id ?? "");
    else await browser.client.signOut();
    expect(await closed).toBe(4401);
  }
});

test("half a character in a link's token, or a zone in an address, is no fault", async () => {
  const post = (path: string, body: string, ip: string) => {
    const headers = { origin, "content-type": "application/json", "cf-connecting-ip": ip };
    return SELF.fetch(`${origin}/api/v1${path}`, { method: "POST", headers, body });
  };
  const half = await post("/sign-in/link", '{"token":"\\ud800"}', "203.0.113.9");
  expect([half.status, await half.json()]).toEqual([400, { error: "invalid_request" }]);
  const zoned = await post("/devices/codes", '{"name":"Tertius"}', "fe80::1%eth0");
  expect(zoned.status).toBe(200);
});
