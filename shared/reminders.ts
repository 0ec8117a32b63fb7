import * as z from "zod";
import { addDays, dayAt, weekdayOf } from "#shared/days";
import { followUpKinds } from "#shared/follow-ups";
import type { Role } from "#shared/programs";
import { record } from "#shared/record";
import { instantAt } from "#shared/wall-clock";

const Hour = z.int().min(0).max(23);
/** As ISO 8601 counts: Monday is 1, Sunday 7. */
const Weekday = z.int().min(1).max(7);

export const Digest = z.discriminatedUnion("rhythm", [
  z.object({ rhythm: z.literal("daily"), hour: Hour }),
  z.object({ rhythm: z.literal("weekly"), hour: Hour, weekday: Weekday }),
  z.object({ rhythm: z.literal("off") }),
]);
export type Digest = z.output<typeof Digest>;

/** How a person wishes to be reminded. The newest row holds; without one, `defaultReminders`. */
export const ReminderSettings = record({
  digest: Digest,
  /** Kinds of follow-up that no digest, calendar or badge speaks of. */
  kindsOff: z.array(z.enum(followUpKinds)).max(followUpKinds.length).default([]),
  /** A digest that would fall on one comes on the next other day. */
  quietDays: z.array(Weekday).max(6).default([6, 7]),
  /** From the first hour up to the second, also across midnight. */
  quietHours: z.object({ from: Hour, to: Hour }).nullable().default(null),
  calendar: z.enum(["on", "off"]).default("off"),
});
export type ReminderSettings = z.output<typeof ReminderSettings>;
export type Reminders = Pick<
  ReminderSettings,
  "digest" | "kindsOff" | "quietDays" | "quietHours" | "calendar"
>;

/** Mentees read every morning what they owe; whoever is a mentor alone, on Mondays. */
export function defaultReminders(roles: readonly Role[]): Reminders {
  const digest: Digest = roles.includes("mentee")
    ? { rhythm: "daily", hour: 8 }
    : { rhythm: "weekly", hour: 8, weekday: 1 };
  return { digest, kindsOff: [], quietDays: [6, 7], quietHours: null, calendar: "off" };
}

/** Two devices without a network may each have made a row: ids are in the order of making. */
export function newestSettings(rows: Iterable<ReminderSettings>): ReminderSettings | undefined {
  return [...rows].toSorted((a, b) => b.id.localeCompare(a.id)).at(0);
}

/** When digests come: the person's wishes, where they are, and the program's holidays. */
export type Schedule = {
  reminders: Pick<Reminders, "digest" | "quietDays" | "quietHours">;
  timeZone: string;
  holidays: readonly string[];
};
export type Slot = { on: string; at: number };

/** The first slot after the instant, on a later day than the last one used. */
export function nextSlot(
  schedule: Schedule,
  after: number,
  lastOn: string | null,
): Slot | undefined {
  const today = dayAt(after, schedule.timeZone);
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const slot = slotOn(schedule, addDays(today, ahead));
    if (slot && slot.at > after && (lastOn === null || slot.on > lastOn)) return slot;
  }
  return undefined;
}

/** The latest slot up to the instant: after days without a server one digest stands for all. */
export function latestSlot(schedule: Schedule, now: number): Slot | undefined {
  const today = dayAt(now, schedule.timeZone);
  for (let back = 0; back <= farthest; back += 1) {
    const slot = slotOn(schedule, addDays(today, -back));
    if (slot && slot.at <= now) return slot;
  }
  return undefined;
}

/** Longer than any holidays a program has in one piece. */
const farthest = 120;

function slotOn(schedule: Schedule, day: string): Slot | undefined {
  const rhythm = rhythmOf(schedule);
  if (rhythm === undefined || !isDeliveryDay(schedule, rhythm, day)) return undefined;
  return { on: day, at: instantAt(day, rhythm.hour, schedule.timeZone) };
}

type Rhythm = { hour: number; weekday: number | undefined };

/** The hour and the weekday, moved out of the quiet hours. */
function rhythmOf({ reminders: { digest, quietHours } }: Schedule): Rhythm | undefined {
  if (digest.rhythm === "off") return undefined;
  const { hour } = digest;
  const weekday = digest.rhythm === "weekly" ? digest.weekday : undefined;
  if (quietHours === null || !isWithin(quietHours, hour)) return { hour, weekday };
  const isNextDay = quietHours.from > quietHours.to && hour >= quietHours.from;
  return {
    hour: quietHours.to,
    weekday: weekday !== undefined && isNextDay ? (weekday % 7) + 1 : weekday,
  };
}

function isWithin({ from, to }: { from: number; to: number }, hour: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** True when the day is open, and it or a quiet day right before it is the weekday wished for. */
function isDeliveryDay(schedule: Schedule, { weekday }: Rhythm, day: string): boolean {
  if (!isOpen(schedule, day)) return false;
  if (weekday === undefined) return true;
  for (let back = 0; back <= farthest; back += 1) {
    const each = addDays(day, -back);
    if (back > 0 && isOpen(schedule, each)) return false;
    if (weekdayOf(each) === weekday) return true;
  }
  return false;
}

function isOpen({ reminders: { quietDays }, holidays }: Schedule, day: string): boolean {
  return !quietDays.includes(weekdayOf(day)) && !holidays.includes(day);
}
