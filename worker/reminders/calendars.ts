import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { App } from "../bindings.ts";
import { signedIn } from "../identity/sessions.ts";
import { belongsTo, inProgram } from "../memberships.ts";

/** A person's own calendar address, to see it again or to change it. */
export const calendarAddresses = new Hono<App>()
  .get("/:programId/calendar", signedIn, inProgram, async (c) => {
    const program = c.env.PROGRAM.getByName(c.req.param("programId"));
    return c.json({ address: await program.calendarAddress(c.var.account.userId, "same") });
  })
  .post("/:programId/calendar", signedIn, inProgram, async (c) => {
    const program = c.env.PROGRAM.getByName(c.req.param("programId"));
    return c.json({ address: await program.calendarAddress(c.var.account.userId, "new") });
  });

/** What calendar programs fetch. Unknown, changed and switched off addresses answer alike. */
export const calendars = new Hono<App>().get("/:programId/:userId/:file", async (c) => {
  const { programId, userId, file } = c.req.param();
  const body = await read(c.env, { programId, userId, name: file.replace(/\.ics$/, "") });
  if (body === undefined) return c.text("There is no calendar here.", 404, quiet);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { ...quiet, etag };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(body, 200, {
    ...headers,
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="tertius.ics"',
  });
});

const quiet = {
  "cache-control": "private, no-cache",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

/** The index is asked first: an unknown program would be made by asking it. */
async function read(
  env: App["Bindings"],
  { programId, userId, name }: { programId: string; userId: string; name: string },
): Promise<string | undefined> {
  if (!(await belongsTo(env, userId, programId))) return undefined;
  return env.PROGRAM.getByName(programId).calendarBehind(userId, name, Date.now());
}
