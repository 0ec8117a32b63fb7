import type { Report } from "#shared/reports/report";
import type { Question } from "../../charts/figure.tsx";
import { numberIn, plainWords } from "../../charts/values.ts";
import { weekPoint } from "../../network/counting.ts";
import { basisOf, listed, notYet, suppression } from "../words.ts";

/** M6. */
export function followUpsQuestions(report: Report): Question[] {
  const { weeks, weeksEach } = report.followUps;
  return [
    {
      question: "Are follow-ups done on time?",
      answer: answerOf(report),
      basis: basisOf(report, report.followUps, "follow-ups due"),
      method: `Follow-ups by the ${weeksEach === 1 ? "week" : `${weeksEach} weeks`} they were due in, whenever they were done. On time: done, or no longer needed, by the due day and the program's grace. One snooze before the due day stays on time; more is “moved”. Late: done after the grace, moved or not. Missed: still open after it. ${suppression(report)}`,
      fileName: `follow-ups-${report.asOf}`,
      model: {
        shape: "parts",
        pointName: weeksEach === 1 ? "Week of" : `${weeksEach} weeks with that of`,
        unit: "follow-ups",
        scale: "share",
        points: weeks.map(({ weekOn }) => weekPoint(weekOn)),
        series: names.map(([name, words]) => ({
          name: words,
          values: weeks.map((week) => week[name]),
        })),
        beneath: [{ name: "Due", values: weeks.map(({ due }) => due) }],
      },
    },
  ];
}

const names = [
  ["onTime", "On time"],
  ["moved", "Moved"],
  ["late", "Late"],
  ["missed", "Missed"],
] as const;

const deeds = {
  onTime: "were done on time",
  moved: "were moved",
  late: "came late",
  missed: "were missed",
};

function answerOf(report: Report): string {
  const { shares } = report.followUps;
  const told = names.filter(([name]) => numberIn(shares[name]) !== undefined);
  if (told.length === 0) return notYet(report, shares.onTime);
  const parts = told.map(([name]) => `${plainWords(shares[name], "share")} ${deeds[name]}`);
  return `Of the follow-ups due, ${listed(parts)}.`;
}
