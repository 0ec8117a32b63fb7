import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { askComparison, askReport } from "#shared/reports/asking";
import type { Comparison, Report, ReportAnswer } from "#shared/reports/report";
import { wholeView } from "#shared/reports/view";
import { ChartFigure } from "../charts/figure.tsx";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SelectField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";
import { addressOf, type Query } from "./address.ts";
import { useAnswer } from "./answer.ts";
import { comparisonQuestions, type Side } from "./comparison.ts";
import { ReportNav } from "./nav.tsx";

/** Two cohorts side by side. */
export function ComparisonScreen({ query }: { query: Query }) {
  const { client, program } = useProgram();
  const whole = useAnswer(
    () => askReport(client, program.id, wholeView, query.week),
    [client, program.id, query.week],
  );
  const cohorts = whole.reply?.ok && "cohorts" in whole.reply.body ? whole.reply.body.cohorts : [];
  const first = query.cohort ?? cohorts[0]?.cohortId;
  const second = query.against ?? cohorts.find(({ cohortId }) => cohortId !== first)?.cohortId;
  return (
    <div class="stack wide">
      <header class="report-head stack">
        <h1>Two cohorts</h1>
        <ReportNav place="comparison" query={query} />
        <CohortFields cohorts={cohorts} first={first} second={second} query={query} />
      </header>
      {whole.reply === undefined ? (
        <OnItsWay />
      ) : !whole.reply.ok ? (
        <Failed code={whole.reply.error} onRetry={whole.retry} />
      ) : first === undefined || second === undefined ? (
        <TooFewCohorts />
      ) : (
        <Both
          key={`${first} ${second}`}
          cohorts={cohorts}
          pair={[first, second]}
          week={query.week}
        />
      )}
    </div>
  );
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
}: {
  cohorts: Cohorts;
  pair: readonly [string, string];
  week: string | undefined;
}) {
  const { client, program } = useProgram();
  const { reply, retry } = useAnswer(
    () => askComparison(client, program.id, pair, week),
    [client, program.id, week, ...pair],
  );
  const sides = useMemo(
    () => (reply?.ok ? sidesOf(reply.body, cohorts, pair) : undefined),
    [reply],
  );
  if (reply === undefined) return <OnItsWay />;
  if (!reply.ok) return <Failed code={reply.error} onRetry={retry} />;
  if (!sides) return <NotBoth {...reply.body} labels={labelsOf(cohorts, pair)} />;
  return (
    <>
      {comparisonQuestions(sides).map((question) => (
        <ChartFigure key={question.fileName} {...question} />
      ))}
    </>
  );
}

function sidesOf(
  { sides: [first, second] }: Comparison,
  cohorts: Cohorts,
  pair: readonly [string, string],
): readonly [Side, Side] | undefined {
  if (first.status !== "ready" || second.status !== "ready") return undefined;
  const [one, other] = labelsOf(cohorts, pair);
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
