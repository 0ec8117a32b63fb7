import * as z from "zod";
import { EmailAddress } from "#shared/api";
import { fold } from "#shared/folding";
import { type Cohort, Role } from "#shared/programs";
import { RecordId } from "#shared/record";

const cell = z.string().max(400);

/** One row as somebody typed it or a file has it; empty cells take what the form says. */
export const WishedInvitation = z.object({ email: cell, name: cell, role: cell, cohort: cell });
export type WishedInvitation = z.output<typeof WishedInvitation>;

export const InvitationWishes = z.object({
  rows: z.array(WishedInvitation).min(1).max(1000),
  role: Role,
  cohortId: RecordId.nullable(),
});
export type InvitationWishes = z.output<typeof InvitationWishes>;

/** What becomes of a row; every one but `new` says why nobody is invited by it. */
export const fates = [
  "new",
  "member",
  "invited",
  "repeated",
  "not_an_address",
  "unknown_role",
  "unknown_cohort",
  "mailed_too_often",
] as const;
export const PlannedInvitation = z.object({
  fate: z.enum(fates),
  email: z.string(),
  name: z.string(),
  role: Role,
  cohortId: z.string().nullable(),
});
export type PlannedInvitation = z.output<typeof PlannedInvitation>;

/** Addresses in lower case. */
export type KnownAddresses = {
  members: ReadonlySet<string>;
  invited: ReadonlySet<string>;
  tooOften: ReadonlySet<string>;
};

/** What inviting would do, row by row. Nobody is invited twice, so the same file again adds nothing. */
export function planInvitations(
  { rows, role, cohortId }: InvitationWishes,
  known: KnownAddresses,
  cohorts: readonly Cohort[],
): PlannedInvitation[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const parsed = EmailAddress.safeParse(bareAddress(row.email));
    const email = parsed.data ?? row.email.trim();
    const wanted = roleIn(row.role) ?? (row.role.trim() === "" ? role : undefined);
    const cohort = cohortIn(row.cohort, cohorts, cohortId);
    const fate = !parsed.success
      ? "not_an_address"
      : fateOf(email, { seen, known, isRole: !!wanted, isCohort: cohort !== undefined });
    if (parsed.success) seen.add(email);
    return {
      ...{ fate, email, name: oneLine(row.name) },
      ...{ role: wanted ?? role, cohortId: cohort ?? null },
    };
  });
}

/** `Ada Example <ada@example.org>` and `mailto:` name the same mailbox. */
export function bareAddress(text: string): string {
  const inside = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  return inside
    .replace(/^\s*mailto:/i, "")
    .replace(/[\s\u200b\ufeff;,.]+$/u, "")
    .trim();
}

function fateOf(
  email: string,
  row: { seen: ReadonlySet<string>; known: KnownAddresses; isRole: boolean; isCohort: boolean },
): PlannedInvitation["fate"] {
  if (row.seen.has(email)) return "repeated";
  if (row.known.members.has(email)) return "member";
  if (row.known.invited.has(email)) return "invited";
  if (!row.isRole) return "unknown_role";
  if (!row.isCohort) return "unknown_cohort";
  return row.known.tooOften.has(email) ? "mailed_too_often" : "new";
}

const spellings: Record<Role, readonly string[]> = {
  mentee: ["mentee", "mentees", "student", "protege", "participant", "aprendiz", "mentorado"],
  mentor: ["mentor", "mentors", "mentorin", "mentora", "mentore", "mentoring"],
  lead: ["lead", "program lead", "programme lead", "coordinator", "leitung", "koordination"],
};

function roleIn(text: string): Role | undefined {
  const wanted = fold(text).trim().replace(/\s+/g, " ");
  return Role.options.find((role) => spellings[role].includes(wanted));
}

function cohortIn(
  text: string,
  cohorts: readonly Cohort[],
  usual: string | null,
): string | null | undefined {
  const wanted = fold(text).trim();
  if (wanted !== "") return cohorts.find(({ label }) => fold(label).trim() === wanted)?.id;
  return usual === null ? null : cohorts.find(({ id }) => id === usual)?.id;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}
