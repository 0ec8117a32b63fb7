import { addDays } from "#shared/days";
import { actingRoles } from "#shared/programs";
import type { Snapshots } from "#shared/reports/report";
import type { View } from "#shared/reports/view";
import type { Rows } from "../program/rows.ts";
import { isWeekOver, latestWeek, publishedText, publishView, weeksOf } from "./weeks.ts";

/** What a lead asks the program for: nothing else of it leaves as a number. */
export type Question =
  | { ask: "report"; view: View; weekOn?: string | undefined }
  | { ask: "snapshots" };

/** `answer` is JSON, as it was published. */
export type Answered =
  | { ok: true; answer: string }
  | { ok: false; error: "unknown_program" | "not_allowed" | "unknown_record" };

/** Events up to which a view is counted while its lead waits. */
const fewSteps = 20_000;
/** Milliseconds within which one week follows another where several are behind. */
const moment = 60_000;
/** Views beside the standard ones that one week is asked for at most. */
const mostViews = 60;

export async function answerReport(
  rows: Rows,
  userId: string,
  question: Question,
  now: number,
): Promise<Answered> {
  const member = rows.memberOf(userId)?.fields;
  if (!member) return { ok: false, error: "unknown_program" };
  if (!actingRoles(member).includes("lead")) return { ok: false, error: "not_allowed" };
  if (question.ask === "snapshots") return told(snapshotsOf(rows));
  const isSmall = stepsIn(rows) <= fewSteps;
  if (question.weekOn === undefined && isCatchingUp(rows, now)) return later(rows, "", now);
  const weekOn = question.weekOn ?? latestWeek(rows);
  if (weekOn === undefined) return told({ status: "none_yet" });
  if (!weeksOf(rows).some((week) => week.weekOn === weekOn))
    return { ok: false, error: "unknown_record" };
  const stored = publishedText(rows, weekOn, question.view);
  if (stored !== undefined) return { ok: true, answer: stored };
  if (viewsOf(rows, weekOn) > mostViews) return { ok: false, error: "not_allowed" };
  if (!isSmall) return later(rows, JSON.stringify({ weekOn, view: question.view }), now);
  await publishView(rows, weekOn, question.view);
  const answer = publishedText(rows, weekOn, question.view);
  return answer === undefined ? { ok: false, error: "unknown_record" } : { ok: true, answer };
}

/** Nothing was published yet, or week follows week just now: the latest comes in a moment. */
function isCatchingUp(rows: Rows, now: number): boolean {
  const [latest] = weeksOf(rows);
  return isWeekOver(rows, now) && (latest === undefined || now - latest.madeAt < moment);
}

function told(answer: object): Answered {
  return { ok: true, answer: JSON.stringify(answer) };
}

/** It is counted by the alarm, and asked for again. */
function later(rows: Rows, key: string, now: number): Answered {
  rows.transact(() => rows.timers.set("report", key, now));
  return told({ status: "counting" });
}

function snapshotsOf(rows: Rows): Snapshots {
  return {
    snapshots: weeksOf(rows).map(({ weekOn, madeAt }) => ({
      weekOn,
      asOf: addDays(weekOn, 6),
      publishedAt: madeAt,
    })),
  };
}

function stepsIn(rows: Rows): number {
  const { steps } = rows.sql
    .exec<{ steps: number }>(
      "SELECT COUNT(*) AS steps FROM (SELECT 1 FROM steps LIMIT ?1)",
      fewSteps + 1,
    )
    .one();
  return steps;
}

function viewsOf(rows: Rows, weekOn: string): number {
  const { views } = rows.sql
    .exec<{ views: number }>("SELECT COUNT(*) AS views FROM reports WHERE week_on = ?1", weekOn)
    .one();
  return views;
}
