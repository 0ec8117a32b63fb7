import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Hours } from "#shared/follow-ups/duty";
import { useProgram } from "./open-program.ts";

/** Browsers lose longer timers, and nobody looks at one screen for longer. */
const longest = 86_400_000;

/** What the clock says, told anew at the moment something begins. */
export function useClockUntil(hours: Pick<Hours, "startsAt"> | null): number {
  const { now } = useProgram();
  const at = useSignal(now());
  const startsAt = hours?.startsAt;
  useEffect(() => {
    const left = startsAt === undefined ? 0 : startsAt - now();
    if (left <= 0 || left > longest) return;
    const timer = setTimeout(() => {
      at.value = now();
    }, left);
    return () => clearTimeout(timer);
  }, [startsAt]);
  return at.value;
}
