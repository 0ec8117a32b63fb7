import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayAt, weekdayOf } from "#shared/days";
import {
  defaultReminders,
  latestSlot,
  newestSettings,
  nextSlot,
  type Schedule,
  type Slot,
} from "#shared/reminders";
import { makeId, makeRecord } from "../make.ts";

const monday = Date.parse("2026-03-02T07:00:00Z");

function makeSchedule(changes: Partial<Schedule["reminders"]> = {}): Schedule {
  const reminders = { ...defaultReminders(["mentee"]), ...changes };
  return { reminders, timeZone: "Etc/UTC", holidays: [] };
}

/** The days of all slots from an instant on, each asked for at the time of the one before. */
function daysOf(schedule: Schedule, from: number, count: number): string[] {
  const slots: Slot[] = [];
  while (slots.length < count) {
    const last = slots.at(-1);
    const slot = nextSlot(schedule, last?.at ?? from, last?.on ?? null);
    if (slot === undefined) break;
    slots.push(slot);
  }
  return slots.map(({ on }) => on.slice(5));
}

test("a mentee reads every morning but at the weekend, a mentor on Mondays", () => {
  expect(daysOf(makeSchedule(), monday, 6)).toEqual([
    "03-02",
    "03-03",
    "03-04",
    "03-05",
    "03-06",
    "03-09",
  ]);
  const mentor = makeSchedule(defaultReminders(["mentor", "lead"]));
  expect(daysOf(mentor, monday, 3)).toEqual(["03-02", "03-09", "03-16"]);
});

test("who is mentee and mentor reads every morning", () => {
  expect(defaultReminders(["mentor", "mentee"]).digest.rhythm).toBe("daily");
});

test("a weekly digest on a quiet day or a holiday comes on the next open day", () => {
  const digest = { rhythm: "weekly", hour: 8, weekday: 6 } as const;
  const schedule = { ...makeSchedule({ digest }), holidays: ["2026-03-09"] };
  expect(daysOf(schedule, monday, 3)).toEqual(["03-02", "03-10", "03-16"]);
});

test("long holidays bring no digest, and the day after them one", () => {
  const holidays = Array.from({ length: 40 }, (_, index) => addDays("2026-03-03", index));
  const schedule = { ...makeSchedule({ quietDays: [] }), holidays };
  expect(daysOf(schedule, monday, 2)).toEqual(["03-02", "04-12"]);
});

test.each([
  [22, { from: 20, to: 7 }, "2026-03-03T07:00:00Z"],
  [5, { from: 20, to: 7 }, "2026-03-09T07:00:00Z"],
  [13, { from: 12, to: 14 }, "2026-03-02T14:00:00Z"],
  [14, { from: 12, to: 14 }, "2026-03-02T14:00:00Z"],
])("at %i within quiet hours %o a Monday's digest waits", (hour, quietHours, instant) => {
  const digest = { rhythm: "weekly", hour, weekday: 1 } as const;
  const slot = nextSlot(makeSchedule({ digest, quietHours }), monday, null);
  expect(new Date(slot?.at ?? 0).toISOString()).toBe(instant.replace("Z", ".000Z"));
});

test("switched off there is no slot", () => {
  const schedule = makeSchedule({ digest: { rhythm: "off" } });
  expect(nextSlot(schedule, monday, null)).toBeUndefined();
  expect(latestSlot(schedule, monday)).toBeUndefined();
});

test("of days without a server the latest counts", () => {
  expect(latestSlot(makeSchedule(), Date.parse("2026-03-05T12:00:00Z"))?.on).toBe("2026-03-05");
  expect(latestSlot(makeSchedule(), Date.parse("2026-03-05T07:59:00Z"))?.on).toBe("2026-03-04");
});

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Etc/UTC",
];
const anyHour = fc.integer({ min: 0, max: 23 });

test("every day has one slot, whatever its hour, over summer time and its end", () => {
  const start = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2029, 0, 1) });
  fc.assert(
    fc.property(start, anyHour, fc.constantFrom(...zones), (from, hour, timeZone) => {
      const reminders = makeSchedule({
        digest: { rhythm: "daily", hour },
        quietDays: [],
      }).reminders;
      const days = daysOf({ reminders, timeZone, holidays: [] }, from, 40);
      expect(new Set(days).size).toBe(40);
    }),
  );
});

test("a day that had its digest has no other, however hour and zone are moved", () => {
  const move = fc.record({ hour: anyHour, timeZone: fc.constantFrom(...zones), later: anyHour });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let now = monday;
      let last: Slot | undefined;
      const days: string[] = [];
      for (const { hour, timeZone, later } of moves) {
        const { reminders } = makeSchedule({ digest: { rhythm: "daily", hour }, quietDays: [] });
        const slot = nextSlot({ reminders, timeZone, holidays: [] }, now, last?.on ?? null);
        now += later * 3_600_000;
        if (slot === undefined || slot.at > now) continue;
        last = slot;
        days.push(slot.on);
      }
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});

test("the newest row of settings holds", () => {
  const [older, newer] = [makeId(), makeId()];
  const rows = [
    makeRecord("reminder_settings", { id: newer, calendar: "on" }),
    makeRecord("reminder_settings", { id: older }),
  ];
  expect(newestSettings(rows)?.calendar).toBe("on");
  expect(newestSettings([])).toBeUndefined();
});

test("weekdays count from Monday", () => {
  expect(["2026-03-02", "2026-03-08"].map(weekdayOf)).toEqual([1, 7]);
  expect(weekdayOf(dayAt(monday, "Etc/UTC"))).toBe(1);
});
