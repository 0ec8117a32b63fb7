import fc from "fast-check";
import { expect, test } from "vitest";
import { instantsOf } from "#shared/check-ins/series";
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
  everyDays: fc.constantFrom(7, 14, 28),
  count: fc.integer({ min: 1, max: 26 }),
});

test("the planner's clock shows the same hour every time, on days evenly apart", () => {
  fc.assert(
    fc.property(series, (plan) => {
      const instants = instantsOf(plan);
      expect(instants).toHaveLength(plan.count);
      for (const [index, at] of instants.entries()) {
        expect(clockIn(at, plan.timeZone)).toBe(plan.clock);
        expect(dayAt(at, plan.timeZone)).toBe(addDays(plan.firstOn, index * plan.everyDays));
      }
    }),
  );
});

test("the other side's clock moves by the hour that theirs did not", () => {
  const plan = { firstOn: "2027-03-22", clock: "10:00", timeZone: "Europe/Berlin" };
  const instants = instantsOf({ ...plan, everyDays: 7, count: 2 });
  expect(instants.map((at) => clockIn(at, "Asia/Kolkata"))).toEqual(["14:30", "13:30"]);
});

test("an hour that is leapt over comes as much later", () => {
  const plan = { firstOn: "2027-03-28", clock: "02:30", timeZone: "Europe/Berlin" };
  const [at = 0] = instantsOf({ ...plan, everyDays: 7, count: 1 });
  expect(clockIn(at, "Europe/Berlin")).toBe("03:30");
});
