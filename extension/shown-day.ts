import { addDays } from "#shared/days";
import { dayIn } from "#shared/detection/days";

type Reader = { today: string | undefined; language: string };

/**
 * The day that a page's words for it name, such as "Friday 15:04", "yesterday" or "Nov 20": sites
 * leave out what their reader can tell from today. Empty where the words don't say.
 */
export function shownDay(words: string, { today, language }: Reader): string {
  if (today === undefined) return dayIn(words);
  const text = words.normalize("NFKC").toLowerCase();
  const spoken = /^[a-z]{2,3}$/.test(language) ? language : "en";
  const whole = dayIn(text) || inFigures(text, today, spoken);
  if (whole !== "") return whole > today ? "" : whole;
  if (/\p{Nd}{4}/u.test(text)) return "";
  const past = Array.from({ length: 7 }, (_, back) => addDays(today, -back));
  const named = past.find((day, back) =>
    isNamed(text, [...near(back, spoken), ...weekday(day, spoken)]),
  );
  return withoutYear(text, today) ?? named ?? "";
}

/** 3/6/2026 is a day in March or in June: the weekday beside it tells, or that one is to come. */
function inFigures(text: string, today: string, language: string): string {
  const [, one = "", other = "", year = ""] =
    /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text) ?? [];
  const orders = [
    [one, other],
    [other, one],
  ];
  const days = orders
    .map((parts) => [year, ...parts.map((part) => part.padStart(2, "0"))].join("-"))
    .filter((day) => !Number.isNaN(Date.parse(day)) && day <= today);
  const told = days.filter((day) => isNamed(text, weekday(day, language)));
  const [day = "", second] = told.length > 0 ? told : days;
  return second === undefined || second === day ? day : "";
}

function weekday(day: string, language: string): string[] {
  return (["long", "short"] as const).map((width) =>
    new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(Date.parse(day)),
  );
}

/** "today" and "yesterday". */
function near(back: number, language: string): string[] {
  if (back > 1) return [];
  return [new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-back, "day")];
}

/** As a whole word, so that no "mar" is found in "march". */
function isNamed(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const word = name.toLowerCase().replace(/\.$/, "");
    const at = text.indexOf(word);
    return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + word.length));
  });
}

/** A day of a month without its year is the last one that was. */
function withoutYear(text: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1].map((each) => dayIn(`${text} ${each}`));
  return days.find((day) => day !== "" && day <= today);
}
