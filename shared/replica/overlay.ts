import { type Kind, schemaOf } from "#shared/kinds";
import type { StoredRow, Waiting } from "#shared/replica/state";

/** The records of a kind as the person sees them: what the server sent, their own wishes on top. */
export function overlay(
  kind: Kind,
  base: ReadonlyMap<string, StoredRow>,
  waiting: readonly Waiting[],
): ReadonlyMap<string, unknown> {
  const view = new Map<string, unknown>();
  for (const [id, row] of base) view.set(id, row.fields);
  for (const { wish } of waiting) {
    if (wish.kind !== kind) continue;
    if (wish.op === "delete") view.delete(wish.id);
    else lay(kind, view, wish);
  }
  return view;
}

function lay(
  kind: Kind,
  view: Map<string, unknown>,
  { op, id, fields }: { op: "put" | "patch"; id: string; fields: Record<string, unknown> },
): void {
  const before = view.get(id);
  if (op === "patch" && before === undefined) return;
  const record = parse(kind, { ...(op === "patch" && before ? before : {}), ...fields });
  if (record !== undefined) view.set(id, record);
}

/** A record that no longer fits its schema is left out of the view, never shown half. */
export function parse(kind: Kind, fields: unknown): unknown {
  return schemaOf(kind).safeParse(fields).data;
}
