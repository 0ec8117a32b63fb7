import * as z from "zod";
import { line, RecordId, record, UserId } from "#shared/record";

const auditDeeds = ["added", "changed", "removed", "invited", "sent_again", "withdrawn"] as const;
export type AuditDeed = (typeof auditDeeds)[number];

/** What a lead did, when, and about whom; written with the deed by the server, never changed. */
export const AuditEntry = record({
  deed: z.enum(auditDeeds),
  about: z.object({ kind: line(32), id: RecordId }),
  /** A name or a masked address, as it was then. */
  words: line(300),
  people: z.array(UserId).max(220).default([]),
  changes: z
    .array(z.object({ field: line(80), from: line(300), to: line(300) }))
    .max(60)
    .default([]),
});
export type AuditEntry = z.output<typeof AuditEntry>;
