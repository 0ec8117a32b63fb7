import { isParty } from "#shared/buckets";
import { standingOf } from "../reminders/plans.ts";
import type { Rows } from "./rows.ts";

/** The zones of people by their ids, of those whose account has said it. */
export function zonesOf(rows: Rows, names: Record<string, string>): Record<string, string> {
  const zones = Object.keys(names).flatMap((userId) => {
    const standing = standingOf(rows, userId);
    return standing ? [[userId, standing.timeZone]] : [];
  });
  return Object.fromEntries(zones);
}

/** Who meets across zones reads the other's clock: tells every mentorship where the person now is. */
export function showZone(rows: Rows, userId: string, now: number): void {
  for (const row of rows.all("mentorship")) {
    if (!isParty(row.fields, userId)) continue;
    const zones = zonesOf(rows, row.fields.names);
    if (zones[userId] === row.fields.zones[userId]) continue;
    rows.write({ ...row, fields: { ...row.fields, zones } }, row, now);
  }
}
