import { allOf } from "./languages.ts";
import { fold } from "./words.ts";

const months = allOf("months").map((month, index) => ({
  name: fold(month),
  number: (index % 12) + 1,
}));

/** The day a header line names, as its writer saw it; empty where it is missing or ambiguous. */
export function dayIn(date: string): string {
  const text = fold(date.slice(0, 120));
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const year = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0] ?? 0);
  const month = monthIn(text);
  const day = Number(
    /(?<![\d:.])\d{1,2}(?![\d:])/.exec(text.replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ""))?.[0] ?? 0,
  );
  return month ? dayOf(year, month, day) : numericDay(text);
}

function monthIn(text: string): number {
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    if (word.length < 3) continue;
    const found = months.find(
      ({ name }) => name === word || (word.length <= 4 && name.startsWith(word)),
    );
    if (found) return found.number;
  }
  return 0;
}

/** Day and month in figures are told apart only where one exceeds twelve, or by a dot. */
function numericDay(text: string): string {
  const [, first = "", sign = "", second = "", year = ""] =
    /(?<!\d)(\d{1,2})([./-])(\d{1,2})[./-](\d{4})(?!\d)/.exec(text) ?? [];
  const [a, b] = [Number(first), Number(second)];
  if (sign === "." || a > 12) return dayOf(Number(year), b, a);
  return b > 12 ? dayOf(Number(year), a, b) : "";
}

function dayOf(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : "";
}
