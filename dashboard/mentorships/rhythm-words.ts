import { type Rhythm, turnInMonth } from "#shared/check-ins/series";

const turns = ["first", "second", "third", "fourth"];

/** A series by the month keeps the weekday and its turn: "every month, on the second Tuesday". */
export function rhythmWords(rhythm: Rhythm, firstOn: string, locale?: string): string {
  if (rhythm === "weekly") return "every week";
  if (rhythm === "two_weekly") return "every two weeks";
  const at = Date.parse(`${firstOn}T00:00:00Z`);
  if (Number.isNaN(at)) return "every month";
  const turn = turnInMonth(firstOn);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(at);
  return `every month, on the ${turn === "last" ? turn : turns[turn - 1]} ${weekday}`;
}
