import { dayInWords, longDate } from "./days.ts";

export function DayWords({ day, today }: { day: string; today: string }) {
  return (
    <time dateTime={day} title={longDate(day)}>
      {dayInWords(day, today)}
    </time>
  );
}
