import * as z from "zod";
import { addDays, dayAt, weekOf } from "#shared/days";
import { admit, type Counted, CountedRows } from "#shared/reports/admission";
import type { Facts } from "#shared/reports/facts";
import { factsFrom } from "#shared/reports/fold";
import { Populations } from "#shared/reports/populations";
import { type Published, standardViews, Week } from "#shared/reports/publishing";
import { type Report, ReportAnswer } from "#shared/reports/report";
import { View } from "#shared/reports/view";
import type { Rows } from "../program/rows.ts";
import type { Timer } from "../program/timers.ts";
import type { Cut } from "./fact-rows.ts";
import { keepMentors, mentorsIn, mentorsOf } from "./mentors.ts";
import {
  cutOf,
  type Draft,
  draftOf,
  dropOthers,
  factsOf,
  keepDraft,
  readerOf,
  readParts,
} from "./parts.ts";
import { readEnrolled, readLedger, readProgram } from "./reading.ts";
import { done } from "./turns.ts";

/** Weeks that are published afterwards where a program had no reports before. */
const mostBehind = 6;

/** The timer of the reports: the next week that is due, or the view somebody asked for. */
export async function publishDue(rows: Rows, { key }: Timer, now: number): Promise<void> {
  if (key !== "") {
    const { weekOn, view } = Wanted.parse(JSON.parse(key));
    await publishView(rows, weekOn, view);
    rows.timers.drop("report", key);
    return;
  }
  const due = nextWeek(rows, now);
  if (due !== undefined) await advanceWeek(rows, due, now);
  const isBehind = isWeekOver(rows, now);
  rows.timers.set("report", "", isBehind ? now : nextMonday(now));
}

export function latestWeek(rows: Rows): string | undefined {
  return weeksOf(rows).at(0)?.weekOn;
}

/** True while a week has ended that is not published yet. */
export function isWeekOver(rows: Rows, now: number): boolean {
  return nextWeek(rows, now) !== undefined;
}

/** Newest first. */
export function weeksOf(rows: Rows) {
  return WeekRows.parse(
    rows.sql
      .exec(
        "SELECT week_on AS weekOn, rev, made_at AS madeAt FROM report_weeks ORDER BY week_on DESC",
      )
      .toArray(),
  );
}

const WeekRows = z.array(z.object({ weekOn: z.string(), rev: z.int(), madeAt: z.int() }));

/** What was published of a view, as it was written then. */
export function publishedText(rows: Rows, weekOn: string, view: View): string | undefined {
  const [found] = rows.sql.exec<{ answer: string }>(
    "SELECT answer FROM reports WHERE week_on = ?1 AND view = ?2",
    weekOn,
    keyOf(view),
  );
  return found?.answer;
}

/** One week with its standard views: all of them are published, or none. */
export async function publishWeek(rows: Rows, weekOn: string, now: number): Promise<void> {
  while (!(await advanceWeek(rows, weekOn, now)));
}

/**
 * Goes on with a week from where its draft stands; true when it is published. The draft says up to
 * which rev it is counted, so that a week that was cut short is the same week.
 */
async function advanceWeek(rows: Rows, weekOn: string, now: number): Promise<boolean> {
  const draft = draftOf(rows, weekOn) ?? (await begin(rows, weekOn));
  if (!(await readParts(rows, draft))) return false;
  const { week, views } = await openWeek(await factsOf(rows, draft), populationsBefore(rows));
  const published: Published[] = [];
  for (const view of views) published.push(await done(week.publish(view, before(rows, weekOn))));
  rows.transact(() => {
    dropOthers(rows, weekOn);
    // Somebody else asked for it meanwhile, and what was published stays.
    if (weeksOf(rows).some((each) => each.weekOn === weekOn)) return;
    rows.sql.exec(
      "INSERT INTO report_weeks (week_on, rev, made_at, counted) VALUES (?1, ?2, ?3, ?4)",
      weekOn,
      draft.cut.rev,
      now,
      JSON.stringify(draft.counted),
    );
    for (const each of published) keep(rows, weekOn, each, week);
  });
  return true;
}

async function begin(rows: Rows, weekOn: string): Promise<Draft> {
  const cut = cutOf(weekOn, rows.head());
  const draft = { cut, counted: await countedIn(rows, cut) };
  keepMentors(rows, weekOn, await mentorsIn(rows, readerOf(rows, cut)));
  keepDraft(rows, draft);
  return draft;
}

/** A view beside the standard ones, judged after all that was published of its week. */
export async function publishView(rows: Rows, weekOn: string, view: View): Promise<void> {
  if (publishedText(rows, weekOn, view) !== undefined) return;
  const week = await replay(rows, weekOn, populationsBefore(rows));
  if (week === undefined) return;
  const published = await done(week.publish(view, before(rows, weekOn)));
  if (publishedText(rows, weekOn, view) === undefined)
    rows.transact(() => keep(rows, weekOn, published, week));
}

