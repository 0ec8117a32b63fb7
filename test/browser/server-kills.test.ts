import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type Client, makeClient } from "#shared/client";
import type { Replica } from "#shared/replica/replica";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
import { makeRecord } from "../make.ts";
import { makeFolder } from "./browsers.ts";
import { openMemoryReplica } from "./memory-replica.ts";

/** The server of `npm start`, its process killed at random moments while a device is saving. */
const kills = 4;

let folder: Awaited<ReturnType<typeof makeFolder>>;
let port: number;
let server: Server;

beforeAll(async () => {
  folder = await makeFolder();
  port = await freePort(8921);
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
  await folder.remove();
});

test("a server killed in the middle of saves loses none and doubles none", async () => {
  const client = await signIn("kills@example.com");
  const replica = await openMemoryReplica(client);
  const saved: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const killing = killAfter(50 + Math.random() * 400);
    saved.push(...(await saveUntil(killing, replica)));
    server = await startServer();
  }
  expect(await replica.sync()).toEqual({ state: "synced" });
  expect(await contactsOn(client)).toEqual(saved.toSorted());
  expect(saved.length).toBeGreaterThan(kills);
}, 900_000);

function startServer(): Promise<Server> {
  return serve({ port, state: path.join(folder.path, "state") });
}

/** No signal that could be caught, to the server and all it started. */
async function killAfter(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  process.kill(-server.pid, "SIGKILL");
  await server.ended;
}

/** Saves contacts and sends them, one trip after another, until the server is dead. */
async function saveUntil(dead: Promise<void>, replica: Replica): Promise<string[]> {
  let isOver = false;
  void dead.then(() => {
    isOver = true;
  });
  const ids: string[] = [];
  while (!isOver) {
    const contacts = Array.from({ length: 20 }, () =>
      makeRecord("contact", { createdBy: replica.userId }),
    );
    await replica.save(contacts.map((record) => ({ op: "put", kind: "contact", record })));
    ids.push(...contacts.map(({ id }) => id));
    await replica.sync();
  }
  return ids;
}

/** What a fresh device of the same person is sent. */
async function contactsOn(client: Client): Promise<string[]> {
  const replica = await openMemoryReplica(client);
  await replica.sync();
  return [...replica.rows("contact").value.keys()].toSorted();
}

const Mails = z.object({ mails: z.array(z.object({ to: z.string(), text: z.string() })) });

async function signIn(email: string): Promise<Client> {
  const { origin } = server;
  let cookie = "";
  const client = makeClient({
    origin,
    fetch: async (request) => {
      const headers = new Headers(request.headers);
      headers.set("origin", origin);
      headers.set("cookie", cookie);
      const answer = await fetch(new Request(request, { headers }));
      for (const line of answer.headers.getSetCookie()) cookie = line.split(";")[0] ?? "";
      return answer;
    },
  });
  await client.sendCode(email);
  const { mails } = Mails.parse(await (await fetch(`${origin}/dev/mail.json`)).json());
  const code = /\d{6}/.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0];
  expect(await client.signIn(email, code ?? "")).toMatchObject({ ok: true });
  expect(await client.beginAlone()).toMatchObject({ ok: true });
  return client;
}
