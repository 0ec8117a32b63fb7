import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { parseSigned, serializeSigned } from "hono/utils/cookie";
import * as z from "zod";
import type { App, Bindings } from "../bindings.ts";
import { fail } from "../door.ts";

/** The signed-in person, by the session their request carries. */
export type Account = { userId: string; email: string; name: string; sessionId: string };

export const sessionSeconds = 60 * 60 * 24 * 60;
const touchAfter = 1000 * 60 * 10;

/** Lets only a signed-in person through and says who it is in `c.var.account`. */
export const signedIn = createMiddleware<App>(async (c, next) => {
  const now = Date.now();
  const credential = credentialOf(c);
  const token = credential && (await tokenIn(c.env, credential.value));
  const session = token ? await findSession(c.env, token, now) : undefined;
  if (!credential || !session) return fail(c, "signed_out");
  const { seenAt, ...account } = session;
  if (now - seenAt > touchAfter) {
    await touch(c.env, account.sessionId, now);
    if (credential.kind === "cookie") giveCookie(c, credential.value);
  }
  c.set("account", account);
  return next();
});

export function sessionCookie(env: Bindings) {
  const secure = env.ORIGIN.startsWith("https:");
  return {
    // A `__Host-` cookie can be set by this very host only, over TLS.
    name: secure ? "__Host-tertius" : "tertius",
    attributes: { httpOnly: true, secure, sameSite: "lax", path: "/" },
  } as const;
}

/** The token as the browser or the extension keeps it: signed, so that a row alone opens nothing. */
export async function signToken(env: Bindings, token: string): Promise<string> {
  const cookie = await serializeSigned("token", token, env.AUTH_SECRET);
  return decodeURIComponent(cookie.slice("token=".length));
}

export function giveCookie(c: Context<App>, signedToken: string) {
  const { name, attributes } = sessionCookie(c.env);
  setCookie(c, name, signedToken, { ...attributes, maxAge: sessionSeconds });
}

/** Beside any other authorization a cookie counts for nothing; the door goes by that too. */
function credentialOf(c: Context<App>) {
  const authorization = c.req.header("authorization");
  if (authorization !== undefined) {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return bearer === undefined ? undefined : ({ kind: "bearer", value: bearer } as const);
  }
  const cookie = getCookie(c, sessionCookie(c.env).name);
  return cookie === undefined ? undefined : ({ kind: "cookie", value: cookie } as const);
}

async function tokenIn(env: Bindings, signed: string): Promise<string | undefined> {
  const parsed = await parseSigned(`token=${encodeURIComponent(signed)}`, env.AUTH_SECRET, "token");
  return parsed.token || undefined;
}

const SessionRow = z.object({
  sessionId: z.string(),
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  seenAt: z.coerce.date().transform(Number),
});

async function findSession(env: Bindings, token: string, now: number) {
  const row = await env.ACCOUNTS.prepare(
    `SELECT session.id AS sessionId, session.updatedAt AS seenAt, user.id AS userId,
            user.email AS email, user.name AS name
     FROM session JOIN user ON user.id = session.userId
     WHERE session.token = ?1 AND session.expiresAt > ?2`,
  )
    .bind(token, new Date(now).toISOString())
    .first();
  return row === null ? undefined : SessionRow.parse(row);
}

/** Being used keeps a session alive. */
async function touch(env: Bindings, sessionId: string, now: number) {
  const expiresAt = new Date(now + sessionSeconds * 1000).toISOString();
  await env.ACCOUNTS.prepare("UPDATE session SET updatedAt = ?2, expiresAt = ?3 WHERE id = ?1")
    .bind(sessionId, new Date(now).toISOString(), expiresAt)
    .run();
}
