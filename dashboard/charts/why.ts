import type { HiddenReason } from "#shared/reports/cell";
import { type ChartModel, columnsOf } from "./model.ts";

/** Why a number is not shown, and what would change it, each in a sentence. */
export type Why = { because: string; until: string };

export const whyHidden: Record<HiddenReason, Why> = {
  few_people: {
    because: "Fewer people stand behind it than the program's smallest group",
    until: "It is shown once more people are counted, or over a wider view or a longer time.",
  },
  few_others: {
    because: "All but a few people stand behind it, so it would tell of those few",
    until: "It is shown once more people are counted.",
  },
  gives_away: {
    because: "Together with a number that is shown it would tell of a few people",
    until: "It is shown once more people are counted, in one of the next weeks.",
  },
  one_person: {
    because: "One person made most of it, so it would tell what they did",
    until: "It is shown once others have a larger part in it.",
  },
  few_mentors: {
    because: "Fewer than five mentors who agreed to be counted stand behind it",
    until: "It is shown from five on.",
  },
  few_more: {
    because: "Too few came to it since it was last shown, so the step would tell of them",
    until: "It is shown once enough have come to it.",
  },
  too_young: {
    because: "Nothing in it is old enough to count",
    until: "It comes with time.",
  },
  nothing_known: {
    because: "Nothing was recorded that could be counted in it",
    until: "It is shown once people record it.",
  },
};

/** What is missing in a chart, the most frequent reason first. */
export function whysIn(model: ChartModel): (Why & { count: number })[] {
  const hidden = columnsOf(model).flatMap(({ values }) =>
    values.flatMap((value) => (typeof value === "object" && "hidden" in value ? [value] : [])),
  );
  return [...Map.groupBy(hidden, (cell) => cell.hidden)]
    .map(([reason, cells]) => ({ ...whyHidden[reason], count: cells.length }))
    .toSorted((a, b) => b.count - a.count);
}
