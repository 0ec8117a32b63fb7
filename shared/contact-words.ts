import * as z from "zod";
import { Instant, RecordId, record, UserId } from "#shared/record";

export const correctable = ["fullName", "jobTitle", "organization"] as const;

/**
 * What a third person did, without an account, about what is kept of them; told to each of the two
 * who keep it. It names nobody: after an erasure there is no name to tell.
 */
export const ContactWord = record({
  introductionId: RecordId,
  deed: z.enum(["corrected", "erased", "objected"]),
  /** What was corrected. */
  fields: z.array(z.enum(correctable)).max(correctable.length).default([]),
  /** Who wrote the link they came by. */
  linkBy: UserId,
  readAt: Instant.nullable().default(null),
});
export type ContactWord = z.output<typeof ContactWord>;
