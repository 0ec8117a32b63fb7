import * as z from "zod";
import { prose, RecordId, record, UserId } from "#shared/record";

export const cardOccasions = ["farewell", "thanks", "milestone"] as const;

/** Words of one side for the other, which both keep whatever becomes of the mentorship. */
export const Card = record({
  mentorshipId: RecordId,
  mentorId: UserId,
  menteeId: UserId,
  occasion: z.enum(cardOccasions),
  text: prose(4000),
});
export type Card = z.output<typeof Card>;
