import { dayAt } from "#shared/days";
import { deskOf } from "./own-deeds.ts";
import { isLastLead } from "./push.ts";
import type { Rows } from "./rows.ts";
import { settle } from "./settle.ts";
import { stampsBy } from "./stamps.ts";

export type Departure = { left: true } | { error: "unknown_program" | "last_lead" };

/** The person leaves by themselves; their book stays theirs. Leaving twice is leaving once. */
export function leave(rows: Rows, userId: string, now: number): Departure {
  const desk = deskOf(rows, userId, now);
  const row = rows.memberOf(userId);
  if (!desk || !row) return { error: "unknown_program" };
  if (row.fields.leftOn !== null) return { left: true };
  if (isLastLead(desk, row)) return { error: "last_lead" };
  const fields = { ...row.fields, leftOn: dayAt(now, "Etc/UTC") };
  const { leftOn } = { leftOn: stampsBy(desk)["*"] };
  const stamps = leftOn ? { ...row.stamps, leftOn } : row.stamps;
  settle(desk, row, { kind: "member", id: row.id, bucket: row.bucket, fields, stamps });
  return { left: true };
}
