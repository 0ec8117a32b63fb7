import type { FollowUp } from "#shared/follow-ups";
import type { IntroductionEvent } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import type { OpenProgram } from "../open-program.ts";
import { factVerbs } from "../words/introductions.ts";
import type { IntroductionLine } from "./lines.ts";
import { isSettled, nextFollowUps } from "./rules.ts";
import { factOf } from "./wishes.ts";

export type Fact = IntroductionEvent["stage"];
type NewFact = Pick<IntroductionEvent, "stage" | "occurredOn" | "reason">;
type Doors = Pick<OpenProgram, "replica" | "deeds" | "me" | "now" | "newId" | "program">;

/** Adds a fact, settles the reminders it answers and sets the next ones; Undo takes all back. */
export function addFact(doors: Doors, line: IntroductionLine, fact: NewFact): Promise<boolean> {
  const { wishes, inverse } = factWishes(doors, line, fact);
  return doors.deeds.save(`${factVerbs[fact.stage]}: saved.`, wishes, inverse);
}

export function factWishes(
  { me, now, newId, replica, program }: Omit<Doors, "deeds">,
  line: IntroductionLine,
  fact: NewFact,
): { wishes: Wish[]; inverse: Wish[] } {
  const author = { userId: me.id, now: now(), newId };
  const event = factOf(line.id, fact.stage, fact.occurredOn, author, fact.reason);
  const known = [...replica.rows("follow_up").peek().values()].filter(
    ({ subject }) => subject.id === line.id,
  );
  const settled = known.filter(
    ({ status, kind }) => status === "open" && isSettled(kind, fact.stage),
  );
  const rules = replica.rows("program").peek().get(program.id);
  const next = line.side === "mentee" ? nextFollowUps(line, fact, known, rules, author) : [];
  return {
    wishes: [
      { op: "put", kind: "introduction_event", record: event },
      ...settled.map((each) => change(each, { status: "satisfied", closedOn: fact.occurredOn })),
      ...next.map((record): Wish => ({ op: "put", kind: "follow_up", record })),
    ],
    inverse: [
      ...next.map(({ id }): Wish => ({ op: "delete", kind: "follow_up", id })),
      ...settled.map((each) => change(each, { status: "open", closedOn: null })),
      { op: "delete", kind: "introduction_event", id: event.id },
    ],
  };
}

function change({ id }: FollowUp, fields: Partial<FollowUp>): Wish {
  return { op: "patch", kind: "follow_up", id, fields };
}
