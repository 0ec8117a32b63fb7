import { addBusinessDays, addDays, daysBetween } from "#shared/days";
import { FollowUp, type Subject } from "#shared/follow-ups";
import { instantOf, laterOf } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { Step } from "./course.ts";
import { type Deed, put } from "./deeds.ts";

type Owed = {
  kind: FollowUp["kind"];
  subject: Subject;
  createdOn: string;
  dueOn: string;
  /** The day it was settled, if it was. */
  settled?: { on: string; as: "done" | "satisfied" | "cancelled" } | undefined;
  origin?: FollowUp["origin"];
  title?: string;
};

export type Owner = { chance: Chance; userId: string; lastDay: string };

/** What a mentee owed over an introduction, by the timers of its stages. */
export function followUpsOf(owner: Owner, introductionId: string, steps: readonly Step[]): Deed[] {
  const subject = { kind: "introduction", id: introductionId } as const;
  const on = (stage: Step["stage"]) => steps.find((step) => step.stage === stage)?.on;
  const [introduced, contacted, replied] = [on("introduced"), on("contacted"), on("replied")];
  const [scheduled, met, closed] = [on("scheduled"), on("met"), on("closed")];
  const settled = (day: string | undefined, as: "done" | "satisfied") =>
    day !== undefined
      ? ({ on: day, as } as const)
      : closed === undefined
        ? undefined
        : ({ on: closed, as: "cancelled" } as const);
  const owed: Owed[] = [];
  const owe = (kind: Owed["kind"], from: string, businessDays: number, end: Owed["settled"]) => {
    const dueOn = addBusinessDays(from, businessDays, []);
    owed.push({ kind, subject, createdOn: from, dueOn, settled: end });
  };
  if (introduced) owe("first_message", introduced, 1, settled(contacted, "satisfied"));
  if (contacted && (replied ?? owner.lastDay) > addBusinessDays(contacted, 3, []))
    owe("chase", contacted, 3, settled(replied, "satisfied"));
  if (replied) owe("schedule", replied, 1, settled(scheduled ?? met, "satisfied"));
  if (met) owe("thank", met, 1, settled(on("thanked"), "done"));
  if (met) owe("tell_result", met, 3, settled(on("result_told"), "done"));
  return owed.map((each) => followUp(owner, each));
}

const givenUpAfter = 30;

/** One follow-up; what stayed open for a month was skipped in the end. */
export function followUp({ chance, userId, lastDay }: Owner, owed: Owed): Deed {
  const { kind, subject, dueOn, createdOn, settled, origin = "rule", title = null } = owed;
  const createdAt = instantOf(createdOn, 8 + chance.next() * 10);
  const isGivenUp = daysBetween(dueOn, lastDay) > givenUpAfter;
  const end = settled ?? (isGivenUp ? { as: "skipped", on: addDays(dueOn, givenUpAfter) } : null);
  const record = FollowUp.parse({
    id: chance.id(createdAt),
    createdAt,
    createdBy: userId,
    subject,
    kind,
    title,
    dueOn,
    status: end?.as ?? "open",
    closedOn: end && laterOf(end.on, createdOn),
    origin,
  });
  return put("follow_up", record);
}
