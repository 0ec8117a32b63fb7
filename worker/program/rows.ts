import * as z from "zod";
import { type Kind, type RecordOf, schemaOf } from "#shared/kinds";
import { Timers } from "./timers.ts";

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

/** What a tombstone remembers of a row. */
type Place = Pick<Row, "kind" | "id" | "bucket">;

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
 * tombstones and grants; writing is possible inside `transact` only.
 */
export class Rows {
  /** Buckets written since the transaction began, for the live hint. */
  readonly touched = new Set<string>();
  readonly sql: SqlStorage;
  readonly timers: Timers;
  /** The last rev taken, while a transaction runs. */
  private rev: number | undefined;

  constructor(private readonly storage: DurableObjectStorage) {
    this.sql = storage.sql;
    this.timers = new Timers(storage);
  }

  /** Runs the work as one transaction, whole or not at all. */
  transact<Result>(work: () => Result): Result {
    return this.storage.transactionSync(() => {
      const before = Number(this.meta("rev") ?? 0);
      this.rev = before;
      try {
        const result = work();
        if (this.rev > before) this.setMeta("rev", String(this.rev));
        return result;
      } finally {
        this.rev = undefined;
      }
    });
  }

  head(): number {
    return this.rev ?? Number(this.meta("rev") ?? 0);
  }

  nextRev(): number {
    if (this.rev === undefined) throw new Error("a write outside a transaction");
    this.rev += 1;
    return this.rev;
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

  /** Writes the row over the one before it; leaves a tombstone when it changes bucket (S5). */
  write<K extends Kind>(row: Omit<Row<K>, "rev">, before: Row<K> | undefined, now: number): number {
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

  remove(row: Place, now: number): number {
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

  private bury(row: Place, now: number): number {
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

/** Of one kind in one bucket. */
export function idsIn({ sql }: Pick<Rows, "sql">, bucket: string, kind: Kind): string[] {
  return sql
    .exec<{ id: string }>(
      "SELECT id FROM rows WHERE bucket = ?1 AND kind = ?2 ORDER BY rev",
      bucket,
      kind,
    )
    .toArray()
    .map(({ id }) => id);
}

function parse<K extends Kind>(kind: K, stored: Stored): Row<K> {
  return {
    kind,
    id: stored.id,
    bucket: stored.bucket,
    rev: stored.rev,
    fields: schemaOf(kind).parse(JSON.parse(stored.fields)),
    stamps: Stamps.parse(JSON.parse(stored.stamps)),
  };
}
