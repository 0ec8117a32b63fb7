import fc from "fast-check";
import { expect, test } from "vitest";
import { instantsOf, type Series } from "#shared/check-ins/series";
import { addDays, dayAt } from "#shared/days";

const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"];
const clockIn = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);

const series = fc.record({
  firstOn: fc.integer({ min: 0, max: 1500 }).map((count) => addDays("2027-01-01", count)),
  // From five on no zone leaps over an hour.
  clock: fc
    .tuple(fc.integer({ min: 5, max: 23 }), fc.constantFrom("00", "15", "30", "45"))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`),
  timeZone: fc.constantFrom(...zones),
  rhythm: fc.constantFrom("weekly", "two_weekly", "monthly"),
  count: fc.integer({ min: 1, max: 26 }),
});

const daysOf = (plan: Series) => instantsOf(plan).map((at) => dayAt(at, plan.timeZone));

test("the planner's clock shows the same hour every time, on the same weekday", () => {
  fc.assert(
    fc.property(series, (plan) => {
      const instants = instantsOf(plan);
      expect(instants).toHaveLength(plan.count);
      for (const at of instants) expect(clockIn(at, plan.timeZone)).toBe(plan.clock);
      const weekdays = daysOf(plan).map((day) => new Date(day).getUTCDay());
      expect(new Set(weekdays).size).toBe(1);
    }),
  );
});

test("by weeks the days are evenly apart, by months there is one in each", () => {
  fc.assert(
    fc.property(series, (plan) => {
      const days = daysOf(plan);
      const every = { weekly: 7, two_weekly: 14, monthly: null }[plan.rhythm];
      const even = days.map((_, index) => addDays(plan.firstOn, index * (every ?? 0)));
      if (every !== null) expect(days).toEqual(even);
      const months = days.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
      if (every === null) expect(months).toEqual(months.map((_, i) => (months[0] ?? 0) + i));
    }),
  );
});

const inBerlin = { clock: "10:00", timeZone: "Europe/Berlin", rhythm: "weekly" } as const;

test("by months it keeps the turn of its weekday, and a fifth is the last", () => {
  const plan = { ...inBerlin, rhythm: "monthly", count: 4 } as const;
  const second = ["2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09"];
  expect(daysOf({ ...plan, firstOn: "2026-12-08" })).toEqual(second);
  const last = ["2026-12-31", "2027-01-28", "2027-02-25", "2027-03-25"];
  expect(daysOf({ ...plan, firstOn: "2026-12-31" })).toEqual(last);
});

test("the other side's clock moves by the hour that theirs did not", () => {
  const instants = instantsOf({ ...inBerlin, firstOn: "2027-03-22", count: 2 });
  expect(instants.map((at) => clockIn(at, "Asia/Kolkata"))).toEqual(["14:30", "13:30"]);
});

test("where both sides change their clocks on other days, the gap closes and opens again", () => {
  const instants = instantsOf({ ...inBerlin, firstOn: "2027-03-09", count: 4 });
  const there = ["04:00", "05:00", "05:00", "04:00"];
  expect(instants.map((at) => clockIn(at, "America/New_York"))).toEqual(there);
  expect(instants.map((at) => clockIn(at, "Europe/Berlin"))).toEqual(Array(4).fill("10:00"));
});

test("where one goes back while the other goes on, they part by two hours", () => {
  const plan = { ...inBerlin, rhythm: "monthly", firstOn: "2027-03-09", count: 2 } as const;
  expect(instantsOf(plan).map((at) => clockIn(at, "Australia/Sydney"))).toEqual(["20:00", "18:00"]);
});

test("an hour that is leapt over comes as much later", () => {
  const plan = { firstOn: "2027-03-28", clock: "02:30", timeZone: "Europe/Berlin" };
  const [at = 0] = instantsOf({ ...plan, rhythm: "weekly", count: 1 });
  expect(clockIn(at, "Europe/Berlin")).toBe("03:30");
});
