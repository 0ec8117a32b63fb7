import type { Beyond } from "./generic.ts";
import { withSeen } from "./page-state.ts";

export const beyond: Beyond = { completed: withSeen };

export const nothingBeyond: Beyond = { completed: (draft) => draft };
