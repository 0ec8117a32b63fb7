import * as z from "zod";
import { Day, Instant, line, optionalDay, prose, RecordId, record, UserId } from "#shared/record";

export const checkInStatuses = ["planned", "held", "missed", "moved"] as const;

/** A talk of a mentorship. One that is moved stays as it was, and another takes its place. */
export const CheckIn = record({
  mentorshipId: RecordId,
  /** In a group, whose it is; none is everyone's. */
  between: z.object({ mentorId: UserId, menteeId: UserId }).nullable().default(null),
  plannedAt: Instant,
  minutes: z.int().min(5).max(480).default(30),
  status: z.enum(checkInStatuses).default("planned"),
  heldAt: Instant.nullable().default(null),
  agenda: prose(4000).default(""),
  sharedNotes: prose(20_000).default(""),
});
export type CheckIn = z.output<typeof CheckIn>;

/** Who does what by when, as a talk ended. */
export const ActionItem = record({
  checkInId: RecordId,
  text: line(300).min(1),
  owedBy: UserId,
  dueOn: Day,
  doneOn: optionalDay,
});
export type ActionItem = z.output<typeof ActionItem>;
