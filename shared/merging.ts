import { emailKey, linkKey, sameName } from "#shared/canonical-keys";
import { Contact } from "#shared/contacts";
import { fold } from "#shared/folding";
import type { FollowUp } from "#shared/follow-ups";
import type { Introduction } from "#shared/introductions";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Replica, Wish } from "#shared/replica/replica";

/** What two cards may say differently, so that one of both has to be chosen. */
export const mergeFields = [
  "fullName",
  "jobTitle",
  "organization",
  "sector",
  "location",
  "howMet",
  "metOn",
  "introducedBy",
  "strength",
  "keepInTouchEvery",
] as const;
export type MergeField = (typeof mergeFields)[number];

export type Merge = {
  kept: Contact;
  gone: Contact;
  /** Fields in which the card that goes is right; in all others the kept one is. */
  taken: ReadonlySet<MergeField>;
};

export type MergeDoors = { rows: Replica["rows"]; today: string };

/** Saved as one transaction each; the inverse puts back every field as it was. */
export type MergeDeed = { wishes: Wish[]; inverse: Wish[] };

/** The fields that both cards fill and in which they differ. */
export function conflictsOf(kept: Contact, gone: Contact): MergeField[] {
  return mergeFields.filter(
    (field) =>
      isFilled(kept, field) &&
      isFilled(gone, field) &&
      JSON.stringify(kept[field]) !== JSON.stringify(gone[field]),
  );
}

/** Of two cards the newer one knows better where somebody works now. */
export function freshFields({ kept, gone }: Pick<Merge, "kept" | "gone">): MergeField[] {
  const [newer] = [kept, gone].toSorted((a, b) => b.createdAt - a.createdAt);
  const fresh: readonly MergeField[] = ["jobTitle", "organization", "location"];
  return conflictsOf(kept, gone).filter((field) => newer === gone && fresh.includes(field));
}

/**
 * The kept card as it will be: lists united, gaps filled, the rest as chosen. Undefined where both
 * together hold more than one card can, since nothing may be lost.
 */
export function mergedCard({ kept, gone, taken }: Merge): Contact | undefined {
  const fields = mergeFields.filter(
    (field) => taken.has(field) || (!isFilled(kept, field) && isFilled(gone, field)),
  );
  const chosen = Object.fromEntries(fields.map((field) => [field, gone[field]]));
  const card = {
    ...kept,
    ...chosen,
    ...nameParts({ kept, gone, taken }),
    emails: united(kept.emails, gone.emails, ({ value }) => emailKey(value).key),
    phones: united(kept.phones, gone.phones, ({ value }) => digitsOf(value)),
    links: united(kept.links, gone.links, ({ url }) => linkKey(url)?.key ?? url),
    tags: united(kept.tags, gone.tags, fold),
    sourceUrl: kept.sourceUrl ?? gone.sourceUrl,
    knows: knownToBoth(kept, gone),
  };
  const both = [kept.id, gone.id];
  const introducedBy = notBy(both, card.introducedBy) ?? notBy(both, gone.introducedBy);
  return Contact.safeParse({ ...card, introducedBy }).data;
}

/** One card for two, with everything that hung on the other; undefined as `mergedCard` has it. */
export function mergeOf(merge: Merge, doors: MergeDoors): MergeDeed | undefined {
  const card = mergedCard(merge);
  if (card === undefined) return undefined;
  const { kept, gone } = merge;
  const moves = [
    ...patched("contact", kept, changesOf(kept, card)),
    ...movesOf(merge, doors),
    ...dropped("contact", gone),
  ];
  return {
    wishes: moves.map(({ wish }) => wish),
    inverse: moves.map(({ back }) => back).toReversed(),
  };
}

type Author = { userId: string; now: number; newId: () => string };

/** The owner's word that two cards are two people. */
export function distinguish(
  one: Contact,
  other: Contact,
  { userId, now, newId }: Author,
): MergeDeed {
  const contactIds: [string, string] = [one.id, other.id];
  const record = { id: newId(), createdAt: now, createdBy: userId, contactIds };
  return {
    wishes: [{ op: "put", kind: "distinction", record }],
    inverse: [{ op: "delete", kind: "distinction", id: record.id }],
  };
}

type Move = { wish: Wish; back: Wish };

/** All that names the card that goes names the kept one. */
function movesOf({ kept, gone }: Merge, { rows, today }: MergeDoors): Move[] {
  const all = <K extends Kind>(kind: K) => [...rows(kind).peek().values()];
  const followUps = all("follow_up");
  return [
    ...all("interaction")
      .filter(({ contactId }) => contactId === gone.id)
      .flatMap((each) => patched("interaction", each, { contactId: kept.id })),
    ...all("note")
      .filter(({ about }) => about.kind === "contact" && about.id === gone.id)
      .flatMap((each) => patched("note", each, { about: { kind: "contact", id: kept.id } })),
    ...followUps
      .filter((each) => isOn(gone, each))
      .flatMap((each) => patched("follow_up", each, movedFollowUp(each, kept, followUps, today))),
    ...all("introduction").flatMap((each) =>
      patched("introduction", each, movedIntroduction(each, kept, gone)),
    ),
    ...all("contact")
      .filter(({ id, introducedBy }) => id !== kept.id && isThrough(gone, introducedBy))
      .flatMap((each) =>
        patched("contact", each, { introducedBy: { kind: "contact", contactId: kept.id } }),
      ),
    ...all("contact")
      .filter(({ id, knows }) => id !== kept.id && knows?.includes(gone.id))
      .flatMap((each) => patched("contact", each, { knows: withOneFor(each.knows, kept, gone) })),
    ...all("distinction")
      .filter(({ contactIds }) => contactIds.includes(gone.id))
      .flatMap((each) => movedDistinction(each, kept, gone)),
  ];
}

