import { type Context, Hono } from "hono";
import * as z from "zod";
import { DeviceCodeRequest, DeviceTokenRequest, PendingDevice } from "#shared/api";
import { deviceName } from "#shared/device-names";
import type { App, Bindings } from "./bindings.ts";
import { body, fail } from "./door.ts";
import { askAuth, extensionClient } from "./identity/auth.ts";
import { keyedHash } from "./identity/hashes.ts";
import { deviceCodeLimits, lookUpLimits, withinLimits } from "./identity/limits.ts";
import { signedIn, signToken } from "./identity/sessions.ts";
import { hangUp } from "./memberships.ts";

/** The devices of a person, each a session; an extension becomes one by RFC 8628. */
export const devices = new Hono<App>()
  .get("/", signedIn, async (c) => {
    const { userId, sessionId } = c.var.account;
    const list = await sessionsOf(c.env, userId);
    return c.json({ devices: list.map((each) => ({ ...each, current: each.id === sessionId })) });
  })
  .delete("/:id", signedIn, async (c) => {
    const { userId } = c.var.account;
    const sessionId = c.req.param("id");
    const { meta } = await c.env.ACCOUNTS.prepare(
      "DELETE FROM session WHERE id = ?1 AND userId = ?2",
    )
      .bind(sessionId, userId)
      .run();
    if (meta.changes !== 1) return fail(c, "not_found");
    await hangUp(c.env, userId, sessionId);
    return c.json({});
  })
  .post("/codes", body(DeviceCodeRequest), async (c) => {
    const { name } = c.req.valid("json");
    if (!(await withinLimits(c.env, deviceCodeLimits(c), Date.now())))
      return fail(c, "rate_limited");
    const answer = await askAuth(c, "/device/code", { client_id: extensionClient });
    const code = CodeAnswer.parse(await answer.json());
    await nameAndHide(c.env, code.deviceCode, name);
    return c.json(code);
  })
  .post("/tokens", body(DeviceTokenRequest), async (c) => {
    const deviceCode = await hidden(c.env, c.req.valid("json").deviceCode);
    const name = await nameOf(c.env, deviceCode);
    const answer = await askAuth(c, "/device/token", {
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: extensionClient,
      device_code: deviceCode,
    });
    if (!answer.ok) return fail(c, tokenRefusals[TokenRefusal.parse(await answer.json()).error]);
    const { access_token } = TokenAnswer.parse(await answer.json());
    await nameSession(c.env, access_token, name);
    return c.json({ token: await signToken(c.env, access_token) });
  })
  .get("/codes/:userCode", signedIn, async (c) => {
    const found = await review(c, c.req.param("userCode"));
    return found.ok ? c.json(found.device) : fail(c, found.error);
  })
  .post("/codes/:userCode/approval", signedIn, (c) => decide(c, c.req.param("userCode"), "approve"))
  .delete("/codes/:userCode", signedIn, (c) => decide(c, c.req.param("userCode"), "deny"));

const SessionRow = z.object({
  id: z.string(),
  deviceName: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.coerce.date().transform(Number),
  updatedAt: z.coerce.date().transform(Number),
});

async function sessionsOf(env: Bindings, userId: string) {
  const { results } = await env.ACCOUNTS.prepare(
    `SELECT id, deviceName, userAgent, createdAt, updatedAt FROM session
     WHERE userId = ?1 AND expiresAt > ?2 ORDER BY updatedAt DESC, id DESC`,
  )
    .bind(userId, new Date().toISOString())
    .all();
  return z
    .array(SessionRow)
    .parse(results)
    .map((row) => ({
      id: row.id,
      name: row.deviceName ?? deviceName(row.userAgent ?? ""),
      kind: row.deviceName === null ? ("browser" as const) : ("extension" as const),
      createdAt: row.createdAt,
      lastSeenAt: row.updatedAt,
    }));
}

