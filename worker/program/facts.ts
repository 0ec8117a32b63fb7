/**
 * What reports are counted from: each version of a record that counts, without its words, kept by
 * the database itself in the very transaction that writes the row. A version holds from its `rev`
 * until `until_rev`, so that a week is counted again from what was there when it was published.
 *
 * facts   versions of everything but events; `words` gives a name a number, since only its being
 *         another one counts
 * steps   versions of introduction events, beside those of the same introduction
 */
const number = (word: string) => `(SELECT n FROM words WHERE word = ${word} AND ${word} <> '')`;
const whom = (row: string) =>
  `lower(trim(${row}.fields ->> '$.person.fullName')) || '|' || lower(trim(COALESCE(${row}.fields ->> '$.person.organization', '')))`;
const employer = (row: string) =>
  `lower(trim(COALESCE(${row}.fields ->> '$.person.organization', '')))`;

const picked = (row: string, ...fields: string[]) =>
  fields.map((field) => `'${field}', ${row}.fields -> '${field}'`).join(", ");

const factOf = (row: string) => `CASE ${row}.kind
  WHEN 'program' THEN json_object(${picked(row, "minimumCell", "startsOn", "followUpPolicy", "holidays")})
  WHEN 'cohort' THEN json_object(${picked(row, "label")})
  WHEN 'member' THEN json_object(${picked(row, "userId", "roles", "cohortId", "joinedOn", "leftOn")})
  WHEN 'consent' THEN json_object(${picked(row, "createdBy", "analytics")})
  WHEN 'mentorship' THEN json_object(${picked(row, "kind", "status", "mentorIds", "menteeIds")})
  WHEN 'agreement' THEN json_object(${picked(row, "mentorshipId", "version", "nextReviewOn", "createdAt")})
  WHEN 'contact' THEN json_object(${picked(row, "createdBy", "createdAt")},
    'isImport', ${row}.fields ->> 'source' IN ('vcard', 'csv'),
    'introducerId', CASE ${row}.fields ->> '$.introducedBy.kind'
      WHEN 'contact' THEN ${row}.fields ->> '$.introducedBy.contactId' END)
  WHEN 'introduction' THEN json_object(${picked(row, "menteeId", "contactId", "parentIntroductionId", "sameAs", "confirmation", "answeredAt")},
    'mentorId', CASE ${row}.fields ->> '$.introducer.kind'
      WHEN 'member' THEN ${row}.fields ->> '$.introducer.userId' END,
    'introducerId', CASE ${row}.fields ->> '$.introducer.kind'
      WHEN 'contact' THEN ${row}.fields ->> '$.introducer.contactId' END,
    'whom', ${number(whom(row))}, 'employer', ${number(employer(row))})
  WHEN 'outcome' THEN json_object(${picked(row, "createdBy", "kind", "occurredOn", "introductions")})
  WHEN 'follow_up' THEN json_object(${picked(row, "createdBy", "kind", "subject", "dueOn", "graceDays", "status", "closedOn", "origin", "snoozes")})
  END`;

const counted = `('program', 'cohort', 'member', 'consent', 'mentorship', 'agreement', 'contact',
  'introduction', 'outcome', 'follow_up')`;

const stepOf = (row: string) =>
  `json_object('id', ${row}.id, ${picked(row, "stage", "occurredOn", "recordedAt", "plannedOn", "reason", "corrects")})`;

/** `OR IGNORE` would not do: within a trigger the statement that fired it decides about conflicts. */
const wordsOf = (row: string) => `
  INSERT INTO words (word) SELECT said.word FROM (
    SELECT ${whom(row)} AS word UNION SELECT ${employer(row)}
  ) AS said
  WHERE ${row}.kind = 'introduction' AND said.word <> ''
    AND NOT EXISTS (SELECT 1 FROM words WHERE words.word = said.word);`;

const keepFact = (row: string) => `
  INSERT INTO facts (kind, id, rev, recorded_at, fact)
  SELECT ${row}.kind, ${row}.id, ${row}.rev, ${row}.fields ->> 'createdAt', ${factOf(row)};`;

const keepStep = (row: string) => `
  INSERT INTO steps (introduction_id, rev, id, recorded_at, fact)
  SELECT ${row}.fields ->> 'introductionId', ${row}.rev, ${row}.id, ${row}.fields ->> 'recordedAt',
    ${stepOf(row)};`;

const next = "(SELECT value + 1 FROM meta WHERE name = 'rev')";

