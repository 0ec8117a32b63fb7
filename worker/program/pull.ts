import * as z from "zod";
import { isKind, type Kind } from "#shared/kinds";
import type { Change, Purge, SyncReply } from "#shared/sync";
import { isMasked, seenBy, type World } from "#shared/visibility";
import { parseFields, type Rows } from "./rows.ts";

/**
 * S6: what a client has seen: rows up to `rev`, grants up to `grants`. Backfills are the buckets
 * granted since, still being sent up to the rev from which the news cover them.
 */
const Cursor = z.object({
  epoch: z.string(),
  rev: z.int(),
  grants: z.int(),
  backfills: z.array(z.object({ bucket: z.string(), after: z.int(), upTo: z.int() })),
});
type Cursor = z.output<typeof Cursor>;

type Reader = { rows: Rows; userId: string; world: World };
type Page = { changes: Change[]; room: number };
type Pulled = Omit<SyncReply, "answers">;

/** One page of what the account may read and has not seen; purges come before changes (S5). */
export function pull(
  reader: Reader,
  request: { epoch: string; cursor: string | null; limit: number },
): Pulled {
  const seen = readCursor(reader.rows, request);
  const cursor = seen ?? freshCursor(reader.rows, request.epoch);
  const purges = seen ? followGrants(reader, cursor) : startSnapshot(reader, cursor);
  const page: Page = { changes: [], room: request.limit };
  sendNews(reader, cursor, page);
  sendBackfills(reader, cursor, page);
  return {
    epoch: cursor.epoch,
    cursor: writeCursor(cursor),
    changes: page.changes,
    purges,
    more: cursor.backfills.length > 0 || cursor.rev < reader.rows.head(),
    ...(request.cursor !== null && !seen ? { reset: true as const } : {}),
  };
}

/** Undefined when the client must start over: no cursor, another epoch, or tombstones gone. */
function readCursor(
  rows: Rows,
  request: { epoch: string; cursor: string | null },
): Cursor | undefined {
  if (request.cursor === null) return undefined;
  const cursor = Cursor.safeParse(decode(request.cursor));
  if (!cursor.success || cursor.data.epoch !== request.epoch) return undefined;
  const horizon = Number(rows.meta("horizon") ?? 0);
  return cursor.data.rev >= horizon && cursor.data.rev <= rows.head() ? cursor.data : undefined;
}

function freshCursor(rows: Rows, epoch: string): Cursor {
  return { epoch, rev: rows.head(), grants: rows.head(), backfills: [] };
}

function startSnapshot({ rows, userId }: Reader, cursor: Cursor): Purge[] {
  const granted = rows.sql.exec<{ bucket: string }>(
    "SELECT bucket FROM grants WHERE user_id = ?1 AND revoked = 0",
    userId,
  );
  for (const { bucket } of granted) cursor.backfills.push({ bucket, after: 0, upTo: cursor.rev });
  return [];
}

/** A grant that changed since: what was there goes first, then a live bucket is sent anew. */
function followGrants({ rows, userId }: Reader, cursor: Cursor): Purge[] {
  const changed = rows.sql
    .exec<{ bucket: string; revoked: number }>(
      "SELECT bucket, revoked FROM grants WHERE user_id = ?1 AND rev > ?2",
      userId,
      cursor.grants,
    )
    .toArray();
  cursor.grants = rows.head();
  for (const { bucket, revoked } of changed) {
    cursor.backfills = cursor.backfills.filter((each) => each.bucket !== bucket);
    if (revoked === 0) cursor.backfills.push({ bucket, after: 0, upTo: cursor.rev });
  }
  return changed.map(({ bucket }) => ({ bucket }));
}

type News = {
  kind: string;
  id: string;
  rev: number;
  bucket: string;
  fields: string | null;
};

const newsQuery = `
  WITH mine AS (SELECT bucket FROM grants WHERE user_id = ?1 AND revoked = 0)
  SELECT * FROM (
    SELECT rows.kind, rows.id, rows.rev, rows.bucket, rows.fields
    FROM mine CROSS JOIN rows ON rows.bucket = mine.bucket AND rows.rev > ?2
    UNION ALL
    SELECT tombstones.kind, tombstones.id, tombstones.rev, tombstones.bucket, NULL
    FROM mine CROSS JOIN tombstones ON tombstones.bucket = mine.bucket AND tombstones.rev > ?2
  ) ORDER BY rev LIMIT ?3`;

/**
 * Rows and tombstones of granted buckets past the cursor. One more than fits is asked for, so
 * that the cursor jumps to the head exactly when nothing is left.
 */
function sendNews(reader: Reader, cursor: Cursor, page: Page): void {
  const { rows, userId } = reader;
  const news = rows.sql.exec<News>(newsQuery, userId, cursor.rev, page.room + 1).toArray();
  const fitting = news.slice(0, page.room);
  cursor.rev = news.length > page.room ? (fitting.at(-1)?.rev ?? cursor.rev) : rows.head();
  send(reader, page, fitting);
}

const backfillQuery = `
  SELECT kind, id, rev, bucket, fields FROM rows
  WHERE bucket = ?1 AND rev > ?2 AND rev <= ?3 ORDER BY rev LIMIT ?4`;

function sendBackfills(reader: Reader, cursor: Cursor, page: Page): void {
  while (page.room > 0) {
    const [backfill] = cursor.backfills;
    if (!backfill) return;
    const { bucket, after, upTo } = backfill;
    const found = reader.rows.sql
      .exec<News>(backfillQuery, bucket, after, upTo, page.room)
      .toArray();
    if (found.length < page.room) cursor.backfills.shift();
    else backfill.after = found.at(-1)?.rev ?? upTo;
    send(reader, page, found);
  }
}

function send(reader: Reader, page: Page, news: News[]): void {
  page.room -= news.length;
  for (const each of news) {
    const change = changeOf(reader, each);
    if (change) page.changes.push(change);
  }
}

function changeOf(reader: Reader, { kind, id, rev, bucket, fields }: News): Change | undefined {
  if (fields !== null) {
    return { kind, id, rev, bucket, fields: visibleFields(reader, kind, JSON.parse(fields)) };
  }
  return isStillRead(reader, kind, id) ? undefined : { kind, id, rev, deleted: true };
}

/** A row that moved between two granted buckets leaves a tombstone that is not news. */
function isStillRead({ rows, userId }: Reader, kind: string, id: string): boolean {
  const found = rows.sql.exec(
    `SELECT 1 FROM rows JOIN grants ON grants.bucket = rows.bucket
     WHERE rows.kind = ?1 AND rows.id = ?2 AND grants.user_id = ?3 AND grants.revoked = 0`,
    kind,
    id,
    userId,
  );
  return found.toArray().length > 0;
}

function visibleFields(
  reader: Reader,
  kind: string,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  return isKind(kind) && isMasked(kind) ? masked(reader, kind, fields) : fields;
}

function masked<K extends Kind>(
  { userId, world }: Reader,
  kind: K,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  return { ...seenBy(kind, parseFields(kind, fields), userId, world) };
}

function writeCursor(cursor: Cursor): string {
  return btoa(JSON.stringify(cursor));
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor));
  } catch {
    return undefined;
  }
}
