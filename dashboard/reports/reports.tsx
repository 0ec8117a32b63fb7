import { useEffect, useMemo } from "preact/hooks";
import type { Overview } from "#shared/api";
import { ChartFigure } from "../charts/figure.tsx";
import { dateWords } from "../network/models.ts";
import { hasRole, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { failureWords } from "../words/failures.ts";
import { keptReport } from "./kept.ts";
import { programGrowthQuestion, programIntroductionsQuestion } from "./models.ts";
import { type Report, ReportModel } from "./report.ts";

export function Reports() {
  const open = useProgram();
  const { client, program, me } = open;
  const report = useMemo(
    () =>
      new ReportModel({
        ask: () => client.overview(program.id),
        kept: keptReport(localStorage, { userId: me.id, programId: program.id }),
      }),
    [client, program.id, me.id],
  );
  const isLead = hasRole(open, "lead");
  useEffect(() => {
    if (isLead) void report.load();
  }, [report, isLead]);
  return (
    <div class="stack wide">
      <h1>Reports</h1>
      {isLead ? (
        <Body report={report} />
      ) : (
        <EmptyState title="Reports are for program leads">
          <p>Your own numbers stand under Network.</p>
        </EmptyState>
      )}
    </div>
  );
}

function Body({ report }: { report: Report }) {
  const state = report.state.value;
  if (state.status === "loading")
    return (
      <p class="soft" role="status">
        Counting what happened in the program.
      </p>
    );
  if (state.status === "failed")
    return (
      <EmptyState title="The report could not be opened">
        <p>{failureWords(state.code)}</p>
        <Button onClick={() => void report.load()}>Try again</Button>
      </EmptyState>
    );
  return (
    <>
      {state.because !== undefined && (
        <div class="alert calm spread" role="status">
          <p>
            {state.because === "offline" ? "You are offline." : failureWords(state.because)} This is
            the report of {dateWords(state.overview.asOf)}, kept on this device.
          </p>
          <Button size="small" onClick={() => void report.load()}>
            Try again
          </Button>
        </div>
      )}
      <Charts overview={state.overview} />
    </>
  );
}

export function Charts({ overview }: { overview: Overview }) {
  const growth = useMemo(() => programGrowthQuestion(overview), [overview]);
  const introductions = useMemo(() => programIntroductionsQuestion(overview), [overview]);
  if (overview.growth.length === 0)
    return (
      <EmptyState title="Nobody is counted yet">
        <p>
          Only mentees who agree to be counted are in the reports. Once some do, their weeks are
          drawn here, from {overview.minimumCell} people up.
        </p>
      </EmptyState>
    );
  return (
    <>
      <ChartFigure {...growth} />
      <ChartFigure {...introductions} />
    </>
  );
}
