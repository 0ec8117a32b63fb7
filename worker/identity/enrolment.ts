import type { Context } from "hono";
import type { App } from "../bindings.ts";
import { makeAuth } from "./auth.ts";
import { giveCookie, signToken } from "./sessions.ts";

/** The account of an address, opened if there is none. For the demo alone: no mail proves it. */
export async function enrol(c: Context<App>, email: string, name: string): Promise<string> {
  const { internalAdapter } = await makeAuth(c).$context;
  const found = await internalAdapter.findUserByEmail(email);
  if (found) return found.user.id;
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: true },
    { method: "demo" },
  );
  return user.id;
}

/** Signs the caller in as this account; the answer carries the cookie. */
export async function openSession(c: Context<App>, userId: string): Promise<void> {
  const { internalAdapter } = await makeAuth(c).$context;
  const userAgent = c.req.header("user-agent") ?? "";
  const session = await internalAdapter.createSession(userId, false, { userAgent });
  giveCookie(c, await signToken(c.env, session.token));
}
