import type { Cell, HiddenReason } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import {
  formatAs,
  formatNumber,
  intervalIn,
  numberIn,
  plainWords,
  type Scale,
} from "../charts/values.ts";
import { whyHidden } from "../charts/why.ts";
import type { Topic } from "./address.ts";

type Tile = Report["tiles"][number];

export type TileWords = {
  title: string;
  topic: Topic;
  number: string;
  /** Its interval, or why it is hidden. */
  range: string;
  change: string;
  sure: string;
};

export const tileFaces: Record<Tile["name"], { title: string; topic: Topic; scale: Scale }> = {
  growth: { title: "Contacts gained in 12 weeks", topic: "growth", scale: "count" },
  first_introduction: {
    title: "Introduced within 90 days",
    topic: "introductions",
    scale: "share",
  },
  first_message: {
    title: "Written to within 5 business days",
    topic: "introductions",
    scale: "share",
  },
  follow_ups: { title: "Follow-ups on time", topic: "follow-ups", scale: "share" },
  known_outcomes: { title: "Introductions whose end is known", topic: "outcomes", scale: "share" },
  loops: { title: "Mentors told the result in time", topic: "outcomes", scale: "share" },
};

export function tileWords({ name, cell, before }: Tile): TileWords {
  const { title, topic, scale } = tileFaces[name];
  return {
    title,
    topic,
    number: numberIn(cell) === undefined ? "Not shown" : plainWords(cell, scale),
    range: rangeWords(cell, scale),
    change: changeWords(cell, before, scale),
    sure: sureWords(cell, scale),
  };
}

function rangeWords(cell: Cell, scale: Scale): string {
  const interval = intervalIn(cell);
  if ("hidden" in cell) return whyWords(cell.hidden);
  if (interval === undefined) return "";
  const { low, high } = interval;
  const ends = `${formatAs(low, scale)} to ${formatAs(high, scale)}`;
  return scale === "count" ? `middle half of mentees: ${ends}` : `likely ${ends}`;
}

function whyWords(reason: HiddenReason): string {
  const { because, until } = whyHidden[reason];
  return `${because}. ${until}`;
}

/** Against the report before; in points where it is a share. */
function changeWords(cell: Cell, before: Cell | null, scale: Scale): string {
  const [now, then] = [numberIn(cell), numberIn(before ?? undefined)];
  if (now === undefined || then === undefined) return "no earlier number to compare with";
  const difference = scale === "share" ? Math.round((now - then) * 100) : now - then;
  if (Math.abs(difference) < 0.05) return "as in the last report";
  const words = formatNumber(Math.abs(difference));
  const unit = scale === "share" ? (words === "1" ? " point" : " points") : "";
  return `${difference > 0 ? "+" : "−"}${words}${unit} since the last report`;
}

/** How wide the interval is, in words; where it is no interval, how many stand behind it. */
function sureWords(cell: Cell, scale: Scale): string {
  const interval = intervalIn(cell);
  const n = "n" in cell && cell.n !== undefined ? `n = ${formatNumber(cell.n)}` : "";
  if (numberIn(cell) === undefined) return "";
  if (interval === undefined || scale === "count") return n;
  const reach = (interval.high - interval.low) / 2;
  const word =
    reach <= 0.03
      ? "Very sure"
      : reach <= 0.08
        ? "Fairly sure"
        : reach <= 0.15
          ? "Rough"
          : "Very rough";
  return [`${word}, ±${Math.max(1, Math.round(reach * 100))} points`, n].filter(Boolean).join(", ");
}
