import type { Me } from "#shared/api";
import type { Kind } from "#shared/kinds";
import type { Replica } from "#shared/replica/replica";

export const ownKinds = [
  "contact",
  "interaction",
  "introduction",
  "introduction_event",
  "follow_up",
  "outcome",
  "mentorship",
  "agreement",
  "signature",
  "goal",
  "check_in",
  "action_item",
  "milestone",
  "pulse",
  "newcomer",
  "card",
  "note",
  "template",
  "consent",
  "distinction",
  "introduction_draft",
  "reminder_settings",
] as const satisfies readonly Kind[];

/** All that is the person's own in this program, kind by kind, as it is kept. */
export function ownBook(replica: Pick<Replica, "rows">, me: Me["user"], now: number) {
  const records = ownKinds.map((kind) => [kind, [...replica.rows(kind).peek().values()]]);
  const { email, name } = me;
  return {
    savedAt: new Date(now).toISOString(),
    of: { email, name },
    ...Object.fromEntries(records),
  };
}
