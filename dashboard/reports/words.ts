import type { Cell } from "#shared/reports/cell";
import type { Refused, Report } from "#shared/reports/report";
import type { Point } from "../charts/model.ts";
import {
  formatNumber,
  gapIn,
  inWords,
  numberIn,
  plainWords,
  type Scale,
} from "../charts/values.ts";
import { whyHidden } from "../charts/why.ts";
import { dateWords } from "../network/counting.ts";

export type Section = { counted: Cell; oldEnough: Cell; late: Cell };

/** Whom and what a figure counts, as of when, and what of it is old enough. */
export function basisOf(report: Report, section: Section, what: string): string {
  const counted = numberIn(section.counted);
  const isUnknown = gapIn(section.counted) === "unknown";
  const missing = isUnknown ? "is not known" : "is hidden";
  const n =
    counted === undefined
      ? `The number of ${what} counted ${missing}`
      : `n = ${formatNumber(counted)} ${what}`;
  return [
    `${n}, as of ${dateWords(report.asOf)}.`,
    `Only mentees who agreed to it are counted: ${viewWords(report)}.`,
    shareSentence(section.oldEnough, (share) => `${share} is old enough to count.`),
    lateWords(section.late),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whose report it is: "everyone", "Autumn 2024, group mentorships, Jan 5 to Feb 1, 2026". */
export function viewWords({ view, cohorts }: Pick<Report | Refused, "view" | "cohorts">): string {
  const cohort = cohorts.find(({ cohortId }) => cohortId === view.cohortId)?.label;
  const kind = view.mentorshipKind === null ? undefined : kindWords[view.mentorshipKind];
  const period =
    view.period === null
      ? undefined
      : `from ${dateWords(view.period.from)} to ${dateWords(view.period.to)}`;
  const parts = [cohort && `cohort ${cohort}`, kind && `${kind} mentorships`, period];
  return parts.filter(Boolean).join(", ") || "everyone, over all the time there was";
}

export const kindWords = {
  one_on_one: "one-on-one",
  group: "group",
  peer: "peer",
  e_mentoring: "e-mentoring",
} as const;

function lateWords(late: Cell): string {
  const count = numberIn(late);
  if (count === undefined || count === 0) return "";
  const entries = count === 1 ? "entry" : "entries";
  return `+${formatNumber(count)} late ${entries} since the last report.`;
}

/** The sentence, unless its number is not shown. */
export function shareSentence(cell: Cell, say: (share: string) => string): string {
  return numberIn(cell) === undefined ? "" : say(plainWords(cell, "share"));
}

/** Its first number is not shown: why, and what would change it. */
export function notYet(report: Pick<Report, "minimumCell">, cell: Cell | undefined): string {
  const reason = cell && "hidden" in cell ? cell.hidden : "nothing_known";
  if (reason === "few_people")
    return `Too few people to say yet: a number is shown from ${report.minimumCell} people up.`;
  const { because, until } = whyHidden[reason];
  return `Not to be said yet. ${because}. ${until}`;
}

export function withInterval(cell: Cell, scale: Scale = "share"): string {
  return inWords(cell, scale);
}

/** Why numbers are missing, the same under every figure. */
export function suppression({ minimumCell }: Pick<Report, "minimumCell">): string {
  return `A number over fewer than ${minimumCell} people is hidden, or when all but a few stand behind it, or when one person made most of it; hidden is not zero. Shares are told as no less than 5% and no more than 95%, and only as a bound where a few people are in one or beside it.`;
}

export function dayPoint(days: number, unit: "day" | "business day"): Point {
  return { short: String(days), long: days === 1 ? `1 ${unit}` : `${formatNumber(days)} ${unit}s` };
}

/** A month, or so many of a year from the place of the first among them. */
export function monthPoint(month: string, monthsEach = 1): Point {
  const from = new Date(`${month}T00:00:00Z`);
  const to = new Date(from);
  to.setUTCMonth(from.getUTCMonth() + monthsEach - 1 - (from.getUTCMonth() % monthsEach));
  const words = (form: "short" | "long") =>
    new Intl.DateTimeFormat(undefined, {
      month: form,
      year: "numeric",
      timeZone: "UTC",
    }).formatRange(from, to);
  return { short: words("short"), long: words("long") };
}

/** A name in the chart, cut by whole letters; the table and the live region have it whole. */
export function namePoint(name: string): Point {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return { short: letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : name, long: name };
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
}

export const confidence = "95% interval";
