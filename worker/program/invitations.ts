import * as z from "zod";
import { leadsBucket } from "#shared/buckets";
import { type Invitation, standingOf } from "#shared/invitations";
import {
  bareAddress,
  type InvitationWishes,
  type KnownAddresses,
  type PlannedInvitation,
  planInvitations,
} from "#shared/invitations/plan";
import { kinds } from "#shared/kinds";
import { actingRoles, type Role } from "#shared/programs";
import type { Bindings } from "../bindings.ts";
import { countDeeds, type Limit, usedUp } from "../identity/limits.ts";
import { enqueue } from "../reminders/outbox.ts";
import { writeDown } from "./audit.ts";
import { invitationMail, masked } from "./invitation-letters.ts";
import { answerNewcomer } from "./newcomers.ts";
import type { Desk } from "./push.ts";
import type { Rows } from "./rows.ts";
import { newRecord, stampsBy } from "./stamps.ts";

const day = 86_400_000;
const lifetime = 14 * day;
/** Mails of invitations that one program sends a day. */
const mailsPerDay = 1000;
/** Mails to one address: new invitations a day, and sendings of the same one. */
const mailsEach = 3;
const hour = day / 24;

export type NewLink = Pick<Invitation, "name" | "role" | "cohortId" | "expiresAt" | "most">;
export type Refusal = {
  error: "unknown_program" | "unknown_record" | "not_allowed" | "rate_limited";
};

/** Asked before the transaction: only accounts in this very program are looked at. */
export async function knownAddresses(
  env: Bindings,
  rows: Rows,
  wishes: InvitationWishes,
  now: number,
): Promise<KnownAddresses> {
  const emails = wishes.rows.map(({ email }) => bareAddress(email).toLowerCase());
  const members = await membersAt(env, rows, emails);
  const tooOften = await usedUp(env, invitationLimits(emails), now);
  return { members: new Set(Object.keys(members)), invited: invitedIn(rows, now), tooOften };
}

/** Whatever program it is, nobody is mailed more than a few invitations a day. */
function invitationLimits(emails: readonly string[]): Limit[] {
  return [...new Set(emails)].map((subject) => ({
    ...{ deed: "invitation", subject },
    ...{ most: mailsEach, minutes: 24 * 60 },
  }));
}

/** The members behind addresses, by address; who left is none. */
export async function membersAt(
  env: Bindings,
  rows: Rows,
  emails: readonly string[],
): Promise<Record<string, string>> {
  const { results } = await env.ACCOUNTS.prepare(
    `SELECT user.id AS userId, user.email AS email
     FROM user JOIN memberships ON memberships.user_id = user.id
     WHERE memberships.program_id = ?1 AND user.email IN (SELECT value FROM json_each(?2))`,
  )
    .bind(rows.meta("program"), JSON.stringify(emails))
    .all();
  const found = z.array(z.object({ userId: z.string(), email: z.string() })).parse(results);
  const acting = found.filter(({ userId }) => {
    const member = rows.memberOf(userId)?.fields;
    return member !== undefined && actingRoles(member).length > 0;
  });
  return Object.fromEntries(acting.map(({ email, userId }) => [email, userId]));
}

export function planned(
  rows: Rows,
  wishes: InvitationWishes,
  known: KnownAddresses,
): PlannedInvitation[] {
  return planInvitations(wishes, known, cohortsIn(rows));
}

/** Writes an invitation and its mail for everyone who is new. */
export function invite(
  desk: Desk,
  env: Bindings,
  wishes: InvitationWishes,
  known: KnownAddresses,
): PlannedInvitation[] | Refusal {
  const { rows, now } = desk;
  if (isOver(rows, now)) return { error: "not_allowed" };
  // Another lead may have invited since the addresses were looked up.
  const plan = planned(rows, wishes, { ...known, invited: invitedIn(rows, now) });
  const fresh = plan.filter(({ fate }) => fate === "new");
  if (mailedToday(rows, now) + fresh.length > mailsPerDay) return { error: "rate_limited" };
  for (const { email, name, role, cohortId } of fresh) {
    const terms = { way: "mail", email, name, role, cohortId, most: 1 } as const;
    const invitation = write(desk, { ...terms, expiresAt: now + lifetime, mailedAt: [now] });
    enqueue(rows, invitationMail(env, rows, invitation, desk.author.userId), now);
    note(desk, "invited", invitation);
  }
  return plan;
}

