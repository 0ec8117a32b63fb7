import type { Beyond } from "./generic.ts";
import { withSeen } from "./page-state.ts";
import { visiblePeople } from "./people-list.ts";

export const beyond: Beyond = { completed: withSeen, listed: visiblePeople };

export const nothingBeyond: Beyond = {
  completed: (draft) => draft,
  listed: () => ({ people: [], strength: 0, isExpected: false }),
};
