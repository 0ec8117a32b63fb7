import { leadsBucket, mentorshipBucket, ownerBucket } from "#shared/buckets";
import { dayAt } from "#shared/days";
import { type Invitation, standingOf } from "#shared/invitations";
import { kinds } from "#shared/kinds";
import { actingRoles, type Consent, type Member, type Program } from "#shared/programs";
import { masked } from "./invitation-letters.ts";
import { isOver, rewrite } from "./invitations.ts";
import { answerNewcomer } from "./newcomers.ts";
import type { Author, Desk } from "./push.ts";
import type { Row, Rows } from "./rows.ts";
import { settle } from "./settle.ts";
import { newRecord, stampsBy } from "./stamps.ts";
import { worldOf } from "./world.ts";

export type Joining = {
  userId: string;
  /** The address the account signs in with. */
  email: string;
  displayName: string;
  analytics: Consent["analytics"];
};

export type ShownInvitation = Pick<Invitation, "way" | "role" | "expiresAt"> & {
  program: Pick<Program, "name" | "kind">;
  invitedBy: string;
  cohort: string | null;
  /** The address it is bound to, masked. */
  address: string | null;
  /** What is proposed by whoever asked for them. */
  proposal: Pick<NonNullable<Invitation["proposal"]>, "kind" | "words"> | null;
};

/** Undefined for one that does not open any more, whatever the reason. */
export function invitationShown(rows: Rows, id: string, now: number): ShownInvitation | undefined {
  const invitation = openIn(rows, id, now);
  const program = rows.all("program")[0]?.fields;
  if (!invitation || !program) return undefined;
  const { way, role, expiresAt, email, cohortId, createdBy, proposal } = invitation;
  return {
    ...{ way, role, expiresAt },
    program: { name: program.name, kind: program.kind },
    invitedBy: rows.memberOf(createdBy)?.fields.displayName ?? program.name,
    cohort: cohortId === null ? null : (rows.get("cohort", cohortId)?.fields.label ?? null),
    address: email === null ? null : masked(email),
    proposal: proposal === null ? null : { kind: proposal.kind, words: proposal.words },
  };
}

export type Joined =
  | { programId: string; joined: "now" | "before" }
  | { error: "invitation_over" | "other_address" };

/** Makes the account a member with their own word on being counted; a repeated call changes nothing. */
export function join(rows: Rows, id: string, joining: Joining, now: number): Joined {
  const { userId, email } = joining;
  const programId = rows.meta("program") ?? "";
  const member = rows.memberOf(userId);
  const isMember = member !== undefined && actingRoles(member.fields).length > 0;
  const known = rows.get("invitation", id)?.fields;
  if (known?.joined.includes(userId) && isMember) return { programId, joined: "before" };
  const invitation = openIn(rows, id, now);
  if (!invitation) return { error: "invitation_over" };
  if (invitation.way === "mail" && invitation.email !== email) return { error: "other_address" };
  const author: Author = { userId, roles: [invitation.role], device: "invitation" };
  const desk: Desk = { rows, world: worldOf(rows), now, author };
  if (!isMember) enter(desk, member, invitation, joining);
  // A shared link is used up by newcomers alone.
  if (!isMember || invitation.way === "mail")
    rewrite(desk, invitation, { joined: [...invitation.joined, userId], email: null });
  if (invitation.proposal !== null) propose(desk, invitation, invitation.proposal);
  return { programId, joined: isMember ? "before" : "now" };
}

/** Whoever asked for the newcomer proposes to them; it begins when the newcomer says so. */
function propose(
  desk: Desk,
  { role }: Invitation,
  { by, kind, newcomerId }: NonNullable<Invitation["proposal"]>,
): void {
  const { rows, now, author } = desk;
  answerNewcomer(desk, newcomerId, "joined");
  const asker = rows.memberOf(by)?.fields;
  const roles = asker === undefined ? [] : actingRoles(asker);
  if (roles.length === 0 || by === author.userId) return;
  const [mentorId, menteeId] = role === "mentor" ? [author.userId, by] : [by, author.userId];
  const own: Desk = { ...desk, author: { ...author, userId: by, roles } };
  const fields = kinds.mentorship.parse({
    ...newRecord(own),
    ...{ kind, mentorIds: [mentorId], menteeIds: [menteeId], status: "proposed" },
  });
  const bucket = mentorshipBucket(fields.id);
  const row = { kind: "mentorship" as const, id: fields.id, bucket, fields };
  settle({ ...own, now }, undefined, { ...row, stamps: stampsBy(own) });
}

function openIn(rows: Rows, id: string, now: number): Invitation | undefined {
  const invitation = rows.get("invitation", id)?.fields;
  if (!invitation || isOver(rows, now)) return undefined;
  return standingOf(invitation, now) === "open" ? invitation : undefined;
}

/** Who comes back finds their own row; who is new gets one. */
function enter(
  desk: Desk,
  before: Row<"member"> | undefined,
  { role, cohortId }: Invitation,
  { displayName, analytics }: Joining,
): void {
  const { rows, author, now } = desk;
  const fields: Member = kinds.member.parse({
    ...(before?.fields ?? {
      ...newRecord(desk),
      userId: author.userId,
      joinedOn: dayAt(now, "Etc/UTC"),
    }),
    ...{ displayName, roles: [role], leftOn: null },
    cohortId: cohortId !== null && rows.get("cohort", cohortId) ? cohortId : null,
  });
  const row = { kind: "member" as const, id: fields.id, bucket: leadsBucket, fields };
  settle(desk, before, { ...row, stamps: stampsBy(desk) });
  sayConsent(desk, analytics);
}

/** Their own word, in their own bucket: leads count such words and see none. */
function sayConsent(desk: Desk, analytics: Consent["analytics"]): void {
  const { rows, author, now } = desk;
  const fields = kinds.consent.parse({ ...newRecord(desk), analytics });
  const row = {
    kind: "consent" as const,
    id: fields.id,
    bucket: ownerBucket(author.userId),
    fields,
  };
  rows.write({ ...row, stamps: stampsBy(desk) }, undefined, now);
}
