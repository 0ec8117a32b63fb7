import type { Cell, Overview } from "#shared/api";
import type { Question } from "../charts/figure.tsx";
import { formatNumber, type Value } from "../charts/model.ts";
import { dateWords, weekPoint } from "../network/models.ts";

/** The two charts of a lead: aggregates only, with what may not be shown said to be hidden. */
export function programGrowthQuestion(overview: Overview): Question {
  const { growth, asOf } = overview;
  return {
    question: "How do our mentees' networks grow?",
    answer: growthAnswer(overview),
    basis: basisOf(overview, "contacts"),
    method: `Counts the contacts of mentees who agreed to be counted, from the day each was saved; imported address books are left out. Through a mentor: an introduction by a mentor reached “introduced”. Ripple: introduced by somebody who came through a mentor. Own: the rest. ${suppression(overview)} Running totals can be subtracted, so a week opens only when what was added since the last open week also stands on enough people; the three parts open together, only when each of them does. Between the weeks that are open the areas are straight joins.`,
    fileName: `network-growth-${asOf}`,
    model: {
      shape: "area",
      pointName: "Week of",
      unit: "contacts",
      points: growth.map(({ weekOn }) => weekPoint(weekOn)),
      series: [
        { name: "Through a mentor", values: growth.map((row) => valueIn(row.throughMentor)) },
        { name: "Ripple", values: growth.map(({ ripple }) => valueIn(ripple)) },
        { name: "Found themselves", values: growth.map(({ own }) => valueIn(own)) },
      ],
      total: { name: "All", values: growth.map(({ all }) => valueIn(all)) },
    },
  };
}

export function programIntroductionsQuestion(overview: Overview): Question {
  const { introductions, asOf } = overview;
  return {
    question: "How many introductions are made each week?",
    answer: introductionsAnswer(overview),
    basis: basisOf(overview, "introductions"),
    method: `Counts introductions that reached “introduced” in a week, for mentees who agreed to be counted, whenever they were typed; disputed ones are left out. Confirmed: the mentor said so. ${suppression(overview)} A part over too few people hides the other part too, because the total would give it away.`,
    fileName: `introductions-per-week-${asOf}`,
    model: {
      shape: "bars",
      pointName: "Week of",
      unit: "introductions",
      points: introductions.map(({ weekOn }) => weekPoint(weekOn)),
      series: [
        { name: "Confirmed", values: introductions.map(({ confirmed }) => valueIn(confirmed)) },
        {
          name: "Not confirmed yet",
          values: introductions.map(({ unconfirmed }) => valueIn(unconfirmed)),
        },
      ],
      total: { name: "All", values: introductions.map(({ all }) => valueIn(all)) },
    },
  };
}

function growthAnswer({ growth, minimumCell }: Overview): string {
  const latest = growth.findLast(({ all }) => "count" in all);
  if (!latest || !("count" in latest.all))
    return `Too few people to say yet: a number is shown from ${minimumCell} mentees up.`;
  const whole = `${formatNumber(latest.all.count)} contacts by the week of ${dateWords(latest.weekOn)}`;
  const split = growth.findLast(({ throughMentor }) => "count" in throughMentor);
  if (!split || !("count" in split.throughMentor) || !("count" in split.ripple))
    return `${whole}; too few people stand behind the parts to tell them apart.`;
  if (!("count" in split.all) || split.all.count === 0) return `${whole}.`;
  const share = (count: number, of: number) =>
    new Intl.NumberFormat(undefined, { style: "percent" }).format(count / of);
  return `${whole}. By the week of ${dateWords(split.weekOn)}, ${share(split.throughMentor.count, split.all.count)} had come through a mentor and ${share(split.ripple.count, split.all.count)} were introduced by people met that way.`;
}

function introductionsAnswer({ introductions, minimumCell }: Overview): string {
  const open = introductions
    .flatMap(({ all }) => ("count" in all ? [all.count] : []))
    .toSorted((a, b) => a - b);
  const median = open[Math.floor(open.length / 2)];
  if (median === undefined)
    return `Too few people to say yet: a week is shown from ${minimumCell} mentees up.`;
  const weeks = formatNumber(introductions.length);
  if (open.length === 1)
    return `${formatNumber(median)} in the only one of ${weeks} weeks that can be shown.`;
  return `In the ${formatNumber(open.length)} of ${weeks} weeks that can be shown, between ${formatNumber(open[0] ?? 0)} and ${formatNumber(open.at(-1) ?? 0)} a week, typically ${formatNumber(median)}.`;
}

function basisOf({ mentees, asOf }: Overview, what: string): string {
  const counted =
    "count" in mentees
      ? `n = ${formatNumber(mentees.count)} mentees who agreed to be counted`
      : "The number of mentees counted is hidden";
  return `${counted}, their ${what}, as of ${dateWords(asOf)}.`;
}

function suppression({ minimumCell }: Overview): string {
  return `A number over fewer than ${minimumCell} people is hidden, or when all but a few stand behind it, or when one person or mentor made most of it, or fewer than five mentors did; hidden is not zero.`;
}

function valueIn(cell: Cell): Value {
  return "count" in cell ? cell.count : "hidden";
}
