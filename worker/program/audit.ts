import type { AuditDeed, AuditEntry } from "#shared/audit";
import { leadsBucket } from "#shared/buckets";
import { type Kind, kinds, type RecordOf } from "#shared/kinds";
import type { Desk } from "./push.ts";
import { newRecord, stampsBy } from "./stamps.ts";

type Entry = Pick<AuditEntry, "deed" | "about" | "words"> &
  Partial<Pick<AuditEntry, "people" | "changes">>;

/** Writes down what a lead did; call in the transaction of the deed itself. */
export function writeDown(desk: Desk, entry: Entry): void {
  const words = short(entry.words);
  const fields = kinds.audit_entry.parse({ ...newRecord(desk), ...entry, words });
  const row = { kind: "audit_entry", id: fields.id, bucket: leadsBucket, fields } as const;
  desk.rows.write({ ...row, stamps: stampsBy(desk) }, undefined, desk.now);
}

/**
 * Notes a wish that a lead's device had carried out, where it touched everybody's program.
 * @param before the record as it was; none for one that is new
 */
export function noteWish<K extends Kind>(
  desk: Desk,
  kind: K,
  id: string,
  before: RecordOf<K> | undefined,
): void {
  if (!desk.author.roles.includes("lead") || !noted.has(kind)) return;
  const after = desk.rows.get(kind, id)?.fields;
  const shown = after ?? before;
  if (shown === undefined) return;
  const deed: AuditDeed = before === undefined ? "added" : after ? "changed" : "removed";
  const changes = before && after ? changesBetween(before, after) : [];
  if (deed === "changed" && changes.length === 0) return;
  writeDown(desk, { deed, about: { kind, id }, ...subjectOf(kind, shown), changes });
}

const noted: ReadonlySet<Kind> = new Set(["program", "cohort", "member", "mentorship"]);

/** A mentorship is told by its people, everything else by its name. */
function subjectOf(kind: Kind, record: object): Pick<AuditEntry, "words" | "people"> {
  if (kind === "member") {
    const { displayName, userId } = kinds.member.parse(record);
    return { words: displayName, people: [userId] };
  }
  if (kind === "mentorship") {
    const { mentorIds, menteeIds, kind: words } = kinds.mentorship.parse(record);
    return { words, people: [...new Set([...mentorIds, ...menteeIds])].slice(0, 220) };
  }
  const words =
    kind === "cohort" ? kinds.cohort.parse(record).label : kinds.program.parse(record).name;
  return { words, people: [] };
}

/** Timers are told one by one; ids of people stand in `people`. */
function changesBetween(before: object, after: object): AuditEntry["changes"] {
  const [flatBefore, flatAfter] = [flat(before), flat(after)];
  const fields = new Set([...flatBefore.keys(), ...flatAfter.keys()]);
  return [...fields]
    .filter((field) => !untold.has(field) && flatBefore.get(field) !== flatAfter.get(field))
    .slice(0, 60)
    .map((field) => ({
      field: short(field, 80),
      from: short(flatBefore.get(field) ?? ""),
      to: short(flatAfter.get(field) ?? ""),
    }));
}

const untold = new Set(["id", "createdAt", "createdBy", "names", "zones", "endedBecause"]);

function flat(record: object): Map<string, string> {
  const told = new Map<string, string>();
  for (const [field, value] of Object.entries(record)) {
    if (field === "followUpPolicy")
      for (const [timer, days] of Object.entries(Object(value)))
        told.set(`followUpPolicy.${timer}`, wordsOf(days));
    else told.set(field, wordsOf(value));
  }
  return told;
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(wordsOf).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function short(text: string, most = 300): string {
  const line = text.replace(/[\p{Cc}]+/gu, " ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
