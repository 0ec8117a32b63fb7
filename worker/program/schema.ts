import { bucketDigestTables } from "./bucket-digests.ts";
import { factTables, partTables } from "./facts.ts";
import { meetingFacts } from "./meeting-facts.ts";
import { mentorTables } from "./mentor-tables.ts";

/**
 * The program object's tables. Migrations only grow: each string runs once, in order.
 *
 * rows        every record as it is now; `stamps` says per field who wrote it last, when and where
 * tombstones  what left a bucket, kept 90 days (S6)
 * grants      who reads which bucket; a revoked grant stays as its own tombstone
 * pairs       mentor and mentee joined by an introduction or a shared outcome, with or without a mentorship
 * devices     the last mutation each device had answered; answers those a device may ask for again
 * timers      what the object does by itself and when; its alarm is the earliest of them
 * digests     per person the zone they live in, and which digest was the last
 * mails       the outbox: decided mails, their words only until they are sent
 * used_links  links in mails that did their deed, with what takes it back
 * objections  fingerprints of third persons who asked not to be kept here
 * erased      records that third persons had emptied, and that take no words any more
 * facts       what reports are counted from, see facts.ts; reports what was published, by week and
 *             view, with the people each was about
 * report_parts  what was read of each person for the week that is being made, and of the latest one
 * bucket_digests  per bucket how many rows and which versions (S7)
 * feeds       the secret of each person's calendar address; feed_events what it has shown
 */
const migrations = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE rows (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    bucket TEXT NOT NULL,
    rev INTEGER NOT NULL,
    fields TEXT NOT NULL,
    stamps TEXT NOT NULL,
    UNIQUE (kind, id)
  );
  CREATE UNIQUE INDEX rows_by_bucket ON rows (bucket, rev);
  CREATE INDEX members_by_user ON rows (json_extract(fields, '$.userId')) WHERE kind = 'member';
  CREATE TABLE tombstones (
    bucket TEXT NOT NULL,
    rev INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (bucket, rev)
  ) WITHOUT ROWID;
  CREATE INDEX tombstones_by_record ON tombstones (kind, id, rev);
  CREATE INDEX tombstones_by_age ON tombstones (at);
  CREATE TABLE grants (
    user_id TEXT NOT NULL,
    bucket TEXT NOT NULL,
    rev INTEGER NOT NULL,
    revoked INTEGER NOT NULL,
    PRIMARY KEY (user_id, bucket)
  ) WITHOUT ROWID;
  CREATE INDEX grants_by_bucket ON grants (bucket);
  CREATE TABLE pairs (
    mentor_id TEXT NOT NULL,
    mentee_id TEXT NOT NULL,
    PRIMARY KEY (mentor_id, mentee_id)
  ) WITHOUT ROWID;
  CREATE INDEX pairs_by_mentee ON pairs (mentee_id);
  CREATE TABLE devices (device TEXT PRIMARY KEY, user_id TEXT NOT NULL, last_n INTEGER NOT NULL);
  CREATE TABLE answers (
    device TEXT NOT NULL,
    n INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (device, n)
  ) WITHOUT ROWID;
  `,
  "ALTER TABLE answers ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
  `
  CREATE TABLE timers (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
  ) WITHOUT ROWID;
  CREATE INDEX timers_by_due ON timers (due_at);
  CREATE INDEX reminder_settings_by_owner ON rows (bucket) WHERE kind = 'reminder_settings';
  CREATE TABLE digests (
    user_id TEXT PRIMARY KEY,
    time_zone TEXT NOT NULL,
    after_at INTEGER NOT NULL,
    last_on TEXT
  ) WITHOUT ROWID;
  CREATE TABLE mails (
    id TEXT PRIMARY KEY,
    mail TEXT,
    written_at INTEGER NOT NULL,
    sent_at INTEGER
  );
  CREATE TABLE used_links (
    link TEXT PRIMARY KEY,
    expires_at INTEGER NOT NULL,
    inverse TEXT
  ) WITHOUT ROWID;
  CREATE TABLE feeds (user_id TEXT PRIMARY KEY, secret TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE feed_events (
    user_id TEXT NOT NULL,
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    event TEXT NOT NULL,
    stamped_at INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    PRIMARY KEY (user_id, uid)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE objections (mark TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE erased (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  `,
  factTables,
  partTables,
  bucketDigestTables,
  meetingFacts,
  mentorTables,
];

/** Brings the tables up to date inside one transaction. */
export function migrate(storage: DurableObjectStorage): void {
  storage.transactionSync(() => {
    storage.sql.exec("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)");
    const { done } = storage.sql
      .exec<{ done: number }>("SELECT COUNT(*) AS done FROM migrations")
      .one();
    for (const [index, migration] of migrations.entries()) {
      if (index < done) continue;
      storage.sql.exec(migration);
      storage.sql.exec("INSERT INTO migrations (number) VALUES (?1)", index + 1);
    }
  });
}
