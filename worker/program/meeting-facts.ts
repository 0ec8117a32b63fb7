/**
 * Facts of talks and goals, kept as facts.ts keeps the others: when a talk was planned and whether it
 * was held, and by how much two sides' weights of a goal differ once both were said.
 */
const picked = (row: string, ...fields: string[]) =>
  fields.map((field) => `'${field}', ${row}.fields -> '${field}'`).join(", ");

const factOf = (row: string) => `CASE ${row}.kind
  WHEN 'check_in' THEN json_object(${picked(row, "mentorshipId", "plannedAt", "status")},
    'menteeId', ${row}.fields ->> '$.between.menteeId')
  WHEN 'goal' THEN json_object(${picked(row, "menteeId", "createdAt")},
    'apart', (${row}.fields ->> 'importanceToMentee') - (${row}.fields ->> 'importanceToMentor'))
  END`;

const counted = "('check_in', 'goal')";
const next = "(SELECT value + 1 FROM meta WHERE name = 'rev')";

export const meetingFacts = `
  CREATE TRIGGER meetings_of_new AFTER INSERT ON rows WHEN NEW.kind IN ${counted} BEGIN
    INSERT INTO facts (kind, id, rev, recorded_at, fact)
    SELECT NEW.kind, NEW.id, NEW.rev, NEW.fields ->> 'createdAt', ${factOf("NEW")};
  END;
  CREATE TRIGGER meetings_of_changed AFTER UPDATE ON rows WHEN NEW.kind IN ${counted} BEGIN
    UPDATE facts SET until_rev = NEW.rev
    WHERE kind = NEW.kind AND id = NEW.id AND until_rev IS NULL AND fact <> ${factOf("NEW")};
    INSERT INTO facts (kind, id, rev, recorded_at, fact)
    SELECT NEW.kind, NEW.id, NEW.rev, NEW.fields ->> 'createdAt', ${factOf("NEW")}
    WHERE NOT EXISTS (
      SELECT 1 FROM facts WHERE kind = NEW.kind AND id = NEW.id AND until_rev IS NULL
    );
  END;
  CREATE TRIGGER meetings_of_removed AFTER DELETE ON rows WHEN OLD.kind IN ${counted} BEGIN
    UPDATE facts SET until_rev = ${next}
    WHERE kind = OLD.kind AND id = OLD.id AND until_rev IS NULL;
  END;
  INSERT INTO facts (kind, id, rev, recorded_at, fact)
  SELECT kind, id, rev, fields ->> 'createdAt', ${factOf("rows")} FROM rows WHERE kind IN ${counted};
  `;
