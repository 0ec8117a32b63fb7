import * as z from "zod";
import { Day, line, optionalDay, RecordId, record, UserId } from "#shared/record";

export const roles = ["mentee", "mentor", "lead"] as const;
export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;

export const programKinds = ["university", "company", "nonprofit", "personal"] as const;

/** Days after which a follow-up falls due, in business days. */
export const FollowUpPolicy = z.looseObject({
  firstMessage: z.int().min(0).max(60).default(1),
  chaseFirst: z.int().min(0).max(60).default(3),
  chaseSecond: z.int().min(0).max(60).default(7),
  thank: z.int().min(0).max(60).default(1),
  tellResult: z.int().min(0).max(60).default(3),
});
export type FollowUpPolicy = z.output<typeof FollowUpPolicy>;

export const Program = record({
  name: line(200).min(1),
  kind: z.enum(programKinds),
  startsOn: optionalDay,
  endsOn: optionalDay,
  /** Fewest distinct people a published number may stand for. */
  minimumCell: z.int().min(5).max(100).default(10),
  followUpPolicy: FollowUpPolicy.prefault({}),
  holidays: z.array(Day).max(400).default([]),
});
export type Program = z.output<typeof Program>;

export const Cohort = record({ label: line(120).min(1), from: Day, to: optionalDay });
export type Cohort = z.output<typeof Cohort>;

export const Member = record({
  userId: UserId,
  displayName: line(300).min(1),
  roles: z.array(Role).min(1).max(3),
  cohortId: RecordId.nullable().default(null),
  joinedOn: Day,
  leftOn: optionalDay,
});
export type Member = z.output<typeof Member>;

/** What a member may act as: someone who left has no role any more. */
export function actingRoles({ leftOn, roles }: Pick<Member, "leftOn" | "roles">): Role[] {
  return leftOn === null ? roles : [];
}

/**
 * A member's word on being counted in the program's numbers. It is a fact of its own, so that
 * leads count consents without seeing whose they are; the latest word holds, none means no.
 */
export const Consent = record({ analytics: z.enum(["given", "withdrawn"]) });
export type Consent = z.output<typeof Consent>;
