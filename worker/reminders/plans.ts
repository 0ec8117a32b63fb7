import * as z from "zod";
import { ownerBucket } from "#shared/buckets";
import { kinds } from "#shared/kinds";
import { actingRoles, type Member } from "#shared/programs";
import {
  defaultReminders,
  newestSettings,
  nextSlot,
  type ReminderSettings,
  type Reminders,
  type Schedule,
} from "#shared/reminders";
import type { Rows } from "../program/rows.ts";

/** Which digest was a person's last, and after which instant the next may come. */
const Standing = z.object({
  timeZone: z.string(),
  afterAt: z.int(),
  lastOn: z.string().nullable(),
});
export type Standing = z.output<typeof Standing>;

/**
 * Moves a person's next digest to where their wishes, role and zone now put it. Slots before this
 * instant are not owed by the new wishes; one that was due already still is.
 */
export function replan(rows: Rows, userId: string, now: number): void {
  const standing = standingOf(rows, userId);
  if (!standing) {
    // Only the account knows the zone; the timer asks it.
    rows.timers.set("digest", userId, now);
    return;
  }
  const due = rows.timers.find("digest", userId);
  if (due && due.dueAt <= now) return;
  const moved = { ...standing, afterAt: Math.max(standing.afterAt, now) };
  keepStanding(rows, userId, moved);
  setNext(rows, userId, moved, now);
}

export function replanAll(rows: Rows, now: number): void {
  for (const { fields } of rows.all("member")) replan(rows, fields.userId, now);
}

/** The person is in another zone from now on. */
export function moveTo(rows: Rows, userId: string, timeZone: string, now: number): void {
  const standing = standingOf(rows, userId);
  if (!standing || standing.timeZone === timeZone) return;
  keepStanding(rows, userId, { ...standing, timeZone });
  replan(rows, userId, now);
}

/** Sets the timer of the next digest, or none where there is none. */
export function setNext(rows: Rows, userId: string, standing: Standing, now: number): void {
  const schedule = scheduleOf(rows, userId, standing.timeZone);
  const after = Math.max(now, standing.afterAt);
  const next = schedule && nextSlot(schedule, after, standing.lastOn);
  if (next) rows.timers.set("digest", userId, next.at);
  else rows.timers.drop("digest", userId);
}

/** Undefined for somebody who is not, or no longer, in the program. */
export function scheduleOf(
  rows: Rows,
  userId: string,
  timeZone: string,
): (Schedule & { reminders: Reminders }) | undefined {
  const member = rows.memberOf(userId)?.fields;
  if (!member || actingRoles(member).length === 0) return undefined;
  const holidays = rows.all("program")[0]?.fields.holidays ?? [];
  return { reminders: remindersOf(rows, member), timeZone, holidays };
}

export function remindersOf(rows: Rows, member: Member): Reminders {
  return settingsOf(rows, member.userId) ?? defaultReminders(actingRoles(member));
}

export function settingsOf(rows: Rows, userId: string): ReminderSettings | undefined {
  const stored = rows.sql
    .exec<{ fields: string }>(
      "SELECT fields FROM rows WHERE kind = 'reminder_settings' AND bucket = ?1",
      ownerBucket(userId),
    )
    .toArray();
  return newestSettings(
    stored.map(({ fields }) => kinds.reminder_settings.parse(JSON.parse(fields))),
  );
}

export function standingOf(rows: Rows, userId: string): Standing | undefined {
  const [found] = rows.sql.exec(
    `SELECT time_zone AS timeZone, after_at AS afterAt, last_on AS lastOn
     FROM digests WHERE user_id = ?1`,
    userId,
  );
  return found && Standing.parse(found);
}

export function keepStanding(rows: Rows, userId: string, standing: Standing): void {
  const { timeZone, afterAt, lastOn } = standing;
  rows.sql.exec(
    `INSERT INTO digests (user_id, time_zone, after_at, last_on) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (user_id) DO UPDATE SET time_zone = ?2, after_at = ?3, last_on = ?4`,
    userId,
    timeZone,
    afterAt,
    lastOn,
  );
}
