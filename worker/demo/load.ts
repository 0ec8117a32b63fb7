import * as z from "zod";
import { dayAt } from "#shared/days";
import { ReportAnswer } from "#shared/reports/report";
import { wholeView } from "#shared/reports/view";
import { limits, type Mutation, protocolVersion, SyncReply, schemaVersion } from "#shared/sync";
import type { Bindings } from "../bindings.ts";
import type { Chapter, Deed } from "./deeds.ts";
import { closingDevice, type Demo, demoProgramId, makeDemo } from "./demo.ts";
import { guests, makePeople } from "./people.ts";

export type Progress = { done: number; all: number };

type Device = Pick<Chapter, "userId" | "device">;

const seed = 7;
/** More than weeks and mails are due; a program that can't publish keeps nobody waiting. */
const mostTurns = 20;

/**
 * Fills the demo program through the same door as every device. Each chapter is a device of its
 * own that counts its mutations, so an interrupted load goes on where the program says it stands,
 * and a whole one is found by its last chapter.
 */
export async function* loadDemo(env: Bindings, now: number): AsyncGenerator<Progress> {
  if (await isWhole(env, now)) return;
  const demo = makeDemo(seed, await openAccounts(env, now));
  const all = demo.chapters.reduce((sum, { deeds }) => sum + deeds.length, 0);
  await found(env, demo, now);
  let done = 0;
  let isNew = false;
  for (const chapter of demo.chapters) {
    let stand: number = isNew ? 0 : await standOf(env, chapter, now);
    isNew ||= stand === 0;
    while (stand < chapter.deeds.length) {
      stand = await push(env, chapter, stand, now);
      yield { done: done + stand, all };
    }
    done += stand;
  }
}

/** Publishes the weeks that have ended, which the program would do by itself in a moment. */
export async function publishDemo(env: Bindings): Promise<void> {
  const program = env.PROGRAM.getByName(demoProgramId);
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const question = { ask: "report", view: wholeView } as const;
    const report = await program.report(guests.lead.userId, question, Date.now());
    if (!report.ok || ReportAnswer.parse(JSON.parse(report.answer)).status !== "counting") return;
    await program.runTimers(Date.now());
  }
}

/**
 * Opens everybody's account at once. The day the first load began stays the demo's day: it is the
 * day the lead's account was made.
 */
async function openAccounts(env: Bindings, now: number): Promise<string> {
  const today = dayAt(now, "Etc/UTC");
  const { lead, mentors, mentees } = makePeople(seed, [today, today]);
  const rows = [lead, ...mentors, ...mentees].map(({ userId, name, email, timeZone }) => ({
    userId,
    name,
    email,
    timeZone,
  }));
  await env.ACCOUNTS.prepare(
    `INSERT INTO user (id, name, email, emailVerified, timeZone, createdAt, updatedAt)
     SELECT value ->> 'userId', value ->> 'name', value ->> 'email', 1, value ->> 'timeZone', ?2, ?2
     FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
  )
    .bind(JSON.stringify(rows), new Date(now).toISOString())
    .run();
  const row = await env.ACCOUNTS.prepare("SELECT createdAt FROM user WHERE id = ?1")
    .bind(lead.userId)
    .first();
  return dayAt(Opened.parse(row).createdAt, "Etc/UTC");
}

const Opened = z.object({ createdAt: z.coerce.date().transform(Number) });

async function found(env: Bindings, { program, lead }: Demo, now: number): Promise<void> {
  const { id, name, startsOn, minimumCell } = program;
  await env.PROGRAM.getByName(id).found({
    programId: id,
    name,
    kind: "university",
    founder: { userId: lead.userId, displayName: lead.name, roles: ["lead"] },
    now,
    startsOn,
    minimumCell,
  });
}

/** How many deeds of a chapter the program has: a number it can't expect yet makes it say so. */
async function standOf(env: Bindings, chapter: Chapter, now: number): Promise<number> {
  const expected = await expectedBy(env, chapter, chapter.deeds.length + 2, now);
  if (expected === undefined) throw new Error("a device of the demo is taken");
  return expected - 1;
}

async function isWhole(env: Bindings, now: number): Promise<boolean> {
  const device = { userId: guests.lead.userId, device: closingDevice };
  return (await expectedBy(env, device, 3, now)) === 2;
}

async function expectedBy(env: Bindings, device: Device, n: number, now: number) {
  const probe: Mutation = { op: "delete", n, kind: "note", id: demoProgramId, base: 0 };
  const result = await sync(env, device, [probe], now);
  return result.ok ? undefined : result.expected;
}

/** Pushes the next page and answers how many deeds the program has then. */
async function push(env: Bindings, chapter: Chapter, from: number, now: number): Promise<number> {
  const mutations = mutationsOf(chapter.deeds.slice(from, from + limits.mutations), from);
  const result = await sync(env, chapter, mutations, now);
  // Another load at the same time was faster.
  if (!result.ok && result.expected !== undefined) return result.expected - 1;
  if (!result.ok) throw new Error(`the demo was refused: ${result.error}`);
  const { answers } = SyncReply.parse(JSON.parse(result.reply));
  for (const answer of answers) {
    if (answer.ok) continue;
    const { kind, op } = mutations[answer.n - (mutations[0]?.n ?? 1)] ?? {};
    throw new Error(`the demo was refused ${op} ${kind}: ${answer.code}`);
  }
  return from + mutations.length;
}

function sync(env: Bindings, { userId, device }: Device, mutations: Mutation[], now: number) {
  const envelope = { protocol: protocolVersion, schema: schemaVersion, device, limit: 1 };
  const request = { ...envelope, epoch: null, cursor: null, mutations };
  return env.PROGRAM.getByName(demoProgramId).sync(userId, request, now);
}

/** Whoever changes a field here has seen all there was, so no earlier words are kept beside it. */
const seenAll = Number.MAX_SAFE_INTEGER;

function mutationsOf(deeds: readonly Deed[], from: number): Mutation[] {
  return deeds.map((deed, index) => {
    const n = from + index + 1;
    const { kind } = deed;
    return deed.op === "put"
      ? { op: "put", n, kind, id: deed.record.id, fields: deed.record }
      : { op: "patch", n, kind, id: deed.id, fields: deed.fields, base: seenAll };
  });
}
