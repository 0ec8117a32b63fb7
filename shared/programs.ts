import * as z from "zod";
import { Day, line, optionalDay, RecordId, record, UserId } from "#shared/record";

export const roles = ["mentee", "mentor", "lead"] as const;
export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;

export const programKinds = ["university", "company", "nonprofit", "personal"] as const;

const days = (count: number) => z.int().min(0).max(366).default(count);

/** Business days after which a follow-up falls due or an introduction closes; program defaults. */
export const FollowUpPolicy = z.looseObject({
  /** A request or an offer is answered, or else it closes. */
  answer: days(3),
  noReply: days(10),
  askContact: days(3),
  /** The contact is asked once more, or else it is not possible now. */
  contactNudge: days(5),
  contactClose: days(10),
  introduce: days(1),
  confirm: days(3),
  /** The mentee writes, is reminded, is asked whether they still want it, or else it closes. */
  firstMessage: days(1),
  firstMessageAgain: days(3),
  stillWanted: days(5),
  notFollowedUp: days(10),
  chaseFirst: days(3),
  chaseSecond: days(7),
  /** Calendar days without an answer. */
  noAnswer: days(30),
  schedule: days(1),
  thank: days(1),
  tellResult: days(3),
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
  /** Per cent of introductions whose mentor shall hear the result in time; none: nothing was set. */
  loopsTarget: z.int().min(1).max(100).nullable().default(null),
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
  /** How many mentees a mentor takes; none: nothing was said. */
  mostMentees: z.int().min(0).max(200).nullable().default(null),
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
