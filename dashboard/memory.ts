import { Remembered, type SessionDoors } from "./session.ts";

const key = "tertius:session";

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
