import * as z from "zod";
import type { Me } from "#shared/api";
import { type Kind, kinds } from "#shared/kinds";
import type { Replica } from "#shared/replica/replica";

const own = [
  "contact",
  "interaction",
  "introduction",
  "introduction_event",
  "follow_up",
  "outcome",
  "note",
  "template",
  "consent",
  "distinction",
  "introduction_draft",
  "reminder_settings",
] as const satisfies readonly Kind[];

/** All that is the person's own in this program, kind by kind, as it is kept. */
export function ownBook(replica: Pick<Replica, "rows">, me: Me["user"], now: number) {
  const records = own.map((kind) => [kind, [...replica.rows(kind).peek().values()]]);
  const { email, name } = me;
  return {
    savedAt: new Date(now).toISOString(),
    of: { email, name },
    ...Object.fromEntries(records),
  };
}

/** What `ownBook` says, as JSON Schema (2020-12). */
export function ownBookSchema(): object {
  const lists = own.map((kind) => [kind, z.array(kinds[kind])]);
  const book = z.object({
    savedAt: z.iso.datetime(),
    of: z.object({ email: z.string(), name: z.string() }),
    ...Object.fromEntries(lists),
  });
  return z.toJSONSchema(book, { unrepresentable: "any" });
}
