import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Reply } from "#shared/client";
import type { Kept } from "./kept.ts";

export type AnswerState<Body> =
  | { status: "loading" }
  | { status: "failed"; code: string }
  | { status: "ready"; body: Body }
  /** What is kept on this device of the last time, and why it is not asked for anew. */
  | { status: "kept"; body: Body; because: string };

type Doors<Body> = {
  ask: () => Promise<Reply<Body>>;
  kept: Kept<Body>;
  isWorthKeeping: (body: Body) => boolean;
};

/** One answer, asked again when what it hangs on changes or the person wants it so. */
export function useAnswer<Body>(doors: Doors<Body>, on: readonly unknown[]) {
  const state = useSignal<AnswerState<Body>>({ status: "loading" });
  const round = useSignal(0);
  useEffect(() => {
    let isOver = false;
    state.value = { status: "loading" };
    void doors.ask().then((reply) => {
      if (!isOver) state.value = stateOf(reply, doors);
    });
    return () => {
      isOver = true;
    };
  }, [...on, round.value]);
  return {
    state: state.value,
    retry() {
      round.value += 1;
    },
  };
}

/** Answers that are about what was asked for; what is kept would be none to them. */
const refusals = ["not_allowed", "unknown_program", "unknown_record"];

export function stateOf<Body>(
  reply: Reply<Body>,
  { kept, isWorthKeeping }: Omit<Doors<Body>, "ask">,
): AnswerState<Body> {
  if (reply.ok) {
    if (isWorthKeeping(reply.body)) kept.write(reply.body);
    return { status: "ready", body: reply.body };
  }
  if (refusals.includes(reply.error)) {
    // What a person may no longer read is kept no longer.
    if (reply.error !== "unknown_record") kept.remove();
    return { status: "failed", code: reply.error };
  }
  const body = kept.read();
  return body === undefined
    ? { status: "failed", code: reply.error }
    : { status: "kept", body, because: reply.error };
}
