import { escaped, folded } from "#shared/interchange/content-lines";

/** Writes iCalendar (RFC 5545): all-day events, published for reading. */

export type CalendarEvent = {
  uid: string;
  /** Goes up with each change of what was published. */
  sequence: number;
  /** `YYYY-MM-DD` */
  on: string;
  summary: string;
  description: string;
  url: string;
  /** Epoch milliseconds of the last change. */
  stampedAt: number;
  status: "confirmed" | "cancelled";
};

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
    `DTSTART;VALUE=DATE:${event.on.replaceAll("-", "")}`,
    "DURATION:P1D",
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    `URL:${event.url}`,
    "TRANSP:TRANSPARENT",
    `STATUS:${event.status.toUpperCase()}`,
    "END:VEVENT",
  ];
}

/** §3.3.5, form 2: in UTC. */
function instantOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}
