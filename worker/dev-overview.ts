import { Hono } from "hono";
import type { App } from "./bindings.ts";
import { signedIn } from "./identity/sessions.ts";
import { inProgram } from "./memberships.ts";
import { answer } from "./reports.ts";

/**
 * A program's numbers of this moment. No server may answer them: subtracted from what a week
 * published, they could tell about the few who came since.
 */
export const devOverview = new Hono<App>().get(
  "/:programId/reports/overview",
  signedIn,
  inProgram,
  (c) => answer(c, { ask: "overview" }),
);
