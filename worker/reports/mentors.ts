import * as z from "zod";
import { admit, type Counted, CountedRows, type Willing } from "#shared/reports/admission";
import { fewestMentors } from "#shared/reports/door";
import type { Rows } from "../program/rows.ts";
import { each, type Reader } from "./fact-rows.ts";
import { Member, Mentorship } from "./fact-shapes.ts";
import { willing } from "./reading.ts";

/** Mentors a week compares with each other: they come in and go in groups, as mentees do. */
export async function mentorsIn(rows: Rows, reader: Reader): Promise<Counted[]> {
  const earlier = z
    .array(z.object({ counted: z.string() }))
    .parse(
      rows.sql
        .exec(
          "SELECT counted FROM report_mentors WHERE week_on < ?1 ORDER BY week_on DESC",
          reader.cut.weekOn,
        )
        .toArray(),
    )
    .map(({ counted }) => CountedRows.parse(JSON.parse(counted)));
  const groups = earlier.map((week) => week.map(({ userId }) => userId));
  return admit(earlier[0] ?? [], await readMentors(reader), fewestMentors, groups);
}

export function keepMentors(rows: Rows, weekOn: string, counted: readonly Counted[]): void {
  rows.sql.exec(
    "INSERT OR REPLACE INTO report_mentors (week_on, counted) VALUES (?1, ?2)",
    weekOn,
    JSON.stringify(counted),
  );
}

/** Those of a week who have not taken their word back since; none before mentors were asked. */
export async function mentorsOf(rows: Rows, reader: Reader): Promise<string[]> {
  const [found] = rows.sql
    .exec<{ counted: string }>(
      "SELECT counted FROM report_mentors WHERE week_on = ?1",
      reader.cut.weekOn,
    )
    .toArray();
  if (found === undefined) return [];
  const given = await willing(reader);
  return CountedRows.parse(JSON.parse(found.counted)).flatMap(({ userId }) =>
    given.has(userId) ? [userId] : [],
  );
}

/** Who mentors somebody, or may, and agreed to be counted; among peers each side is both. */
async function readMentors(reader: Reader): Promise<Willing[]> {
  const given = await willing(reader);
  const named = new Set<string>();
  await each(reader, "mentorship", Mentorship, ({ kind, mentorIds, menteeIds }) => {
    for (const userId of kind === "peer" ? [...mentorIds, ...menteeIds] : mentorIds)
      named.add(userId);
  });
  const mentors: Willing[] = [];
  await each(reader, "member", Member, ({ userId, roles, joinedOn }) => {
    const isMentor = named.has(userId) || roles.includes("mentor");
    if (isMentor && given.has(userId) && joinedOn <= reader.cut.asOf)
      mentors.push({ userId, cohortId: null });
  });
  return mentors;
}