function withOneFor(knows: Contact["knows"], kept: Contact, gone: Contact): string[] {
  return [...new Set((knows ?? []).map((id) => (id === gone.id ? kept.id : id)))];
}

/** Never two open follow-ups of one kind on one person: the one that moves in gives way. */
function movedFollowUp(
  moving: FollowUp,
  kept: Contact,
  all: readonly FollowUp[],
  today: string,
): Partial<FollowUp> {
  const subject = { kind: "contact", id: kept.id } as const;
  const isDouble =
    moving.status === "open" &&
    all.some((each) => isOn(kept, each) && each.status === "open" && each.kind === moving.kind);
  return isDouble ? { subject, status: "cancelled", closedOn: today } : { subject };
}

/**
 * The mentee's private link follows, and the introducer where it is a contact: neither is anything
 * a mentor sees. A confirmed introduction keeps its introducer's words as they are.
 */
function movedIntroduction(
  { contactId, introducer, confirmation }: Introduction,
  kept: Contact,
  gone: Contact,
): Partial<Introduction> {
  const isBy = introducer.kind === "contact" && introducer.contactId === gone.id;
  return {
    ...(contactId === gone.id && { contactId: kept.id }),
    ...(isBy &&
      confirmation === "unconfirmed" && { introducer: { ...introducer, contactId: kept.id } }),
  };
}

function movedDistinction(
  distinction: RecordOf<"distinction">,
  kept: Contact,
  gone: Contact,
): Move[] {
  const [one, other] = distinction.contactIds.map((id) => (id === gone.id ? kept.id : id));
  if (one === undefined || other === undefined || one === other) {
    return dropped("distinction", distinction);
  }
  return patched("distinction", distinction, { contactIds: [one, other] });
}

function patched<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  fields: Partial<RecordOf<K>>,
): Move[] {
  const names = Object.keys(fields);
  if (names.length === 0) return [];
  const before = Object.fromEntries(names.map((name) => [name, Reflect.get(record, name)]));
  const target = { op: "patch", kind, id: record.id };
  return [{ wish: { ...target, fields } as Wish, back: { ...target, fields: before } as Wish }];
}

function dropped<K extends Kind>(kind: K, record: RecordOf<K>): Move[] {
  return [
    { wish: { op: "delete", kind, id: record.id }, back: { op: "put", kind, record } as Wish },
  ];
}

function changesOf(before: Contact, after: Contact): Partial<Contact> {
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
  );
  return Object.fromEntries(changed);
}

/** Parts belong to the whole name they were read with. */
function nameParts({ kept, gone, taken }: Merge): Partial<Contact> {
  const { givenName, familyName } = gone;
  if (taken.has("fullName")) return { givenName, familyName };
  const isWithout = kept.givenName === null && kept.familyName === null;
  return isWithout && sameName(kept.fullName, gone.fullName) ? { givenName, familyName } : {};
}

/** Everyone begins as new, so that says nothing. */
/** A card that a device kept from before a field came lacks it altogether. */
function isFilled(contact: Contact, field: MergeField): boolean {
  const value = contact[field] ?? null;
  return value !== null && value !== "new";
}

function isOn({ id }: Contact, { subject }: FollowUp): boolean {
  return subject.kind === "contact" && subject.id === id;
}

function isThrough({ id }: Contact, introducedBy: Contact["introducedBy"]): boolean {
  return introducedBy?.kind === "contact" && introducedBy.contactId === id;
}

/** Nobody knows themselves; nothing said of either stays nothing said. */
function knownToBoth(kept: Contact, gone: Contact): Contact["knows"] {
  const said = [kept.knows ?? null, gone.knows ?? null].filter((knows) => knows !== null);
  if (said.length === 0) return null;
  return [...new Set(said.flat())].filter((id) => id !== kept.id && id !== gone.id);
}

/** Nobody came through themselves. */
function notBy(
  ids: readonly string[],
  introducedBy: Contact["introducedBy"],
): Contact["introducedBy"] {
  const isOwn = introducedBy?.kind === "contact" && ids.includes(introducedBy.contactId);
  return isOwn ? null : introducedBy;
}

function united<Entry>(
  had: readonly Entry[],
  more: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const known = new Set(had.map(keyOf));
  const fresh = new Map(more.map((entry) => [keyOf(entry), entry]));
  return [...had, ...[...fresh].filter(([key]) => !known.has(key)).map(([, entry]) => entry)];
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, "") || phone;
}
