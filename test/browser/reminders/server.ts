import { Hono } from "hono";
import * as z from "zod";
import { SyncReply } from "#shared/sync";
import { makeApp } from "../../../worker/app.ts";
import type { Bindings } from "../../../worker/bindings.ts";
import { keepMail } from "../../../worker/dev-mail.ts";
import { LocalProgram } from "../../../worker/dev-program.ts";
import { indexMembership } from "../../../worker/memberships.ts";
import { Timers } from "../../../worker/program/timers.ts";
import { makeId, makeRecord } from "../../make.ts";

/**
 * The local server on a clock that runs faster, so that a proof lives through weeks in minutes.
 * `CLOCK` says which instant it is when this process looks first, and how fast time passes.
 */
type LapsedBindings = Omit<Bindings, "PROGRAM"> & {
  CLOCK: string;
  PROGRAM: DurableObjectNamespace<Program>;
};

let firstLook: number | undefined;
/** By how much the fast clock was set back, to wait for whoever was late on a busy machine. */
let setBack = 0;

const hour = 3_600_000;

function readClock(env: Bindings): { base: number; speed: number; began: number } {
  const [base = 0, speed = 1] = String(Reflect.get(env, "CLOCK")).split("x").map(Number);
  firstLook ??= Date.now();
  return { base, speed, began: firstLook };
}

function lapsedNow(env: Bindings): number {
  const { base, speed, began } = readClock(env);
  return Math.round(base + (Date.now() - began) * speed - setBack);
}

export class Program extends LocalProgram {
  constructor(ctx: DurableObjectState, env: LapsedBindings) {
    super(ctx, env);
    const { storage } = ctx;
    const setAlarm = storage.setAlarm.bind(storage);
    // The object sets its alarm by the fast clock, the engine rings by the real one.
    Object.defineProperty(storage, "setAlarm", {
      value: (at: number) => {
        const { base, speed, began } = readClock(env);
        return setAlarm(Math.max(Date.now(), Math.ceil(began + (at - base + setBack) / speed)));
      },
    });
  }

  override async alarm(): Promise<void> {
    const [earliest] = new Timers(this.ctx.storage).due(this.clock(), 1);
    const late = earliest === undefined ? 0 : this.clock() - earliest.dueAt;
    if (late > 6 * hour) setBack += late - hour;
    await super.alarm();
  }

  /** How many people it has met, each in the zone of their account. */
  met(): number {
    const { met } = this.ctx.storage.sql
      .exec<{ met: number }>("SELECT COUNT(*) AS met FROM digests")
      .one();
    return met;
  }

  protected override clock(): number {
    return lapsedNow(this.env);
  }
}

const gathered: string[] = [];

const Cast = z.object({ programs: z.int(), people: z.int() });

const rehearsal = new Hono<{ Bindings: LapsedBindings }>()
  .get("/clock", (c) => c.json({ now: lapsedNow(c.env) }))
  .get("/met", async (c) => {
    const programs = gathered.map((id) => c.env.PROGRAM.getByName(id));
    const met = await Promise.all(programs.map((program) => program.met()));
    return c.json({ met: met.reduce((sum, each) => sum + each, 0) });
  })
  .post("/cast", async (c) => {
    const { programs, people } = Cast.parse(await c.req.json());
    const cast = [];
    for (let index = 0; index < programs; index += 1)
      cast.push(...(await gather(c.env, index, people, lapsedNow(c.env))));
    return c.json({ cast });
  });

export default { fetch: makeApp(keepMail).route("/dev/rehearsal", rehearsal).fetch };

/** A program whose people each owe something from long ago and read of it at an hour of their own. */
async function gather(env: Bindings, index: number, people: number, now: number) {
  const programId = makeId();
  const userIds = Array.from({ length: people }, (_, each) => `person-${index}-${each}`);
  gathered.push(programId);
  await openAccounts(env, userIds, now);
  const program = env.PROGRAM.getByName(programId);
  const [first = ""] = userIds;
  const founder = { userId: first, displayName: first, roles: ["lead", "mentee"] as const };
  const founding = { programId, name: "Rehearsal", kind: "university" as const, now };
  await program.found({ ...founding, founder: { ...founder, roles: [...founder.roles] } });
  for (const userId of userIds.slice(1))
    await put(env, programId, first, now, [member(userId, first)]);
  for (const [each, userId] of userIds.entries()) {
    await indexMembership(env, userId, programId);
    await put(env, programId, userId, now, duties(userId, each % 24));
  }
  return userIds;
}

async function openAccounts(env: Bindings, userIds: readonly string[], now: number) {
  await env.ACCOUNTS.prepare(
    `INSERT INTO user (id, name, email, emailVerified, timeZone, createdAt, updatedAt)
     SELECT value, value, value || '@example.org', 1, 'Etc/UTC', ?2, ?2 FROM json_each(?1)`,
  )
    .bind(JSON.stringify(userIds), new Date(now).toISOString())
    .run();
}

function member(userId: string, createdBy: string) {
  return { kind: "member" as const, fields: { userId, displayName: userId, createdBy } };
}

function duties(userId: string, hour: number) {
  const mine = { createdBy: userId };
  const contact = makeRecord("contact", mine);
  const subject = { kind: "contact" as const, id: contact.id };
  return [
    { kind: "contact" as const, fields: contact },
    {
      kind: "follow_up" as const,
      fields: { ...mine, subject, kind: "other" as const, origin: "person" as const },
    },
    {
      kind: "reminder_settings" as const,
      fields: { ...mine, digest: { rhythm: "daily" as const, hour }, quietDays: [] },
    },
  ];
}

type Wanted = ReturnType<typeof member> | ReturnType<typeof duties>[number];

async function put(
  env: Bindings,
  programId: string,
  userId: string,
  now: number,
  wanted: readonly Wanted[],
): Promise<void> {
  const mutations = wanted.map(({ kind, fields }, index) => {
    const record = makeRecord(kind, fields);
    return { op: "put" as const, n: index + 1, kind, id: record.id, fields: record };
  });
  const request = { protocol: 1, schema: 1, device: makeId(), epoch: null, cursor: null, limit: 1 };
  const program = env.PROGRAM.getByName(programId);
  const result = await program.sync(userId, { ...request, mutations }, now);
  if (!result.ok) throw new Error(result.error);
  const refused = SyncReply.parse(JSON.parse(result.reply)).answers.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
