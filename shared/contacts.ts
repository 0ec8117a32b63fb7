import * as z from "zod";
import {
  Day,
  EmailAddress,
  Instant,
  Link,
  line,
  optionalDay,
  optionalLine,
  RecordId,
  record,
  UserId,
} from "#shared/record";
import { sectors } from "#shared/sectors";

export const emailKinds = ["work", "home", "other"] as const;
export const phoneKinds = ["work", "home", "mobile", "other"] as const;
export const strengths = ["new", "weak", "moderate", "strong"] as const;
export const contactSources = [
  "page",
  "message",
  "manual",
  "vcard",
  "csv",
  "introduction",
] as const;

export const Email = z.object({
  value: EmailAddress,
  kind: z.enum(emailKinds).default("other"),
});
export const Phone = z.object({
  value: line(64).min(1),
  kind: z.enum(phoneKinds).default("other"),
});
export const ContactLink = z.object({ url: Link, service: optionalLine(64) });

export const IntroducedBy = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), userId: UserId }),
  z.object({ kind: z.literal("contact"), contactId: RecordId }),
]);

/** A person in one owner's book; never merged across people. */
export const Contact = record({
  fullName: line(300).min(1),
  givenName: optionalLine(150),
  familyName: optionalLine(150),
  jobTitle: optionalLine(300),
  organization: optionalLine(300),
  /** What the employer does, as the owner says; none where its name may tell. */
  sector: z.enum(sectors).nullable().default(null),
  location: optionalLine(300),
  emails: z.array(Email).max(20).default([]),
  phones: z.array(Phone).max(20).default([]),
  links: z.array(ContactLink).max(50).default([]),
  tags: z.array(line(60).min(1)).max(50).default([]),
  howMet: optionalLine(500),
  metOn: optionalDay,
  introducedBy: IntroducedBy.nullable().default(null),
  /** Whom of the same book they know, as the owner says; null where nothing was said. */
  knows: z.array(RecordId).max(100).nullable().default(null),
  strength: z.enum(strengths).default("new"),
  keepInTouchEvery: z
    .union([z.literal(30), z.literal(90), z.literal(180)])
    .nullable()
    .default(null),
  source: z.enum(contactSources),
  sourceUrl: Link.nullable().default(null),
  /** When the owner put the card away: kept and found, but in no list and owed nothing. */
  archivedAt: Instant.nullable().default(null),
});
export type Contact = z.output<typeof Contact>;

/** A card that a device kept from before there was an archive lacks the field altogether. */
export function isArchived({ archivedAt }: Contact): boolean {
  return typeof archivedAt === "number";
}

export const interactionKinds = ["message", "call", "video", "meeting", "event", "other"] as const;

export const Interaction = record({
  contactId: RecordId,
  kind: z.enum(interactionKinds),
  direction: z.enum(["outgoing", "incoming", "mutual"]).default("mutual"),
  occurredOn: Day,
  summary: z.string().max(4000).default(""),
});
export type Interaction = z.output<typeof Interaction>;

/** The owner's word that two cards, or two introductions, are two, so that nobody asks again. */
export const Distinction = record({ contactIds: z.tuple([RecordId, RecordId]) });
export type Distinction = z.output<typeof Distinction>;
