import * as z from "zod";
import { Day, optionalLine, RecordId, record, UserId } from "#shared/record";

export const outcomeKinds = [
  "informational_meeting",
  "interview",
  "referral",
  "application",
  "offer",
  "acceptance",
  "collaboration",
  "project",
  "publication",
  "funding",
  "new_mentor",
  "other",
] as const;

export const Outcome = record({
  kind: z.enum(outcomeKinds),
  title: optionalLine(300),
  organization: optionalLine(300),
  occurredOn: Day,
  introductions: z
    .array(
      z.object({ introductionId: RecordId, contribution: z.enum(["decisive", "helped", "minor"]) }),
    )
    .max(20)
    .default([]),
  /** The mentor who may see it; none until the mentee shares it. */
  sharedWithMentor: UserId.nullable().default(null),
  sharedAsStory: z.boolean().default(false),
});
export type Outcome = z.output<typeof Outcome>;
