import { Remembered, type SessionDoors } from "./session.ts";

const key = "tertius:session";
/** The last report a lead saw; it goes with whoever saw it. */
export const keptReportKey = "tertius:report";

/** Who was here last, in the browser's own storage; it holds no secret. */
export function memory(
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
): SessionDoors["memory"] {
  return {
    recall() {
      return Remembered.safeParse(parse(storage.getItem(key))).data;
    },
    keep(remembered) {
      storage.setItem(key, JSON.stringify(remembered));
    },
    forget() {
      storage.removeItem(key);
      storage.removeItem(keptReportKey);
    },
  };
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
