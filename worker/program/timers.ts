import * as z from "zod";

/** What the object does by itself: sweep once a day, decide a person's digest, send a mail, publish a report. */
const TimerKind = z.enum(["sweep", "digest", "mail", "report"]);
export type TimerKind = z.output<typeof TimerKind>;

const Timer = z.object({
  kind: TimerKind,
  key: z.string(),
  dueAt: z.int(),
  /** How often it failed since it was set. */
  tries: z.int(),
});
export type Timer = z.output<typeof Timer>;

/**
 * A Durable Object has one alarm; this is the list behind it. Whoever handles a timer moves or
 * drops it in the very transaction that writes its effect, so a timer cut short runs again and one
 * that was handled does not.
 */
export class Timers {
  constructor(private readonly storage: DurableObjectStorage) {}

  set(kind: TimerKind, key: string, dueAt: number): void {
    this.storage.sql.exec(
      `INSERT INTO timers (kind, key, due_at, tries) VALUES (?1, ?2, ?3, 0)
       ON CONFLICT (kind, key) DO UPDATE SET due_at = ?3, tries = 0`,
      kind,
      key,
      dueAt,
    );
    this.arm();
  }

  drop(kind: TimerKind, key: string): void {
    this.storage.sql.exec("DELETE FROM timers WHERE kind = ?1 AND key = ?2", kind, key);
  }

  find(kind: TimerKind, key: string): Timer | undefined {
    return this.read(
      "SELECT kind, key, due_at AS dueAt, tries FROM timers WHERE kind = ?1 AND key = ?2",
      kind,
      key,
    ).at(0);
  }

  /** The earliest of those that are due. */
  due(now: number, most: number): Timer[] {
    return this.read(
      `SELECT kind, key, due_at AS dueAt, tries FROM timers
       WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2`,
      now,
      most,
    );
  }

  /** Tries it again later, each time after a longer while. */
  postpone({ kind, key, tries }: Timer, now: number): void {
    const wait = waits[Math.min(tries, waits.length - 1)] ?? 0;
    this.storage.sql.exec(
      "UPDATE timers SET due_at = ?3, tries = tries + 1 WHERE kind = ?1 AND key = ?2",
      kind,
      key,
      now + wait * 60_000,
    );
  }

  /** Sets the object's alarm to the earliest timer; within a transaction it is part of it. */
  arm(): void {
    const { dueAt } = this.storage.sql
      .exec<{ dueAt: number | null }>("SELECT MIN(due_at) AS dueAt FROM timers")
      .one();
    if (dueAt !== null) void this.storage.setAlarm(dueAt);
  }

  private read(query: string, ...values: (string | number)[]): Timer[] {
    return z.array(Timer).parse(this.storage.sql.exec(query, ...values).toArray());
  }
}

/** Minutes before the next try. */
const waits = [1, 5, 15, 60, 180, 360];
