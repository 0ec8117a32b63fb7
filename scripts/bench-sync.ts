import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { type Client, makeClient } from "#shared/client";
import { uuidv7 } from "#shared/ids";
import { limits, type Mutation, protocolVersion, schemaVersion } from "#shared/sync";

export type Person = { client: Client; userId: string; programId: string };
type Timing = { push: number; pull: number; rows: number };

/** Milliseconds to push contacts of one device over HTTP, and to pull them into a fresh one. */
export async function timeSync(person: Person, count: number): Promise<Timing> {
  const mutations = Array.from({ length: count }, (_, index) => makePut(person, index + 1));
  const device = newId();
  const pushing = performance.now();
  for (let from = 0; from < count; from += limits.mutations) {
    const batch = mutations.slice(from, from + limits.mutations);
    const { answers } = await sync(person, { device, mutations: batch, cursor: null, limit: 1 });
    if (answers.some(({ ok }) => !ok)) throw new Error("A row of the bench was refused.");
  }
  const pulling = performance.now();
  const rows = await pullAll(person);
  return { push: pulling - pushing, pull: performance.now() - pulling, rows };
}

/** The next row of a device. */
export async function pushOne(person: Person, device: string, n: number): Promise<void> {
  const mutations = [makePut(person, n)];
  const { answers } = await sync(person, { device, mutations, cursor: null, limit: 1 });
  if (answers.some(({ ok }) => !ok)) throw new Error("A row of the bench was refused.");
}

/** Milliseconds for each digest when so many people's fall due at once, four days from now. */
export async function timeDigests(origin: string, people: number): Promise<number> {
  const at = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 16);
  const began = performance.now();
  const run = { method: "POST", body: new URLSearchParams({ at }), redirect: "manual" } as const;
  await fetch(`${origin}/dev/reminders/run`, run);
  return (performance.now() - began) / people;
}

/** Signs a new account in by the code of its mail; its first program is its own. */
export async function makePerson(origin: string, email: string): Promise<Person> {
  const anonymous = makeClient({ origin, fetch: withOrigin(origin) });
  await anonymous.sendCode(email);
  const code = await codeOf(origin, email);
  let cookie = "";
  const client = makeClient({
    origin,
    fetch: async (request) => {
      request.headers.set("cookie", cookie);
      const answer = await withOrigin(origin)(request);
      for (const line of answer.headers.getSetCookie()) cookie = line.split(";")[0] ?? "";
      return answer;
    },
  });
  const signedIn = await client.signIn(email, code);
  if (!signedIn.ok) throw new Error(`Signing in answered ${signedIn.error}.`);
  const me = await client.beginAlone();
  const program = me.ok ? me.body.programs[0] : undefined;
  if (!me.ok || program === undefined) throw new Error("The new account has no program.");
  return { client, userId: me.body.user.id, programId: program.id };
}

function withOrigin(origin: string) {
  return (request: Request) => {
    request.headers.set("origin", origin);
    return fetch(request);
  };
}

const Mails = z.object({ mails: z.array(z.object({ to: z.string(), text: z.string() })) });

async function codeOf(origin: string, email: string): Promise<string> {
  const { mails } = Mails.parse(await (await fetch(`${origin}/dev/mail.json`)).json());
  const text = mails.find(({ to }) => to === email)?.text ?? "";
  return /\d{6}/.exec(text)?.[0] ?? "";
}

async function pullAll(person: Person): Promise<number> {
  const device = newId();
  let rows = 0;
  let cursor: string | null = null;
  let epoch: string | null = null;
  for (;;) {
    const reply = await sync(person, { device, mutations: [], cursor, epoch });
    rows += reply.changes.length;
    if (!reply.more) return rows;
    cursor = reply.cursor;
    epoch = reply.epoch;
  }
}

type Asked = {
  device: string;
  mutations: Mutation[];
  cursor: string | null;
  epoch?: string | null;
  limit?: number;
};

async function sync({ client, programId }: Person, asked: Asked) {
  const defaults = { epoch: null, limit: limits.pageRows };
  const request = { protocol: protocolVersion, schema: schemaVersion, ...defaults, ...asked };
  const reply = await client.sync(programId, request);
  if (!reply.ok) throw new Error(`Sync answered ${reply.error}.`);
  return reply.body;
}

/** About 312 bytes of JSON, as a saved person has. */
function makePut({ userId }: Person, n: number): Mutation {
  const id = newId();
  const fields = {
    ...{ id, createdAt: Date.now(), createdBy: userId },
    ...{ fullName: `Robin Sample ${n}`, jobTitle: "Research engineer" },
    ...{ organization: "Example Institute", source: "page" },
    ...{ emails: [{ value: `robin.${n}@example.org`, kind: "work" }], tags: ["bench"] },
  };
  return { n, op: "put", kind: "contact", id, fields };
}

function newId(): string {
  return uuidv7(Date.now(), randomBytes(10));
}

export function newEmail(): string {
  return `${randomUUID()}@example.org`;
}
