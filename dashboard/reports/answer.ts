import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Reply } from "#shared/client";

/** One answer, asked again when what it hangs on changes or the person wants it so. */
export function useAnswer<Body>(ask: () => Promise<Reply<Body>>, on: readonly unknown[]) {
  const reply = useSignal<Reply<Body> | undefined>(undefined);
  const round = useSignal(0);
  useEffect(() => {
    let isOver = false;
    reply.value = undefined;
    void ask().then((answer) => {
      if (!isOver) reply.value = answer;
    });
    return () => {
      isOver = true;
    };
  }, [...on, round.value]);
  return {
    reply: reply.value,
    retry() {
      round.value += 1;
    },
  };
}
