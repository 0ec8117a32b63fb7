import { addDays, daysBetween } from "#shared/days";
import { writtenDay } from "#shared/interchange/written-day";

/** More days than a calendar of a few years holds. */
const most = 400;

/** Days written one by one: `2026-12-24`, `24 Dec 2026`, `24.12.2026`, a range with `..`. */
export function daysInText(text: string): string[] {
  return text
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const [from = "", to = from] = part.split(/\s*(?:\.\.|–|—| to | bis )\s*/).map(dayIn);
      return from === "" || to === "" ? [] : span(from, addDays(to, 1));
    });
}

/** All-day events of a calendar file, yearly ones for the years around the given day. */
export async function daysInCalendar(text: string, today: string): Promise<string[]> {
  const { default: ICAL } = await import("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const last = addDays(today, 3 * 366);
  const days = calendar.getAllSubcomponents("vevent").flatMap((component) => {
    const event = new ICAL.Event(component);
    const length = Math.max(1, daysBetween(dayOf(event.startDate), dayOf(event.endDate)));
    if (!event.isRecurring()) return spanOf(dayOf(event.startDate), length);
    const found: string[] = [];
    const turns = event.iterator();
    for (
      let turn = turns.next();
      turn && dayOf(turn) <= last && found.length < most;
      turn = turns.next()
    )
      if (dayOf(turn) >= addDays(today, -366)) found.push(...spanOf(dayOf(turn), length));
    return found;
  });
  return withoutTwice(days);
}

export function withoutTwice(days: readonly string[]): string[] {
  return [...new Set(days)].toSorted().slice(0, most);
}

/** Days many programs keep, to be taken off again by hand where they are not kept. */
export function usualDays(year: number): { day: string; words: string }[] {
  const easter = easterOf(year);
  return [
    { day: `${year}-01-01`, words: "New Year’s Day" },
    { day: addDays(easter, -2), words: "Good Friday" },
    { day: addDays(easter, 1), words: "Easter Monday" },
    { day: `${year}-05-01`, words: "1 May" },
    { day: `${year}-12-24`, words: "Christmas Eve" },
    { day: `${year}-12-25`, words: "Christmas Day" },
    { day: `${year}-12-26`, words: "26 December" },
    { day: `${year}-12-31`, words: "New Year’s Eve" },
  ];
}

/** The Gregorian Easter Sunday (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function dayIn(text: string): string {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [, day = "", month = "", year = ""] = dotted ?? [];
  return writtenDay(dotted ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text);
}

function span(from: string, before: string): string[] {
  return spanOf(from, Math.min(Math.max(daysBetween(from, before), 0), most));
}

function spanOf(from: string, count: number): string[] {
  return Array.from({ length: Math.min(count, most) }, (_, index) => addDays(from, index));
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return [String(year), ...[month, day].map((each) => String(each).padStart(2, "0"))].join("-");
}
