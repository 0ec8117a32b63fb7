import * as z from "zod";

/** Where a value was read; `selection` and `typed` are the person's own doing in the form. */
export const sources = [
  "site",
  "json_ld",
  "microdata",
  "rdfa",
  "h_card",
  "meta",
  "link",
  "page",
  "selection",
  "typed",
  "vcard",
  "csv",
  "message",
] as const;
export const Source = z.enum(sources);
export type Source = z.output<typeof Source>;

/** A value as plain text, where it was read, and how sure that is (0 to 1). */
export const Field = z.object({
  value: z.string().min(1).max(2048),
  source: Source,
  confidence: z.number().min(0).max(1),
});
export type Field = z.output<typeof Field>;

/** An address of the person; `service` is a host such as `github.com`, or empty for an own site. */
export const LinkField = Field.extend({ service: z.string().max(64) });
export type LinkField = z.output<typeof LinkField>;

/** A person as read from a page; nothing of it is saved before the owner says so. */
export const Draft = z.object({
  fullName: Field.nullable(),
  givenName: Field.nullable(),
  familyName: Field.nullable(),
  jobTitle: Field.nullable(),
  organization: Field.nullable(),
  location: Field.nullable(),
  emails: z.array(Field).max(20),
  phones: z.array(Field).max(20),
  links: z.array(LinkField).max(50),
});
export type Draft = z.output<typeof Draft>;

export const Participant = z.object({ name: z.string().max(300), email: z.string().max(254) });
export type Participant = z.output<typeof Participant>;

export const IntroductionDraft = z.object({
  isIntroduction: z.boolean(),
  confidence: z.number().min(0).max(1),
  introducer: Participant.nullable(),
  introduced: z.array(Participant).max(50),
  /** A calendar day, or empty where none can be read. */
  occurredOn: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  quote: z.string().max(280),
});
export type IntroductionDraft = z.output<typeof IntroductionDraft>;

export const pageKinds = ["person", "people", "thread", "none"] as const;

/** What one page says, parsed where it enters the popup: page scripts can tamper with it. */
export const Page = z.object({
  kind: z.enum(pageKinds),
  /** The page's address without its fragment, or empty where it is not http(s). */
  url: z.string().max(2048),
  title: z.string().max(300),
  /** The text the person had selected, for "use the selected text for …". */
  selection: z.string().max(280),
  /** The site extractor that read it, as `github@1`, or `generic`. */
  extractor: z.string().max(64),
  people: z.array(Draft).max(200),
  introduction: IntroductionDraft.nullable(),
});
export type Page = z.output<typeof Page>;

/** One message of an open thread as far as it is in sight; `to` is empty where the page folds it. */
export const ThreadMessage = z.object({
  from: Participant.nullable(),
  to: z.array(Participant).max(50),
  /** As the page writes it, in any language. */
  date: z.string().max(120),
  text: z.string().max(12_000),
});
export type ThreadMessage = z.output<typeof ThreadMessage>;

/** What people wrote to each other: judged where it is read and forgotten, never stored. */
export const Thread = z.object({
  subject: z.string().max(300),
  /** Oneself, as the page names the account. */
  self: z.array(Participant).max(2000),
  messages: z.array(ThreadMessage).max(500),
  /** Whom the messages link to, with their links. */
  mentioned: z.array(Draft).max(500),
  language: z.string().max(16),
});
export type Thread = z.output<typeof Thread>;

/** What the injected script gives: the page, and beside it what must not be kept. */
export const CapturedPage = Page.extend({ thread: Thread.nullable() });
export type CapturedPage = z.output<typeof CapturedPage>;
