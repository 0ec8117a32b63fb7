import { bucketsOf, pairBucket } from "#shared/buckets";
import type { Mentorship } from "#shared/mentorships";
import type { Rows } from "./rows.ts";

/** True while the account may read the bucket. */
export function isGranted(rows: Rows, userId: string, bucket: string): boolean {
  const grants = rows.sql.exec(
    "SELECT 1 FROM grants WHERE user_id = ?1 AND bucket = ?2 AND revoked = 0",
    userId,
    bucket,
  );
  return grants.toArray().length > 0;
}

/** Makes the account's grants what its member row, mentorships and introductions say now. */
export function regrant(rows: Rows, userId: string): void {
  const wanted = wantedBuckets(rows, userId);
  const granted = new Set(
    rows.sql
      .exec<{ bucket: string }>(
        "SELECT bucket FROM grants WHERE user_id = ?1 AND revoked = 0",
        userId,
      )
      .toArray()
      .map(({ bucket }) => bucket),
  );
  for (const bucket of wanted.difference(granted)) setGrant(rows, userId, bucket, 0);
  for (const bucket of granted.difference(wanted)) setGrant(rows, userId, bucket, 1);
}

/** Remembers that an introduction or a shared outcome joins the two; true when it is their first. */
export function joinPair(rows: Rows, mentorId: string, menteeId: string): boolean {
  const joined = rows.sql.exec(
    "INSERT OR IGNORE INTO pairs (mentor_id, mentee_id) VALUES (?1, ?2) RETURNING 1",
    mentorId,
    menteeId,
  );
  return joined.toArray().length > 0;
}

export function isPaired(rows: Rows, mentorId: string, menteeId: string): boolean {
  return isGranted(rows, mentorId, pairBucket(mentorId, menteeId));
}

/** The accounts that read any of the buckets. */
export function readersOf(rows: Rows, buckets: Iterable<string>): Set<string> {
  const readers = rows.sql
    .exec<{ user_id: string }>(
      `SELECT DISTINCT user_id FROM grants
       WHERE revoked = 0 AND bucket IN (SELECT value FROM json_each(?1))`,
      JSON.stringify([...buckets]),
    )
    .toArray();
  return new Set(readers.map(({ user_id }) => user_id));
}

function wantedBuckets(rows: Rows, userId: string): Set<string> {
  const member = rows.memberOf(userId);
  if (!member) return new Set();
  const mentorships: Mentorship[] = rows.all("mentorship").map(({ fields }) => fields);
  const pairs = rows.sql
    .exec<{ mentorId: string; menteeId: string }>(
      `SELECT mentor_id AS mentorId, mentee_id AS menteeId FROM pairs
       WHERE mentor_id = ?1 OR mentee_id = ?1`,
      userId,
    )
    .toArray();
  return bucketsOf(member.fields, mentorships, pairs);
}

function setGrant(rows: Rows, userId: string, bucket: string, revoked: 0 | 1): void {
  rows.sql.exec(
    `INSERT INTO grants (user_id, bucket, rev, revoked) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (user_id, bucket) DO UPDATE SET rev = ?3, revoked = ?4`,
    userId,
    bucket,
    rows.nextRev(),
    revoked,
  );
}
