import { addBusinessDays, addDays, dayAt, daysBetween } from "#shared/days";
import {
  type closeReasons,
  type IntroductionEvent,
  type Stage,
  stageOf,
  turnsIn,
} from "#shared/introductions";
import type { FollowUpPolicy } from "#shared/programs";

export type Rules = { followUpPolicy: FollowUpPolicy; holidays: readonly string[] };
type Reason = (typeof closeReasons)[number];
type Fact = Pick<
  IntroductionEvent,
  "id" | "stage" | "occurredOn" | "recordedAt" | "plannedOn" | "reason"
>;

/** Where an introduction stands on a day. */
export type Life =
  | { stage: Exclude<Stage, "closed">; startedOn: string; closesOn: string | null }
  | { stage: "closed"; closedOn: string; reason: Reason | null; by: "person" | "timer" };

/** Days after its closing within which an introduction can be kept open again. */
const reopenDays = 180;

/**
 * The stage with its timer. What a timer closes is nobody's fact and is never stored: whoever reads
 * the facts reads the same closing, and any later fact opens it again.
 */
export function lifeOf(events: readonly Fact[], rules: Rules, today: string): Life {
  const stage = stageOf(events);
  const turns = turnsIn(events);
  const latest = turns.at(-1);
  if (latest === undefined) return { stage: "requested", startedOn: today, closesOn: null };
  const { occurredOn, reason } = latest;
  if (stage === "closed") return { stage, closedOn: occurredOn, reason, by: "person" };
  const startedOn = startOf(stage, turns);
  const end = endOf(stage, startedOn, rules);
  return end !== null && end.on <= today
    ? { stage: "closed", closedOn: end.on, reason: end.reason, by: "timer" }
    : { stage, startedOn, closesOn: end?.on ?? null };
}

export function mayReopen(life: Life, today: string): boolean {
  return life.stage === "closed" && daysBetween(life.closedOn, today) <= reopenDays;
}

/** How often the timers were started anew. */
export function restartsIn(events: readonly Fact[]): number {
  return events.filter(({ stage }) => stage === "kept_open" || stage === "closed").length;
}

/** The day a fact's timer runs from: what is told days later gives the reader the same time. */
export function timedOn({
  occurredOn,
  recordedAt,
}: Pick<Fact, "occurredOn" | "recordedAt">): string {
  const late = recordedAt - Date.parse(occurredOn);
  return late < 2 * 86_400_000 ? occurredOn : dayAt(recordedAt, "UTC");
}

/** The day of the meeting; before meetings had a day of their own, the fact's day was theirs. */
export function meetingOn(events: readonly Fact[]): string | undefined {
  const latest = events
    .filter(({ stage }) => stage === "scheduled")
    .toSorted((a, b) => a.recordedAt - b.recordedAt || a.id.localeCompare(b.id))
    .at(-1);
  return latest && (latest.plannedOn ?? latest.occurredOn);
}

/** The first day of the stage, or the day it was opened again or is kept open until. */
function startOf(stage: Stage, turns: readonly Fact[]): string {
  let reached = "9999";
  let renewed = "";
  turns.forEach((fact, index) => {
    const on = timedOn(fact);
    if (fact.stage === stage && on < reached) reached = on;
    if (fact.stage === "kept_open") renewed = latest(renewed, latest(on, fact.plannedOn ?? ""));
    if (turns[index - 1]?.stage === "closed") renewed = latest(renewed, on);
  });
  return reached === "9999" ? renewed : latest(reached, renewed);
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function endOf(
  stage: Stage,
  from: string,
  { followUpPolicy: policy, holidays }: Rules,
): { on: string; reason: Reason } | null {
  const after = (days: number) => addBusinessDays(from, days, holidays);
  if (stage === "requested" || stage === "offered")
    return { on: after(policy.noReply), reason: "no_reply" };
  if (stage === "contact_asked")
    return { on: after(policy.contactClose), reason: "not_possible_now" };
  if (stage === "introduced") return { on: after(policy.notFollowedUp), reason: "not_followed_up" };
  if (stage === "contacted")
    return {
      on: addBusinessDays(addDays(from, policy.noAnswer), 0, holidays),
      reason: "no_answer",
    };
  return null;
}
