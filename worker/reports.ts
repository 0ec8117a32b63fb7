import { Hono } from "hono";
import type { App } from "./bindings.ts";
import { fail } from "./door.ts";
import { signedIn } from "./identity/sessions.ts";
import { inProgram } from "./memberships.ts";

/** What a lead reads of a program: numbers alone, the handfuls hidden. */
export const reports = new Hono<App>().get(
  "/:programId/reports/overview",
  signedIn,
  inProgram,
  async (c) => {
    const { userId } = c.var.account;
    const programId = c.req.param("programId");
    const result = await c.env.PROGRAM.getByName(programId).overview(userId, Date.now());
    return result.ok ? c.json(result.overview) : fail(c, result.error);
  },
);
