import { escaped, folded } from "#shared/interchange/content-lines";

/** Writes iCalendar (RFC 5545), published for reading. */

export type CalendarEvent = {
  uid: string;
  /** Goes up with each change of what was published. */
  sequence: number;
  summary: string;
  description: string;
  url: string;
  /** Epoch milliseconds of the last change. */
  stampedAt: number;
  status: "confirmed" | "cancelled";
} & (AllDay | Timed);

/** `YYYY-MM-DD` */
export type AllDay = { on: string };
/** From an instant in epoch milliseconds; every calendar shows it on its reader's clock. */
export type Timed = { startsAt: number; minutes: number };

export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tertius//Follow-ups//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return folded(lines);
}

function eventLines(event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instantOf(event.stampedAt)}`,
    `LAST-MODIFIED:${instantOf(event.stampedAt)}`,
    ...whenLines(event),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    `URL:${event.url}`,
    `TRANSP:${"on" in event ? "TRANSPARENT" : "OPAQUE"}`,
    `STATUS:${event.status.toUpperCase()}`,
    "END:VEVENT",
  ];
}

function whenLines(when: AllDay | Timed): string[] {
  return "on" in when
    ? [`DTSTART;VALUE=DATE:${when.on.replaceAll("-", "")}`, "DURATION:P1D"]
    : [
        `DTSTART:${instantOf(when.startsAt)}`,
        `DTEND:${instantOf(when.startsAt + when.minutes * 60_000)}`,
      ];
}

/** §3.3.5, form 2: in UTC. */
function instantOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}
