import { describe, expect, test } from "vitest";
import { auditLines, changeWords } from "../../../dashboard/program/audit-lines.ts";
import { daysInCalendar, daysInText, usualDays } from "../../../dashboard/program/holiday-days.ts";
import { makeRecord, now, today } from "../../make.ts";

describe("what leads did", () => {
  const about = { kind: "member", id: "018bcfe5-6800-7000-8000-000000000001" };
  const entry = (createdAt: number) =>
    makeRecord("audit_entry", { createdAt, about, words: "Amina", people: ["mentee-1"] });

  test("is one line where the same deed was done many times in a minute", () => {
    const lines = auditLines([entry(now), entry(now + 5_000), entry(now + 900_000)], (id) => id);
    expect(lines.map(({ words }) => words)).toEqual(["changed Amina", "changed 2 people"]);
  });

  test("names a timer in the words it is set by", () => {
    const change = { field: "followUpPolicy.firstMessage", from: "1", to: "2" };
    expect(changeWords(change)).toBe("The mentee’s first message is due after: 1 → 2");
  });
});

describe("holidays", () => {
  test("are read from days and spans", () => {
    expect(daysInText("2026-12-24 .. 2026-12-26\n1 May 2027, 03.10.2027\nsoon")).toEqual([
      ...["2026-12-24", "2026-12-25", "2026-12-26", "2027-05-01", "2027-10-03"],
    ]);
  });

  test("are read from a calendar, several days long and yearly ones too", async () => {
    const event = (lines: string[]) => ["BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT"];
    const text = [
      ...["BEGIN:VCALENDAR", "VERSION:2.0"],
      ...event(["DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260403"]),
      ...event(["DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY"]),
      "END:VCALENDAR",
    ].join("\r\n");
    const days = await daysInCalendar(text, today);
    expect(days).toEqual(expect.arrayContaining(["2026-04-01", "2026-04-02", "2027-05-01"]));
    expect(days).not.toContain("2026-04-03");
  });

  test("know Easter", () => {
    const easterMonday = (year: number) => usualDays(year)[2]?.day;
    expect([2024, 2026, 2038].map(easterMonday)).toEqual([
      "2024-04-01",
      "2026-04-06",
      "2038-04-26",
    ]);
  });
});
