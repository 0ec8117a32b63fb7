import type { IntroductionEvent } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import type { OpenProgram } from "../open-program.ts";
import { factVerbs } from "../words/introductions.ts";
import type { IntroductionLine } from "./lines.ts";
import { factOf } from "./wishes.ts";

export type Fact = IntroductionEvent["stage"];
type NewFact = Pick<IntroductionEvent, "stage" | "occurredOn" | "reason">;
type Doors = Pick<OpenProgram, "deeds" | "me" | "now" | "newId" | "today">;

/** Adds a fact; Undo takes it back. What is owed follows from the facts. */
export function addFact(doors: Doors, line: IntroductionLine, fact: NewFact): Promise<boolean> {
  const { wishes, inverse } = factWishes(doors, line, fact);
  return doors.deeds.save(`${factVerbs[fact.stage]}: saved.`, wishes, inverse);
}

export function factWishes(
  { me, now, newId, today }: Omit<Doors, "deeds">,
  { id }: Pick<IntroductionLine, "id">,
  { stage, occurredOn, reason }: NewFact,
): { wishes: Wish[]; inverse: Wish[] } {
  const author = { userId: me.id, now: now(), newId };
  const event = factOf(id, stage, occurredOn, author, reason);
  const record = occurredOn > today.peek() ? planned(event, today.peek()) : event;
  return {
    wishes: [{ op: "put", kind: "introduction_event", record }],
    inverse: [{ op: "delete", kind: "introduction_event", id: record.id }],
  };
}

/** A day ahead is the meeting's; that it was set is a fact of today. */
function planned(event: IntroductionEvent, today: string): IntroductionEvent {
  return { ...event, occurredOn: today, plannedOn: event.occurredOn };
}
