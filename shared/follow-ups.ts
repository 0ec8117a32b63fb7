import * as z from "zod";
import { Day, Instant, line, optionalLine, RecordId, record } from "#shared/record";

export const followUpKinds = [
  "answer_request",
  "answer_offer",
  "ask_contact",
  "introduce",
  "confirm",
  "first_message",
  "still_wanted",
  "chase",
  "schedule",
  "did_it_happen",
  "thank",
  "tell_result",
  "read_result",
  "keep_in_touch",
  "ask_outcome",
  "sign_agreement",
  "review_agreement",
  "check_in",
  "action_item",
  "reach_goal",
  "other",
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
export const followUpStatuses = ["open", "done", "skipped", "satisfied", "cancelled"] as const;

export const Subject = z.object({
  kind: z.enum([
    "introduction",
    "contact",
    "mentorship",
    "outcome",
    "check_in",
    "action_item",
    "goal",
  ]),
  id: RecordId,
});
export type Subject = z.output<typeof Subject>;

export const FollowUp = record({
  subject: Subject,
  kind: z.enum(followUpKinds),
  title: optionalLine(300),
  dueOn: Day,
  graceDays: z.int().min(0).max(30).default(1),
  status: z.enum(followUpStatuses).default("open"),
  closedOn: Day.nullable().default(null),
  /** Which of several of this kind it speaks of, as `Owed.round`; none on rows from before rounds. */
  round: line(40).nullable().default(null),
  snoozes: z
    .array(z.object({ from: Day, to: Day, at: Instant }))
    .max(100)
    .default([]),
  /** Who thought of it: one of the program's rules, or a person. */
  origin: z.enum(["rule", "person"]),
});
export type FollowUp = z.output<typeof FollowUp>;
