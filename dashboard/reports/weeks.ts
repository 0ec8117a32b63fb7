import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { askSnapshots } from "#shared/reports/asking";
import { useProgram } from "../open-program.ts";

/** Mondays of the weeks that were published, newest first; until they are known, the one at hand. */
export function useWeeks(weekOn: string): readonly string[] {
  const { client, program } = useProgram();
  const weeks = useSignal<readonly string[]>([]);
  useEffect(() => {
    void askSnapshots(client, program.id).then((answer) => {
      if (answer.ok) weeks.value = answer.body.snapshots.map((each) => each.weekOn);
    });
  }, [client, program.id]);
  return weeks.value.includes(weekOn)
    ? weeks.value
    : [weekOn, ...weeks.value].toSorted().toReversed();
}
