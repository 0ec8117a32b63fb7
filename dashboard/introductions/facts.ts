import type { IntroductionEvent } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import type { OpenProgram } from "../open-program.ts";
import type { Author } from "./wishes.ts";

export type Change = { wishes: Wish[]; inverse: Wish[] };

/** The fact as it is stored: a list may show it under the entry of the other side. */
export function storedFact(
  { id }: IntroductionEvent,
  { replica }: Pick<OpenProgram, "replica">,
): IntroductionEvent | undefined {
  return replica.rows("introduction_event").peek().get(id);
}

/**
 * The same fact on another day, beside the one it puts right. Somebody's own correction is itself
 * replaced, so that taking it back leads to what stood before.
 */
export function correctDay(fact: IntroductionEvent, occurredOn: string, author: Author): Change {
  const isOwnCorrection = fact.corrects !== null && fact.by === author.userId;
  const record: IntroductionEvent = {
    ...fact,
    id: author.newId(),
    createdAt: author.now,
    createdBy: author.userId,
    recordedAt: author.now,
    by: author.userId,
    occurredOn,
    corrects: isOwnCorrection ? fact.corrects : fact.id,
  };
  const put: Wish = { op: "put", kind: "introduction_event", record };
  const undo: Wish = { op: "delete", kind: "introduction_event", id: record.id };
  if (!isOwnCorrection) return { wishes: [put], inverse: [undo] };
  return {
    wishes: [{ op: "delete", kind: "introduction_event", id: fact.id }, put],
    inverse: [undo, { op: "put", kind: "introduction_event", record: fact }],
  };
}
