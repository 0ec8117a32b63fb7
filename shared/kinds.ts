import * as z from "zod";
import { Agreement, Signature } from "#shared/agreements";
import { AuditEntry } from "#shared/audit";
import { Card } from "#shared/cards";
import { ActionItem, CheckIn } from "#shared/check-ins";
import { ContactWord } from "#shared/contact-words";
import { Contact, Distinction, Interaction } from "#shared/contacts";
import { FollowUp } from "#shared/follow-ups";
import { Goal } from "#shared/goals";
import { IntroductionDraft } from "#shared/introduction-drafts";
import { Introduction, IntroductionEvent } from "#shared/introductions";
import { Invitation } from "#shared/invitations";
import { Mentorship, Pairing } from "#shared/mentorships";
import { Milestone } from "#shared/milestones";
import { Newcomer } from "#shared/newcomers";
import { Note } from "#shared/notes";
import { Outcome } from "#shared/outcomes";
import { Cohort, Consent, Member, Program } from "#shared/programs";
import { Pulse } from "#shared/pulses";
import { Instant, line, RecordId, record } from "#shared/record";
import { ReminderSettings } from "#shared/reminders";
import { Template } from "#shared/templates";

/** Words that lost to a later change, kept 30 days for the person who wrote them (S4). */
export const KeptEdit = record({
  of: z.object({ kind: line(64), id: RecordId }),
  fields: z.record(z.string(), z.unknown()),
  replacedAt: Instant,
  replacedBy: z.enum(["edit", "deletion"]),
});
export type KeptEdit = z.output<typeof KeptEdit>;

/**
 * Every kind of record there is. A new kind is a schema here and a rule in `visibility.ts`;
 * the types refuse one without the other.
 */
export const kinds = {
  program: Program,
  cohort: Cohort,
  member: Member,
  consent: Consent,
  mentorship: Mentorship,
  agreement: Agreement,
  signature: Signature,
  card: Card,
  goal: Goal,
  check_in: CheckIn,
  action_item: ActionItem,
  milestone: Milestone,
  pulse: Pulse,
  pairing: Pairing,
  invitation: Invitation,
  newcomer: Newcomer,
  audit_entry: AuditEntry,
  contact: Contact,
  interaction: Interaction,
  distinction: Distinction,
  introduction: Introduction,
  introduction_event: IntroductionEvent,
  introduction_draft: IntroductionDraft,
  follow_up: FollowUp,
  outcome: Outcome,
  contact_word: ContactWord,
  note: Note,
  reminder_settings: ReminderSettings,
  template: Template,
  kept_edit: KeptEdit,
} as const;

export type Kind = keyof typeof kinds;
export type RecordOf<K extends Kind> = z.output<(typeof kinds)[K]>;

/** The schema of a kind, with its record's type known also where the kind is a type parameter. */
export function schemaOf<K extends Kind>(kind: K): z.ZodType<RecordOf<K>> {
  const schemas: { [Each in Kind]: z.ZodType<RecordOf<Each>> } = kinds;
  return schemas[kind];
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
