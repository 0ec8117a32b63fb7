import { type Context, Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import * as z from "zod";
import { CodeRequest, LinkSignIn, SignIn } from "#shared/api";
import type { App, Bindings } from "../bindings.ts";
import { body, fail } from "../door.ts";
import { signInCodeMail } from "../mail.ts";
import { hangUp } from "../memberships.ts";
import { askAuth, makeAuth } from "./auth.ts";
import { keyedHash } from "./hashes.ts";
import { guessLimits, mailLimits, withinLimits } from "./limits.ts";
import { sessionCookie, signedIn } from "./sessions.ts";

/** Signing in by a mailed code or link. An address nobody has used yet opens an account. */
export const signIn = new Hono<App>()
  .post("/sign-in/codes", body(CodeRequest), async (c) => {
    const { email } = c.req.valid("json");
    if (!(await mayMail(c, email))) return fail(c, "rate_limited");
    const sent = { email, type: "sign-in" } as const;
    const code = await makeAuth(c).api.createVerificationOTP({ body: sent });
    await c.var.deliver(c.env, signInCodeMail(email, code));
    return c.json({});
  })
  .post("/sign-in/links", body(CodeRequest), async (c) => {
    const { email } = c.req.valid("json");
    if (!(await mayMail(c, email))) return fail(c, "rate_limited");
    const answer = await askAuth(c, "/sign-in/magic-link", { email });
    if (!answer.ok) throw new Error(`A sign-in link was not sent: ${answer.status}`);
    return c.json({});
  })
  .post("/sign-in", body(SignIn), async (c) => {
    const { email, code } = c.req.valid("json");
    const limits = guessLimits(c, email);
    if (!(await withinLimits(c.env, limits, Date.now()))) return fail(c, "rate_limited");
    if (await ranOut(c.env, `sign-in-otp-${email}`)) return fail(c, "code_expired");
    const answer = await askAuth(c, "/sign-in/email-otp", { email, otp: code });
    return answer.ok ? welcome(c, answer) : refuse(c, answer);
  })
  .post("/sign-in/link", body(LinkSignIn), async (c) => {
    const { token } = c.req.valid("json");
    if (!(await withinLimits(c.env, guessLimits(c), Date.now()))) return fail(c, "rate_limited");
    const identifier = `magic-link:${await keyedHash(c.env, "link", token)}`;
    if (await ranOut(c.env, identifier)) return fail(c, "code_expired");
    const answer = await askAuth(c, `/magic-link/verify?token=${encodeURIComponent(token)}`);
    return answer.ok ? welcome(c, answer) : fail(c, "code_wrong");
  })
  .post("/sign-out", signedIn, async (c) => {
    const { userId, sessionId } = c.var.account;
    await c.env.ACCOUNTS.prepare("DELETE FROM session WHERE id = ?1").bind(sessionId).run();
    await hangUp(c.env, userId, sessionId);
    const { name, attributes } = sessionCookie(c.env);
    deleteCookie(c, name, attributes);
    return c.json({});
  });

function mayMail(c: Context<App>, email: string): Promise<boolean> {
  return withinLimits(c.env, mailLimits(c, email), Date.now());
}

function welcome(c: Context<App>, answer: Response) {
  for (const cookie of answer.headers.getSetCookie()) {
    c.header("set-cookie", cookie, { append: true });
  }
  return c.json({});
}

const Refusal = z.object({
  code: z.enum(["INVALID_OTP", "OTP_EXPIRED", "TOO_MANY_ATTEMPTS"]),
});

const refusals = {
  INVALID_OTP: "code_wrong",
  OTP_EXPIRED: "code_expired",
  TOO_MANY_ATTEMPTS: "rate_limited",
} as const;

async function refuse(c: Context<App>, answer: Response) {
  const { code } = Refusal.parse(await answer.json());
  return fail(c, refusals[code]);
}

/** Whether the newest code or link of this identifier is past its time; sweeps what is long past. */
async function ranOut(env: Bindings, identifier: string): Promise<boolean> {
  const now = Date.now();
  const [newest] = await env.ACCOUNTS.batch<{ expiresAt: string }>([
    env.ACCOUNTS.prepare(
      "SELECT expiresAt FROM verification WHERE identifier = ?1 ORDER BY createdAt DESC LIMIT 1",
    ).bind(identifier),
    env.ACCOUNTS.prepare("DELETE FROM verification WHERE expiresAt < ?1").bind(
      new Date(now - 24 * 60 * 60_000).toISOString(),
    ),
  ]);
  const row = newest?.results[0];
  return row !== undefined && Date.parse(row.expiresAt) <= now;
}
