import { ownerBucket } from "#shared/buckets";
import type { Invitation } from "#shared/invitations";
import { kinds } from "#shared/kinds";
import type { Newcomer } from "#shared/newcomers";
import { rewrite } from "./invitations.ts";
import type { Desk } from "./push.ts";
import { newRecord, stampsBy } from "./stamps.ts";

const day = 86_400_000;
/** A lead who was away for a term still finds it. */
const lifetime = 90 * day;
const mostWaiting = 20;

/** A member's wish waits for a lead as an invitation that was never mailed. */
export function askLeads(desk: Desk, newcomer: Newcomer): void {
  const { email, name, role, kind, words, id, createdBy } = newcomer;
  if (waitingOf(desk, createdBy).length >= mostWaiting) {
    answerNewcomer(desk, id, "not_now");
    return;
  }
  const proposal = { newcomerId: id, by: createdBy, kind, words };
  const terms = { way: "mail", email, name, role, cohortId: null, most: 1, proposal } as const;
  const expiresAt = desk.now + lifetime;
  rewrite(desk, kinds.invitation.parse({ ...newRecord(desk), ...terms, expiresAt }), {});
}

/** Whoever asked took it back; what a lead has sent meanwhile stands. */
export function unaskLeads(desk: Desk, newcomerId: string): void {
  for (const invitation of waitingOf(desk))
    if (invitation.proposal?.newcomerId === newcomerId)
      rewrite(desk, invitation, { withdrawnAt: desk.now, email: null });
}

/** Tells whoever asked; once it is settled the address is nobody's to keep. */
export function answerNewcomer(
  desk: Desk,
  newcomerId: string,
  answer: Exclude<Newcomer["answer"], "waiting">,
): void {
  const row = desk.rows.get("newcomer", newcomerId);
  if (!row) return;
  const email = answer === "invited" ? row.fields.email : null;
  const bucket = ownerBucket(row.fields.createdBy);
  const next = { ...row, bucket, fields: { ...row.fields, answer, email } };
  desk.rows.write({ ...next, stamps: stampsBy(desk) }, row, desk.now);
}

function waitingOf({ rows }: Desk, by?: string): Invitation[] {
  return rows
    .all("invitation")
    .map(({ fields }) => fields)
    .filter(
      ({ proposal, mailedAt, withdrawnAt }) =>
        proposal !== null &&
        mailedAt.length === 0 &&
        withdrawnAt === null &&
        (by === undefined || proposal.by === by),
    );
}
