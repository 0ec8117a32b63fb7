import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt } from "#shared/wall-clock";

test.each([
  ["2026-03-02", 8, "Etc/UTC", "2026-03-02T08:00:00Z"],
  ["2026-03-02", 8, "Asia/Kolkata", "2026-03-02T02:30:00Z"],
  ["2026-07-01", 0, "Pacific/Auckland", "2026-06-30T12:00:00Z"],
  ["2026-03-28", 8, "Europe/Berlin", "2026-03-28T07:00:00Z"],
  ["2026-03-29", 8, "Europe/Berlin", "2026-03-29T06:00:00Z"],
])("%s at %i in %s is %s", (day, hour, zone, instant) => {
  expect(instantAt(day, hour, zone)).toBe(Date.parse(instant));
});

test("an hour that comes twice is the first of the two", () => {
  expect(instantAt("2026-10-25", 2, "Europe/Berlin")).toBe(Date.parse("2026-10-25T00:00:00Z"));
});

test("an hour that is leapt over is the hour after the leap", () => {
  expect(instantAt("2026-03-29", 2, "Europe/Berlin")).toBe(Date.parse("2026-03-29T01:00:00Z"));
});

test("a day that a zone never had is the day after it", () => {
  const skipped = instantAt("2011-12-30", 8, "Pacific/Apia");
  expect(skipped).toBe(instantAt("2011-12-31", 8, "Pacific/Apia"));
});

test("hours of a day come in order, whatever the zone", () => {
  const zones = ["America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu"];
  const day = fc.date({
    min: new Date("2000-01-02"),
    max: new Date("2030-12-30"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 22 }),
      fc.constantFrom(...zones),
      (at, hour, zone) => {
        const on = at.toISOString().slice(0, 10);
        expect(instantAt(on, hour + 1, zone)).toBeGreaterThanOrEqual(instantAt(on, hour, zone));
      },
    ),
  );
});
