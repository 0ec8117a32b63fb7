import type { Client } from "#shared/client";
import { AcrossPrograms, Comparison, ReportAnswer, Snapshots } from "#shared/reports/report";
import type { View } from "#shared/reports/view";

/** The report of a view, of the latest week or of the one that began on the Monday named. */
export function askReport(client: Client, programId: string, view: View, weekOn?: string) {
  return client.read(`${pathOf(programId)}?${queryOf(view, weekOn)}`, ReportAnswer);
}

/** Two cohorts side by side. */
export function askComparison(
  client: Client,
  programId: string,
  cohorts: readonly [string, string],
  weekOn?: string,
) {
  const query = new URLSearchParams({ cohort: cohorts[0], against: cohorts[1] });
  if (weekOn !== undefined) query.set("week", weekOn);
  return client.read(`${pathOf(programId)}/comparison?${query}`, Comparison);
}

export function askSnapshots(client: Client, programId: string) {
  return client.read(`${pathOf(programId)}/snapshots`, Snapshots);
}

/** Every program the person leads. */
export function askAcrossPrograms(client: Client) {
  return client.read("/api/v1/reports", AcrossPrograms);
}

function pathOf(programId: string): string {
  return `/api/v1/programs/${encodeURIComponent(programId)}/reports`;
}

function queryOf({ cohortId, mentorshipKind, period }: View, weekOn?: string): URLSearchParams {
  const named = {
    week: weekOn,
    cohort: cohortId,
    kind: mentorshipKind,
    from: period?.from,
    to: period?.to,
  };
  const given = Object.entries(named).filter((entry): entry is [string, string] => !!entry[1]);
  return new URLSearchParams(given);
}