const CodeAnswer = z
  .object({
    device_code: z.string(),
    user_code: z.string(),
    verification_uri_complete: z.string(),
    expires_in: z.int(),
    interval: z.int(),
  })
  .transform((answer) => ({
    deviceCode: answer.device_code,
    userCode: answer.user_code,
    verificationUri: answer.verification_uri_complete,
    expiresIn: answer.expires_in,
    interval: answer.interval,
  }));

const TokenAnswer = z.object({ access_token: z.string() });

const tokenRefusals = {
  authorization_pending: "authorization_pending",
  slow_down: "slow_down",
  access_denied: "access_denied",
  expired_token: "code_expired",
  invalid_grant: "code_wrong",
} as const;

const TokenRefusal = z.object({
  error: z.enum([
    "authorization_pending",
    "slow_down",
    "access_denied",
    "expired_token",
    "invalid_grant",
  ]),
});

const hidden = (env: Bindings, deviceCode: string) => keyedHash(env, "device code", deviceCode);

/** The row keeps a hash: who reads the table cannot fetch the token of a device being connected. */
async function nameAndHide(env: Bindings, deviceCode: string, name: string) {
  const hash = await hidden(env, deviceCode);
  await env.ACCOUNTS.batch([
    env.ACCOUNTS.prepare(
      "UPDATE deviceCode SET deviceCode = ?2, name = ?3 WHERE deviceCode = ?1",
    ).bind(deviceCode, hash, name),
    env.ACCOUNTS.prepare("DELETE FROM deviceCode WHERE expiresAt < ?1").bind(
      new Date(Date.now() - 24 * 60 * 60_000).toISOString(),
    ),
  ]);
}

async function nameOf(env: Bindings, deviceCode: string): Promise<string | null> {
  return env.ACCOUNTS.prepare("SELECT name FROM deviceCode WHERE deviceCode = ?1")
    .bind(deviceCode)
    .first<string>("name");
}

async function nameSession(env: Bindings, token: string, name: string | null) {
  await env.ACCOUNTS.prepare("UPDATE session SET deviceName = ?2 WHERE token = ?1")
    .bind(token, name)
    .run();
}

const ReviewRow = z.object({
  userId: z.string().nullable(),
  expiresAt: z.coerce.date().transform(Number),
  name: PendingDevice.shape.name,
  status: PendingDevice.shape.status,
});

/**
 * The device that shows this code. Looking at it claims it: from then on the code is unknown to
 * everyone else, so that nobody approves a device another person is looking at.
 */
async function review(c: Context<App>, userCode: string) {
  const { userId } = c.var.account;
  const limits = lookUpLimits(userId);
  if (!(await withinLimits(c.env, limits, Date.now()))) return refused("rate_limited");
  const plainCode = userCode.replace(/[^a-z0-9]/gi, "").toUpperCase();
  await askAuth(c, `/device?user_code=${encodeURIComponent(plainCode)}`);
  const row = await c.env.ACCOUNTS.prepare(
    "SELECT userId, expiresAt, name, status FROM deviceCode WHERE userCode = ?1",
  )
    .bind(plainCode)
    .first();
  if (row === null) return refused("not_found");
  const { userId: claimedBy, expiresAt, ...device } = ReviewRow.parse(row);
  if (claimedBy !== null && claimedBy !== userId) return refused("not_found");
  if (expiresAt <= Date.now()) return refused("code_expired");
  return { ok: true, device, plainCode } as const;
}

/** A decision holds; deciding the same again changes nothing. */
async function decide(c: Context<App>, userCode: string, verb: "approve" | "deny") {
  const found = await review(c, userCode);
  if (!found.ok) return fail(c, found.error);
  const wanted = verb === "approve" ? "approved" : "denied";
  if (found.device.status === wanted) return c.json({});
  if (found.device.status !== "pending") return fail(c, "immutable");
  const answer = await askAuth(c, `/device/${verb}`, { userCode: found.plainCode });
  if (!answer.ok) throw new Error(`A device was not ${wanted}: ${answer.status}`);
  return c.json({});
}

function refused<Code extends "not_found" | "code_expired" | "rate_limited">(error: Code) {
  return { ok: false, error } as const;
}
