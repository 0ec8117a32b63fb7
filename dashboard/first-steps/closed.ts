import { closedStepsKey } from "../memory.ts";
import type { OpenProgram } from "../open-program.ts";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;
export type Whose = "own" | "lead";

/** Where somebody put the first steps away, on this device until they sign out. */
export function closedSteps(store: Store, { program, me }: Pick<OpenProgram, "program" | "me">) {
  const names = () => (store.getItem(closedStepsKey) ?? "").split(" ");
  const nameOf = (whose: Whose) => `${me.id}/${program.id}/${whose}`;
  return {
    has: (whose: Whose) => names().includes(nameOf(whose)),
    add(whose: Whose) {
      store.setItem(closedStepsKey, [...new Set(names()).add(nameOf(whose))].join(" ").trim());
    },
    clear() {
      store.removeItem(closedStepsKey);
    },
  };
}
