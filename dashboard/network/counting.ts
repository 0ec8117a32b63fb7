import type { Point } from "../charts/model.ts";
import { formatNumber } from "../charts/values.ts";
import { shortDate } from "../words/days.ts";

/** Always with its year: what stands under a chart is read years later, too. */
export function dateWords(day: string): string {
  return shortDate(day, "");
}

export function weekPoint(weekOn: string): Point {
  // The axis may span several years, too.
  return { short: dateWords(weekOn), long: dateWords(weekOn) };
}

export function people(count: number): string {
  return count === 1 ? "1 person" : `${formatNumber(count)} people`;
}

export function introductions(count: number): string {
  return count === 1 ? "1 introduction" : `${formatNumber(count)} introductions`;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** By whole letters, so that no script is cut in the middle of one. */
function shortName(name: string): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return letters.length > 18 ? `${letters.slice(0, 17).join("")}…` : name;
}

export function namePoint(name: string): Point {
  return { short: shortName(name), long: name };
}
