import type { Cell, HiddenReason } from "#shared/reports/cell";

/**
 * A number of one's own, or a published cell: a number with its interval, or the reason why it is
 * not shown. Never zero instead.
 */
export type Value = number | Cell;

/** How a number reads: things counted, a share of a whole, or a ratio to two digits. */
export type Scale = "count" | "share" | "ratio";

export function numberIn(value: Value | undefined): number | undefined {
  if (typeof value === "number" || value === undefined) return value;
  return "hidden" in value ? undefined : value.value;
}

export function intervalIn(value: Value | undefined): { low: number; high: number } | undefined {
  if (typeof value === "number" || value === undefined || "hidden" in value) return undefined;
  const { low, high } = value;
  return low === undefined || high === undefined ? undefined : { low, high };
}

export type Gap = "hidden" | "young" | "unknown";

/** Why there is no number: kept back, too young to count, or never known. */
export function gapIn(value: Value | undefined): Gap | undefined {
  if (value === undefined) return "unknown";
  if (typeof value === "number" || !("hidden" in value)) return undefined;
  if (value.hidden === "too_young") return "young";
  return value.hidden === "nothing_known" ? "unknown" : "hidden";
}

export const gapWords: Record<Gap, string> = {
  hidden: "hidden",
  young: "too young",
  unknown: "not known",
};

/** The number alone, or what stands in its place. */
export function plainWords(value: Value | undefined, scale: Scale): string {
  const number = numberIn(value);
  if (number === undefined) return gapWords[gapIn(value) ?? "unknown"];
  const sign = typeof value === "object" && "bound" in value ? signs[value.bound ?? "none"] : "";
  return sign + formatAs(number, scale);
}

/** With its interval, where it has one. */
export function inWords(value: Value | undefined, scale: Scale): string {
  const interval = intervalIn(value);
  const plain = plainWords(value, scale);
  if (interval === undefined) return plain;
  return `${plain} (${formatAs(interval.low, scale)} to ${formatAs(interval.high, scale)})`;
}

/** Why it is not shown, in a few words for a cell of a table. */
export function reasonIn(value: Value | undefined): string | undefined {
  if (value === undefined || typeof value === "number" || !("hidden" in value)) return undefined;
  return reasons[value.hidden];
}

const signs = { none: "", below: "< ", above: "> " } as const;

const reasons: Record<HiddenReason, string> = {
  few_people: "too few people",
  few_others: "all but a few people",
  gives_away: "it would give another number away",
  one_person: "one person made most of it",
  few_mentors: "too few mentors",
  few_more: "too few came to it since it was last shown",
  too_young: "too young to count",
  nothing_known: "not recorded",
};

export function formatAs(number: number, scale: Scale): string {
  return formats[scale].format(number);
}

export function formatNumber(value: number): string {
  return formats.count.format(value);
}

const formats = {
  count: new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }),
  share: new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 }),
  ratio: new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};