/** The week's standard views, counted again from what was there when they were published. */
export async function rebuilt(rows: Rows, weekOn: string): Promise<Map<string, string>> {
  const draft = weekRow(rows, weekOn);
  const reader = readerOf(rows, draft.cut);
  const mentors = await mentorsOf(rows, reader);
  const ledger = await readLedger(reader, await readEnrolled(reader), draft.counted, mentors);
  const { first } = z
    .object({ first: z.int().nullable() })
    .parse(
      rows.sql.exec("SELECT MIN(number) AS first FROM reports WHERE week_on = ?1", weekOn).one(),
    );
  const facts = await done(factsFrom(ledger));
  const { week, views } = await openWeek(facts, populationsBefore(rows, first ?? 0));
  const texts = new Map<string, string>();
  for (const view of views) {
    const { answer } = await done(week.publish(view, before(rows, weekOn)));
    texts.set(keyOf(view), JSON.stringify(answer));
  }
  return texts;
}

const Wanted = z.object({ weekOn: z.string(), view: View });

async function openWeek(facts: Facts, populations: (least: number) => Populations) {
  const known = populations(facts.minimumCell);
  return { week: await done(Week.open(facts, known)), views: standardViews(facts) };
}

/** The week as it stood when the last of its views was published. */
async function replay(rows: Rows, weekOn: string, populations: (least: number) => Populations) {
  const draft = weekRow(rows, weekOn);
  await readParts(rows, draft, draft.counted.length);
  const facts = await factsOf(rows, draft);
  const week = await done(Week.byWeeks(facts, populations(facts.minimumCell)));
  const Stored = z.array(z.object({ view: z.string(), answer: z.string() }));
  const stored = Stored.parse(
    rows.sql
      .exec("SELECT view, answer FROM reports WHERE week_on = ?1 ORDER BY number", weekOn)
      .toArray(),
  );
  for (const { view, answer } of stored) {
    const { status } = ReportAnswer.parse(JSON.parse(answer));
    if (status === "ready") await done(week.publish(View.parse(JSON.parse(view)), () => undefined));
  }
  return week;
}

async function countedIn(rows: Rows, cut: Cut): Promise<Counted[]> {
  const reader = readerOf(rows, cut);
  const [last] = rows.sql.exec<{ counted: string }>(
    "SELECT counted FROM report_weeks WHERE week_on < ?1 ORDER BY week_on DESC LIMIT 1",
    cut.weekOn,
  );
  const earlier = last ? CountedRows.parse(JSON.parse(last.counted)) : [];
  const { minimumCell } = await readProgram(reader);
  const populations = populationsBefore(rows)(minimumCell).published;
  return admit(earlier, await readEnrolled(reader), minimumCell, populations);
}

function weekRow(rows: Rows, weekOn: string): Draft {
  const row = rows.sql
    .exec("SELECT rev, counted FROM report_weeks WHERE week_on = ?1", weekOn)
    .one();
  const { rev, counted } = z.object({ rev: z.int(), counted: z.string() }).parse(row);
  return { cut: cutOf(weekOn, rev), counted: CountedRows.parse(JSON.parse(counted)) };
}

/** Everybody any view was about that was published before, or before the report of a number. */
function populationsBefore(rows: Rows, number = Number.MAX_SAFE_INTEGER) {
  const Stored = z.array(z.object({ people: z.string() }));
  const stored = Stored.parse(
    rows.sql
      .exec(
        "SELECT people FROM report_populations WHERE first_number < ?1 ORDER BY first_number",
        number,
      )
      .toArray(),
  );
  const People = z.array(z.string());
  const all = stored.map(({ people }) => People.parse(JSON.parse(people)));
  return (minimumCell: number) => new Populations(minimumCell, all);
}

function keep(rows: Rows, weekOn: string, { view, answer }: Published, week: Week): void {
  rows.sql.exec(
    "INSERT INTO reports (week_on, view, answer) VALUES (?1, ?2, ?3)",
    weekOn,
    keyOf(view),
    JSON.stringify(answer),
  );
  if (answer.status === "refused") return;
  rows.sql.exec(
    `INSERT OR IGNORE INTO report_populations (people, first_number)
     SELECT ?1, MAX(number) FROM reports`,
    JSON.stringify(week.peopleIn(view)),
  );
}

/** The report of a view in the week before. */
function before(rows: Rows, weekOn: string) {
  return (view: View): Report | undefined => {
    const text = publishedText(rows, addDays(weekOn, -7), view);
    const answer = text === undefined ? undefined : ReportAnswer.parse(JSON.parse(text));
    return answer?.status === "ready" ? answer : undefined;
  };
}

/** The oldest week that has ended and has no report. */
function nextWeek(rows: Rows, now: number): string | undefined {
  const last = addDays(weekOf(dayAt(now, "UTC")), -7);
  const latest = latestWeek(rows);
  if (latest !== undefined) {
    const next = addDays(latest, 7);
    return next <= last ? next : undefined;
  }
  const began = beganOn(rows);
  if (began === undefined || weekOf(began) > last) return undefined;
  const earliest = addDays(last, -7 * (mostBehind - 1));
  return [weekOf(began), earliest].toSorted().at(-1);
}

function beganOn(rows: Rows): string | undefined {
  const joined = rows
    .all("member")
    .map(({ fields }) => fields.joinedOn)
    .toSorted();
  return joined[0];
}

/** An hour into the week in UTC: by then the week before has ended in most places. */
export function nextMonday(now: number): number {
  const monday = addDays(weekOf(dayAt(now, "UTC")), 7);
  return Date.parse(monday) + 3_600_000;
}

export function keyOf({ cohortId, mentorshipKind, period }: View): string {
  return JSON.stringify({ cohortId, mentorshipKind, period });
}
