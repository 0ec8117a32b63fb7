import type { IntroductionEvent } from "#shared/introductions";
import type { OpenProgram } from "../open-program.ts";
import { factVerbs } from "../words/introductions.ts";
import type { IntroductionLine } from "./lines.ts";
import { factOf } from "./wishes.ts";

export type Fact = IntroductionEvent["stage"];
type NewFact = Pick<IntroductionEvent, "stage" | "occurredOn" | "reason">;
type Doors = Pick<OpenProgram, "deeds" | "me" | "now" | "newId" | "today">;

/** Adds a fact; Undo takes it back. What is owed follows from the facts. */
export function addFact(doors: Doors, line: IntroductionLine, fact: NewFact): Promise<boolean> {
  const { me, now, newId, today } = doors;
  const author = { userId: me.id, now: now(), newId };
  const event = factOf(line.id, fact.stage, fact.occurredOn, author, fact.reason);
  const told = fact.occurredOn > today.peek() ? planned(event, today.peek()) : event;
  return doors.deeds.save(
    `${factVerbs[fact.stage]}: saved.`,
    [{ op: "put", kind: "introduction_event", record: told }],
    [{ op: "delete", kind: "introduction_event", id: told.id }],
  );
}

/** A day ahead is the meeting's; that it was set is a fact of today. */
function planned(event: IntroductionEvent, today: string): IntroductionEvent {
  return { ...event, occurredOn: today, plannedOn: event.occurredOn };
}
