import { createMiddleware } from "hono/factory";
import * as z from "zod";
import type { App, Bindings } from "./bindings.ts";
import { fail } from "./door.ts";

/** Lets only those through, behind `signedIn`, whom the index knows in the program of the path. */
export const inProgram = createMiddleware<App>(async (c, next) => {
  const programId = c.req.param("programId") ?? "";
  const isKnown = await belongsTo(c.env, c.var.account.userId, programId);
  return isKnown ? next() : fail(c, "unknown_program");
});

/**
 * The index over who belongs to which program. The programs hold the truth; this only spares
 * asking one that a person has nothing to do with.
 */
export async function belongsTo(env: Bindings, userId: string, programId: string) {
  const found = await env.ACCOUNTS.prepare(
    "SELECT 1 FROM memberships WHERE user_id = ?1 AND program_id = ?2",
  )
    .bind(userId, programId)
    .first();
  return found !== null;
}

export async function indexMembership(env: Bindings, userId: string, programId: string) {
  await env.ACCOUNTS.prepare(
    "INSERT INTO memberships (user_id, program_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
  )
    .bind(userId, programId)
    .run();
}

/** Closes the live sockets of a session that is over, in every program. */
export async function hangUp(env: Bindings, userId: string, sessionId: string): Promise<void> {
  const ids = await programsOf(env, userId);
  await Promise.all(ids.map((id) => env.PROGRAM.getByName(id).hangUp(sessionId)));
}

export async function programsOf(env: Bindings, userId: string): Promise<string[]> {
  const { results } = await env.ACCOUNTS.prepare(
    "SELECT program_id FROM memberships WHERE user_id = ?1 ORDER BY program_id",
  )
    .bind(userId)
    .all();
  return z
    .array(z.object({ program_id: z.string() }))
    .parse(results)
    .map((row) => row.program_id);
}
