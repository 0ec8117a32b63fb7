import * as z from "zod";
import { addDays } from "#shared/days";
import { type Counted, CountedRows } from "#shared/reports/admission";
import type { Facts } from "#shared/reports/facts";
import { factsFrom } from "#shared/reports/fold";
import type { Enrolled, Ledger } from "#shared/reports/ledger";
import { packed, unpacked } from "#shared/reports/parts";
import type { Rows } from "../program/rows.ts";
import type { Cut, Reader } from "./fact-rows.ts";
import { mentorsOf } from "./mentors.ts";
import { readDeeds, readEnrolled, readFrame } from "./reading.ts";
import { atOnce, breath, done } from "./turns.ts";

/** A week that is being made: where its facts end, and who is counted in it. */
export type Draft = { cut: Cut; counted: readonly Counted[] };

/** People read in one run of the alarm, so that other timers come in between. */
const mostInRun = 500;
const mostUnwritten = 20;
/** Introductions and contacts read before others have their turn. */
const manyDeeds = 400;

export function draftOf(rows: Rows, weekOn: string): Draft | undefined {
  const [found] = rows.sql
    .exec("SELECT rev, counted FROM report_drafts WHERE week_on = ?1", weekOn)
    .toArray();
  if (found === undefined) return undefined;
  const { rev, counted } = z.object({ rev: z.int(), counted: z.string() }).parse(found);
  return { cut: cutOf(weekOn, rev), counted: CountedRows.parse(JSON.parse(counted)) };
}

export function keepDraft(rows: Rows, { cut, counted }: Draft): void {
  rows.sql.exec(
    "INSERT OR REPLACE INTO report_drafts (week_on, rev, counted) VALUES (?1, ?2, ?3)",
    cut.weekOn,
    cut.rev,
    JSON.stringify(counted),
  );
}

/** Once a week is published only what was read for it is kept, for the views asked for later. */
export function dropOthers(rows: Rows, weekOn: string): void {
  rows.sql.exec("DELETE FROM report_drafts");
  rows.sql.exec("DELETE FROM report_parts WHERE week_on <> ?1", weekOn);
}

export function cutOf(weekOn: string, rev: number): Cut {
  return { weekOn, asOf: addDays(weekOn, 6), rev };
}

/** Reads so many people whose part is missing; true when none is. What was read stays read. */
export async function readParts(rows: Rows, draft: Draft, most = mostInRun): Promise<boolean> {
  const frame = await frameOf(rows, draft);
  const { weekOn } = draft.cut;
  const known = new Set(
    rows.sql
      .exec<{ userId: string }>(
        "SELECT user_id AS userId FROM report_parts WHERE week_on = ?1",
        weekOn,
      )
      .toArray()
      .map(({ userId }) => userId),
  );
  const missing = peopleIn(frame).filter(({ userId }) => !known.has(userId));
  const read: { userId: string; part: string }[] = [];
  let deeds = 0;
  for (const person of missing.slice(0, most)) {
    const { part, size } = await partOf(readerOf(rows, draft.cut), frame, person);
    read.push({ userId: person.userId, part });
    deeds += size;
    if (deeds < manyDeeds) continue;
    deeds = 0;
    if (read.length >= mostUnwritten) keepParts(rows, weekOn, read.splice(0));
    await breath();
  }
  keepParts(rows, weekOn, read);
  return missing.length <= most;
}

/** Each time it is written the disk is waited for, so that a few are written at once. */
function keepParts(rows: Rows, weekOn: string, parts: readonly { userId: string; part: string }[]) {
  for (const { userId, part } of parts)
    rows.sql.exec(
      "INSERT OR REPLACE INTO report_parts (week_on, user_id, part) VALUES (?1, ?2, ?3)",
      weekOn,
      userId,
      part,
    );
}

/** The facts of a week from the parts that were read of it. */
export async function factsOf(rows: Rows, draft: Draft): Promise<Facts> {
  const frame = await frameOf(rows, draft);
  const facts = await done(factsFrom(frame));
  const all = unpacked(facts);
  let deeds = 0;
  for (const [person, enrolled] of peopleIn(frame).entries()) {
    const [row] = rows.sql.exec<{ part: string }>(
      "SELECT part FROM report_parts WHERE week_on = ?1 AND user_id = ?2",
      draft.cut.weekOn,
      enrolled.userId,
    );
    // Another week may have been published meanwhile, and these parts been dropped.
    const part = row?.part ?? (await partOf(readerOf(rows, draft.cut), frame, enrolled)).part;
    deeds += all.add(person, part);
    if (deeds < 5 * manyDeeds) continue;
    deeds = 0;
    await breath();
  }
  return all.facts();
}

async function frameOf(rows: Rows, { cut, counted }: Draft): Promise<Ledger> {
  const reader = readerOf(rows, cut);
  const mentors = await mentorsOf(rows, reader);
  return readFrame(reader, await readEnrolled(reader), counted, mentors);
}

function peopleIn({ enrolled, counted }: Ledger): Enrolled[] {
  const known = new Set(counted.map(({ userId }) => userId));
  return enrolled.filter(({ userId }) => known.has(userId));
}

/** What one person did, reckoned as if nobody else were there: no fact is about two. */
async function partOf(reader: Reader, frame: Ledger, person: Enrolled) {
  const deeds = await readDeeds(reader, [person.userId], frame.rules);
  const counted = [{ userId: person.userId, batch: 0 }];
  const size = deeds.entries.length + deeds.cards.length;
  const alone = { enrolled: [person], counted, agreements: [], talks: [], goals: [] };
  const steps = factsFrom({ ...frame, ...deeds, ...alone });
  return { part: packed(size < manyDeeds ? atOnce(steps) : await done(steps)), size };
}

export function readerOf(rows: Rows, cut: Cut): Reader {
  return { sql: rows.sql, cut, breath };
}
