import { Hono } from "hono";
import { Founding } from "#shared/roster-api";
import { derivedId, displayNameOf, readUser } from "./accounts.ts";
import type { App } from "./bindings.ts";
import { body, fail } from "./door.ts";
import { withinLimits } from "./identity/limits.ts";
import { signedIn } from "./identity/sessions.ts";
import { indexMembership, inProgram } from "./memberships.ts";

/** Founding a program, whose lead one is, and leaving one. */
export const programs = new Hono<App>()
  .post("/", signedIn, body(Founding), async (c) => {
    const { userId } = c.var.account;
    const { key, name, kind, startsOn, endsOn } = c.req.valid("json");
    const now = Date.now();
    const limit = { deed: "found", subject: userId, most: 5, minutes: 24 * 60 };
    if (!(await withinLimits(c.env, [limit], now))) return fail(c, "rate_limited");
    const user = await readUser(c.env, userId);
    // The same wish sent twice, since its answer was lost, founds one program.
    const programId = await derivedId(user.createdAt, `program ${key} of ${userId}`);
    const founder = { userId, displayName: displayNameOf(user), roles: ["lead" as const] };
    const days = { ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
    await c.env.PROGRAM.getByName(programId).found({
      programId,
      name,
      kind,
      founder,
      now,
      ...days,
    });
    await indexMembership(c.env, userId, programId);
    return c.json({ id: programId });
  })
  .get("/:programId/consents", signedIn, inProgram, async (c) => {
    const program = c.env.PROGRAM.getByName(c.req.param("programId"));
    const consents = await program.consents(c.var.account.userId, Date.now());
    return "error" in consents ? fail(c, consents.error) : c.json(consents);
  })
  .post("/:programId/departure", signedIn, inProgram, async (c) => {
    const program = c.env.PROGRAM.getByName(c.req.param("programId"));
    const left = await program.leave(c.var.account.userId, Date.now());
    return "error" in left ? fail(c, left.error) : c.json({});
  });
