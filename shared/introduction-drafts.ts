import * as z from "zod";
import { channels } from "#shared/introductions";
import { line, optionalDay, optionalLine, RecordId, record, UserId } from "#shared/record";

/** Where it was detected: a mail to the intake address, a mail file, pasted words, or a page. */
export const draftSources = ["mail", "file", "paste", "page"] as const;

/** Somebody in the message, as far as it names them; name or address may be empty. */
export const DraftPerson = z.object({
  name: line(300).default(""),
  email: line(254).default(""),
  jobTitle: optionalLine(300),
  organization: optionalLine(300),
  /** The member who has an account with this address. */
  userId: UserId.nullable().default(null),
});
export type DraftPerson = z.output<typeof DraftPerson>;

/** What came of the draft; once it is settled its words are taken out. */
export const Review = z.discriminatedUnion("status", [
  z.object({ status: z.literal("open") }),
  z.object({ status: z.literal("accepted"), introductionIds: z.array(RecordId).max(20) }),
  z.object({ status: z.literal("discarded") }),
]);
export type Review = z.output<typeof Review>;

/**
 * An introduction read from a message, for its owner to look at. The message itself is not kept:
 * only who is in it, its subject, its day and one sentence.
 */
export const IntroductionDraft = record({
  source: z.enum(draftSources),
  /** Stands for the message without telling it, so that it is asked about once. */
  messageKey: line(64).default(""),
  subject: line(200).default(""),
  introducer: DraftPerson.nullable().default(null),
  introduced: z.array(DraftPerson).max(20).default([]),
  occurredOn: optionalDay,
  channel: z.enum(channels).default("other"),
  quote: z.string().max(280).default(""),
  /** How sure the reading is that this is an introduction. */
  confidence: z.number().min(0).max(1).default(0),
  certainty: z.enum(["sure", "unsure"]).default("unsure"),
  /** A stranger has neither an account beside the owner nor a card in their book. */
  sender: z.enum(["known", "stranger"]).default("known"),
  /** Attachments that came with it and were not kept. */
  attachmentsLeft: z.int().min(0).max(1000).default(0),
  review: Review.prefault({ status: "open" }),
});
export type IntroductionDraft = z.output<typeof IntroductionDraft>;
