import { type Context, Hono } from "hono";
import type { ReportAnswer } from "#shared/reports/report";
import { View, wholeView } from "#shared/reports/view";
import type { App, Bindings } from "./bindings.ts";
import { fail } from "./door.ts";
import { signedIn } from "./identity/sessions.ts";
import { inProgram, programsOf } from "./memberships.ts";
import type { Question } from "./reports/answers.ts";

/** What a lead reads of a program: what was published, as it was published. */
export const reports = new Hono<App>()
  .use("/:programId/reports", signedIn, inProgram)
  .use("/:programId/reports/*", signedIn, inProgram)
  .get("/:programId/reports", async (c) => {
    const view = viewIn(c);
    return view === undefined
      ? fail(c, "invalid_request")
      : answer(c, { ask: "report", view, weekOn: c.req.query("week") });
  })
  .get("/:programId/reports/comparison", async (c) => {
    const { cohort, against, week } = c.req.query();
    const views = [cohort, against].map((cohortId) => View.safeParse({ cohortId }).data);
    if (cohort === undefined || against === undefined || views.includes(undefined))
      return fail(c, "invalid_request");
    const sides: unknown[] = [];
    for (const view of views) {
      const side = await asked(c, { ask: "report", view: view ?? wholeView, weekOn: week });
      if (!side.ok) return fail(c, side.error);
      sides.push(JSON.parse(side.answer));
    }
    return c.json({ sides });
  })
  .get("/:programId/reports/snapshots", (c) => answer(c, { ask: "snapshots" }));

/** The latest whole report of every program the person leads, as each published it. */
export const acrossPrograms = new Hono<App>().get("/", signedIn, async (c) => {
  const { userId } = c.var.account;
  const ids = await programsOf(c.env, userId);
  const found = await Promise.all(ids.map((id) => wholeReport(c.env, userId, id)));
  return c.json({ programs: found.filter((each) => each !== undefined) });
});

async function wholeReport(env: Bindings, userId: string, programId: string) {
  const program = env.PROGRAM.getByName(programId);
  const membership = await program.membership(userId);
  const question = { ask: "report", view: wholeView } as const;
  const result = await program.report(userId, question, Date.now());
  if (!membership || !result.ok) return undefined;
  const report: ReportAnswer = JSON.parse(result.answer);
  return { programId, name: membership.name, report };
}

function asked(c: Context<App>, question: Question) {
  const programId = c.req.param("programId") ?? "";
  const { userId } = c.var.account;
  return c.env.PROGRAM.getByName(programId).report(userId, question, Date.now());
}

async function answer(c: Context<App>, question: Question) {
  const result = await asked(c, question);
  return result.ok
    ? c.body(result.answer, 200, { "content-type": "application/json" })
    : fail(c, result.error);
}

function viewIn(c: Context<App>): View | undefined {
  const { cohort = null, kind = null, from, to } = c.req.query();
  const period = from === undefined && to === undefined ? null : { from, to };
  return View.safeParse({ cohortId: cohort, mentorshipKind: kind, period }).data;
}
