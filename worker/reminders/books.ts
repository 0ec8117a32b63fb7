import * as z from "zod";
import type { Book } from "#shared/follow-ups/owed";
import { type Kind, type RecordOf, schemaOf } from "#shared/kinds";
import { FollowUpPolicy, type Program } from "#shared/programs";
import type { Reminders } from "#shared/reminders";
import { seenBy } from "#shared/visibility";
import type { Rows } from "../program/rows.ts";
import { worldOf } from "../program/world.ts";

/** What somebody may read of the program, and the names by which they know its people. */
export type Shelf = { book: Book; program: Program | undefined; names: Map<string, string> };

type Reader = { userId: string; timeZone: string; reminders: Reminders };

/** The rows of the buckets granted to the person, each as that person may see it. */
export function shelfOf(rows: Rows, { userId, timeZone, reminders }: Reader): Shelf {
  const read = readAll(rows, userId);
  const program = read("program")[0];
  const { followUpPolicy = FollowUpPolicy.parse({}), holidays = [] } = program ?? {};
  const me = { userId, timeZone, switchedOff: reminders.kindsOff, quietDays: [] };
  const book: Book = {
    me,
    program: { followUpPolicy, holidays },
    introductions: read("introduction"),
    events: read("introduction_event"),
    followUps: read("follow_up"),
    contacts: read("contact"),
    interactions: read("interaction"),
    outcomes: read("outcome"),
    together: {
      mentorships: read("mentorship"),
      agreements: read("agreement"),
      signatures: read("signature"),
      checkIns: read("check_in"),
      actionItems: read("action_item"),
      goals: read("goal"),
    },
  };
  const names = book.together.mentorships.flatMap((each) => Object.entries(each.names));
  return { book, program, names: new Map(names) };
}

const wanted: readonly Kind[] = [
  "program",
  "mentorship",
  "agreement",
  "signature",
  "check_in",
  "action_item",
  "goal",
  "introduction",
  "introduction_event",
  "follow_up",
  "contact",
  "interaction",
  "outcome",
];

const Found = z.object({ kind: z.string(), fields: z.string() });

/**
 * One walk over the buckets for all kinds. Of a book of ten thousand cards those alone are read that
 * can matter: with a cadence, or behind an introduction or a follow-up; and the talks with them.
 */
function readAll(rows: Rows, userId: string): <K extends Kind>(kind: K) => RecordOf<K>[] {
  const found = rows.sql
    .exec(
      `WITH mine AS (
         SELECT bucket FROM grants WHERE user_id = ?1 AND revoked = 0
       ), cards AS MATERIALIZED (
         SELECT CASE kind
           WHEN 'introduction' THEN fields ->> 'contactId'
           WHEN 'follow_up' THEN fields -> 'subject' ->> 'id'
           ELSE iif(fields ->> 'keepInTouchEvery' IS NULL, NULL, id) END AS id
         FROM mine CROSS JOIN rows ON rows.bucket = mine.bucket
         WHERE kind IN ('introduction', 'follow_up', 'contact')
       )
       SELECT kind, fields
       FROM mine CROSS JOIN rows ON rows.bucket = mine.bucket
       WHERE kind IN (SELECT value FROM json_each(?2)) AND CASE kind
         WHEN 'contact' THEN id IN (SELECT id FROM cards WHERE id IS NOT NULL)
         WHEN 'interaction' THEN
           fields ->> 'contactId' IN (SELECT id FROM cards WHERE id IS NOT NULL)
         ELSE 1 END
       ORDER BY rev`,
      userId,
      JSON.stringify(wanted),
    )
    .toArray()
    .map((row) => Found.parse(row));
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  const world = worldOf(rows);
  return (kind) =>
    (byKind.get(kind) ?? []).map(({ fields }) =>
      seenBy(kind, schemaOf(kind).parse(JSON.parse(fields)), userId, world),
    );
}
