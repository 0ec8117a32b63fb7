import { type Context, Hono } from "hono";
import * as z from "zod";
import {
  AddressQuestion,
  InvitationChange,
  InvitationWishes,
  Joining,
  NewLink,
} from "#shared/roster-api";
import type { App, Bindings } from "./bindings.ts";
import { body, fail } from "./door.ts";
import { guessLimits, withinLimits } from "./identity/limits.ts";
import { signedIn } from "./identity/sessions.ts";
import { invitationLink, readInvitation } from "./invitation-links.ts";
import { indexMembership, inProgram } from "./memberships.ts";

/** What leads do about invitations; the program itself says who is one. */
export const programInvitations = new Hono<App>()
  .post("/:programId/invitations/plan", signedIn, body(InvitationWishes), inProgram, async (c) => {
    if (!(await mayAsk(c))) return fail(c, "rate_limited");
    const plan = await programOf(c).planInvitations(me(c), c.req.valid("json"), Date.now());
    return plan ? c.json({ plan }) : fail(c, "not_allowed");
  })
  .post("/:programId/invitations", signedIn, body(InvitationWishes), inProgram, async (c) => {
    if (!(await mayAsk(c))) return fail(c, "rate_limited");
    const plan = await programOf(c).invite(me(c), c.req.valid("json"), Date.now());
    if (plan === undefined) return fail(c, "not_allowed");
    return "error" in plan ? fail(c, plan.error) : c.json({ plan });
  })
  .post("/:programId/invitations/links", signedIn, body(NewLink), inProgram, async (c) => {
    const made = await programOf(c).openLink(me(c), c.req.valid("json"), Date.now());
    if ("error" in made) return fail(c, made.error);
    return c.json({ id: made.id, link: invitationLink(c.env, c.req.param("programId"), made.id) });
  })
  .get("/:programId/invitations/:id/link", signedIn, inProgram, async (c) => {
    const { programId, id } = c.req.param();
    const isThere = await programOf(c).hasLink(me(c), id);
    return isThere
      ? c.json({ id, link: invitationLink(c.env, programId, id) })
      : fail(c, "unknown_record");
  })
  .post("/:programId/invitations/:id", signedIn, body(InvitationChange), inProgram, async (c) => {
    const { deed } = c.req.valid("json");
    const changed = await programOf(c).changeInvitation(me(c), c.req.param("id"), deed, Date.now());
    return "error" in changed ? fail(c, changed.error) : c.json({});
  })
  .post("/:programId/members/addresses", signedIn, body(AddressQuestion), inProgram, async (c) => {
    if (!(await mayAsk(c))) return fail(c, "rate_limited");
    const { emails } = c.req.valid("json");
    const members = await programOf(c).membersAt(me(c), emails, Date.now());
    return members ? c.json({ members }) : fail(c, "not_allowed");
  });

/** What whoever holds a link reads and does. Every link that opens nothing answers alike. */
export const invitations = new Hono<App>()
  .get("/:token", async (c) => {
    const ids = readInvitation(c.env, c.req.param("token"));
    if (!ids) return refuseForged(c);
    const program = c.env.PROGRAM.getByName(ids.programId);
    const shown = await program.invitation(ids.invitationId, Date.now());
    return shown ? c.json(shown) : fail(c, "invitation_over");
  })
  .post("/:token", signedIn, body(Joining), async (c) => {
    const ids = readInvitation(c.env, c.req.param("token"));
    if (!ids) return refuseForged(c);
    const { userId, email } = c.var.account;
    const limit = { deed: "join", subject: userId, most: 30, minutes: 60 };
    if (!(await withinLimits(c.env, [limit], Date.now()))) return fail(c, "rate_limited");
    const program = c.env.PROGRAM.getByName(ids.programId);
    const joining = { ...c.req.valid("json"), userId, email };
    const joined = await program.join(ids.invitationId, joining, Date.now());
    if ("error" in joined) return fail(c, joined.error);
    await indexMembership(c.env, userId, joined.programId);
    await nameNewcomer(c.env, userId, joining.displayName);
    return c.json(joined);
  });

/** The name somebody joins with is their account's, unless that has one already. */
async function nameNewcomer(env: Bindings, userId: string, name: string): Promise<void> {
  await env.ACCOUNTS.prepare("UPDATE user SET name = ?2 WHERE id = ?1 AND name = ''")
    .bind(userId, name)
    .run();
}

async function refuseForged(c: Context<App>) {
  const within = await withinLimits(c.env, guessLimits(c), Date.now());
  return fail(c, within ? "invitation_over" : "rate_limited");
}

/** Asking about addresses is bounded, so that nobody tries the whole town. */
function mayAsk(c: Context<App>): Promise<boolean> {
  const limit = { deed: "ask about addresses", subject: me(c), most: 120, minutes: 60 };
  return withinLimits(c.env, [limit], Date.now());
}

function programOf(c: Context<App>) {
  return c.env.PROGRAM.getByName(z.string().parse(c.req.param("programId")));
}

function me(c: Context<App>): string {
  return c.var.account.userId;
}
