import { type Context, Hono } from "hono";
import { stream } from "hono/streaming";
import * as z from "zod";
import { Role } from "#shared/programs";
import type { App } from "../bindings.ts";
import { body, fail, jsonWrites, knownOrigin } from "../door.ts";
import { makeAuth } from "../identity/auth.ts";
import { giveCookie, signToken } from "../identity/sessions.ts";
import { loadDemo, publishDemo } from "./load.ts";
import { guests } from "./people.ts";

/** The demo program of the local mode: one call fills it, another signs in as one of its people. */
export const demo = new Hono<App>()
  .use(knownOrigin, jsonWrites)
  .post("/", body(z.object({ as: Role.optional() })), (c) => {
    const { as } = c.req.valid("json");
    c.header("content-type", "application/x-ndjson");
    return stream(c, async (out) => {
      try {
        for await (const progress of loadDemo(c.env, Date.now())) {
          await out.writeln(JSON.stringify(progress));
        }
        if (as === "lead") await publishDemo(c.env);
        await out.writeln(JSON.stringify({ ready: true }));
      } catch (error) {
        console.error(error);
        await out.writeln(JSON.stringify({ error: "fault" }));
      }
    });
  })
  .post("/sign-in", body(z.object({ as: Role })), async (c) => {
    const { userId } = guests[c.req.valid("json").as];
    const known = await c.env.ACCOUNTS.prepare("SELECT 1 FROM user WHERE id = ?1")
      .bind(userId)
      .first();
    if (known === null) return fail(c, "not_found");
    giveCookie(c, await signToken(c.env, await openSession(c, userId)));
    return c.json({});
  });

async function openSession(c: Context<App>, userId: string): Promise<string> {
  const { internalAdapter } = await makeAuth(c).$context;
  const { token } = await internalAdapter.createSession(userId, false, {
    userAgent: c.req.header("user-agent") ?? "",
  });
  return token;
}
