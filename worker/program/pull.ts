import * as z from "zod";
import type { Digest } from "#shared/digest";
import { isKind, type Kind, schemaOf } from "#shared/kinds";
import { type Change, limits, type Purge, type SyncReply } from "#shared/sync";
import { isMasked, seenBy, type World } from "#shared/visibility";
import type { Rows } from "./rows.ts";

/**
 * S6: what a client has seen: rows up to `rev`, grants up to `grants`. Backfills are the buckets
 * granted since, still being sent up to the rev from which the news cover them. A cursor is the
 * client's word: a backfill names the rev of a grant, which opens nothing unless it is theirs.
 */
const Backfill = z.tuple([z.int(), z.int(), z.int()]);
const Cursor = z.object({
  epoch: z.string(),
  rev: z.int(),
  grants: z.int(),
  /** Each the grant's rev, the last rev sent, and the last to send. */
  backfills: z.array(Backfill),
});
type Cursor = z.output<typeof Cursor>;

type Reader = { rows: Rows; userId: string; world: World };
/** What is left of one answer: rows, and characters of their fields (S11). */
type Page = { changes: Change[]; rows: number; size: number };
type Pulled = Omit<SyncReply, "answers">;

/** One page of what the account may read and has not seen; purges come before changes (S5). */
export function pull(
  reader: Reader,
  request: { epoch: string; cursor: string | null; limit: number; refetch?: string[] | undefined },
): Pulled {
  const seen = readCursor(reader.rows, request);
  const cursor = seen ?? freshCursor(reader.rows, request.epoch);
  const purges = seen
    ? [...followGrants(reader, cursor), ...startAnew(reader, cursor, request.refetch ?? [])]
    : startSnapshot(reader, cursor);
  const page: Page = { changes: [], rows: request.limit, size: limits.pageSize };
  sendNews(reader, cursor, page);
  sendBackfills(reader, cursor, page);
  const more = cursor.backfills.length > 0 || cursor.rev < reader.rows.head();
  return {
    epoch: cursor.epoch,
    cursor: writeCursor(cursor),
    changes: page.changes,
    purges,
    more,
    ...(more ? {} : { digest: digestFor(reader) }),
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
  const granted = rows.sql.exec<{ rev: number }>(
    "SELECT rev FROM grants WHERE user_id = ?1 AND revoked = 0",
    userId,
  );
  for (const { rev } of granted) cursor.backfills.push([rev, 0, cursor.rev]);
  return [];
}

/**
 * A grant that changed since: what was there goes first, then a live bucket is sent anew. A
 * backfill of the grant as it was ends by itself, because its rev is gone.
 */
function followGrants({ rows, userId }: Reader, cursor: Cursor): Purge[] {
  const changed = rows.sql
    .exec<{ bucket: string; rev: number; revoked: number }>(
      "SELECT bucket, rev, revoked FROM grants WHERE user_id = ?1 AND rev > ?2",
      userId,
      cursor.grants,
    )
    .toArray();
  cursor.grants = rows.head();
  for (const { rev, revoked } of changed) {
    if (revoked === 0) cursor.backfills.push([rev, 0, cursor.rev]);
  }
  return changed.map(({ bucket }) => ({ bucket }));
}

/** S7: what a client holds of a bucket is not what is there; it goes, and what is there is sent. */
function startAnew(reader: Reader, cursor: Cursor, buckets: string[]): Purge[] {
  if (buckets.length > 0)
    console.warn(JSON.stringify({ fault: "digest", buckets: buckets.length }));
  for (const [grant, bucket] of grantedBuckets(reader)) {
    if (buckets.includes(bucket)) cursor.backfills.push([grant, 0, cursor.rev]);
  }
  return buckets.map((bucket) => ({ bucket }));
}

function digestFor({ rows, userId }: Reader): Digest {
  const digests = rows.sql.exec<{ bucket: string; rows: number; sum: number }>(
    `SELECT held.bucket, held.rows, held.sum
     FROM grants JOIN bucket_digests AS held ON held.bucket = grants.bucket
     WHERE grants.user_id = ?1 AND grants.revoked = 0 AND held.rows > 0`,
    userId,
  );
  return Object.fromEntries(
    digests.toArray().map(({ bucket, rows, sum }) => [bucket, { rows, sum }]),
  );
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
  const news = rows.sql.exec<News>(newsQuery, userId, cursor.rev, page.rows + 1);
  const { fitting, left } = take(news, page);
  cursor.rev = left ? (fitting.at(-1)?.rev ?? cursor.rev) : rows.head();
  send(reader, page, fitting);
}

const backfillQuery = `
  SELECT kind, id, rev, bucket, fields FROM rows
  WHERE bucket = ?1 AND rev > ?2 AND rev <= ?3 ORDER BY rev LIMIT ?4`;

function sendBackfills(reader: Reader, cursor: Cursor, page: Page): void {
  const buckets = cursor.backfills.length > 0 ? grantedBuckets(reader) : new Map<number, string>();
  while (page.rows > 0 && page.size > 0) {
    const [backfill] = cursor.backfills;
    if (!backfill) return;
    const [grant, after, upTo] = backfill;
    const bucket = buckets.get(grant) ?? "";
    const found = reader.rows.sql.exec<News>(backfillQuery, bucket, after, upTo, page.rows + 1);
    const { fitting, left } = take(found, page);
    if (left) backfill[1] = fitting.at(-1)?.rev ?? after;
    else cursor.backfills.shift();
    send(reader, page, fitting);
  }
}

/** The buckets the account may read, by the rev of their grant. */
function grantedBuckets({ rows, userId }: Reader): Map<number, string> {
  const granted = rows.sql.exec<{ rev: number; bucket: string }>(
    "SELECT rev, bucket FROM grants WHERE user_id = ?1 AND revoked = 0",
    userId,
  );
  return new Map(granted.toArray().map(({ rev, bucket }) => [rev, bucket]));
}

/** What fits the page, and whether something is left; the last row may reach over its size. */
function take(found: Iterable<News>, page: Page): { fitting: News[]; left: boolean } {
  const fitting: News[] = [];
  for (const each of found) {
    if (page.rows === 0 || page.size <= 0) return { fitting, left: true };
    fitting.push(each);
    page.rows -= 1;
    page.size -= each.fields?.length ?? 0;
  }
  return { fitting, left: false };
}

function send(reader: Reader, page: Page, news: News[]): void {
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
  return { ...seenBy(kind, schemaOf(kind).parse(fields), userId, world) };
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
