import { readdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { addDays, dayAt } from "#shared/days";
import { freePort } from "../../../scripts/ports.ts";
import { type Server, serve } from "../../../scripts/server.ts";
import { dateWords } from "../../../worker/reminders/words.ts";
import { makeFolder } from "../browsers.ts";

export type Plan = {
  programs: number;
  people: number;
  days: number;
  kills: number;
  /** Real milliseconds in which a day of the rehearsal passes. */
  dayLength: number;
  /** Where the sources are; another folder for a planted bug. */
  from?: string;
};

export type Result = {
  /** Digests that had to come, and what was wrong with them. */
  expected: number;
  missed: string[];
  doubled: string[];
  /** Mails handed over again under the same key, because a kill came before the mark. */
  repeated: number;
};

const dayMs = 86_400_000;
/** A Wednesday at noon, so that the first whole day of the rehearsal is a Thursday. */
const start = Date.parse("2031-01-01T12:00:00Z");

/** Lives through the days with the server killed again and again, then counts every mail. */
export async function rehearse(plan: Plan): Promise<Result> {
  const folder = await makeFolder();
  const stage: Stage = { state: path.join(folder.path, "state"), port: await freePort(8961) };
  try {
    return await play(stage, plan);
  } finally {
    // A server that outlived its test would keep the runner from ending.
    await stage.server?.stop();
    await folder.remove();
  }
}

type Stage = { state: string; port: number; server?: Server };

async function play(stage: Stage, plan: Plan): Promise<Result> {
  const first = await open(stage, plan, start);
  const cast = await gather(first, plan);
  // Whoever a program meets after the hour of a day's digest is owed nothing for that day.
  while (!(await haveMet(first, cast))) await new Promise((resolve) => setTimeout(resolve, 200));
  const begin = await clockOf(first);
  const firstDay = dayAt(begin, "Etc/UTC");
  const end = Date.parse(`${addDays(firstDay, plan.days + 1)}T00:00:00Z`);
  let base = await kill(first);
  for (let kills = 1; kills <= plan.kills; kills += 1) {
    const server = await open(stage, plan, base);
    await lives(server, begin + ((end - begin) * (kills - Math.random() * 0.9)) / plan.kills);
    base = await kill(server);
  }
  const last = await open(stage, plan, base);
  await lives(last, end + dayMs * 0.75);
  await last.stop();
  return count(stage.state, cast, daysAfter(firstDay, plan.days));
}

async function open(stage: Stage, { dayLength, from }: Plan, base: number): Promise<Server> {
  const { state, port } = stage;
  const script = "test/browser/reminders/server.ts";
  const vars = { CLOCK: `${Math.round(base)}x${dayMs / dayLength}` };
  stage.server = await serve({ port, state, script, vars, ...(from ? { from } : {}) });
  return stage.server;
}

/** No signal that could be caught; answers what the fast clock said shortly before. */
async function kill(server: Server): Promise<number> {
  const now = await clockOf(server);
  process.kill(-server.pid, "SIGKILL");
  await server.ended;
  return now;
}

async function lives(server: Server, until: number): Promise<void> {
  while ((await clockOf(server)) < until) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function clockOf({ origin }: Server): Promise<number> {
  const answer = await fetch(`${origin}/dev/rehearsal/clock`);
  return z.object({ now: z.number() }).parse(await answer.json()).now;
}

async function gather({ origin }: Server, { programs, people }: Plan): Promise<string[]> {
  const answer = await fetch(`${origin}/dev/rehearsal/cast`, {
    method: "POST",
    body: JSON.stringify({ programs, people }),
  });
  return z.object({ cast: z.array(z.string()) }).parse(await answer.json()).cast;
}

/** True once the programs know the zone of everybody, which they ask for by alarm. */
async function haveMet({ origin }: Server, cast: readonly string[]): Promise<boolean> {
  const answer = await fetch(`${origin}/dev/rehearsal/met`);
  return z.object({ met: z.int() }).parse(await answer.json()).met === cast.length;
}

function daysAfter(day: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(day, index + 1));
}

const Kept = z.array(z.object({ to: z.string(), body: z.string(), arrivals: z.int() }));

function count(state: string, cast: readonly string[], days: readonly string[]): Result {
  const kept = mailsIn(state);
  const counts = Map.groupBy(kept, ({ to, body }) => `${to} ${/today, (.+)\./.exec(body)?.[1]}`);
  const wanted = cast.flatMap((userId) =>
    days.map((day) => `${userId}@example.org ${dateWords(day)}`),
  );
  return {
    expected: wanted.length,
    missed: wanted.filter((each) => !counts.has(each)),
    doubled: [...counts].flatMap(([each, mails]) => (mails.length > 1 ? [each] : [])),
    repeated: kept.reduce((sum, { arrivals }) => sum + arrivals - 1, 0),
  };
}

/** Read from the disk, where the server left them. */
function mailsIn(state: string) {
  const folder = path.join(state, "v3/d1/miniflare-D1DatabaseObject");
  const files = readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file));
  return files.flatMap((file) => {
    const database = new DatabaseSync(path.join(folder, file));
    const query = database.prepare("SELECT recipient AS 'to', body, arrivals FROM dev_mails");
    return Kept.parse(query.all());
  });
}
