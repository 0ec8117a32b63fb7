import type { Cell } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import type { ChartModel, Lines } from "../../charts/model.ts";
import { intervalIn, numberIn, plainWords } from "../../charts/values.ts";
import {
  basisOf,
  confidence,
  listed,
  monthPoint,
  namePoint,
  notYet,
  shareSentence,
  suppression,
  withInterval,
} from "../words.ts";

export function growthQuestions(report: Report): Question[] {
  return [networks(report), throughMentors(report), activation(report)];
}

/** M1. */
function networks(report: Report): Question {
  const { growth, asOf } = report;
  const most = highestIn(growth.cohorts.flatMap(({ points }) => points));
  return {
    question: "How do our mentees' networks grow?",
    answer: networksAnswer(report),
    basis: basisOf(report, growth, "mentees"),
    method: `Contacts gained between two weeks after joining and each later week, for mentees who have been here at least that long; imported address books are left out, and mentees who gained nothing stay in. The line is the median: half of the mentees gained more, half fewer. The band is the middle half of them. Each point has its own mentees, so a line may fall. ${suppression(report)}`,
    fileName: `network-growth-${asOf}`,
    model: growthLines(growth.points, "All mentees"),
    panels: growth.cohorts.map(({ label, points }) => ({
      title: label,
      model: { ...growthLines(points, label), most },
    })),
  };
}

export function growthLines(points: Report["growth"]["points"], name: string): Lines {
  return {
    shape: "lines",
    pointName: "Weeks since joining",
    unit: "contacts",
    points: points.map(({ weeks }) => ({ short: String(weeks), long: `${weeks} weeks` })),
    along: { title: "Weeks since joining", ats: points.map(({ weeks }) => weeks) },
    marks: [12],
    series: [{ name, values: points.map(({ median }) => median) }],
    range: "middle half of the mentees",
    beneath: [{ name: "Mentees behind each point", values: points.map(({ n }) => n) }],
  };
}

/** The panels share one axis, or a flat one would look steep. */
function highestIn(points: Report["growth"]["points"]): number {
  return Math.max(
    0,
    ...points.map(({ median }) => intervalIn(median)?.high ?? numberIn(median) ?? 0),
  );
}

function networksAnswer(report: Report): string {
  const { points } = report.growth;
  const isOpen = ({ median }: { median: Cell }) => numberIn(median) !== undefined;
  const at = points.find((point) => point.weeks === 12 && isOpen(point)) ?? points.findLast(isOpen);
  if (!at) return notYet(report, points[0]?.median);
  const range = intervalIn(at.median);
  const median = plainWords(at.median, "count");
  const middle = range ? `; the middle half gained ${range.low} to ${range.high}` : "";
  return `${at.weeks} weeks after joining, half of the mentees had gained ${median} contacts or more${middle}.`;
}

/** M2. */
function throughMentors(report: Report): Question {
  const { mentorMade, asOf } = report;
  return {
    question: "How much of it came through mentors?",
    answer:
      shareSentence(
        mentorMade.share,
        () => `${withInterval(mentorMade.share)} of the contacts gained came through a mentor.`,
      ) || notYet(report, mentorMade.share),
    basis: basisOf(report, mentorMade, "contacts"),
    method: `Contacts gained since two weeks after joining, as running totals by month. Through a mentor: an introduction by a mentor reached “introduced” and was not disputed; confirmed where the mentor said so. Ripple: introduced by somebody met that way. The rest mentees found themselves. The areas are drawn at months whose four parts may all be shown, with straight joins between; the table has every part that may. ${suppression(report)}`,
    fileName: `contacts-through-mentors-${asOf}`,
    model: mentorMadeAreas(report),
  };
}

function mentorMadeAreas({ mentorMade: { months } }: Report): ChartModel {
  return {
    shape: "area",
    pointName: "Month",
    unit: "contacts",
    points: months.map(({ month }) => monthPoint(month)),
    series: [
      { name: "Confirmed by a mentor", values: months.map(({ confirmed }) => confirmed) },
      { name: "Not confirmed yet", values: months.map(({ unconfirmed }) => unconfirmed) },
      { name: "Ripple", values: months.map(({ ripple }) => ripple) },
      { name: "Found themselves", values: months.map(({ own }) => own) },
    ],
    total: { name: "All", values: months.map(({ all }) => all) },
  };
}

/** M3. */
function activation(report: Report): Question {
  const { steps, cohorts } = report.activation;
  return {
    question: "What had mentees done by day 30?",
    answer: activationAnswer(report),
    basis: basisOf(report, report.activation, "mentees"),
    method: `Of the mentees who joined at least 30 days ago: those who had saved a contact, had an introduction, and had written a first message at most 5 business days after one, all by day 30. ${suppression(report)}`,
    fileName: `by-day-30-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "By day 30",
      unit: "mentees",
      scale: "share",
      range: confidence,
      points: steps.map(({ step }) => stepPoints[step]),
      series: [{ name: "Share", values: steps.map(({ share }) => share) }],
    },
    panels: cohorts.length === 0 ? [] : [{ title: "By cohort", model: cohortSteps(report) }],
  };
}

function cohortSteps({ activation: { cohorts, steps } }: Report): ChartModel {
  return {
    shape: "grid",
    pointName: "Cohort",
    unit: "mentees",
    scale: "share",
    points: cohorts.map(({ label }) => namePoint(label)),
    series: steps.map(({ step }, index) => ({
      name: stepPoints[step].long,
      values: cohorts.map((cohort) => cohort.steps[index]?.share),
    })),
    heads: steps.map(({ step }) => ({ block: "By day 30", short: stepPoints[step].tiny })),
  };
}

function activationAnswer(report: Report): string {
  const told = report.activation.steps.filter(({ share }) => numberIn(share) !== undefined);
  if (told.length === 0) return notYet(report, report.activation.steps[0]?.share);
  const parts = told.map(({ step, share }) => `${plainWords(share, "share")} ${stepDeeds[step]}`);
  return `By day 30, ${listed(parts)}.`;
}

const stepPoints = {
  contact: { short: "Saved a contact", long: "Saved a contact", tiny: "contact" },
  introduction: {
    short: "Had an introduction",
    long: "Had an introduction",
    tiny: "introduced",
  },
  first_message: { short: "Wrote in 5 days", long: "Wrote within 5 business days", tiny: "wrote" },
};

const stepDeeds = {
  contact: "had saved a contact",
  introduction: "had an introduction",
  first_message: "had written within 5 business days",
};
