import type { Owed } from "#shared/follow-ups/owed";
import type { closeReasons } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";

/** What a person decides about something they owe. */
export type Deed =
  | { deed: "done" }
  | { deed: "skipped" }
  | { deed: "moved"; to: string }
  /** It did not happen: the meeting is on another day. */
  | { deed: "planned"; on: string }
  /** The mentor did not make this introduction. */
  | { deed: "disputed" }
  | { deed: "closed"; reason: (typeof closeReasons)[number] };

export type Author = { userId: string; timeZone: string; now: number; newId: () => string };

/** What to save, and its exact inverse. */
export type Change = { wishes: Wish[]; inverse: Wish[] };

/** What a decision means as rows to put or patch. */
export function settle(_owed: Owed, _deed: Deed, _author: Author): Change {
  return { wishes: [], inverse: [] };
}
