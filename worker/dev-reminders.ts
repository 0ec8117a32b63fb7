import { Hono } from "hono";
import * as z from "zod";
import type { App, Bindings } from "./bindings.ts";
import { fail } from "./door.ts";

/** A day and an hour as a form's `datetime-local` says them, in UTC. */
const Wished = z.object({ at: z.iso.datetime({ local: true }) });

/** Pretends that it is later and sends what falls due until then, for who wants to see a digest. */
export const devReminders = new Hono<App>().post("/reminders/run", async (c) => {
  const wished = Wished.safeParse(await c.req.parseBody());
  if (!wished.success) return fail(c, "invalid_request");
  const { at } = wished.data;
  await runUntil(c.env, Date.parse(at.endsWith("Z") ? at : `${at}Z`));
  return c.redirect("/dev/mail", 303);
});

const Programs = z.array(z.object({ id: z.string() }));

async function runUntil(env: Bindings, now: number): Promise<void> {
  const { results } = await env.ACCOUNTS.prepare(
    "SELECT DISTINCT program_id AS id FROM memberships",
  ).all();
  for (const { id } of Programs.parse(results)) {
    const program = env.PROGRAM.getByName(id);
    while ((await program.runTimers(now)) > 0);
  }
}
