import { tagOf } from "./dom.ts";
import { shapeOf } from "./letters.ts";
import { isInMenu, type Sight } from "./sight.ts";
import { fold } from "./text.ts";

/**
 * The one place that a page gives beside a label or in a cell, which a country at its end tells;
 * several would be a list of places. Labels are not read, so that any language will do.
 */
export function labelledPlace(sight: Sight, language: string): string {
  const values = sight.lines.slice(0, 1500).flatMap(({ runs, block }) => {
    const texts = runs.map((each) => each.text.trim()).filter(Boolean);
    const value = (/^(dd|td)$/.test(tagOf(block)) ? texts : texts.slice(1)).join(" ");
    return /^A[^.!?]{2,78}$|^x.{1,40}$/.test(shapeOf(value)) && !isInMenu(block) ? [value] : [];
  });
  if (values.length === 0) return "";
  const countries = new Set([...countriesIn(language), ...countriesIn("en")]);
  const last = (value: string) => value.split(/[,，/|]\s*|\s[-–—]\s/).at(-1) ?? "";
  const places = new Set(values.filter((each) => countries.has(fold(last(each)))));
  return places.size === 1 ? ([...places][0] ?? "") : "";
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The names of countries as the browser knows them. */
function countriesIn(language: string): string[] {
  if (!/^[a-z]{2,3}$/.test(language)) return [];
  const called = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return letters.flatMap((one) =>
    letters.flatMap((other) => fold(called.of(one + other) ?? "") || []),
  );
}
