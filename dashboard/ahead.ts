import { effect } from "@preact/signals";
import type { OpenProgram } from "./open-program.ts";
import type { OpeningDoors } from "./opening.ts";

const quietMs = 100;
const behindToday = ["introduction", "introduction_event", "follow_up", "contact"] as const;

/**
 * Reckons what Today lists once rows have stopped arriving, so that with a large book a click on it
 * only draws. Returns what stops it.
 */
export function reckonAhead(
  { replica, owed, introductions }: Pick<OpenProgram, "replica" | "owed" | "introductions">,
  { after }: Pick<OpeningDoors, "after">,
): () => void {
  return effect(() => {
    if (behindToday.every((kind) => replica.rows(kind).value.size === 0)) return;
    return after(quietMs, () => {
      owed.value;
      introductions.byId.value;
    });
  });
}
