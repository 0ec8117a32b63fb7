import type { Contact } from "#shared/contacts";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import { asOne } from "#shared/introductions/as-one";
import { seenBy } from "#shared/visibility";
import { idsIn, type Row, type Rows } from "../program/rows.ts";
import { worldOf } from "../program/world.ts";
import type { Claim } from "./links.ts";
import { isErased } from "./objections.ts";

/** What the page shows: nothing that whoever wrote the link may not see themselves. */
export type Kept = {
  programName: string;
  keeper: string;
  person: Introduction["person"];
  /** Addresses handed over, and those on the keeper's own card. */
  emails: string[];
  phones: string[];
  links: string[];
  location: string | null;
  facts: Pick<IntroductionEvent, "stage" | "occurredOn">[];
};

/** Undefined alike for a link that ran out, whose introduction is gone, or that did its deed. */
export function keptBehind(rows: Rows, claim: Claim, now: number): Kept | undefined {
  const found = findBehind(rows, claim, now);
  if (found === undefined) return undefined;
  const { introduction, facts } = found;
  const card = found.card && seenBy("contact", found.card.fields, claim.userId, worldOf(rows));
  const { reach, person } = introduction;
  return {
    programName: rows.all("program")[0]?.fields.name ?? "",
    keeper: rows.memberOf(claim.userId)?.fields.displayName ?? "",
    person: { ...person, ...filled(card) },
    emails: unique([...reach.emails, ...(card?.emails ?? []).map(({ value }) => value)]),
    phones: unique((card?.phones ?? []).map(({ value }) => value)),
    links: unique([...reach.links, ...(card?.links ?? []).map(({ url }) => url)]),
    location: card?.location ?? null,
    facts: facts.map(({ stage, occurredOn }) => ({ stage, occurredOn })),
  };
}

export type Found = {
  /** Both sides' entries, read as one for the writer of the link. */
  introduction: Introduction;
  entries: Row<"introduction">[];
  facts: IntroductionEvent[];
  /** The card of the writer of the link, where they have one. */
  card: Row<"contact"> | undefined;
};

export function findBehind(rows: Rows, claim: Claim, now: number): Found | undefined {
  const row = rows.get("introduction", claim.introductionId);
  if (!row || claim.expiresAt <= now || isErased(rows, "introduction", row.id)) return undefined;
  if (!takesPart(row.fields, claim.userId)) return undefined;
  const world = worldOf(rows);
  const ofPair = idsIn(rows, row.bucket, "introduction").flatMap(
    (id) => rows.get("introduction", id) ?? [],
  );
  const seen = ofPair.map(({ fields }) => seenBy("introduction", fields, claim.userId, world));
  const lives = asOne({ introductions: seen, events: factsIn(rows, row.bucket) });
  const keptId = lives.keptIds.get(row.id) ?? row.id;
  const introduction = lives.introductions.find(({ id }) => id === keptId);
  if (introduction === undefined) return undefined;
  return {
    introduction,
    entries: ofPair.filter(({ id }) => (lives.keptIds.get(id) ?? id) === keptId),
    facts: lives.events
      .filter(({ introductionId }) => introductionId === keptId)
      .toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn) || a.recordedAt - b.recordedAt),
    card: ownCard(rows, introduction, claim.userId),
  };
}

/** Whose link it is says whose eyes the page has; that lasts as long as they are one of the two. */
export function takesPart({ menteeId, introducer }: Introduction, userId: string): boolean {
  return menteeId === userId || (introducer.kind === "member" && introducer.userId === userId);
}

function ownCard(rows: Rows, { contactId }: Introduction, userId: string) {
  const card = contactId === null ? undefined : rows.get("contact", contactId);
  return card?.fields.createdBy === userId ? card : undefined;
}

function factsIn(rows: Rows, bucket: string): IntroductionEvent[] {
  return idsIn(rows, bucket, "introduction_event").flatMap(
    (id) => rows.get("introduction_event", id)?.fields ?? [],
  );
}

/** A card says what it knows better than the introduction. */
function filled(card: Contact | undefined): Partial<Introduction["person"]> {
  if (card === undefined) return {};
  const { jobTitle, organization } = card;
  return {
    ...(jobTitle === null ? {} : { jobTitle }),
    ...(organization === null ? {} : { organization }),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
