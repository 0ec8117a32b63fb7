import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { askComparison, askReport } from "#shared/reports/asking";
import { Comparison, type Report, type ReportAnswer } from "#shared/reports/report";
import { wholeView } from "#shared/reports/view";
import { ChartFigure } from "../charts/figure.tsx";
import { dateWords } from "../network/counting.ts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SelectField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";
import { addressOf, type Query } from "./address.ts";
import { useAnswer } from "./answer.ts";
import { comparisonQuestions, type Side } from "./comparison.ts";
import { type Kept, keptAnswer, keptReport } from "./kept.ts";
import { ReportNav } from "./nav.tsx";
import { KeptNotice } from "./states.tsx";

/** Two cohorts side by side. */
export function ComparisonScreen({ query }: { query: Query }) {
  const { client, program, me } = useProgram();
  const whose = { userId: me.id, programId: program.id };
  const kept = keptAnswer(localStorage, "comparison", Comparison, whose);
  const whole = useAnswer(
    {
      ask: () => askReport(client, program.id, wholeView, query.week),
      kept: keptWhole(whose),
      // Another screen keeps it; here it only says which cohorts there are.
      isWorthKeeping: () => false,
    },
    [client, program.id, query.week],
  );
  const cohorts = "body" in whole.state ? cohortsIn(whole.state.body) : [];
  const last = whole.state.status === "kept" ? kept.read()?.sides : undefined;
  const first = query.cohort ?? cohortOf(last?.[0]) ?? cohorts[0]?.cohortId;
  const second =
    query.against ??
    cohortOf(last?.[1]) ??
    cohorts.find(({ cohortId }) => cohortId !== first)?.cohortId;
  return (
    <div class="stack wide">
      <header class="report-head stack">
        <h1>Two cohorts</h1>
        <ReportNav place="comparison" query={query} />
        <CohortFields cohorts={cohorts} first={first} second={second} query={query} />
      </header>
      {whole.state.status === "loading" ? (
        <OnItsWay />
      ) : whole.state.status === "failed" ? (
        <Failed code={whole.state.code} onRetry={whole.retry} />
      ) : first === undefined || second === undefined ? (
        <TooFewCohorts />
      ) : (
        <Both
          key={`${first} ${second}`}
          cohorts={cohorts}
          pair={[first, second]}
          week={query.week}
          kept={kept}
        />
      )}
    </div>
  );
}

/** The last whole report, which is kept by the overview. */
function keptWhole(whose: { userId: string; programId: string }): Kept<ReportAnswer> {
  const { read, remove } = keptReport(localStorage, whose);
  return { read, remove, write: () => undefined };
}

function cohortsIn(answer: ReportAnswer): Cohorts {
  return "cohorts" in answer ? answer.cohorts : [];
}

function cohortOf(side: ReportAnswer | undefined): string | undefined {
  return side && "view" in side ? (side.view.cohortId ?? undefined) : undefined;
}

type Cohorts = Report["cohorts"];

function CohortFields({
  cohorts,
  first,
  second,
  query,
}: {
  cohorts: Cohorts;
  first: string | undefined;
  second: string | undefined;
  query: Query;
}) {
  const { route } = useLocation();
  const go = (change: Query) =>
    route(addressOf("comparison", { week: query.week, cohort: first, against: second, ...change }));
  if (cohorts.length < 2) return null;
  const choices = (other: string | undefined) =>
    cohorts
      .filter(({ cohortId }) => cohortId !== other)
      .map(({ cohortId, label }) => ({ value: cohortId, words: label }));
  return (
    <fieldset class="report-filters">
      <legend class="unseen">Which two cohorts</legend>
      <SelectField
        label="Cohort"
        name="cohort"
        value={first}
        choices={choices(second)}
        onChange={(event) => go({ cohort: event.currentTarget.value })}
      />
      <SelectField
        label="Beside"
        name="against"
        value={second}
        choices={choices(first)}
        onChange={(event) => go({ against: event.currentTarget.value })}
      />
    </fieldset>
  );
}

function Both({
  cohorts,
  pair,
  week,
  kept,
}: {
  cohorts: Cohorts;
  pair: readonly [string, string];
  week: string | undefined;
  kept: Kept<Comparison>;
}) {
  const { client, program } = useProgram();
  const { state, retry } = useAnswer(
    {
      ask: () => askComparison(client, program.id, pair, week),
      kept,
      isWorthKeeping: ({ sides }) => sides.every(({ status }) => status === "ready"),
    },
    [client, program.id, week, ...pair],
  );
  const sides = useMemo(() => ("body" in state ? sidesOf(state.body, pair) : undefined), [state]);
  if (state.status === "loading") return <OnItsWay />;
  if (state.status === "failed") return <Failed code={state.code} onRetry={retry} />;
  if (!sides) return <NotBoth {...state.body} labels={labelsOf(cohorts, pair)} />;
  return (
    <>
      {state.status === "kept" && (
        <KeptNotice what={keptWords(sides)} because={state.because} onRetry={retry} />
      )}
      {comparisonQuestions(sides).map((question) => (
        <ChartFigure key={question.fileName} {...question} />
      ))}
    </>
  );
}

function keptWords([one, other]: readonly [Side, Side]): string {
  return `what the reports on ${one.label} and ${other.label} said as of ${dateWords(one.report.asOf)}`;
}

function sidesOf(
  { sides: [first, second] }: Comparison,
  pair: readonly [string, string],
): readonly [Side, Side] | undefined {
  if (first.status !== "ready" || second.status !== "ready") return undefined;
  // What is kept may be of two others than those that were asked for.
  const [one, other] = labelsOf(first.cohorts, [
    cohortOf(first) ?? pair[0],
    cohortOf(second) ?? pair[1],
  ]);
  return [
    { label: one, report: first },
    { label: other, report: second },
  ];
}

function labelsOf(cohorts: Cohorts, pair: readonly [string, string]): [string, string] {
  const labelOf = (id: string) =>
    cohorts.find(({ cohortId }) => cohortId === id)?.label ?? "Cohort";
  return [labelOf(pair[0]), labelOf(pair[1])];
}

function NotBoth({ sides, labels }: Comparison & { labels: readonly [string, string] }) {
  const missing = labels.filter((_, index) => sides[index]?.status !== "ready");
  const reasons = sides.map(reasonOf).filter(Boolean);
  return (
    <EmptyState title="These two cannot be put side by side">
      <p>
        {missing.join(" and ")} cannot be shown: {reasons[0]} Choose another cohort, or look again
        in a later week.
      </p>
    </EmptyState>
  );
}

function reasonOf(answer: ReportAnswer): string {
  if (answer.status !== "refused") return "";
  return answer.reason === "few_people"
    ? `it has fewer than ${answer.minimumCell} people who agreed to be counted.`
    : "it differs by only a few people from a report that was already shown.";
}

function TooFewCohorts() {
  return (
    <EmptyState title="There is one cohort so far">
      <p>As soon as the program has two cohorts, they can be put side by side here.</p>
    </EmptyState>
  );
}

function OnItsWay() {
  return (
    <p class="soft" role="status">
      The numbers are on their way.
    </p>
  );
}

function Failed({ code, onRetry }: { code: string; onRetry: () => void }) {
  return (
    <EmptyState title="The numbers could not be opened">
      <p>{failureWords(code)}</p>
      <Button onClick={onRetry}>Try again</Button>
    </EmptyState>
  );
}
