import * as z from "zod";
import { type Kind, kinds, type RecordOf } from "#shared/kinds";

/** Who wrote a field last: rev, account, device. `*` stands for every field not named. */
const Stamp = z.tuple([z.int(), z.string(), z.string()]);
const Stamps = z.record(z.string(), Stamp);
export type Stamp = z.output<typeof Stamp>;
export type Stamps = z.output<typeof Stamps>;

export type Row<K extends Kind = Kind> = {
  kind: K;
  id: string;
  bucket: string;
  rev: number;
  fields: RecordOf<K>;
  stamps: Stamps;
};

type Stored = {
  kind: string;
  id: string;
  bucket: string;
  rev: number;
  fields: string;
  stamps: string;
};

/**
 * Reads and writes rows. Every write takes the next rev (S1), so revs are unique across rows,
 * tombstones and grants; call the writing functions inside a transaction only.
 */
export class Rows {
  /** Buckets written since the transaction began, for the live hint. */
  readonly touched = new Set<string>();

  constructor(readonly sql: SqlStorage) {}

  head(): number {
    return Number(this.meta("rev") ?? 0);
  }

  nextRev(): number {
    const rev = this.head() + 1;
    this.setMeta("rev", String(rev));
    return rev;
  }

  meta(name: string): string | undefined {
    const [row] = this.sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = ?1", name);
    return row?.value;
  }

  setMeta(name: string, value: string): void {
    this.sql.exec(
      "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
      name,
      value,
    );
  }

  get<K extends Kind>(kind: K, id: string): Row<K> | undefined {
    const [stored] = this.sql.exec<Stored>(
      "SELECT kind, id, bucket, rev, fields, stamps FROM rows WHERE kind = ?1 AND id = ?2",
      kind,
      id,
    );
    return stored && parse(kind, stored);
  }

  all<K extends Kind>(kind: K): Row<K>[] {
    return this.sql
      .exec<Stored>(
        "SELECT kind, id, bucket, rev, fields, stamps FROM rows WHERE kind = ?1 ORDER BY rev",
        kind,
      )
      .toArray()
      .map((stored) => parse(kind, stored));
  }

  /** The member row of an account, whether or not they have left. */
  memberOf(userId: string): Row<"member"> | undefined {
    const [stored] = this.sql.exec<Stored>(
      `SELECT kind, id, bucket, rev, fields, stamps FROM rows
       WHERE kind = 'member' AND json_extract(fields, '$.userId') = ?1`,
      userId,
    );
    return stored && parse("member", stored);
  }

  /** Writes the row and leaves a tombstone behind when it changes bucket (S5). */
  write<K extends Kind>(row: Omit<Row<K>, "rev">, now: number): number {
    const before = this.get(row.kind, row.id);
    if (before && before.bucket !== row.bucket) this.bury(before, now);
    const rev = this.nextRev();
    this.touched.add(row.bucket);
    this.sql.exec(
      `INSERT INTO rows (kind, id, bucket, rev, fields, stamps) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT (kind, id) DO UPDATE SET bucket = ?3, rev = ?4, fields = ?5, stamps = ?6`,
      row.kind,
      row.id,
      row.bucket,
      rev,
      JSON.stringify(row.fields),
      JSON.stringify(row.stamps),
    );
    return rev;
  }

  remove(row: Row, now: number): number {
    this.sql.exec("DELETE FROM rows WHERE kind = ?1 AND id = ?2", row.kind, row.id);
    return this.bury(row, now);
  }

  /** The bucket and rev of a record's latest tombstone. */
  tombstoneOf(kind: string, id: string): { bucket: string; rev: number } | undefined {
    const [tombstone] = this.sql.exec<{ bucket: string; rev: number }>(
      "SELECT bucket, rev FROM tombstones WHERE kind = ?1 AND id = ?2 ORDER BY rev DESC LIMIT 1",
      kind,
      id,
    );
    return tombstone;
  }

  private bury(row: Row, now: number): number {
    const rev = this.nextRev();
    this.touched.add(row.bucket);
    this.sql.exec(
      "INSERT INTO tombstones (bucket, rev, kind, id, at) VALUES (?1, ?2, ?3, ?4, ?5)",
      row.bucket,
      rev,
      row.kind,
      row.id,
      now,
    );
    return rev;
  }
}

function parse<K extends Kind>(kind: K, stored: Stored): Row<K> {
  return {
    kind,
    id: stored.id,
    bucket: stored.bucket,
    rev: stored.rev,
    fields: parseFields(kind, JSON.parse(stored.fields)),
    stamps: Stamps.parse(JSON.parse(stored.stamps)),
  };
}

/** Parses a record as it stands in the rows. */
export function parseFields<K extends Kind>(kind: K, fields: unknown): RecordOf<K> {
  const schema: z.ZodType = kinds[kind];
  return schema.parse(fields) as RecordOf<K>;
}
