import * as z from "zod";
import { lifeOf, type Rules, timedOn } from "#shared/follow-ups/life";
import {
  closeReasons,
  courtesies,
  hasReached,
  reachedOn,
  type Stage,
  stages,
} from "#shared/introductions";
import { standing } from "#shared/introductions/as-one";
import { numberOf } from "#shared/reports/calendar";
import type { DayNumber } from "#shared/reports/facts";

const day = 86_400_000;

/** A fact of an introduction as the reports keep it. */
export const Step = z.object({
  id: z.string(),
  stage: z.enum([...stages, ...courtesies]),
  occurredOn: z.string(),
  recordedAt: z.number(),
  plannedOn: z.string().nullable(),
  reason: z.enum(closeReasons).nullable(),
  corrects: z.string().nullable(),
});
export type Step = z.output<typeof Step>;

/** One introduction's days. A stage's day is the first on which it, or a later one, was reached. */
export type Life = {
  requestedOn: DayNumber | null;
  /** The first yes or no to a request. */
  answeredOn: DayNumber | null;
  introducedOn: DayNumber | null;
  contactedOn: DayNumber | null;
  repliedOn: DayNumber | null;
  scheduledOn: DayNumber | null;
  metOn: DayNumber | null;
  closedOn: DayNumber | null;
  closedBy: "person" | "timer" | null;
  thankedOn: DayNumber | null;
  toldOn: DayNumber | null;
  /** The days that timers run from, of the stage itself. */
  introducedTimer: DayNumber | null;
  repliedTimer: DayNumber | null;
  metTimer: DayNumber | null;
  /** When it was first typed that it was introduced. */
  recordedOn: DayNumber;
};

/** What the facts told up to a day say of an introduction on that day. */
export function lifeFrom(steps: readonly Step[], rules: Rules, today: string): Life {
  const facts = standing(steps).filter(({ occurredOn }) => occurredOn <= today);
  const first = (stage: Stage) => numbered(reachedOn(facts, stage));
  const own = (stage: Step["stage"], on: (fact: Step) => string) =>
    numbered(
      facts
        .filter((fact) => fact.stage === stage)
        .map(on)
        .toSorted()
        .at(0),
    );
  const life = lifeOf(facts, rules, today);
  const isClosed = life.stage === "closed";
  const made = facts.filter((fact) => hasReached([fact], "introduced"));
  const told = Math.min(...made.map(({ recordedAt }) => recordedAt), Date.parse(today) + day);
  return {
    requestedOn: own("requested", ({ occurredOn }) => occurredOn),
    answeredOn: numbered(
      [reachedOn(facts, "accepted"), refusedOn(facts)].flatMap((on) => on ?? []).toSorted()[0],
    ),
    introducedOn: first("introduced"),
    contactedOn: first("contacted"),
    repliedOn: first("replied"),
    scheduledOn: first("scheduled"),
    metOn: first("met"),
    closedOn: isClosed ? numbered(life.closedOn) : null,
    closedBy: isClosed ? life.by : null,
    thankedOn: own("thanked", ({ occurredOn }) => occurredOn),
    toldOn: own("result_told", ({ occurredOn }) => occurredOn),
    introducedTimer: own("introduced", timedOn),
    repliedTimer: own("replied", timedOn),
    metTimer: own("met", timedOn),
    recordedOn: Math.floor(told / day),
  };
}

function refusedOn(facts: readonly Step[]): string | undefined {
  const refusals = facts.filter(
    ({ stage, reason }) => stage === "closed" && reason === "not_possible_now",
  );
  return refusals.map(({ occurredOn }) => occurredOn).toSorted()[0];
}

function numbered(day: string | undefined): DayNumber | null {
  return day === undefined ? null : numberOf(day);
}
