import { ownerBucket } from "#shared/buckets";
import { erasedName } from "#shared/introductions";
import type { Desk } from "../program/push.ts";
import { idsIn, type Row } from "../program/rows.ts";
import { addressKeys, type Described, describedIn } from "./objections.ts";
import { forgetNamed } from "./unnaming.ts";
import { removeRow, rewrite } from "./writing.ts";

type Erasure = {
  keepers: readonly string[];
  entries: readonly Row<"introduction">[];
  cards: readonly Row<"contact">[];
  known: readonly Described[];
};

/** Everything else the two keep beside the introduction and the card, and what the server noted. */
export function forgetWords(desk: Desk, erasure: Erasure): void {
  const ids = new Set([...erasure.entries, ...erasure.cards].map(({ id }) => id));
  for (const userId of erasure.keepers) {
    const book = ownerBucket(userId);
    forgetTalks(desk, book, ids);
    forgetNotes(desk, book, ids);
    forgetDrafts(desk, book, erasure.known);
    forgetAsIntroducer(desk, book, ids);
    forgetNoted(desk, userId, erasure.known);
  }
  forgetNamed(desk, erasure.keepers, erasure.known);
  for (const id of ids)
    desk.rows.sql.exec("UPDATE used_links SET inverse = NULL WHERE instr(inverse, ?1) > 0", id);
}

/** That there was contact, and when, stays. */
function forgetTalks(desk: Desk, book: string, ids: ReadonlySet<string>): void {
  for (const talk of allIn(desk, book, "interaction"))
    if (ids.has(talk.fields.contactId) && talk.fields.summary !== "")
      rewrite(desk, talk, { summary: "" });
}

function forgetNotes(desk: Desk, book: string, ids: ReadonlySet<string>): void {
  for (const note of allIn(desk, book, "note"))
    if (ids.has(note.fields.about.id)) removeRow(desk, note);
  for (const kept of allIn(desk, book, "kept_edit"))
    if (ids.has(kept.fields.of.id)) removeRow(desk, kept);
  for (const row of allIn(desk, book, "follow_up")) {
    const { subject, status, title } = row.fields;
    if (ids.has(subject.id) && (status === "open" || title !== null)) removeRow(desk, row);
  }
}

function forgetDrafts(desk: Desk, book: string, known: readonly Described[]): void {
  const keys = new Set(known.flatMap(addressKeys));
  for (const draft of allIn(desk, book, "introduction_draft")) {
    const named = describedIn("introduction_draft", draft.fields).flatMap(addressKeys);
    if (named.some((key) => keys.has(key))) removeRow(desk, draft);
  }
}

/** Whoever was met may have introduced somebody in turn. */
function forgetAsIntroducer(desk: Desk, book: string, ids: ReadonlySet<string>): void {
  for (const row of allIn(desk, book, "introduction")) {
    const { introducer } = row.fields;
    if (introducer.kind === "contact" && ids.has(introducer.contactId ?? ""))
      rewrite(desk, row, { introducer: { ...introducer, name: erasedName } });
  }
}

/** The calendar remembers the sentences it showed; the day it was shown for is enough to take it back. */
function forgetNoted({ rows }: Desk, userId: string, known: readonly Described[]): void {
  for (const { fullName } of known)
    rows.sql.exec(
      `UPDATE feed_events SET event = json_set(event, '$.summary', '', '$.description', '')
       WHERE user_id = ?1 AND instr(event, ?2) > 0`,
      userId,
      JSON.stringify(fullName).slice(1, -1),
    );
}

function allIn<
  K extends
    | "interaction"
    | "note"
    | "kept_edit"
    | "follow_up"
    | "introduction_draft"
    | "introduction",
>({ rows }: Desk, bucket: string, kind: K): Row<K>[] {
  return idsIn(rows, bucket, kind).flatMap((id) => rows.get(kind, id) ?? []);
}
