import * as z from "zod";
import { EmailAddress } from "#shared/api";
import { InvitationWishes, PlannedInvitation } from "#shared/invitations/plan";
import { mentorshipKinds } from "#shared/mentorships";
import { Consent, programKinds, Role } from "#shared/programs";
import { Day, Instant, line, RecordId, UserId } from "#shared/record";

/** What running a program says to the server beside sync. */

export const Founding = z.object({
  /** Made by the device; the same key founds one program. */
  key: RecordId,
  name: line(200).trim().min(1),
  kind: z.enum(programKinds).exclude(["personal"]),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
});
export const Founded = z.object({ id: RecordId });

export { InvitationWishes };
export const InvitationPlan = z.object({ plan: z.array(PlannedInvitation) });

export const NewLink = z.object({
  name: line(120).trim().min(1),
  role: Role.exclude(["lead"]),
  cohortId: RecordId.nullable(),
  expiresAt: Instant,
  most: z.int().min(1).max(1000),
});
export const MadeLink = z.object({ id: RecordId, link: z.string() });
export const InvitationChange = z.object({ deed: z.enum(["send_again", "withdraw"]) });

/** What the page behind a link shows before anybody joins. */
export const ShownInvitation = z.object({
  way: z.enum(["mail", "link"]),
  role: Role,
  expiresAt: Instant,
  program: z.object({ name: z.string(), kind: z.enum(programKinds) }),
  invitedBy: z.string(),
  cohort: z.string().nullable(),
  address: z.string().nullable(),
  proposal: z
    .object({ kind: z.enum(mentorshipKinds), words: z.string() })
    .nullable()
    .default(null),
});
export type ShownInvitation = z.output<typeof ShownInvitation>;

export const Joining = z.object({
  displayName: line(200).trim().min(1),
  analytics: Consent.shape.analytics,
});
export const Joined = z.object({ programId: RecordId, joined: z.enum(["now", "before"]) });

/** Which addresses are members' own, for pairing by a file. */
export const AddressQuestion = z.object({ emails: z.array(EmailAddress).max(1000) });
export const MembersAt = z.object({ members: z.record(z.string(), UserId) });
