import * as z from "zod";
import { prose, RecordId, record } from "#shared/record";

/** Private words on any record; they never leave their owner. */
export const Note = record({
  about: z.object({
    kind: z.enum(["contact", "introduction", "mentorship", "outcome", "follow_up"]),
    id: RecordId,
  }),
  text: prose(20_000),
});
export type Note = z.output<typeof Note>;
