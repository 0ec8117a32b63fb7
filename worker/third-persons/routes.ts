import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { languageDetector } from "hono/language";
import * as z from "zod";
import { draftLanguages } from "#shared/drafts/languages";
import type { App } from "../bindings.ts";
import { body, fail } from "../door.ts";
import { guessLimits, withinLimits } from "../identity/limits.ts";
import { signedIn } from "../identity/sessions.ts";
import { inProgram } from "../memberships.ts";
import { pageHeaders } from "../page.ts";
import { expiryFrom, linkTo, readLink } from "./links.ts";
import { donePage, endPage, keptPage } from "./pages.ts";
import { Wish } from "./wishes.ts";
import { pageWordsIn } from "./words.ts";

/** A member writes the link that goes into their own mail to the person. */
export const keptLinks = new Hono<App>().post(
  "/:programId/introductions/:introductionId/kept-links",
  signedIn,
  body(z.object({})),
  inProgram,
  async (c) => {
    const { programId, introductionId } = c.req.param();
    const { userId } = c.var.account;
    const limit = { deed: "kept link", subject: userId, most: 200, minutes: 60 };
    if (!(await withinLimits(c.env, [limit], Date.now()))) return fail(c, "rate_limited");
    const claim = { introductionId, userId, expiresAt: expiryFrom(Date.now()) };
    const program = c.env.PROGRAM.getByName(programId);
    if (!(await program.mayWriteLink(claim))) return fail(c, "unknown_record");
    return c.json({ link: linkTo(c.env, programId, claim) });
  },
);

const readersLanguage = languageDetector({
  order: ["header"],
  caches: false,
  fallbackLanguage: "en",
  supportedLanguages: [...draftLanguages],
});

/** What a third person sees and does, without an account. To look changes nothing. */
export const kept = new Hono<App>()
  .use(pageHeaders, bodyLimit({ maxSize: 8000 }), readersLanguage)
  .get("/:programId/:token", async (c) => {
    const { programId, token } = c.req.param();
    const claim = readLink(c.env, programId, token);
    const program = c.env.PROGRAM.getByName(programId);
    const shown = claim && (await program.keptBehind(claim, Date.now()));
    return shown ? c.html(keptPage(shown, "first", wordsFor(c))) : refuse(c);
  })
  .post("/:programId/:token", async (c) => {
    const { programId, token } = c.req.param();
    const claim = readLink(c.env, programId, token);
    if (!claim) return refuse(c);
    const wish = Wish.safeParse(await c.req.parseBody()).data;
    const limit = { deed: "kept page", subject: claim.introductionId, most: 60, minutes: 15 };
    if (!(await withinLimits(c.env, [limit], Date.now()))) return c.html(often(c), 429);
    const program = c.env.PROGRAM.getByName(programId);
    const done = wish && (await program.followWish(claim, wish, Date.now()));
    if (done?.state === "erased")
      return c.html(donePage(wish?.deed === "object" ? done.barred : undefined, wordsFor(c)));
    const shown = await program.keptBehind(claim, Date.now());
    return shown ? c.html(keptPage(shown, done?.state ?? "unreadable", wordsFor(c))) : refuse(c);
  });

/** Unknown, cut, old and used links answer alike; guessing is limited by network. */
async function refuse(c: Context<App>) {
  const within = await withinLimits(c.env, guessLimits(c), Date.now());
  const words = wordsFor(c);
  return within ? c.html(endPage(words.gone, words), 404) : c.html(often(c), 429);
}

function often(c: Context<App>) {
  const words = wordsFor(c);
  return endPage(words.often, words);
}

function wordsFor(c: Context<App>) {
  return pageWordsIn(c.get("language"));
}
