import * as z from "zod";
import type { Overview } from "#shared/api";
import type { Way } from "#shared/statistics/growth";
import { type Facts, overviewOf as hideHandfuls, type Tally } from "#shared/statistics/overview";

/** The lead's overview, from the program's rows as they are, up to the calendar day `asOf` (UTC). */
export function overviewOf(sql: SqlStorage, asOf: string): Overview {
  return hideHandfuls(factsOf(sql, asOf));
}

/** Every count behind the overview; nothing in here may leave the program unhidden. */
export function factsOf(sql: SqlStorage, asOf: string): Facts {
  const { minimumCell } = z
    .object({ minimumCell: z.int() })
    .parse(sql.exec(minimumCellQuery).toArray().at(0) ?? { minimumCell: 10 });
  const roster = Roster.parse(sql.exec(rosterQuery).toArray());
  return {
    asOf,
    minimumCell,
    roster: roster.length,
    joinedOn: roster.flatMap(({ joinedOn, counted }) =>
      counted === 1 && joinedOn <= asOf ? [joinedOn] : [],
    ),
    contacts: talliesOf<Way>(sql, contactsQuery, asOf, ["throughMentor", "ripple", "own"]),
    introductions: talliesOf(sql, introductionsQuery, asOf, ["confirmed", "unconfirmed"]),
  };
}

const Roster = z.array(z.object({ joinedOn: z.string(), counted: z.int() }));

function talliesOf<Name extends string>(
  sql: SqlStorage,
  query: string,
  asOf: string,
  names: readonly [Name, ...Name[]],
): Tally<Name>[] {
  const Tallies = z.array(
    z.object({
      weekOn: z.string(),
      part: z.enum(names),
      person: z.string(),
      mentor: z.string().nullable(),
      count: z.int(),
    }),
  );
  return Tallies.parse(sql.exec(query, asOf).toArray());
}

const minimumCellQuery = `
  SELECT fields ->> 'minimumCell' AS minimumCell FROM rows WHERE kind = 'program'`;

/** A mentee is counted while their latest word on it is yes; no word means no. */
const mentees = `
  mentees AS MATERIALIZED (
    SELECT member.fields ->> 'userId' AS userId,
           member.fields ->> 'joinedOn' AS joinedOn,
           COALESCE((
             SELECT consent.fields ->> 'analytics' FROM rows AS consent
             WHERE consent.kind = 'consent'
               AND consent.bucket = 'owner:' || (member.fields ->> 'userId')
             ORDER BY consent.rev DESC LIMIT 1
           ) = 'given', 0) AS counted
    FROM rows AS member
    WHERE member.kind = 'member'
      AND EXISTS (SELECT 1 FROM json_each(member.fields, '$.roles') WHERE value = 'mentee')
  )`;

const rosterQuery = `WITH ${mentees} SELECT joinedOn, counted FROM mentees`;

/**
 * Introductions that stand, with the first day on which `introduced` or later was reached. What
 * both sides entered is one, as `asOne` in #shared/introductions/as-one reads it, and a fact whose
 * day was put right does not count. Without the casts, here and below, SQLite compares without an
 * index and the report takes minutes.
 */
const standing = `
  corrected AS MATERIALIZED (
    SELECT CAST(fields ->> 'corrects' AS TEXT) AS id FROM rows
    WHERE kind = 'introduction_event' AND fields ->> 'corrects' IS NOT NULL
  ),
  twins AS MATERIALIZED (
    SELECT twin.id,
           kept.id AS keptId,
           twin.fields ->> 'contactId' AS contactId,
           twin.fields ->> 'parentIntroductionId' AS parentId,
           twin.fields ->> 'confirmation' AS confirmation
    FROM rows AS twin
    CROSS JOIN rows AS kept ON kept.kind = 'introduction'
      AND kept.id = CAST(twin.fields ->> 'sameAs' AS TEXT)
      AND kept.bucket = twin.bucket
    WHERE twin.kind = 'introduction' AND twin.fields ->> 'sameAs' IS NOT NULL
  ),
  given AS MATERIALIZED (
    SELECT keptId,
           MAX(contactId) AS contactId,
           MAX(parentId) AS parentId,
           MAX(confirmation = 'confirmed') AS isConfirmed
    FROM twins GROUP BY keptId
  ),
  reached AS MATERIALIZED (
    SELECT COALESCE(twins.keptId, CAST(event.fields ->> 'introductionId' AS TEXT)) AS introductionId,
           MIN(event.fields ->> 'occurredOn') AS reachedOn
    FROM rows AS event
    LEFT JOIN twins ON twins.id = CAST(event.fields ->> 'introductionId' AS TEXT)
    WHERE event.kind = 'introduction_event'
      AND event.fields ->> 'stage' IN
        ('introduced', 'contacted', 'replied', 'scheduled', 'met', 'ongoing')
      AND event.id NOT IN (SELECT id FROM corrected)
    GROUP BY 1
  ),
  standing AS MATERIALIZED (
    SELECT introduction.id,
           introduction.fields ->> 'menteeId' AS menteeId,
           COALESCE(introduction.fields ->> 'contactId', given.contactId) AS contactId,
           COALESCE(introduction.fields ->> 'parentIntroductionId', given.parentId) AS parentId,
           CASE given.isConfirmed WHEN 1 THEN 'confirmed'
             ELSE introduction.fields ->> 'confirmation' END AS confirmation,
           CASE introduction.fields ->> '$.introducer.kind'
             WHEN 'member' THEN introduction.fields ->> '$.introducer.userId' END AS mentorId,
           CASE introduction.fields ->> '$.introducer.kind'
             WHEN 'contact' THEN introduction.fields ->> '$.introducer.contactId' END AS introducerId,
           reached.reachedOn
    FROM rows AS introduction
    CROSS JOIN reached ON reached.introductionId = introduction.id
    CROSS JOIN mentees ON mentees.userId = introduction.fields ->> 'menteeId'
    LEFT JOIN given ON given.keptId = introduction.id
    WHERE introduction.kind = 'introduction'
      AND mentees.counted = 1
      AND introduction.id NOT IN (SELECT id FROM twins)
      AND (introduction.fields ->> 'confirmation' <> 'disputed' OR given.isConfirmed = 1)
  )`;

