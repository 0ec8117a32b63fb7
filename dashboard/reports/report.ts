import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Reply } from "#shared/client";
import type { Refused, Report, ReportAnswer } from "#shared/reports/report";
import type { KeptReport } from "./kept.ts";

export type ReportState =
  | { status: "loading" }
  | { status: "failed"; code: string }
  /** No week has ended yet, or this week's is still being counted. */
  | { status: "none_yet" | "counting" }
  | { status: "refused"; refused: Refused }
  | { status: "ready"; report: Report }
  /** Not what was asked for but the report kept on this device, and why. */
  | { status: "kept"; report: Report; because: string };

export type ReportModel = { state: ReadonlySignal<ReportState>; load: () => Promise<void> };

export type ReportDoors = {
  ask: () => Promise<Reply<ReportAnswer>>;
  kept: KeptReport;
  /** Whether what is asked for is everyone in the latest week: that report is kept. */
  isWhole: boolean;
};

/** The last whole report stays on the device, so that a lead can open it without a network. */
export const ReportModel = createModel<ReportModel, [ReportDoors]>(({ ask, kept, isWhole }) => {
  const recalled = isWhole ? kept.read() : undefined;
  const state = signal<ReportState>(
    recalled ? { status: "ready", report: recalled } : { status: "loading" },
  );
  return {
    state,
    async load() {
      if (state.value.status !== "ready") state.value = { status: "loading" };
      const answer = await ask();
      if (answer.ok) {
        if (isWhole && answer.body.status === "ready") kept.write(answer.body);
        state.value = stateOf(answer.body);
        return;
      }
      if (isNoLongerTheirs(answer.error, isWhole)) kept.remove();
      const report = refusals.includes(answer.error) ? undefined : kept.read();
      state.value = report
        ? { status: "kept", report, because: answer.error }
        : { status: "failed", code: answer.error };
    },
  };
});

/** Refusals that are about what was asked for; the kept report would be no answer to them. */
const refusals = ["not_allowed", "unknown_program", "unknown_record"];

/** One view too many is not allowed either, and says nothing about the person. */
function isNoLongerTheirs(error: string, isWhole: boolean): boolean {
  return error === "unknown_program" || (error === "not_allowed" && isWhole);
}

function stateOf(answer: ReportAnswer): ReportState {
  if (answer.status === "ready") return { status: "ready", report: answer };
  return answer.status === "refused" ? { status: "refused", refused: answer } : answer;
}

/** What the program wants to reach is a setting of today, and no number of a week. */
export function withTarget(report: Report, percent: number | null): Report {
  if (percent === null) return report;
  return { ...report, loops: { ...report.loops, target: percent / 100 } };
}
