import * as z from "zod";
import { mentorshipKinds } from "#shared/mentorships";
import { Day, RecordId } from "#shared/record";
import { View } from "#shared/reports/view";
import { withQuery } from "../place.ts";

export const topics = [
  "growth",
  "introductions",
  "follow-ups",
  "outcomes",
  "mentors",
  "equity",
  "mentorships",
  "ripple",
] as const;
export type Topic = (typeof topics)[number];

export const topicNames: Record<Topic, string> = {
  growth: "Growth",
  introductions: "Introductions",
  "follow-ups": "Follow-ups",
  outcomes: "Outcomes",
  mentors: "Mentors",
  equity: "Equity",
  mentorships: "Mentorships",
  ripple: "Ripple",
};

/** Where one can be under /reports. */
export const places = ["overview", ...topics, "comparison", "whole", "programs"] as const;
export type Place = (typeof places)[number];

export function placeIn(part: string | undefined): Place | undefined {
  return places.find((place) => place === (part ?? "overview"));
}

/** A week, and who and what of them is counted; none means the latest week, everyone, all time. */
const Query = z.object({
  week: Day.optional().catch(undefined),
  cohort: RecordId.optional().catch(undefined),
  against: RecordId.optional().catch(undefined),
  kind: z.enum(mentorshipKinds).optional().catch(undefined),
  from: Day.optional().catch(undefined),
  to: Day.optional().catch(undefined),
});
export type Query = z.output<typeof Query>;

/** What an address asks for; a part of it that cannot be read is left out. */
export function queryIn(query: Record<string, string>): Query {
  return Query.parse(query);
}

/** Links keep the view: only what a link changes is named. */
export function addressOf(place: Place, query: Query): string {
  const path = place === "overview" ? "/reports" : `/reports/${place}`;
  const { week, cohort, against, kind, from, to } = query;
  const named = {
    week,
    cohort,
    against: place === "comparison" ? against : undefined,
    kind,
    from,
    to,
  };
  return withQuery(
    path,
    Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? ""])),
  );
}

/** The view that is asked, or why nobody could answer it. */
export type Asked = { view: View } | { unusable: "too_many_filters" | "not_whole_weeks" };

export function viewIn({ cohort, kind, from, to }: Query): Asked {
  const period = from === undefined || to === undefined ? null : { from, to };
  const view = View.safeParse({ cohortId: cohort ?? null, mentorshipKind: kind ?? null, period });
  if (view.success) return { view: view.data };
  const isMany = view.error.issues.some(({ message }) => message === "too_many_filters");
  return { unusable: isMany ? "too_many_filters" : "not_whole_weeks" };
}

export function filterCount({ cohort, kind, from, to }: Query): number {
  const period = from === undefined && to === undefined ? undefined : "period";
  return [cohort, kind, period].filter((each) => each !== undefined).length;
}
