import * as z from "zod";
import type { Owed } from "#shared/follow-ups/owed";
import { latestSlot, nextSlot, type Schedule } from "#shared/reminders";
import { type Due, dueFor, type Span } from "./due.ts";
import { type Stored, stored } from "./stored.ts";

/** When an hour for a reminder was last looked for, and the day of the last reminder. */
export const Reminded = z.object({ lookedAt: z.int(), on: z.string().nullable() });
export type Reminded = z.output<typeof Reminded>;

export const remindedStore = stored("local", "reminded", Reminded);

/** Absent while reminders are wanted in this browser. */
export const remindersOffStore = stored("local", "reminders", z.literal("off"));

export type RemindingDoors = {
  reminded: Stored<Reminded>;
  off: Stored<"off">;
  now(): number;
  announce(due: readonly Owed[], span: Span): Promise<void>;
  /** Takes away what was announced, once nothing of it is due. */
  forget(): Promise<void>;
  /** Has this asked again at an instant. */
  plan(at: number): Promise<void>;
};

/**
 * Tells the person once a day what is due, at the hour of their mails or when the browser is next
 * open that day. It may be asked at any time and as often as one likes, but not twice at once.
 */
export function makeReminding(doors: RemindingDoors) {
  return async function remind(due: Due): Promise<void> {
    const now = doors.now();
    const before = await doors.reminded.read();
    const { schedule, today } = due;
    const span = schedule.reminders.digest.rhythm === "weekly" ? "week" : "day";
    const wanted = dueFor(span, due);
    const isTime = hasSlotCome(schedule, today, before, now);
    const speaks = isTime && wanted.length > 0 && (await doors.off.read()) === undefined;
    // Marked first: a worker that ends in between leaves one reminder out, and shows none twice.
    await doors.reminded.write({ lookedAt: now, on: speaks ? today : (before?.on ?? null) });
    if (speaks) await doors.announce(wanted, span);
    if (wanted.length === 0) await doors.forget();
    const next = nextSlot(schedule, now, null);
    if (next !== undefined) await doors.plan(next.at);
  };
}

/** Whoever is seen for the first time, or moves the hour, is told nothing of hours gone by. */
function hasSlotCome(
  schedule: Schedule,
  today: string,
  before: Reminded | undefined,
  now: number,
): boolean {
  const slot = latestSlot(schedule, now);
  if (before === undefined || slot?.on !== today) return false;
  return slot.at > before.lookedAt && before.on !== today;
}
