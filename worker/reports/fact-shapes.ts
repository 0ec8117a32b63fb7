import * as z from "zod";
import { checkInStatuses } from "#shared/check-ins";
import { confirmations } from "#shared/introductions";
import { mentorshipKinds } from "#shared/mentorships";
import { outcomeKinds } from "#shared/outcomes";
import { Role } from "#shared/programs";

/** What a week reads of each kind of fact. */

const Text = z.string().nullable();
export const Labelled = z.object({ label: z.string() });
export const Member = z.object({
  userId: z.string(),
  roles: z.array(Role),
  cohortId: Text,
  joinedOn: z.string(),
  leftOn: Text,
});
export const Consent = z.object({ createdBy: z.string(), analytics: z.string() });
export const Mentorship = z.object({
  kind: z.enum(mentorshipKinds),
  status: z.string(),
  mentorIds: z.array(z.string()),
  menteeIds: z.array(z.string()),
});
export const Signed = z.object({
  mentorshipId: z.string(),
  version: z.int(),
  nextReviewOn: Text,
  createdAt: z.int(),
});
export const Talk = z.object({
  mentorshipId: z.string(),
  menteeId: Text,
  plannedAt: z.int(),
  status: z.enum(checkInStatuses),
});
export const Goal = z.object({
  menteeId: z.string(),
  createdAt: z.int(),
  apart: z.int().nullable(),
});
export const Card = z.object({
  createdBy: z.string(),
  createdAt: z.int(),
  isImport: z.int(),
  introducerId: Text,
});
export const Introduction = z.object({
  menteeId: z.string(),
  contactId: Text,
  parentIntroductionId: Text,
  sameAs: Text,
  confirmation: z.enum(confirmations),
  answeredAt: z.int().nullable(),
  mentorId: Text,
  introducerId: Text,
  whom: z.int().nullable(),
  employer: z.int().nullable(),
});
export const Ending = z.object({
  createdBy: z.string(),
  kind: z.enum(outcomeKinds),
  occurredOn: z.string(),
  introductions: z.array(z.object({ introductionId: z.string() })),
});
export const Decision = z.object({
  createdBy: z.string(),
  kind: z.string(),
  subject: z.object({ id: z.string() }),
  dueOn: z.string(),
  graceDays: z.int(),
  status: z.enum(["open", "done", "skipped", "satisfied", "cancelled"]),
  closedOn: Text,
  origin: z.enum(["rule", "person"]),
  snoozes: z.array(z.object({ from: z.string(), at: z.int() })),
});
