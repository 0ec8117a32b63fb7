import * as z from "zod";
import { Day, line, optionalDay, RecordId, record, UserId } from "#shared/record";

export const milestoneKinds = [
  "first_introduction",
  "first_meeting",
  "ten_contacts",
  "first_ripple",
  "goal_reached",
  "first_outcome",
  "offer",
  "own",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** What a pair reached together; names of third persons stay with the records they stand in. */
export const Milestone = record({
  mentorshipId: RecordId,
  mentorId: UserId,
  menteeId: UserId,
  kind: z.enum(milestoneKinds),
  /** Which goal was reached. */
  goalId: RecordId.nullable().default(null),
  words: line(300).min(1),
  reachedOn: Day,
  celebratedOn: optionalDay,
  /** A suggestion that somebody set aside is theirs alone, and is not made to them again. */
  standing: z.enum(["shared", "set_aside"]).default("shared"),
});
export type Milestone = z.output<typeof Milestone>;
