import * as z from "zod";
import { Day, Instant, line, optionalDay, RecordId, record, UserId } from "#shared/record";

export const agreedChannels = ["email", "message", "call", "video", "in_person"] as const;
export const extents = ["advice", "feedback", "introductions", "sponsorship"] as const;

/**
 * What the sides of a mentorship have agreed on. A change is a new version beside the old ones;
 * only signatures are added to one that stands.
 */
export const Agreement = record({
  mentorshipId: RecordId,
  version: z.int().min(1).max(10_000),
  hoursPerMonth: z.number().min(0).max(200).nullable().default(null),
  daysAway: z.array(Day).max(400).default([]),
  preferredChannels: z.array(z.enum(agreedChannels)).max(5).default([]),
  extentOfGuidance: z
    .array(z.object({ extent: z.enum(extents), words: line(500).default("") }))
    .max(4)
    .default([]),
  /** None: nothing is agreed, and nobody is held to a number. */
  introductionsPerMonth: z.int().min(1).max(100).nullable().default(null),
  reviewEvery: z.union([z.literal(30), z.literal(60), z.literal(90)]).default(90),
  nextReviewOn: optionalDay,
  signatures: z
    .array(z.object({ userId: UserId, at: Instant }))
    .max(220)
    .default([]),
});
export type Agreement = z.output<typeof Agreement>;

/** Somebody stands by a version; a row of its own, so that two may sign at the same time. */
export const Signature = record({ agreementId: RecordId });
export type Signature = z.output<typeof Signature>;
