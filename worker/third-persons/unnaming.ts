import { ownerBucket, programBucket } from "#shared/buckets";
import { erasedName } from "#shared/introductions";
import type { Desk } from "../program/push.ts";
import { idsIn, type Row } from "../program/rows.ts";
import type { Described } from "./objections.ts";
import { rewrite } from "./writing.ts";

type Worded = "card" | "milestone" | "goal" | "check_in" | "action_item" | "outcome";

/**
 * What the two wrote to each other, or to themselves about a result, may name the person. The
 * sentence is about the two, so that it stays, and the name goes.
 */
export function forgetNamed(
  desk: Desk,
  keepers: readonly string[],
  known: readonly Described[],
): void {
  const names = new Set(
    known.map(({ fullName }) => fullName).filter((name) => name !== erasedName),
  );
  const unnamed = (text: string) =>
    [...names].reduce((rest, name) => rest.replaceAll(name, erasedName), text);
  const named = <K extends Worded>(bucket: string, kind: K): Row<K>[] =>
    idsIn(desk.rows, bucket, kind)
      .flatMap((id) => desk.rows.get(kind, id) ?? [])
      .filter(({ fields }) => Object.values(fields).some((text) => isNaming(text, names)));
  for (const bucket of bucketsOf(desk, keepers)) {
    for (const row of named(bucket, "card")) rewrite(desk, row, { text: unnamed(row.fields.text) });
    for (const row of named(bucket, "milestone"))
      rewrite(desk, row, { words: unnamed(row.fields.words) });
    for (const row of named(bucket, "goal"))
      rewrite(desk, row, { statement: unnamed(row.fields.statement) });
    for (const row of named(bucket, "check_in")) {
      const { agenda, sharedNotes } = row.fields;
      rewrite(desk, row, { agenda: unnamed(agenda), sharedNotes: unnamed(sharedNotes) });
    }
    for (const row of named(bucket, "action_item"))
      rewrite(desk, row, { text: unnamed(row.fields.text) });
    for (const row of named(bucket, "outcome"))
      rewrite(desk, row, { title: unnamed(row.fields.title ?? "") });
  }
}

function isNaming(text: unknown, names: ReadonlySet<string>): boolean {
  return typeof text === "string" && [...names].some((name) => text.includes(name));
}

/** Their own, and those that both of them read. */
function bucketsOf({ rows }: Desk, keepers: readonly string[]): string[] {
  const [one, other] = keepers;
  const common = rows.sql
    .exec<{ bucket: string }>(
      `SELECT bucket FROM grants WHERE user_id = ?1 AND revoked = 0 AND bucket <> ?3
         AND bucket IN (SELECT bucket FROM grants WHERE user_id = ?2 AND revoked = 0)`,
      one ?? "",
      other ?? "",
      programBucket,
    )
    .toArray()
    .map(({ bucket }) => bucket);
  return [...keepers.map(ownerBucket), ...common];
}
