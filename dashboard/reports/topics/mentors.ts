import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import type { Lines, Series } from "../../charts/model.ts";
import { formatNumber, numberIn, plainWords } from "../../charts/values.ts";
import { basisOf, confidence, dayPoint, notYet, suppression, withInterval } from "../words.ts";

/** M11. */
export function mentorsQuestions(report: Report): Question[] {
  return [load(report), answering(report)];
}

const reached = {
  mentees: "Mentees introduced",
  people: "People introduced to",
  employers: "Employers reached",
};

function load(report: Report): Question {
  const { reach } = report;
  return {
    question: "How is the work spread over mentors?",
    answer: loadAnswer(report),
    basis: basisOf(report, reach, "introductions by mentors"),
    method: `Mentors in order of how many introductions they made, from those with fewest; only mentors who agreed to be counted are in it, and made at least one. The curve says what share of all introductions they made together. On the straight line all would have made the same. Below: how many different mentees, people and employers each mentor reached. Shown from five mentors up, and only where none made more than 60% of all. ${suppression(report)}`,
    fileName: `mentor-reach-${report.asOf}`,
    model: {
      ...shareOfShare("mentors", reach.lorenz),
      series: lorenzSeries(reach.lorenz),
    },
    panels: reach.histograms.map(({ of, bins }) => ({
      title: reached[of],
      model: {
        shape: "bars",
        pointName: reached[of],
        unit: "mentors",
        points: bins.map(({ from, to }) => ({ short: range(from, to), long: range(from, to) })),
        series: [{ name: "Mentors", values: bins.map(({ mentors }) => mentors) }],
      },
    })),
  };
}

type Lorenz = readonly { people: number; held: Report["mentees"]; byChance?: Report["mentees"] }[];

/** The frame of a Lorenz curve: what share of the people holds what share of the whole. */
export function shareOfShare(whose: string, points: Lorenz): Omit<Lines, "series"> {
  const ats = points.length === 0 ? [] : [0, ...drawn(points).map(({ people }) => people)];
  return {
    shape: "lines",
    pointName: `Share of ${whose}`,
    unit: "introductions",
    scale: "share",
    points: ats.map((people) => ({
      short: plainWords(people, "share"),
      long: `${plainWords(people, "share")} of ${whose}`,
    })),
    along: { title: `Share of ${whose}, those with fewest first`, ats },
    marks: [],
  };
}

export function lorenzSeries(points: Lorenz): Series[] {
  const own = drawn(points);
  const chance = own.flatMap(({ byChance }) => (byChance === undefined ? [] : [byChance]));
  return [
    { name: "Introductions", values: [0, ...own.map(({ held }) => held)] },
    ...(chance.length > 0 ? [{ name: "By chance alone", values: [0, ...chance] }] : []),
    { name: "All alike", values: [0, ...own.map(({ people }) => people)], line: "dashed" },
  ];
}

/** Every curve begins at nobody, who holds nothing; that point is put before the others. */
function drawn(points: Lorenz): Lorenz {
  return points.filter(({ people }) => people > 0);
}

/** What those with fewest hold, of the point nearest to half of the people that is shown. */
export function lowerHalf(points: Lorenz): { people: string; held: string } | undefined {
  const [found] = points
    .filter(({ people, held }) => people < 1 && numberIn(held) !== undefined)
    .toSorted((a, b) => Math.abs(a.people - 0.5) - Math.abs(b.people - 0.5));
  return (
    found && { people: plainWords(found.people, "share"), held: plainWords(found.held, "share") }
  );
}

function loadAnswer(report: Report): string {
  const { lorenz } = report.reach;
  const half = lowerHalf(lorenz);
  if (half !== undefined)
    return `The ${half.people} of the mentors with fewest made ${half.held} of all introductions; spread alike it would be ${half.people}.`;
  return isFiltered(report)
    ? "Mentors are told of for everyone at once only; take the filters away to see them."
    : notYet(report, lorenz[0]?.held ?? report.reach.counted);
}

function isFiltered({ view }: Report): boolean {
  return Object.values(view).some((filter) => filter !== null);
}

function range(from: number, to: number | null): string {
  if (to === null) return `${formatNumber(from)} or more`;
  return from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
}

function answering(report: Report): Question {
  const { answers } = report.reach;
  const last = answers.findLast(({ share }) => numberIn(share) !== undefined);
  const none =
    answers.length === 0
      ? "This is told over all the time there was, not for a part of it."
      : notYet(report, answers[0]?.share);
  return {
    question: "How soon do mentors answer a request?",
    answer: last
      ? `${withInterval(last.share)} of the requests were answered within ${last.days} business days.`
      : none,
    basis: basisOf(report, report.reach, "introductions by mentors"),
    method: `Business days from a mentee's request to the mentor's yes or “not now” (Kaplan–Meier, 95% intervals); requests that nobody has answered count as long as they have waited. Only requests to mentors who agreed to be counted. Days are counted in the stretches between the points. ${suppression(report)}`,
    fileName: `answers-${report.asOf}`,
    model: {
      shape: "lines",
      pointName: "After the request",
      unit: "requests",
      scale: "share",
      range: confidence,
      points: answers.map(({ days }) => dayPoint(days, "business day")),
      along: { title: "Business days since the request", ats: answers.map(({ days }) => days) },
      marks: [1, 5, 10],
      series: [{ name: "Answered", values: answers.map(({ share }) => share) }],
      beneath: [{ name: "Still waiting", values: answers.map(({ atRisk }) => atRisk) }],
    },
  };
}
