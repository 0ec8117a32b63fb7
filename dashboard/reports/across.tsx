import { useMemo } from "preact/hooks";
import { askAcrossPrograms } from "#shared/reports/asking";
import { AcrossPrograms } from "#shared/reports/report";
import { ChartFigure } from "../charts/figure.tsx";
import { dateWords } from "../network/counting.ts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { failureWords } from "../words/failures.ts";
import { acrossQuestions, rowsOf } from "./across-programs.ts";
import { useAnswer } from "./answer.ts";
import { keptAnswer } from "./kept.ts";
import { ReportNav } from "./nav.tsx";
import { KeptNotice } from "./states.tsx";

/** The programs that a person leads, side by side, each by its own published report. */
export function AcrossScreen() {
  const { client, me } = useProgram();
  const doors = {
    ask: () => askAcrossPrograms(client),
    kept: keptAnswer(localStorage, "programs", AcrossPrograms, { userId: me.id, programId: "all" }),
    isWorthKeeping: (answer: AcrossPrograms) => rowsOf(answer).length > 0,
  };
  const { state, retry } = useAnswer(doors, [client, me.id]);
  return (
    <div class="stack wide">
      <header class="report-head stack">
        <h1>All programs</h1>
        <ReportNav place="programs" query={{}} />
      </header>
      {state.status === "loading" && (
        <p class="soft" role="status">
          The reports are on their way.
        </p>
      )}
      {state.status === "failed" && (
        <EmptyState title="The reports could not be opened">
          <p>{failureWords(state.code)}</p>
          <Button onClick={retry}>Try again</Button>
        </EmptyState>
      )}
      {state.status === "kept" && (
        <KeptNotice what={keptWords(state.body)} because={state.because} onRetry={retry} />
      )}
      {"body" in state && <Programs answer={state.body} />}
    </div>
  );
}

function keptWords(answer: AcrossPrograms): string {
  const days = rowsOf(answer).map(({ report }) => report.asOf);
  return `what the programs' reports said as of ${dateWords(days.toSorted().at(-1) ?? "")}`;
}

function Programs({ answer }: { answer: AcrossPrograms }) {
  const rows = useMemo(() => rowsOf(answer), [answer]);
  const questions = useMemo(() => acrossQuestions(rows), [rows]);
  const without = answer.programs.filter(({ report }) => report.status !== "ready");
  if (rows.length === 0)
    return (
      <EmptyState title="No program has a report yet">
        <p>Reports are counted once a week, after Sunday, from enough mentees up.</p>
      </EmptyState>
    );
  return (
    <>
      {without.length > 0 && (
        <p class="soft">
          Without a report yet: <bdi>{without.map(({ name }) => name).join(", ")}</bdi>.
        </p>
      )}
      <div class="program-figures">
        {questions.map((question) => (
          <ChartFigure key={question.fileName} {...question} />
        ))}
      </div>
    </>
  );
}
