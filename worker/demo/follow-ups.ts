import { addBusinessDays, addDays, daysBetween } from "#shared/days";
import { FollowUp, type FollowUpKind, type Subject } from "#shared/follow-ups";
import { instantOf } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { Step } from "./course.ts";
import { type Deed, put } from "./deeds.ts";

export type Owner = { chance: Chance; userId: string; lastDay: string };

/** What a mentee never did and gave up in the end; what they still owe follows from the facts. */
export function givenUp(owner: Owner, introductionId: string, steps: readonly Step[]): Deed[] {
  const subject = { kind: "introduction", id: introductionId } as const;
  const on = (stage: Step["stage"]) => steps.find((step) => step.stage === stage)?.on;
  const skip = (kind: FollowUpKind, from: string | undefined, days: number, answer?: string) =>
    from === undefined || answer !== undefined
      ? []
      : skipped(owner, { kind, subject, round: "1", dueOn: addBusinessDays(from, days, []) });
  return [
    ...skip("schedule", on("replied"), 1, on("scheduled") ?? on("met")),
    ...skip("thank", on("met"), 1, on("thanked")),
    ...skip("tell_result", on("met"), 3, on("result_told")),
  ];
}

type Asked = Pick<FollowUp, "kind" | "subject" | "round" | "dueOn">;

const givenUpAfter = 30;

/** What stayed open for a month was skipped in the end. */
export function skipped(owner: Owner, asked: Asked): Deed[] {
  const closedOn = addDays(asked.dueOn, givenUpAfter);
  if (daysBetween(closedOn, owner.lastDay) <= 0) return [];
  return [decided(owner, closedOn, { ...asked, status: "skipped", closedOn, origin: "rule" })];
}

/** A reminder a person made for themselves. */
export function planned(
  owner: Owner,
  madeOn: string,
  asked: { kind: FollowUpKind; subject: Subject; dueOn: string },
): Deed {
  return decided(owner, madeOn, { ...asked, origin: "person" });
}

function decided({ chance, userId }: Owner, day: string, fields: Partial<FollowUp>): Deed {
  const createdAt = instantOf(day, 8 + chance.next() * 10);
  const id = chance.id(createdAt);
  return put("follow_up", FollowUp.parse({ id, createdAt, createdBy: userId, ...fields }));
}
