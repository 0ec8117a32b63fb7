import { Hono } from "hono";
import * as z from "zod";
import { type Me, MePatch } from "#shared/api";
import { uuidv7 } from "#shared/ids";
import type { App, Bindings } from "./bindings.ts";
import { body, fail } from "./door.ts";
import { signedIn } from "./identity/sessions.ts";
import { indexMembership, programsOf } from "./memberships.ts";

/** The signed-in person: their account, and the programs they are in. */
export const accounts = new Hono<App>()
  .get("/", signedIn, async (c) => c.json(await me(c.env, c.var.account.userId)))
  .patch("/", signedIn, body(MePatch), async (c) => {
    const { name = null, timeZone = null } = c.req.valid("json");
    if (timeZone !== null && !isTimeZone(timeZone)) return fail(c, "invalid_request");
    const { userId } = c.var.account;
    await c.env.ACCOUNTS.prepare(
      `UPDATE user SET name = coalesce(?2, name), timeZone = coalesce(?3, timeZone),
                       updatedAt = ?4 WHERE id = ?1`,
    )
      .bind(userId, name, timeZone, new Date().toISOString())
      .run();
    if (timeZone !== null) await tellPrograms(c.env, userId, timeZone);
    return c.json(await me(c.env, userId));
  })
  .post("/program", signedIn, async (c) => {
    const { userId } = c.var.account;
    const { createdAt, ...user } = await readUser(c.env, userId);
    await foundPersonalProgram(c.env, user, createdAt);
    return c.json(await me(c.env, userId));
  });

/** Each program sends the person's digest by the clock of where they are. */
async function tellPrograms(env: Bindings, userId: string, timeZone: string): Promise<void> {
  const ids = await programsOf(env, userId);
  await Promise.all(
    ids.map((id) => env.PROGRAM.getByName(id).moveTo(userId, timeZone, Date.now())),
  );
}

async function me(env: Bindings, userId: string): Promise<Me> {
  const { createdAt, ...user } = await readUser(env, userId);
  const known = await membershipsOf(env, userId);
  if (known.some(({ roles }) => roles.length > 0)) return { user, programs: known };
  if (known.length === 0 && !(await hasPersonalProgram(env, userId, createdAt)))
    return { user, programs: [] };
  await foundPersonalProgram(env, user, createdAt);
  return { user, programs: await membershipsOf(env, userId) };
}

/** Asked past the index, which may be lost; a newcomer decides first where to begin. */
async function hasPersonalProgram(env: Bindings, userId: string, createdAt: number) {
  const program = env.PROGRAM.getByName(await personalId(userId, createdAt));
  return (await program.membership(userId)) !== undefined;
}

function personalId(userId: string, createdAt: number): Promise<string> {
  return derivedId(createdAt, `personal program of ${userId}`);
}

const UserRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  timeZone: z.string(),
  createdAt: z.coerce.date().transform(Number),
});

export async function readUser(env: Bindings, userId: string) {
  const row = await env.ACCOUNTS.prepare(
    "SELECT id, email, name, timeZone, createdAt FROM user WHERE id = ?1",
  )
    .bind(userId)
    .first();
  return UserRow.parse(row);
}

/** What each program itself says, those left behind last; the index only says which to ask. */
async function membershipsOf(env: Bindings, userId: string): Promise<Me["programs"]> {
  const ids = await programsOf(env, userId);
  const answers = await Promise.all(ids.map((id) => env.PROGRAM.getByName(id).membership(userId)));
  return answers
    .filter((answer) => answer !== undefined)
    .map(({ programId, name, kind, roles }) => ({ id: programId, name, kind, roles: [...roles] }))
    .toSorted((a, b) => Math.sign(b.roles.length) - Math.sign(a.roles.length));
}

/** Who begins alone, or has left every program, has one of their own, in every role. */
async function foundPersonalProgram(env: Bindings, user: Me["user"], createdAt: number) {
  const programId = await personalId(user.id, createdAt);
  const displayName = displayNameOf(user);
  await env.PROGRAM.getByName(programId).found({
    programId,
    name: "My network",
    kind: "personal",
    founder: { userId: user.id, displayName, roles: ["mentee", "mentor", "lead"] },
    now: Date.now(),
  });
  await indexMembership(env, user.id, programId);
}

/** Made from the account alone, so that a lost index or two requests at once found no second one. */
export async function derivedId(createdAt: number, name: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  return uuidv7(createdAt, new Uint8Array(hash));
}

export function displayNameOf({ name, email }: Pick<Me["user"], "name" | "email">): string {
  return name || (email.split("@")[0] ?? email);
}

/** An IANA name, old names too; the offsets that `Intl` also takes know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
