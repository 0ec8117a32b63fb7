import type { Kind, RecordOf } from "#shared/kinds";
import type { Desk } from "../program/push.ts";
import type { Row } from "../program/rows.ts";
import { settle } from "../program/settle.ts";

/** Writes fields over a row as the program itself: no rule of a member stands for a third person. */
export function rewrite<K extends Kind>(
  desk: Desk,
  row: Row<K>,
  fields: Partial<RecordOf<K>>,
): void {
  const rev = desk.rows.head() + 1;
  const { userId, device } = desk.author;
  const stamps = Object.keys(fields).map((field) => [field, [rev, userId, device]]);
  settle(desk, row, {
    ...row,
    fields: { ...row.fields, ...fields },
    stamps: { ...row.stamps, ...Object.fromEntries(stamps) },
  });
}

export function writeNew<K extends Kind>(
  desk: Desk,
  row: Pick<Row<K>, "kind" | "id" | "bucket" | "fields">,
): void {
  const { userId, device } = desk.author;
  settle(desk, undefined, { ...row, stamps: { "*": [desk.rows.head() + 1, userId, device] } });
}

export function removeRow(desk: Desk, row: Row | undefined): void {
  if (row !== undefined) settle(desk, row, undefined);
}
