import { Hono } from "hono";
import type { App } from "./bindings.ts";
import { fail } from "./door.ts";
import { signedIn } from "./identity/sessions.ts";
import { belongsTo } from "./memberships.ts";

/** What a lead reads of a program: numbers alone, the handfuls hidden. */
export const reports = new Hono<App>().get("/:programId/reports/overview", signedIn, async (c) => {
  const { userId } = c.var.account;
  const programId = c.req.param("programId");
  if (!(await belongsTo(c.env, userId, programId))) return fail(c, "unknown_program");
  const result = await c.env.PROGRAM.getByName(programId).overview(userId, Date.now());
  return result.ok ? c.json(result.overview) : fail(c, result.error);
});
