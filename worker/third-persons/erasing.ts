import { ownerBucket } from "#shared/buckets";
import { dayAt } from "#shared/days";
import { erasedName, hasReached, type Introduction, stageOf } from "#shared/introductions";
import type { Kind } from "#shared/kinds";
import { newId } from "../new-id.ts";
import type { Desk } from "../program/push.ts";
import { idsIn, type Row } from "../program/rows.ts";
import { type Found, findBehind } from "./kept.ts";
import type { Claim } from "./links.ts";
import { addressKeys, bar, type Described, describedIn, markErased } from "./objections.ts";
import { forgetWords } from "./scrubbing.ts";
import { keepersOf, tellKeepers } from "./telling.ts";
import { rewrite, writeNew } from "./writing.ts";

export type Erased = { state: "gone" } | { state: "erased"; barred: number };

/**
 * Drops every word about the person from what the two keep; days and stages stay, so that nobody's
 * counts change. An objection also bars whatever the person can be known again by.
 */
export function erase(desk: Desk, claim: Claim, deed: "erased" | "objected"): Erased {
  const found = findBehind(desk.rows, claim, desk.now);
  if (found === undefined) return { state: "gone" };
  const { introduction, entries } = found;
  const keepers = keepersOf(introduction);
  const cards = cardsOf(desk, found, keepers);
  const known = [...entries, ...cards].flatMap(({ kind, fields }) => describedIn(kind, fields));
  const barred = deed === "objected" ? bar(desk.rows, known, desk.now) : 0;
  close(desk, found, claim.userId);
  for (const entry of entries) empty(desk, entry, withoutWords);
  for (const card of cards) empty(desk, card, withoutDetails);
  forgetWords(desk, { keepers, entries, cards, known });
  tellKeepers(desk, introduction, { deed, fields: [], linkBy: claim.userId });
  return { state: "erased", barred };
}

const nobody = { fullName: erasedName, jobTitle: null, organization: null };

const withoutWords: Partial<Introduction> = {
  person: nobody,
  contactId: null,
  sought: null,
  purpose: "",
  blurb: "",
  quote: "",
  reach: { emails: [], links: [] },
};

/** The card stays for the counts, with its day and the way it came. */
const withoutDetails: Partial<Row<"contact">["fields"]> = {
  ...nobody,
  givenName: null,
  familyName: null,
  sector: null,
  location: null,
  emails: [],
  phones: [],
  links: [],
  tags: [],
  howMet: null,
  knows: null,
  keepInTouchEvery: null,
  sourceUrl: null,
};

/** A device that edits it offline would bring words back, so it takes none from now on. */
function empty<K extends Kind>(desk: Desk, row: Row<K>, fields: Partial<Row<K>["fields"]>): void {
  rewrite(desk, row, fields);
  markErased(desk.rows, row.kind, row.id);
}

/** The cards behind the introduction, and in either book those of the same address. */
function cardsOf(desk: Desk, { entries }: Found, keepers: readonly string[]): Row<"contact">[] {
  const { rows } = desk;
  const linked = entries.flatMap(({ fields: { contactId, menteeId } }) => {
    const card = contactId === null ? undefined : rows.get("contact", contactId);
    return card?.fields.createdBy === menteeId ? [card] : [];
  });
  const reached = new Set(entries.flatMap(({ fields }) => addressKeys(fields.reach)));
  const readers = reached.size === 0 ? [] : keepers;
  const alike = readers.flatMap((userId) =>
    idsIn(rows, ownerBucket(userId), "contact")
      .flatMap((id) => rows.get("contact", id) ?? [])
      .filter(({ fields }) =>
        keysOf(describedIn("contact", fields)).some((key) => reached.has(key)),
      ),
  );
  return [...new Map([...linked, ...alike].map((card) => [card.id, card])).values()];
}

function keysOf(described: readonly Described[]): string[] {
  return described.flatMap(addressKeys);
}

/** What is still open asks nothing more of anybody; the mentee reads that it was not possible. */
function close(desk: Desk, { introduction, facts, entries }: Found, userId: string): void {
  const bucket = entries[0]?.bucket;
  if (bucket === undefined || stageOf(facts) === "closed") return;
  const id = newId(desk.now);
  const at = desk.now;
  writeNew(desk, {
    kind: "introduction_event",
    id,
    bucket,
    fields: {
      ...{ id, createdAt: at, createdBy: userId, introductionId: introduction.id, by: userId },
      ...{ stage: "closed", occurredOn: dayAt(at, "Etc/UTC"), recordedAt: at },
      reason: hasReached(facts, "introduced") ? "other" : "not_possible_now",
      ...{ plannedOn: null, corrects: null },
    },
  });
}
