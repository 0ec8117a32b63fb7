import { env, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { askReport } from "#shared/reports/asking";
import { wholeView } from "#shared/reports/view";
import { demoProgramId, makeDemo } from "../../../worker/demo/demo.ts";
import { loadDemo } from "../../../worker/demo/load.ts";
import { type Browser, makeBrowser, origin } from "../people.ts";

const timeout = 240_000;
let browser: Browser;
let lines: unknown[];

beforeAll(async () => {
  browser = makeBrowser();
  // A load that breaks off after two pages is taken up by the next call.
  const broken = loadDemo(env, Date.now());
  await broken.next();
  await broken.next();
  await broken.return(undefined);
  lines = await load();
}, timeout);

describe("loading the demo", () => {
  test("says how far it is, line by line, and that it is ready", () => {
    expect(lines.at(0)).toMatchObject({ done: expect.any(Number), all: expect.any(Number) });
    expect(lines.at(-2)).toEqual({ done: allDeeds(), all: allDeeds() });
    expect(lines.at(-1)).toEqual({ ready: true });
  });

  test("a second call changes nothing and answers at once", async () => {
    const before = await head();
    expect(await load()).toEqual([{ ready: true }]);
    expect(await head()).toEqual(before);
  });

  test("no words are kept as if two people had fought over them", async () => {
    const kept = await rowsOf("kept_edit");
    expect(kept).toEqual([]);
  });

  test("every member can be found through the index", async () => {
    const row = await env.ACCOUNTS.prepare(
      "SELECT COUNT(*) AS members FROM memberships WHERE program_id = ?1",
    )
      .bind(demoProgramId)
      .first("members");
    expect(row).toBe(76);
  });
});

describe("signing in to the demo", () => {
  test.each(["mentee", "mentor", "lead"])("one call signs in as a %s", async (as) => {
    const guest = makeBrowser();
    expect((await post(guest, "/dev/demo/sign-in", { as })).status).toBe(200);
    expect(await guest.client.me()).toMatchObject({
      ok: true,
      body: { programs: [{ id: demoProgramId, name: "Harbour Bridge Mentoring", roles: [as] }] },
    });
  });

  test("nobody else can be signed in as", async () => {
    expect((await post(browser, "/dev/demo/sign-in", { as: "admin" })).status).toBe(400);
  });
});

test(
  "a lead finds the reports counted, with open and with hidden numbers",
  async () => {
    const lead = makeBrowser();
    await post(lead, "/dev/demo", { as: "lead" }).then((answer) => answer.text());
    await post(lead, "/dev/demo/sign-in", { as: "lead" });
    const answer = await askReport(lead.client, demoProgramId, wholeView);
    if (!answer.ok || answer.body.status !== "ready") throw new Error(JSON.stringify(answer));
    const { mentees, funnel, hiddenCells } = answer.body;
    expect(mentees).toMatchObject({ value: 50 });
    expect(funnel.counted).toMatchObject({ value: expect.any(Number) });
    expect(hiddenCells).toBeGreaterThan(0);
  },
  timeout,
);

async function load(): Promise<unknown[]> {
  const answer = await post(browser, "/dev/demo", {});
  expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
  return (await answer.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function post(from: Browser, path: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return from.fetch(
    new Request(origin + path, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

function allDeeds(): number {
  const today = new Date().toISOString().slice(0, 10);
  return makeDemo(7, today).chapters.reduce((sum, { deeds }) => sum + deeds.length, 0);
}

function inProgram<Result>(read: (sql: SqlStorage) => Result): Promise<Result> {
  const stub = env.PROGRAM.getByName(demoProgramId);
  return runInDurableObject(stub, (_, state) => read(state.storage.sql));
}

function head() {
  return inProgram((sql) => sql.exec("SELECT value FROM meta WHERE name = 'rev'").one());
}

function rowsOf(kind: string) {
  return inProgram((sql) => sql.exec("SELECT id FROM rows WHERE kind = ?1", kind).toArray());
}
