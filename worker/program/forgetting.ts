import type { Rows } from "./rows.ts";

const day = 86_400_000;

/** S6: tombstones go after 90 days, and cursors older than the last one gone start over. */
export function forgetOld(rows: Rows, now: number): void {
  forgetKeptEdits(rows, now);
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

/** S4: words that lost are kept 30 days. */
function forgetKeptEdits(rows: Rows, now: number): void {
  for (const row of rows.all("kept_edit")) {
    if (row.fields.replacedAt < now - 30 * day) rows.remove(row, now);
  }
}
