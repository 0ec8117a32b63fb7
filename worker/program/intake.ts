import { ownerBucket } from "#shared/buckets";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import { pairsOf } from "#shared/mentorships";
import { actingRoles } from "#shared/programs";
import { apply, type Desk } from "./push.ts";
import type { Rows } from "./rows.ts";

/** Whom the person knows in the program, and whether a card in their book bears the address. */
export type IntakeScene = { peers: string[]; hasCard: boolean };

/** Undefined for who is not, or no longer, in the program. */
export function intakeSceneOf(rows: Rows, userId: string, email: string): IntakeScene | undefined {
  if (!isActing(rows, userId)) return undefined;
  const paired = [
    ...rows.all("mentorship").flatMap(({ fields }) => pairsOf(fields)),
    ...pairs(rows),
  ];
  const peers = paired.flatMap(({ mentorId, menteeId }) => {
    if (mentorId === userId) return [menteeId];
    return menteeId === userId ? [mentorId] : [];
  });
  return {
    peers: [...new Set(peers)].filter((peer) => isActing(rows, peer)),
    hasCard: hasCard(rows, userId, email),
  };
}

/** Puts the draft as its owner's device would; a message that was asked about before changes nothing. */
export function takeDraft(
  desk: Desk,
  draft: IntroductionDraft,
): "new" | "seen" | "objected" | "refused" {
  const { rows } = desk;
  const { id } = draft;
  const isKnown =
    rows.get("introduction_draft", id) !== undefined ||
    rows.tombstoneOf("introduction_draft", id) !== undefined;
  if (isKnown) return "seen";
  const wish = { n: 1, op: "put", kind: "introduction_draft", id, fields: draft } as const;
  const outcome = apply(desk, wish);
  if (outcome.ok) return "new";
  return outcome.code === "objected" ? "objected" : "refused";
}

function isActing(rows: Rows, userId: string): boolean {
  const member = rows.memberOf(userId)?.fields;
  return member !== undefined && actingRoles(member).length > 0;
}

function pairs(rows: Rows): { mentorId: string; menteeId: string }[] {
  return rows.sql
    .exec<{ mentorId: string; menteeId: string }>(
      "SELECT mentor_id AS mentorId, mentee_id AS menteeId FROM pairs",
    )
    .toArray();
}

function hasCard(rows: Rows, userId: string, email: string): boolean {
  const cards = rows.sql.exec(
    `SELECT 1 FROM rows, json_each(rows.fields, '$.emails') AS email
     WHERE bucket = ?1 AND kind = 'contact' AND lower(email.value ->> 'value') = ?2 LIMIT 1`,
    ownerBucket(userId),
    email,
  );
  return cards.toArray().length > 0;
}
