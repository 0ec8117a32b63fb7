import { useMemo } from "preact/hooks";
import type { Report } from "#shared/reports/report";
import { loadDrawing } from "../charts/canvas.tsx";
import { ChartFigure } from "../charts/figure.tsx";
import { useLoaded } from "../loaded.ts";
import { dateWords } from "../network/counting.ts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { type Query, topicNames, topics } from "./address.ts";
import { askTopic } from "./all-topics.ts";
import { Overview } from "./overview.tsx";
import { viewWords } from "./words.ts";

/** Everything on one page, made to be printed: the browser's own dialog also writes a PDF. */
export function WholeReport({ report, query }: { report: Report; query: Query }) {
  const { program } = useProgram();
  const parts = useLoaded(loadAll);
  const chapters = useMemo(
    () =>
      typeof parts === "string"
        ? []
        : parts.map(({ topic, ask }) => ({ topic, questions: ask(report) })),
    [parts, report],
  );
  if (parts === "failed")
    return <p class="alert calm">The report could not be loaded. Reload the page to try again.</p>;
  return (
    <article class="stack wide paper">
      <header class="stack tight">
        <p class="paper-title">
          <bdi>{program.name}</bdi>
        </p>
        <p>
          Report as of {dateWords(report.asOf)}; {viewWords(report)}.
        </p>
        <div class="line-up no-print">
          <Button look="primary" disabled={parts === "loading"} onClick={() => print()}>
            Print, or save as PDF
          </Button>
        </div>
      </header>
      <Overview report={report} query={query} />
      {chapters.map(({ topic, questions }) => (
        <section key={topic} class="stack wide paper-chapter" aria-label={topicNames[topic]}>
          <p class="paper-name">{topicNames[topic]}</p>
          {questions.map((question) => (
            <ChartFigure key={question.fileName} manner="paper" {...question} />
          ))}
        </section>
      ))}
    </article>
  );
}

async function loadAll() {
  const [loaded] = await Promise.all([
    Promise.all(topics.map(async (topic) => ({ topic, ask: await askTopic[topic]() }))),
    loadDrawing(),
  ]);
  return loaded;
}
