import { useEffect, useMemo, useRef } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { askReport } from "#shared/reports/asking";
import type { Refused, Report } from "#shared/reports/report";
import { loadDrawing } from "../charts/canvas.tsx";
import { dateWords } from "../network/counting.ts";
import { hasRole, useProgram } from "../open-program.ts";
import { useOwnProgram } from "../program/own-program.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { AcrossScreen } from "./across.tsx";
import { type Place, placeIn, type Query, queryIn, topicNames, topics, viewIn } from "./address.ts";
import { askTopic } from "./all-topics.ts";
import { ComparisonScreen } from "./comparison-screen.tsx";
import { Export } from "./export/export.tsx";
import { Filters } from "./filters.tsx";
import { keptReport } from "./kept.ts";
import { ReportNav } from "./nav.tsx";
import { Overview } from "./overview.tsx";
import { ReportModel, type ReportState, withTarget } from "./report.ts";
import { KeptNotice, NotReady, Unusable } from "./states.tsx";
import { TopicScreen } from "./topic.tsx";
import { WholeReport } from "./whole.tsx";
import "./reports.css";

/** What a lead reads of the program; the address says which report, week and view. */
export function Reports() {
  const open = useProgram();
  const { params } = useRoute();
  const { query } = useLocation();
  const place = placeIn(params.part);
  if (!hasRole(open, "lead")) return <ForLeads />;
  if (place === undefined) return <NoSuchReport />;
  if (place === "programs") return <AcrossScreen />;
  if (place === "comparison") return <ComparisonScreen query={queryIn(query)} />;
  return <OneReport place={place} query={queryIn(query)} />;
}

type ReportPlace = Exclude<Place, "programs" | "comparison">;

function OneReport({ place, query }: { place: ReportPlace; query: Query }) {
  const asked = viewIn(query);
  const report = useReport(query);
  useEarly(place);
  const state = report.state.value;
  const head = useHead(state);
  const title = place === "overview" || place === "whole" ? "Reports" : topicNames[place];
  const target = useOwnProgram().record?.loopsTarget ?? null;
  const published = "report" in state ? state.report : undefined;
  const shown = useMemo(
    () => (published === undefined ? undefined : withTarget(published, target)),
    [published, target],
  );
  return (
    <div class={place === "whole" ? "stack wide on-paper" : "stack wide"}>
      <header class="report-head stack">
        <div class="spread">
          <h1>{title}</h1>
          {shown && "view" in asked && <Export report={shown} query={query} />}
        </div>
        <ReportNav place={place} query={query} />
        <Filters head={head} place={place} query={query} />
      </header>
      {state.status === "kept" && (
        <KeptNotice
          what={`the report on everyone of ${dateWords(state.report.asOf)}`}
          because={state.because}
          onRetry={() => void report.load()}
        />
      )}
      {"unusable" in asked ? (
        <Unusable why={asked.unusable} place={place} query={query} />
      ) : shown ? (
        <Shown place={place} query={query} report={shown} />
      ) : (
        <NotReady state={state} place={place} query={query} onRetry={report.load} />
      )}
    </div>
  );
}

function Shown({ place, query, report }: { place: ReportPlace; query: Query; report: Report }) {
  if (place === "overview") return <Overview report={report} query={query} />;
  if (place === "whole") return <WholeReport report={report} query={query} />;
  return <TopicScreen key={place} topic={place} report={report} />;
}

/** The words and the drawing code of a topic come beside its numbers instead of after them. */
function useEarly(place: ReportPlace): void {
  useEffect(() => {
    const topic = topics.find((each) => each === place);
    // Whoever shows them asks again, and says it when they do not come.
    if (topic) Promise.all([askTopic[topic](), loadDrawing()]).catch(() => undefined);
  }, [place]);
}

/** Asked again for each view; one that nobody could answer is not asked at all. */
function useReport(query: Query) {
  const { client, program, me } = useProgram();
  const asked = viewIn(query);
  const key = JSON.stringify([program.id, "view" in asked ? asked.view : asked, query.week]);
  const model = useMemo(() => {
    const view = "view" in asked ? asked.view : undefined;
    const isWhole =
      view !== undefined &&
      Object.values(view).every((filter) => filter === null) &&
      query.week === undefined;
    return new ReportModel({
      ask: () =>
        view === undefined
          ? Promise.resolve({ ok: false, error: "invalid_request" })
          : askReport(client, program.id, view, query.week),
      kept: keptReport(localStorage, { userId: me.id, programId: program.id }),
      isWhole,
    });
  }, [client, key, me.id]);
  useEffect(() => {
    void model.load();
  }, [model]);
  return model;
}

/** What can be picked from stays in place while another view is on its way. */
function useHead(state: ReportState): Report | Refused | undefined {
  const head = useRef<Report | Refused | undefined>(undefined);
  if (state.status === "ready" || state.status === "kept") head.current = state.report;
  if (state.status === "refused") head.current = state.refused;
  return head.current;
}

function ForLeads() {
  return (
    <div class="stack wide">
      <h1>Reports</h1>
      <EmptyState title="Reports are for program leads">
        <p>Your own numbers stand under Network.</p>
      </EmptyState>
    </div>
  );
}

function NoSuchReport() {
  return (
    <div class="stack wide">
      <h1>Reports</h1>
      <EmptyState title="There is no such report">
        <p>The address may be old.</p>
        <p>
          <a href="/reports">All reports</a>
        </p>
      </EmptyState>
    </div>
  );
}
