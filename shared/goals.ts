import * as z from "zod";
import { line, optionalDay, RecordId, record, UserId } from "#shared/record";

export const goalStatuses = ["open", "reached", "let_go"] as const;

const Importance = z.int().min(1).max(5).nullable().default(null);

export const Goal = record({
  mentorshipId: RecordId,
  /** Whose goal it is, and who helps with it. */
  menteeId: UserId,
  mentorId: UserId,
  /** In a group a goal is its mentee's and the mentor's, unless all may read it. */
  sharedWith: z.enum(["pair", "group"]).default("pair"),
  statement: line(500).min(1),
  targetOn: optionalDay,
  status: z.enum(goalStatuses).default("open"),
  reachedOn: optionalDay,
  /** Per cent. */
  progress: z.int().min(0).max(100).default(0),
  /** Each side says its own; neither is sent the other's before both have. */
  importanceToMentee: Importance,
  importanceToMentor: Importance,
  introductionIds: z.array(RecordId).max(50).default([]),
  outcomeIds: z.array(RecordId).max(50).default([]),
});
export type Goal = z.output<typeof Goal>;
