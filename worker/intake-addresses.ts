import { type Context, Hono } from "hono";
import * as z from "zod";
import { isIntakeAddress } from "#shared/detected-drafts";
import type { App, Bindings } from "./bindings.ts";
import { body, fail } from "./door.ts";
import { keyedHash } from "./identity/hashes.ts";
import { withinLimits } from "./identity/limits.ts";
import { signedIn } from "./identity/sessions.ts";
import { inProgram } from "./memberships.ts";
import { newId } from "./new-id.ts";

/** A person's own secret address, one a program: read, and changed for another. */
export const intakeAddresses = new Hono<App>()
  .get("/:programId/intake-addresses/current", signedIn, inProgram, async (c) => {
    const place = await placeOf(c, c.req.param("programId"));
    return place ? c.json({ address: await currentAddress(c.env, place) }) : fail(c, "not_allowed");
  })
  .post("/:programId/intake-addresses", signedIn, body(z.object({})), inProgram, async (c) => {
    const place = await placeOf(c, c.req.param("programId"));
    if (!place) return fail(c, "not_allowed");
    const limit = { deed: "intake address", subject: place.userId, most: 20, minutes: 60 };
    if (!(await withinLimits(c.env, [limit], Date.now()))) return fail(c, "rate_limited");
    return c.json({ address: await changeAddress(c.env, place) });
  });

export type Place = { userId: string; programId: string };

/** Whose address this is; an address that was changed belongs to nobody. */
export async function ownerOf(env: Bindings, address: string): Promise<Place | undefined> {
  const [local = "", domain] = address.toLowerCase().split("@");
  if (domain !== env.INTAKE_DOMAIN.toLowerCase() || !isIntakeAddress(address)) return undefined;
  const row = await env.ACCOUNTS.prepare(
    "SELECT user_id AS userId, program_id AS programId FROM intake_addresses WHERE hash = ?1",
  )
    .bind(await hashOf(env, local))
    .first();
  return row === null ? undefined : OwnerRow.parse(row);
}

const OwnerRow = z.object({ userId: z.string(), programId: z.string() });

/** Someone who left is still in the index, but nothing comes in for them any more. */
async function placeOf(c: Context<App>, programId: string): Promise<Place | undefined> {
  const { userId } = c.var.account;
  const membership = await c.env.PROGRAM.getByName(programId).membership(userId);
  return membership && membership.roles.length > 0 ? { userId, programId } : undefined;
}

async function currentAddress(env: Bindings, { userId, programId }: Place): Promise<string> {
  const fresh = await makeAddress(env);
  const [, known] = await env.ACCOUNTS.batch([
    env.ACCOUNTS.prepare(
      `INSERT INTO intake_addresses (user_id, program_id, salt, hash) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT DO NOTHING`,
    ).bind(userId, programId, fresh.salt, fresh.hash),
    env.ACCOUNTS.prepare(
      "SELECT salt, hash FROM intake_addresses WHERE user_id = ?1 AND program_id = ?2",
    ).bind(userId, programId),
  ]);
  const row = AddressRow.parse(known?.results[0]);
  const local = await localPart(env, row.salt);
  // A new secret of the server made another address of the same salt.
  if ((await hashOf(env, local)) !== row.hash) return changeAddress(env, { userId, programId });
  return `${local}@${env.INTAKE_DOMAIN}`;
}

const AddressRow = z.object({ salt: z.string(), hash: z.string() });

async function changeAddress(env: Bindings, { userId, programId }: Place): Promise<string> {
  const { salt, hash, local } = await makeAddress(env);
  await env.ACCOUNTS.prepare(
    `INSERT INTO intake_addresses (user_id, program_id, salt, hash) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (user_id, program_id) DO UPDATE SET salt = ?3, hash = ?4`,
  )
    .bind(userId, programId, salt, hash)
    .run();
  return `${local}@${env.INTAKE_DOMAIN}`;
}

async function makeAddress(env: Bindings) {
  const salt = newId(Date.now());
  const local = await localPart(env, salt);
  return { salt, local, hash: await hashOf(env, local) };
}

/** 96 bits that nobody finds without the server's secret. */
async function localPart(env: Bindings, salt: string): Promise<string> {
  return `in-${(await keyedHash(env, "intake address", salt)).slice(0, 24)}`;
}

const hashOf = (env: Bindings, local: string) => keyedHash(env, "intake owner", local);
