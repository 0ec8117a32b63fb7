import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { App } from "../bindings.ts";
import { guessLimits, withinLimits } from "../identity/limits.ts";
import { pageHeaders } from "../page.ts";
import { type Claim, linkTo, readLink } from "./links.ts";
import { confirmPage, donePage, spentPage } from "./pages.ts";

const undoMs = 86_400_000;

/** What the links in mails open. To look changes nothing; pressing the button does it, once. */
export const reminders = new Hono<App>()
  .use(pageHeaders, bodyLimit({ maxSize: 2000 }))
  .get("/:programId/:token", async (c) => {
    const programId = c.req.param("programId");
    const signed = readLink(c.env, programId, c.req.param("token"));
    if (!signed) return refuseForged(c);
    const found = await c.env.PROGRAM.getByName(programId).reviewLink(signed, Date.now());
    if (found.state === "open") return c.html(confirmPage(signed.deed, found));
    return c.html(spentPage(found.state), statuses[found.state]);
  })
  .post("/:programId/:token", async (c) => {
    const programId = c.req.param("programId");
    const signed = readLink(c.env, programId, c.req.param("token"));
    if (!signed) return refuseForged(c);
    if (!(await mayFollow(c, signed))) return c.html(spentPage("often"), 429);
    const now = Date.now();
    const days = daysIn(await c.req.parseBody());
    const found = await c.env.PROGRAM.getByName(programId).followLink(signed, days, now);
    if (found.state !== "followed") return c.html(spentPage(found.state), statuses[found.state]);
    const { userId, deed, link } = signed;
    const takeBack: Claim = { userId, deed: "undo", about: link, expiresAt: now + undoMs };
    const undo = deed === "undo" ? undefined : linkTo(c.env, programId, takeBack);
    return c.html(donePage(deed, found.what, found.on, undo));
  });

const statuses = { used: 200, settled: 200, ahead: 200, expired: 410, left: 410 } as const;

/** Guessing is limited by network; a mail program that looks at good links is not guessing. */
async function refuseForged(c: Context<App>) {
  const within = await withinLimits(c.env, guessLimits(c), Date.now());
  return within ? c.html(spentPage("forged"), 404) : c.html(spentPage("often"), 429);
}

function mayFollow(c: Context<App>, { userId }: Claim): Promise<boolean> {
  const limit = { deed: "reminder link", subject: userId, most: 60, minutes: 15 };
  return withinLimits(c.env, [limit], Date.now());
}

/** One of the offered days; whoever sends another gets the first. */
function daysIn({ days }: Record<string, unknown>): number {
  return [1, 3, 7].find((each) => String(each) === days) ?? 1;
}
