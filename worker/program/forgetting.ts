import type { Rows } from "./rows.ts";

const day = 86_400_000;

/** S6: tombstones go after 90 days, and cursors older than the last one gone start over. */
export function forgetOld(rows: Rows, now: number): void {
  forgetKeptEdits(rows, now);
  forgetInvitations(rows, now);
  const { rev } = rows.sql
    .exec<{ rev: number | null }>(
      "SELECT MAX(rev) AS rev FROM tombstones WHERE at < ?1",
      now - 90 * day,
    )
    .one();
  if (rev === null) return;
  rows.sql.exec("DELETE FROM tombstones WHERE at < ?1", now - 90 * day);
  rows.setMeta("horizon", String(rev));
}

/** S4: words that lost are kept 30 days. They are not read: there may be more than fit in memory. */
function forgetKeptEdits(rows: Rows, now: number): void {
  const old = rows.sql
    .exec<{ id: string; bucket: string }>(
      `SELECT id, bucket FROM rows
       WHERE kind = 'kept_edit' AND fields ->> 'replacedAt' < ?1`,
      now - 30 * day,
    )
    .toArray();
  for (const { id, bucket } of old) rows.remove({ kind: "kept_edit", id, bucket }, now);
}

/** Addresses of people who never came are nobody's to keep. */
function forgetInvitations(rows: Rows, now: number): void {
  for (const { id, bucket, fields } of rows.all("invitation"))
    if (fields.expiresAt < now - 90 * day) rows.remove({ kind: "invitation", id, bucket }, now);
}
