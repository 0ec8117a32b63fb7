import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Overview } from "#shared/api";
import type { Client } from "#shared/client";
import type { KeptReport } from "./kept.ts";

export type ReportState =
  | { status: "loading" }
  | { status: "failed"; code: string }
  /** `because`: why it is the report kept on this device and not a fresh one. */
  | { status: "ready"; overview: Overview; because?: string };

export type Report = { state: ReadonlySignal<ReportState>; load: () => Promise<void> };

export type ReportDoors = {
  ask: () => ReturnType<Client["overview"]>;
  kept: KeptReport;
};

/** The last report stays on the device, so that a lead can open it without a network. */
export const ReportModel = createModel<Report, [ReportDoors]>(({ ask, kept }) => {
  const recalled = kept.read();
  const state = signal<ReportState>(
    recalled ? { status: "ready", overview: recalled } : { status: "loading" },
  );
  return {
    state,
    async load() {
      const before = state.value;
      if (before.status === "failed") state.value = { status: "loading" };
      const answer = await ask();
      if (answer.ok) {
        kept.write(answer.body);
        state.value = { status: "ready", overview: answer.body };
        return;
      }
      const isRefused = answer.error === "not_allowed" || answer.error === "unknown_program";
      if (isRefused) kept.remove();
      state.value =
        before.status === "ready" && !isRefused
          ? { ...before, because: answer.error }
          : { status: "failed", code: answer.error };
    },
  };
});
