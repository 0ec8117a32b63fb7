import type { Change } from "#shared/changes";
import type { Introduction } from "#shared/introductions";

type Answered = Pick<Introduction, "id" | "confirmation" | "answeredAt">;

/** The mentor's word on whether an introduction is theirs, and when it was given. */
export function answerWith(
  before: Answered,
  confirmation: Introduction["confirmation"],
  now: number,
): Change {
  return changed(before, { confirmation, answeredAt: now });
}

/** Fields of an introduction on top of what they were, and its exact inverse. */
export function changed(
  before: Partial<Introduction> & Pick<Introduction, "id">,
  fields: Partial<Introduction>,
): Change {
  const patch = { op: "patch", kind: "introduction", id: before.id } as const;
  const was = Object.fromEntries(
    Object.keys(fields).map((field) => [field, Reflect.get(before, field)]),
  );
  return { wishes: [{ ...patch, fields }], inverse: [{ ...patch, fields: was }] };
}
