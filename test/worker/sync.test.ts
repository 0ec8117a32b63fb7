import { SELF } from "cloudflare:test";
import { expect, test } from "vitest";
import type { SyncReply, SyncRequest } from "#shared/sync";
import { makeId, makeRecord } from "../make.ts";
import { type Browser, makeBrowser, makePerson, origin } from "./people.ts";

async function makeMember(email: string) {
  const browser = await makePerson(email);
  const me = await browser.client.beginAlone();
  if (!me.ok) throw new Error(me.error);
  const [program] = me.body.programs;
  if (!program) throw new Error("no program");
  return { browser, userId: me.body.user.id, programId: program.id, device: makeId() };
}

type Member = Awaited<ReturnType<typeof makeMember>>;

function makeRequest(device: string, request: Partial<SyncRequest> = {}): SyncRequest {
  const empty = { epoch: null, cursor: null, mutations: [], limit: 2000 };
  return { protocol: 1, schema: 1, device, ...empty, ...request };
}

/** Posts what the typed client could not. */
function post(browser: Browser, programId: string, body: unknown): Promise<Response> {
  const address = `${origin}/api/v1/programs/${programId}/sync`;
  const headers = { "content-type": "application/json" };
  return browser.fetch(
    new Request(address, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

async function contactsOf({ browser, programId }: Member): Promise<SyncReply["changes"]> {
  const reply = await browser.client.sync(programId, makeRequest(makeId()));
  if (!reply.ok) throw new Error(reply.error);
  return reply.body.changes.filter(({ kind }) => kind === "contact");
}

function putContact(userId: string, n: number) {
  const fields = makeRecord("contact", { createdBy: userId });
  return { n, op: "put" as const, kind: "contact", id: fields.id, fields };
}

test("a contact pushed by one device is pulled by another", async () => {
  const member = await makeMember("sync-one@example.com");
  const mutations = [putContact(member.userId, 1)];
  const pushed = await member.browser.client.sync(
    member.programId,
    makeRequest(member.device, { mutations }),
  );
  expect(pushed).toMatchObject({ ok: true, body: { answers: [{ n: 1, ok: true }] } });
  expect(await contactsOf(member)).toMatchObject([{ id: mutations[0]?.id }]);
});

test("nobody signed in is told to sign in", async () => {
  const reply = await makeBrowser().client.sync(makeId(), makeRequest(makeId()));
  expect(reply).toEqual({ ok: false, error: "signed_out" });
});

test("a foreign program answers exactly as an unknown one", async () => {
  const own = await makeMember("sync-own@example.com");
  const foreign = await makeMember("sync-foreign@example.com");
  const answers = await Promise.all(
    [foreign.programId, makeId(), "not-an-id"].map((id) =>
      post(own.browser, id, makeRequest(own.device)),
    ),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: "unknown_program" });
  }
});

test("bad requests are named and leave the program as it was", async () => {
  const member = await makeMember("sync-bad@example.com");
  const { browser, programId, device, userId } = member;
  const bad: [unknown, number, string][] = [
    [{}, 400, "invalid_request"],
    [makeRequest("no-device"), 400, "invalid_request"],
    [makeRequest(device, { mutations: [putContact(userId, 2)] }), 409, "mutation_gap"],
    [
      makeRequest(device, { mutations: [putContact(userId, 2), putContact(userId, 1)] }),
      409,
      "mutation_gap",
    ],
    [
      makeRequest(device, {
        mutations: Array.from({ length: 501 }, (_, index) => putContact(userId, index + 1)),
      }),
      413,
      "too_many_mutations",
    ],
    [{ ...makeRequest(device), padding: "x".repeat(1_050_000) }, 413, "body_too_large"],
    [{ ...makeRequest(device), schema: 0 }, 426, "client_too_old"],
  ];
  for (const [body, status, error] of bad) {
    const answer = await post(browser, programId, body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { error }]);
  }
  expect(await contactsOf(member)).toEqual([]);
});

test("a hole names the number that is expected", async () => {
  const { browser, programId, device, userId } = await makeMember("sync-gap@example.com");
  const request = makeRequest(device, { mutations: [putContact(userId, 7)] });
  expect(await browser.client.sync(programId, request)).toEqual({
    ok: false,
    error: "mutation_gap",
    expected: 1,
  });
});

test("invalid, oversized and forged mutations are answered one by one", async () => {
  const { browser, programId, device, userId } = await makeMember("sync-invalid@example.com");
  const good = putContact(userId, 5);
  const mutations = [
    { ...putContact(userId, 1), fields: { fullName: "" } },
    { ...putContact(userId, 2), kind: "spaceship" },
    { ...putContact(userId, 3), fields: { padding: "x".repeat(70_000) } },
    { ...putContact("somebody-else", 4) },
    good,
  ];
  const reply = await browser.client.sync(programId, makeRequest(device, { mutations }));
  if (!reply.ok) throw new Error(reply.error);
  expect(reply.body.answers.map((answer) => (answer.ok ? "ok" : answer.code))).toEqual([
    "invalid_fields",
    "unknown_kind",
    "row_too_large",
    "unknown_record",
    "ok",
  ]);
});

test("a page of another origin can neither push nor listen", async () => {
  const { browser, programId, device } = await makeMember("sync-origin@example.com");
  const headers = {
    origin: "https://elsewhere.example",
    cookie: browser.cookie(),
    "content-type": "application/json",
  };
  const address = `${origin}/api/v1/programs/${programId}`;
  const body = JSON.stringify(makeRequest(device));
  const push = await SELF.fetch(`${address}/sync`, { method: "POST", headers, body });
  const listen = await SELF.fetch(`${address}/live`, {
    headers: { ...headers, upgrade: "websocket" },
  });
  expect([push.status, listen.status]).toEqual([403, 403]);
});

test("the live socket opens for a member and closes for a stranger", async () => {
  const { browser, programId } = await makeMember("sync-live@example.com");
  const headers = { upgrade: "websocket" };
  const open = (id: string) =>
    browser.fetch(new Request(`${origin}/api/v1/programs/${id}/live`, { headers }));
  expect((await open(programId)).status).toBe(101);
  expect((await open(makeId())).status).toBe(404);
});
