import { jsonIn } from "#shared/json";
import { Remembered, type SessionDoors } from "./session.ts";

const key = "tertius:session";
/** The last reports a lead saw; they go with whoever saw them. */
export const keptReportKeys = {
  report: "tertius:report",
  comparison: "tertius:comparison",
  programs: "tertius:programs",
};
/** The lists of first steps that were put away. */
export const closedStepsKey = "tertius:first-steps";

/** Who was here last, in the browser's own storage; it holds no secret. */
export function memory(
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
): SessionDoors["memory"] {
  return {
    recall() {
      return Remembered.safeParse(jsonIn(storage.getItem(key) ?? "")).data;
    },
    keep(remembered) {
      storage.setItem(key, JSON.stringify(remembered));
    },
    forget() {
      storage.removeItem(key);
      for (const each of Object.values(keptReportKeys)) storage.removeItem(each);
      storage.removeItem(closedStepsKey);
    },
  };
}

/** True when another tab signed somebody else in, or everybody out. */
export function isAnothers({
  key: changed,
  oldValue,
  newValue,
}: Pick<StorageEvent, "key" | "oldValue" | "newValue">): boolean {
  if (changed === null) return true;
  return changed === key && userIn(oldValue) !== userIn(newValue);
}

function userIn(text: string | null): string | undefined {
  return Remembered.safeParse(jsonIn(text ?? "")).data?.me.user.id;
}
