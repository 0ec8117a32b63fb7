/** What the clocks on the wall say in an IANA time zone, and when they say it. */

const dayMs = 86_400_000;

/**
 * The instant at which clocks show the hour on the calendar day. An hour that comes twice is the
 * first of the two; one that is leapt over is as long after the leap as it would have been without.
 */
export function instantAt(day: string, hour: number, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const offsets = [offsetAt(wall - dayMs, timeZone), offsetAt(wall + dayMs, timeZone)];
  const instants = offsets.map((offset) => wall - offset);
  const shown = instants.filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : Math.max(...instants);
}

/** Hours by which the clocks of one zone are ahead of another's at an instant. */
export function hoursApart(zone: string, other: string, at: number): number {
  return (offsetAt(at, zone) - offsetAt(at, other)) / 3_600_000;
}

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts = clockOf(timeZone).formatToParts(second);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - second;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  clocks.set(timeZone, clock);
  return clock;
}