export const factTables = `
  CREATE TABLE words (n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
  CREATE TABLE facts (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    until_rev INTEGER,
    recorded_at INTEGER NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (kind, id, rev)
  ) WITHOUT ROWID;
  CREATE TABLE steps (
    introduction_id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    id TEXT NOT NULL,
    until_rev INTEGER,
    recorded_at INTEGER NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (introduction_id, rev)
  ) WITHOUT ROWID;
  CREATE TRIGGER facts_of_new AFTER INSERT ON rows WHEN NEW.kind IN ${counted} BEGIN
    ${wordsOf("NEW")} ${keepFact("NEW")}
  END;
  CREATE TRIGGER facts_of_changed AFTER UPDATE ON rows WHEN NEW.kind IN ${counted} BEGIN
    ${wordsOf("NEW")}
    UPDATE facts SET until_rev = NEW.rev
    WHERE kind = NEW.kind AND id = NEW.id AND until_rev IS NULL AND fact <> ${factOf("NEW")};
    INSERT INTO facts (kind, id, rev, recorded_at, fact)
    SELECT NEW.kind, NEW.id, NEW.rev, NEW.fields ->> 'createdAt', ${factOf("NEW")}
    WHERE NOT EXISTS (
      SELECT 1 FROM facts WHERE kind = NEW.kind AND id = NEW.id AND until_rev IS NULL
    );
  END;
  CREATE TRIGGER facts_of_removed AFTER DELETE ON rows WHEN OLD.kind IN ${counted} BEGIN
    UPDATE facts SET until_rev = ${next}
    WHERE kind = OLD.kind AND id = OLD.id AND until_rev IS NULL;
  END;
  CREATE TRIGGER steps_of_new AFTER INSERT ON rows WHEN NEW.kind = 'introduction_event' BEGIN
    ${keepStep("NEW")}
  END;
  CREATE TRIGGER steps_of_removed AFTER DELETE ON rows WHEN OLD.kind = 'introduction_event' BEGIN
    UPDATE steps SET until_rev = ${next}
    WHERE introduction_id = OLD.fields ->> 'introductionId' AND id = OLD.id AND until_rev IS NULL;
  END;
  INSERT OR IGNORE INTO words (word)
  SELECT ${whom("rows")} FROM rows WHERE kind = 'introduction';
  INSERT OR IGNORE INTO words (word)
  SELECT ${employer("rows")} FROM rows WHERE kind = 'introduction' AND ${employer("rows")} <> '';
  INSERT INTO facts (kind, id, rev, recorded_at, fact)
  SELECT kind, id, rev, fields ->> 'createdAt', ${factOf("rows")} FROM rows WHERE kind IN ${counted};
  INSERT INTO steps (introduction_id, rev, id, recorded_at, fact)
  SELECT fields ->> 'introductionId', rev, id, fields ->> 'recordedAt', ${stepOf("rows")}
  FROM rows WHERE kind = 'introduction_event';

  CREATE TABLE report_weeks (
    week_on TEXT PRIMARY KEY,
    rev INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    counted TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    week_on TEXT NOT NULL,
    view TEXT NOT NULL,
    answer TEXT NOT NULL,
    UNIQUE (week_on, view)
  );
  CREATE TABLE report_populations (
    people TEXT PRIMARY KEY,
    first_number INTEGER NOT NULL
  ) WITHOUT ROWID;
  `;

/** Words that no record says any more are forgotten; the numbers that stood for them stay. */
export const forgetWords = `
  DELETE FROM words WHERE word NOT IN (
    SELECT ${whom("rows")} FROM rows WHERE kind = 'introduction'
    UNION SELECT ${employer("rows")} FROM rows WHERE kind = 'introduction'
  )`;

/**
 * Who a fact is counted for: a mentee, whoever made the record, or of a follow-up that follows from
 * an introduction, that introduction.
 */
export const factOwner = `(CASE facts.kind WHEN 'introduction' THEN facts.fact ->> 'menteeId'
  WHEN 'follow_up' THEN CASE WHEN facts.fact ->> 'kind'
    IN ('first_message', 'schedule', 'thank', 'tell_result')
    THEN facts.fact ->> '$.subject.id' ELSE facts.fact ->> 'createdBy' END
  ELSE facts.fact ->> 'createdBy' END)`;

/** A week is read person by person; what of it is read is kept until the week is published. */
export const partTables = `
  CREATE INDEX facts_by_owner ON facts (kind, ${factOwner.replaceAll("facts.", "")});
  CREATE TABLE report_drafts (week_on TEXT PRIMARY KEY, rev INTEGER NOT NULL, counted TEXT NOT NULL)
    WITHOUT ROWID;
  CREATE TABLE report_parts (
    week_on TEXT NOT NULL,
    user_id TEXT NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (week_on, user_id)
  ) WITHOUT ROWID;
  `;