/** Mondays: six days back, then on to the next Monday. */
const weekOf = (day: string) => `date(${day}, '-6 days', 'weekday 1')`;

const introductionsQuery = `
  WITH ${mentees}, ${standing}
  SELECT ${weekOf("reachedOn")} AS weekOn,
         CASE confirmation WHEN 'confirmed' THEN 'confirmed' ELSE 'unconfirmed' END AS part,
         menteeId AS person,
         mentorId AS mentor,
         COUNT(*) AS count
  FROM standing
  WHERE reachedOn <= ?1
  GROUP BY 1, 2, 3, 4`;

/**
 * Contacts by the way they came, as `waysOf` in #shared/statistics/growth says it for one book.
 * A card counts in the week it was saved, under the mentor whose introduction was first.
 */
const contactsQuery = `
  WITH RECURSIVE ${mentees}, ${standing},
  grown AS MATERIALIZED (
    SELECT contact.id,
           contact.fields ->> 'createdBy' AS ownerId,
           date((contact.fields ->> 'createdAt') / 1000, 'unixepoch') AS savedOn,
           CASE contact.fields ->> '$.introducedBy.kind'
             WHEN 'contact' THEN contact.fields ->> '$.introducedBy.contactId' END AS introducerId
    FROM rows AS contact
    CROSS JOIN mentees ON mentees.userId = contact.fields ->> 'createdBy'
    WHERE contact.kind = 'contact'
      AND mentees.counted = 1
      AND contact.fields ->> 'source' NOT IN ('vcard', 'csv')
  ),
  mentored AS MATERIALIZED (
    SELECT grown.id, grown.ownerId, MIN(standing.reachedOn), standing.mentorId
    FROM standing
    CROSS JOIN grown ON grown.id = standing.contactId AND grown.ownerId = standing.menteeId
    WHERE standing.mentorId IS NOT NULL
       OR (standing.introducerId IS NULL AND standing.parentId IS NULL)
    GROUP BY grown.id
  ),
  leads (source, target) AS MATERIALIZED (
    SELECT CAST(introducerId AS TEXT), id FROM grown WHERE introducerId IS NOT NULL
    UNION
    SELECT CAST(COALESCE(made.introducerId, parent.contactId) AS TEXT), made.contactId
    FROM standing AS made
    LEFT JOIN standing AS parent ON parent.id = made.parentId
    WHERE made.contactId IS NOT NULL
  ),
  came (id, ownerId) AS (
    SELECT id, ownerId FROM mentored
    UNION
    SELECT grown.id, grown.ownerId
    FROM came
    CROSS JOIN leads ON leads.source = came.id
    CROSS JOIN grown ON grown.id = leads.target AND grown.ownerId = came.ownerId
  )
  SELECT ${weekOf("grown.savedOn")} AS weekOn,
         CASE WHEN mentored.id IS NOT NULL THEN 'throughMentor'
              WHEN came.id IS NOT NULL THEN 'ripple' ELSE 'own' END AS part,
         grown.ownerId AS person,
         mentored.mentorId AS mentor,
         COUNT(*) AS count
  FROM grown
  LEFT JOIN mentored ON mentored.id = grown.id
  LEFT JOIN came ON came.id = grown.id
  WHERE grown.savedOn <= ?1
  GROUP BY 1, 2, 3, 4`;
