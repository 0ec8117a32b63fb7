import { addDays, dayAt } from "#shared/days";
import { bookIn, rulesIn } from "#shared/follow-ups/book";
import { type Owed, owedOn } from "#shared/follow-ups/owed";
import type { Role } from "#shared/programs";
import { defaultReminders, newestSettings, type Reminders, type Schedule } from "#shared/reminders";
import type { Replica } from "#shared/replica/replica";

type Rows = Pick<Replica, "rows" | "programId" | "userId">;

/** What the person owes, as Today has it, and when they wish to be reminded of it. */
export type Due = {
  /** Oldest first, due or still ahead. */
  owed: readonly Owed[];
  today: string;
  schedule: Schedule;
};

export type Span = "day" | "week";

export function dueIn(
  rows: Rows,
  { timeZone, roles }: { timeZone: string; roles: readonly Role[] },
  now: number,
): Due {
  const today = dayAt(now, timeZone);
  return {
    owed: owedOn(bookIn(rows, timeZone), today),
    today,
    schedule: { reminders: remindersIn(rows, roles), timeZone, holidays: rulesIn(rows).holidays },
  };
}

/** What is due by the end of a day, or for those who are reminded once a week, of its week. */
export function dueFor(span: Span, { owed, today }: Due): Owed[] {
  const until = span === "week" ? addDays(today, 6) : today;
  return owed.filter(({ dueOn }) => dueOn <= until);
}

/** Whoever wants no mails still hears of it here, at the hour that holds without a wish. */
function remindersIn(rows: Rows, roles: readonly Role[]): Reminders {
  const usual = defaultReminders(roles);
  const wished = newestSettings(rows.rows("reminder_settings").value.values()) ?? usual;
  return wished.digest.rhythm === "off" ? { ...wished, digest: usual.digest } : wished;
}
