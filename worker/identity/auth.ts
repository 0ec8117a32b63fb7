import { betterAuth } from "better-auth";
import { bearer } from "better-auth/plugins/bearer";
import { deviceAuthorization } from "better-auth/plugins/device-authorization";
import { emailOTP } from "better-auth/plugins/email-otp";
import { magicLink } from "better-auth/plugins/magic-link";
import type { Context } from "hono";
import type { App } from "../bindings.ts";
import { signInLinkMail } from "../mail.ts";
import { newId } from "../new-id.ts";
import { keyedHash } from "./hashes.ts";
import { sessionCookie, sessionSeconds } from "./sessions.ts";

const codeMinutes = 10;

/**
 * The library behind the sign-in routes. It is made anew for each request, because what one
 * request has begun another must not wait for in workerd; its own routes are never mounted.
 */
export function makeAuth(c: Context<App>) {
  const { env } = c;
  return betterAuth({
    appName: "Tertius",
    baseURL: env.ORIGIN,
    secret: env.AUTH_SECRET,
    database: env.ACCOUNTS,
    trustedOrigins: [env.ORIGIN],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    session: { expiresIn: sessionSeconds },
    // A code that ran out answers "expired" for as long as its row is kept; see `sign-in.ts`.
    verification: { disableCleanup: true },
    advanced: {
      database: { generateId: () => newId(Date.now()), validateSchema: false },
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: false,
      cookies: { session_token: sessionCookie(env) },
    },
    plugins: [
      bearer({ requireSignature: true }),
      emailOTP({
        expiresIn: codeMinutes * 60,
        allowedAttempts: 5,
        storeOTP: { hash: (code) => keyedHash(env, "sign-in code", code) },
        sendVerificationOTP: async () => {},
      }),
      magicLink({
        expiresIn: codeMinutes * 60,
        storeToken: { type: "custom-hasher", hash: (token) => keyedHash(env, "link", token) },
        sendMagicLink: ({ email, token }) =>
          c.var.deliver(env, signInLinkMail(email, `${env.ORIGIN}/sign-in/link?token=${token}`)),
      }),
      deviceAuthorization({
        expiresIn: `${codeMinutes}m`,
        interval: "5s",
        verificationUri: `${env.ORIGIN}/connect`,
        validateClient: (clientId) => clientId === extensionClient,
      }),
    ],
  });
}

export const extensionClient = "extension";

/** Asks the library as the caller, so that its own checks of origin and session hold too. */
export function askAuth(
  c: Context<App>,
  path: string,
  body?: Record<string, unknown>,
): Promise<Response> {
  const headers = new Headers();
  for (const name of ["authorization", "cookie", "origin", "user-agent", "cf-connecting-ip"]) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const init: RequestInit = { method: body ? "POST" : "GET", headers };
  if (body) {
    headers.set("content-type", "application/json");
    init.body = JSON.stringify(body);
  }
  return makeAuth(c).handler(new Request(`${c.env.ORIGIN}/api/auth${path}`, init));
}
