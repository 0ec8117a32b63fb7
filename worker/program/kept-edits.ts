import { ownerBucket } from "#shared/buckets";
import type { Kind } from "#shared/kinds";
import { newId } from "../new-id.ts";
import type { Desk } from "./push.ts";
import type { Row } from "./rows.ts";

type Loss =
  | { base: number; fields: readonly string[]; replacedBy: "edit" | "deletion" }
  | { words: Record<string, unknown>; replacedBy: "deletion" };

/**
 * S4: what a change writes over without having seen it is kept for its author. A device has
 * always seen its own words, so those are not kept.
 */
export function keepLosers(desk: Desk, row: Row | { kind: Kind; id: string }, loss: Loss): void {
  const words = "words" in loss ? ownWords(desk, loss.words) : unseenWords(desk, row, loss);
  for (const [author, fields] of words) keep(desk, author, row, fields, loss.replacedBy);
}

type Words = Map<string, Record<string, unknown>>;

function ownWords(desk: Desk, words: Record<string, unknown>): Words {
  return new Map([[desk.author.userId, words]]);
}

function unseenWords(
  desk: Desk,
  row: Row | { kind: Kind; id: string },
  { base, fields, replacedBy }: Extract<Loss, { base: number }>,
): Words {
  const words: Words = new Map();
  if (!("fields" in row)) return words;
  for (const field of fields) {
    const own = Object.hasOwn(row.stamps, field) ? row.stamps[field] : undefined;
    const [rev, author, device] = own ?? row.stamps["*"] ?? [0, "", ""];
    // Who deletes may have read the row without the words that only another may see.
    const seen = rev <= base && (replacedBy === "edit" || author === desk.author.userId);
    if (seen || device === desk.author.device) continue;
    const kept = words.get(author) ?? {};
    kept[field] = Reflect.get(row.fields, field);
    words.set(author, kept);
  }
  return words;
}

function keep(
  { rows, author: { device, userId }, now }: Desk,
  author: string,
  { kind, id }: { kind: Kind; id: string },
  fields: Record<string, unknown>,
  replacedBy: "edit" | "deletion",
): void {
  if (kind === "kept_edit") return;
  const keptId = newId(now);
  rows.write(
    {
      kind: "kept_edit",
      id: keptId,
      bucket: ownerBucket(author),
      fields: {
        id: keptId,
        createdAt: now,
        createdBy: author,
        of: { kind, id },
        fields,
        replacedAt: now,
        replacedBy,
      },
      stamps: { "*": [rows.head() + 1, userId, device] },
    },
    undefined,
    now,
  );
}
