import { Hono } from "hono";
import { errors } from "#shared/errors";
import { SyncRequest } from "#shared/sync";
import type { App } from "./bindings.ts";
import { body, fail } from "./door.ts";
import { signedIn } from "./identity/sessions.ts";
import { inProgram } from "./memberships.ts";

/** S2 and S9: what a device says to its program and hears from it. */
export const sync = new Hono<App>()
  .post("/:programId/sync", signedIn, body(SyncRequest), inProgram, async (c) => {
    const { userId } = c.var.account;
    const programId = c.req.param("programId");
    const program = c.env.PROGRAM.getByName(programId);
    const result = await program.sync(userId, c.req.valid("json"), Date.now());
    if (result.ok) return c.body(result.reply, 200, { "content-type": "application/json" });
    const { error, expected } = result;
    return c.json(expected === undefined ? { error } : { error, expected }, errors[error]);
  })
  .get("/:programId/live", signedIn, inProgram, async (c) => {
    const { userId, sessionId } = c.var.account;
    const programId = c.req.param("programId");
    if (c.req.header("upgrade") !== "websocket") return fail(c, "invalid_request");
    const headers = new Headers(c.req.raw.headers);
    headers.set("x-tertius-user", userId);
    headers.set("x-tertius-session", sessionId);
    return await c.env.PROGRAM.getByName(programId).fetch(new Request(c.req.raw, { headers }));
  });
