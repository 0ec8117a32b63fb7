import * as z from "zod";
import { mentorshipKinds } from "#shared/mentorships";
import { Role } from "#shared/programs";
import { EmailAddress, Instant, line, prose, RecordId, record, UserId } from "#shared/record";

/**
 * An invitation into a program; written by the server alone. One by mail is bound to its address,
 * which goes as soon as the person has joined; a link is for as many as it says.
 */
export const Invitation = record({
  way: z.enum(["mail", "link"]),
  email: EmailAddress.nullable(),
  /** Whom a lead expects, or what the link is for. */
  name: line(300),
  role: Role,
  cohortId: RecordId.nullable(),
  expiresAt: Instant,
  mailedAt: z.array(Instant).max(20).default([]),
  /** How many may join by it. */
  most: z.int().min(1).max(1000),
  joined: z.array(UserId).max(1000).default([]),
  withdrawnAt: Instant.nullable().default(null),
  /** The member who asked for it, and the mentorship that is proposed to whoever joins by it. */
  proposal: z
    .object({
      newcomerId: RecordId,
      by: UserId,
      kind: z.enum(mentorshipKinds),
      words: prose(1000).default(""),
    })
    .nullable()
    .default(null),
});
export type Invitation = z.output<typeof Invitation>;

/**
 * Where an invitation stands at an instant; a link that everybody it was for has used is `used`, and
 * one that a member asked for and no lead has sent is `asked`.
 */
export function standingOf(
  { joined, most, withdrawnAt, expiresAt, proposal, mailedAt }: Invitation,
  now: number,
): "open" | "used" | "withdrawn" | "expired" | "asked" {
  if (joined.length >= most) return "used";
  if (withdrawnAt !== null) return "withdrawn";
  if (expiresAt <= now) return "expired";
  return proposal !== null && mailedAt.length === 0 ? "asked" : "open";
}
