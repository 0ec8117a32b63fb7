import { env } from "cloudflare:test";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Role } from "#shared/programs";
import { type Mutation, SyncReply, type SyncRequest } from "#shared/sync";
import type { Program } from "../../../worker/program.ts";
import { makeId, makeRecord, now } from "../../make.ts";

export type Stub = DurableObjectStub<Program>;

/** A program led by `lead-1`, with the given people in it. */
export async function makeProgram(people: Record<string, Role[]> = {}): Promise<Stub> {
  const programId = makeId();
  const stub = env.PROGRAM.getByName(programId);
  const founder = { userId: "lead-1", displayName: "Lina Lead", roles: ["lead" as const] };
  await stub.found({ programId, name: "Example", kind: "university", founder, now });
  const lead = makeDevice(stub, "lead-1");
  for (const [userId, roles] of Object.entries(people)) {
    await lead.put("member", { userId, displayName: userId, roles, createdBy: "lead-1" });
  }
  return stub;
}

export type Device = ReturnType<typeof makeDevice>;

/** A device that numbers its mutations and remembers its cursor, and nothing else. */
export function makeDevice(stub: Stub, userId: string) {
  const device = makeId();
  let n = 0;
  let cursor: string | null = null;
  const number = (wishes: object[]) => wishes.map((wish) => ({ n: ++n, ...wish }) as Mutation);
  async function send(request: Partial<SyncRequest> = {}) {
    const whole = {
      protocol: 1,
      schema: 1,
      device,
      epoch: null,
      cursor,
      mutations: [],
      limit: 2000,
    };
    const result = await stub.sync(userId, { ...whole, ...request }, now);
    return result.ok
      ? { ok: true as const, reply: SyncReply.parse(JSON.parse(result.reply)) }
      : result;
  }
  async function sync(...wishes: object[]): Promise<SyncReply> {
    const result = await send({ mutations: number(wishes) });
    if (!result.ok) throw new Error(result.error);
    cursor = result.reply.cursor;
    return result.reply;
  }
  /** Sends one wish, whatever comes of it. */
  function sendNext(wish: object) {
    return send({ mutations: number([wish]) });
  }
  async function put<K extends Kind>(kind: K, fields: Partial<RecordOf<K>> = {}) {
    const record = makeRecord(kind, { createdBy: userId, ...fields } as Partial<RecordOf<K>>);
    const reply = await sync({ op: "put", kind, id: record.id, fields: record });
    return { record, reply, answer: reply.answers[0], rev: revOf(reply) };
  }
  return { device, userId, send, sendNext, sync, put, number };
}

function revOf(reply: SyncReply): number {
  const [answer] = reply.answers;
  return answer?.ok ? answer.rev : 0;
}
