import * as z from "zod";
import type { Bindings } from "../bindings.ts";
import { type Deliver, KeyedMail } from "../mail.ts";
import type { Rows } from "../program/rows.ts";
import type { Timer } from "../program/timers.ts";

const day = 86_400_000;
/** A digest of the day before yesterday helps nobody. */
const patience = 2 * day;

/** Puts a mail into the outbox; in the transaction that decides it. */
export function enqueue(rows: Rows, mail: KeyedMail, now: number): void {
  const written = rows.sql.exec(
    `INSERT INTO mails (id, mail, written_at) VALUES (?1, ?2, ?3)
     ON CONFLICT (id) DO NOTHING RETURNING 1`,
    mail.key,
    JSON.stringify(mail),
    now,
  );
  if (written.toArray().length > 0) rows.timers.set("mail", mail.key, now);
}

const Waiting = z.object({ mail: z.string(), writtenAt: z.int() });

/**
 * Hands a mail over and marks it sent. Killed in between it is handed over again under the same
 * key, which is for the receiver to know; marked first it could be lost, which nobody would notice.
 */
export async function send(
  rows: Rows,
  env: Bindings,
  deliver: Deliver,
  timer: Timer,
  now: number,
): Promise<void> {
  const [found] = rows.sql.exec(
    "SELECT mail, written_at AS writtenAt FROM mails WHERE id = ?1 AND mail IS NOT NULL",
    timer.key,
  );
  if (found === undefined) {
    rows.timers.drop("mail", timer.key);
    return;
  }
  const { mail, writtenAt } = Waiting.parse(found);
  const isTooLate = now - writtenAt > patience;
  if (isTooLate) console.error(`A mail was given up after ${timer.tries} tries.`);
  else await deliver(env, KeyedMail.parse(JSON.parse(mail)));
  rows.transact(() => {
    // The words have done their work; the key stays, so that no second mail is decided.
    rows.sql.exec(
      "UPDATE mails SET mail = NULL, sent_at = ?2 WHERE id = ?1",
      timer.key,
      isTooLate ? null : now,
    );
    rows.timers.drop("mail", timer.key);
  });
}

export function forgetMails(rows: Rows, now: number): void {
  rows.sql.exec("DELETE FROM mails WHERE mail IS NULL AND written_at < ?1", now - 30 * day);
}
