import fc from "fast-check";
import ICAL from "ical.js";
import { convertIcsCalendar, type IcsCalendar } from "ts-ics";
import { expect, test } from "vitest";
import { type CalendarEvent, writeCalendar } from "#shared/interchange/calendar";

function makeEvent(fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: "abc@example.org",
    sequence: 2,
    on: "2026-03-02",
    summary: "Write to Amara Okafor",
    description: "Lena introduced you on Friday 27 February",
    url: "https://example.org/",
    stampedAt: Date.parse("2026-03-01T07:08:09.123Z"),
    status: "confirmed",
    ...fields,
  };
}

/** Two readers that know nothing of how it was written. */
function readTwice(text: string) {
  const component = new ICAL.Component(ICAL.parse(text));
  const byIcal = component.getAllSubcomponents("vevent").map((each) => {
    const event = new ICAL.Event(each);
    return { uid: event.uid, summary: event.summary, description: event.description };
  });
  const calendar: IcsCalendar = convertIcsCalendar(undefined, text);
  const byTsIcs = (calendar.events ?? []).map(({ uid, summary, description }) => ({
    uid,
    summary,
    description,
  }));
  return { byIcal, byTsIcs, component, calendar };
}

test("both readers read an event as it was written", () => {
  const { byIcal, byTsIcs, component, calendar } = readTwice(writeCalendar("Mine", [makeEvent()]));
  const { uid, summary, description } = makeEvent();
  expect(byIcal).toEqual([{ uid, summary, description }]);
  expect(byTsIcs).toEqual(byIcal);
  expect(component.getFirstPropertyValue("x-wr-calname")).toBe("Mine");
  expect(calendar.method).toBe("PUBLISH");
});

test("a talk has its hour, which every calendar shows on its reader's clock", () => {
  const { on: _, ...event } = { on: "", ...makeEvent() };
  const startsAt = Date.parse("2026-03-30T08:00:00Z");
  const text = writeCalendar("Mine", [{ ...event, startsAt, minutes: 45 }]);
  const { component, calendar } = readTwice(text);
  const [talk] = component.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  expect(talk?.startDate.toJSDate().getTime()).toBe(startsAt);
  expect(talk?.endDate.toJSDate().getTime()).toBe(startsAt + 45 * 60_000);
  expect(calendar.events?.[0]).toMatchObject({ timeTransparent: "OPAQUE" });
});

test("an event is the whole day, in no zone, and takes no time", () => {
  const { component, calendar } = readTwice(writeCalendar("Mine", [makeEvent()]));
  const [event] = component.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  expect([event?.startDate.isDate, String(event?.startDate), String(event?.endDate)]).toEqual([
    true,
    "2026-03-02",
    "2026-03-03",
  ]);
  expect(calendar.events?.[0]).toMatchObject({
    start: { type: "DATE", date: new Date("2026-03-02T00:00:00Z") },
    timeTransparent: "TRANSPARENT",
    sequence: 2,
    stamp: { date: new Date("2026-03-01T07:08:09Z") },
  });
});

test("what is over is said to be cancelled", () => {
  const { component, calendar } = readTwice(
    writeCalendar("Mine", [makeEvent({ status: "cancelled" })]),
  );
  const event = component.getFirstSubcomponent("vevent");
  expect(event?.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(calendar.events?.[0]?.status).toBe("CANCELLED");
});

test("whatever people write, no line is longer than 75 octets or cuts a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (summary) => {
      const text = writeCalendar("Mine", [makeEvent({ summary })]);
      const lines = text.split("\r\n");
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
      expect(lines.every((line) => line.isWellFormed())).toBe(true);
      expect(text).not.toMatch(/[^\r]\n/);
    }),
  );
});

test.each([
  "Tea, coffee; or \\ water",
  "Two\nlines",
  "BEGIN:VEVENT\r\nUID:evil",
  "王小明 और محمد 👩‍👩‍👧",
  "x".repeat(200),
  "trailing space ",
])("%j comes back as it was", (summary) => {
  const { byIcal, byTsIcs } = readTwice(writeCalendar("Mine", [makeEvent({ summary })]));
  const expected = summary.replace("\r\n", "\n");
  expect(byIcal.map((each) => each.summary)).toEqual([expected]);
  expect(byTsIcs).toHaveLength(1);
});

test("an empty calendar is one too", () => {
  const { byIcal, component } = readTwice(writeCalendar("Mine", []));
  expect([byIcal, component.name]).toEqual([[], "vcalendar"]);
});
