import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import { formatNumber, numberIn } from "../../charts/values.ts";
import {
  basisOf,
  confidence,
  monthPoint,
  namePoint,
  notYet,
  shareSentence,
  suppression,
  withInterval,
} from "../words.ts";

export function mentorshipsQuestions(report: Report): Question[] {
  return [kept(report), aligned(report)];
}

/** M13. */
function kept(report: Report): Question {
  const { checkIns, agreements, reviews, months, monthsEach } = report.meetings;
  const parts = [
    shareSentence(checkIns, () => `${withInterval(checkIns)} of the check-ins due were held.`),
    shareSentence(
      agreements,
      () => `${withInterval(agreements)} of the agreements due were reviewed on time.`,
    ),
  ].filter(Boolean);
  return {
    question: "Do pairs meet, and review what they agreed?",
    answer: parts.join(" ") || notYet(report, agreements),
    basis: `${basisOf(report, report.meetings, "check-ins due")}${reviewsDue(reviews)}`,
    method: `Check-ins held of those planned for a day that has come, and agreements reviewed of those due for it, by ${monthsEach === 1 ? "month" : "quarter"}. A check-in that was moved is not missed: the one that took its place counts. A check-in can be written down, and a review held, up to a week after its day; until then it counts as neither. ${suppression(report)}`,
    fileName: `meetings-${report.asOf}`,
    model: {
      shape: "grid",
      pointName: monthsEach === 1 ? "Month" : "Quarter",
      unit: "plans",
      scale: "share",
      points: months.map(({ month }) => monthPoint(month, monthsEach)),
      series: [
        { name: "Check-ins held", values: months.map((each) => each.checkIns) },
        { name: "Agreements reviewed", values: months.map((each) => each.agreements) },
      ],
      heads: [
        { block: "Kept", short: "check-ins" },
        { block: "Kept", short: "reviews" },
      ],
    },
  };
}

function reviewsDue(reviews: Report["mentees"] | undefined): string {
  const count = numberIn(reviews);
  return count === undefined ? "" : ` ${formatNumber(count)} reviews of agreements were due.`;
}

/** M14. */
function aligned(report: Report): Question {
  const { share, toMentee, toMentor } = report.goals;
  return {
    question: "Do both sides weigh their goals alike?",
    answer: alignedAnswer(report),
    basis: basisOf(report, report.goals, "goals both sides weighed"),
    method: `Each side says from 1 to 5 how much a goal matters, and reads the other's word only after its own. Alike: the two differ by one step at most. Goals that one side has not weighed yet are left out. How much a goal matters to whom is read by the two alone. ${suppression(report)}`,
    fileName: `goals-${report.asOf}`,
    model: {
      shape: "dots",
      pointName: "Goals",
      unit: "goals",
      scale: "share",
      range: confidence,
      points: ["Weighed alike", "More to the mentee", "More to the mentor"].map(namePoint),
      series: [{ name: "Share", values: [share, toMentee, toMentor] }],
    },
  };
}

function alignedAnswer({ goals, ...report }: Report): string {
  const { share, toMentee, toMentor } = goals;
  const parts = [
    toMentee && shareSentence(toMentee, (words) => `${words} matter more to the mentee`),
    toMentor && shareSentence(toMentor, (words) => `${words} more to the mentor`),
  ].filter(Boolean);
  const alike = shareSentence(
    share,
    () => `${withInterval(share)} of the goals that both sides weighed matter alike to both`,
  );
  if (alike === "") return notYet(report, share);
  return `${[alike, parts.join(", ")].filter(Boolean).join("; ")}.`;
}
