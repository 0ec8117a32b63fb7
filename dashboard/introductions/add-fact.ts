import type { FollowUp } from "#shared/follow-ups";
import type { IntroductionEvent } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import type { OpenProgram } from "../open-program.ts";
import { factVerbs } from "../words/introductions.ts";
import type { IntroductionLine } from "./lines.ts";
import { factOf } from "./wishes.ts";

export type Fact = IntroductionEvent["stage"];
type NewFact = Pick<IntroductionEvent, "stage" | "occurredOn" | "reason">;
type Doors = Pick<OpenProgram, "replica" | "deeds" | "me" | "now" | "newId">;

/** Adds a fact and settles the reminders it answers; Undo retracts both. */
export function addFact(doors: Doors, line: IntroductionLine, fact: NewFact): Promise<boolean> {
  const { me, now, newId } = doors;
  const author = { userId: me.id, now: now(), newId };
  const event = factOf(line.id, fact.stage, fact.occurredOn, author, fact.reason);
  const settled = settledBy(fact.stage, line.id, doors);
  return doors.deeds.save(
    `${factVerbs[fact.stage]}: saved.`,
    [
      { op: "put", kind: "introduction_event", record: event },
      ...settled.map((followUp) =>
        patch(followUp, { status: "satisfied", closedOn: fact.occurredOn }),
      ),
    ],
    [
      { op: "delete", kind: "introduction_event", id: event.id },
      ...settled.map((followUp) => patch(followUp, { status: "open", closedOn: null })),
    ],
  );
}

/** The reminders that a fact, or one that implies it, answers. */
const answers: Partial<Record<FollowUp["kind"], readonly Fact[]>> = {
  first_message: ["contacted", "replied", "scheduled", "met", "ongoing", "closed"],
  still_wanted: ["contacted", "replied", "scheduled", "met", "ongoing", "closed"],
  chase: ["replied", "scheduled", "met", "ongoing", "closed"],
  schedule: ["scheduled", "met", "ongoing", "closed"],
  did_it_happen: ["met", "ongoing", "closed"],
  thank: ["thanked"],
  tell_result: ["result_told"],
};

function settledBy(
  stage: Fact,
  introductionId: string,
  { replica }: Pick<Doors, "replica">,
): FollowUp[] {
  return [...replica.rows("follow_up").peek().values()].filter(
    ({ subject, status, kind }) =>
      status === "open" &&
      subject.kind === "introduction" &&
      subject.id === introductionId &&
      answers[kind]?.includes(stage),
  );
}

function patch({ id }: FollowUp, fields: Partial<FollowUp>): Wish {
  return { op: "patch", kind: "follow_up", id, fields };
}