export function countMails(
  env: Bindings,
  plan: readonly PlannedInvitation[],
  now: number,
): Promise<void> {
  const emails = plan.filter(({ fate }) => fate === "new").map(({ email }) => email);
  return countDeeds(env, invitationLimits(emails), now);
}

/** A link for many. It never makes a lead, since whoever finds it may use it. */
export function openLink(desk: Desk, link: NewLink): { id: string } | Refusal {
  const { rows, now } = desk;
  const isCohort = link.cohortId === null || rows.get("cohort", link.cohortId) !== undefined;
  if (!isCohort || link.role === "lead" || isOver(rows, now)) return { error: "not_allowed" };
  const invitation = write(desk, { ...link, way: "link", email: null, mailedAt: [] });
  note(desk, "invited", invitation);
  return { id: invitation.id };
}

export function changeInvitation(
  desk: Desk,
  env: Bindings,
  id: string,
  deed: "send_again" | "withdraw",
): { id: string } | Refusal {
  const { rows, now } = desk;
  const row = rows.get("invitation", id);
  if (!row) return { error: "unknown_record" };
  const before = row.fields;
  const standing = standingOf(before, now);
  if (standing === "used") return { error: "not_allowed" };
  if (deed === "withdraw") {
    if (standing === "withdrawn") return { id };
    note(desk, "withdrawn", rewrite(desk, before, { withdrawnAt: now }));
    if (before.proposal) answerNewcomer(desk, before.proposal.newcomerId, "not_now");
    return { id };
  }
  if (before.way !== "mail" || before.email === null) return { error: "not_allowed" };
  const isJustSent = (before.mailedAt.at(-1) ?? 0) > now - hour;
  if (isOver(rows, now)) return { error: "not_allowed" };
  if (isJustSent || before.mailedAt.length >= mailsEach || mailedToday(rows, now) >= mailsPerDay)
    return { error: "rate_limited" };
  const mailedAt = [...before.mailedAt, now];
  const again = rewrite(desk, before, { mailedAt, expiresAt: now + lifetime, withdrawnAt: null });
  enqueue(rows, invitationMail(env, rows, again, desk.author.userId), now);
  note(desk, standing === "asked" ? "invited" : "sent_again", again);
  if (before.proposal) answerNewcomer(desk, before.proposal.newcomerId, "invited");
  return { id };
}

/** A program that has ended takes nobody in any more. */
export function isOver(rows: Rows, now: number): boolean {
  const endsOn = rows.all("program")[0]?.fields.endsOn ?? null;
  return endsOn !== null && Date.parse(endsOn) + day <= now;
}

/** Writes an invitation, or another version of it. */
export function rewrite(desk: Desk, before: Invitation, change: Partial<Invitation>): Invitation {
  const { rows, now } = desk;
  const fields = kinds.invitation.parse({ ...before, ...change });
  const row = { kind: "invitation", id: before.id, bucket: leadsBucket, fields } as const;
  rows.write({ ...row, stamps: stampsBy(desk) }, rows.get("invitation", before.id), now);
  return fields;
}

function write(desk: Desk, terms: Partial<Invitation> & { role: Role }): Invitation {
  return rewrite(desk, kinds.invitation.parse({ ...newRecord(desk), ...terms }), {});
}

function note(desk: Desk, deed: "invited" | "sent_again" | "withdrawn", invitation: Invitation) {
  const { id, email, name, role } = invitation;
  const words = email === null ? name : masked(email);
  const changes = [{ field: "role", from: "", to: role }];
  writeDown(desk, { deed, about: { kind: "invitation", id }, words, changes });
}

function cohortsIn(rows: Rows) {
  return rows.all("cohort").map(({ fields }) => fields);
}

function invitedIn(rows: Rows, now: number): ReadonlySet<string> {
  const open = rows
    .all("invitation")
    .filter(({ fields }) => standingOf(fields, now) === "open")
    .flatMap(({ fields }) => fields.email ?? []);
  return new Set(open);
}

/** The keys of mails outlive their words, so this counts what was sent as well. */
function mailedToday(rows: Rows, now: number): number {
  return rows.sql
    .exec<{ count: number }>(
      `SELECT COUNT(*) AS count FROM mails
       WHERE id >= 'invitation:' AND id < 'invitation;' AND written_at > ?1`,
      now - day,
    )
    .one().count;
}
