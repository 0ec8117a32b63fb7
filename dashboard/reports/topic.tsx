import { useMemo } from "preact/hooks";
import type { Report } from "#shared/reports/report";
import { ChartFigure } from "../charts/figure.tsx";
import { useLoaded } from "../loaded.ts";
import type { Topic } from "./address.ts";
import { askTopic } from "./all-topics.ts";

/** The questions of one topic, each with its chart. */
export function TopicScreen({ topic, report }: { topic: Topic; report: Report }) {
  const ask = useLoaded(askTopic[topic]);
  const questions = useMemo(() => (typeof ask === "function" ? ask(report) : []), [ask, report]);
  if (ask === "failed")
    return <p class="alert calm">This report could not be loaded. Reload the page to try again.</p>;
  return (
    <>
      {questions.map((question) => (
        <ChartFigure key={question.fileName} {...question} />
      ))}
    </>
  );
}
