import type { DraftLanguage } from "#shared/drafts/languages";
import { fill, type Slots } from "#shared/drafts/slots";

/** Messages a mentee or mentor may begin from. Nothing is ever sent for them. */
export const draftKinds = [
  "first_message",
  "chase",
  "second_chase",
  "schedule",
  "thank",
  "tell_result",
  "keep_in_touch",
  "request",
  "blurb",
  "ask_contact",
  "introduce",
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** A subject and a text with slots, as `fill` reads them. */
export type DraftText = { subject: string; text: string };
export type DraftTexts = Record<DraftKind, DraftText>;

/** What is known; whatever is missing or empty leaves no trace in the draft. Days are `YYYY-MM-DD`. */
export type DraftFacts = {
  /** The name of whoever writes. */
  me: string;
  person?: string | undefined;
  role?: string | null | undefined;
  organization?: string | null | undefined;
  mentor?: string | undefined;
  mentee?: string | undefined;
  howMet?: string | null | undefined;
  purpose?: string | undefined;
  blurb?: string | undefined;
  introducedOn?: string | undefined;
  writtenOn?: string | undefined;
  metOn?: string | undefined;
  /** The page where a contact sees what is kept about them. */
  noticeLink?: string | undefined;
};

export type Draft = { subject: string; text: string };

export function draftOf({ subject, text }: DraftText, facts: DraftFacts, language: DraftLanguage) {
  const slots = slotsOf(facts, language);
  return { subject: fill(subject, slots), text: fill(text, slots) } satisfies Draft;
}

function slotsOf(facts: DraftFacts, language: DraftLanguage): Slots {
  return {
    me: facts.me,
    person: facts.person,
    role: facts.role ?? undefined,
    organization: facts.organization ?? undefined,
    mentor: facts.mentor,
    mentee: facts.mentee,
    how_met: openEnded(facts.howMet),
    purpose: openEnded(facts.purpose),
    blurb: facts.blurb?.trim(),
    introduced_on: dayWords(facts.introducedOn, language),
    written_on: dayWords(facts.writtenOn, language),
    met_on: dayWords(facts.metOn, language),
    notice: facts.noticeLink,
  };
}

/** Without its full stop, since the sentence around it has one. */
function openEnded(words: string | null | undefined): string | undefined {
  return words?.trim().replace(/[.…।\s]+$/u, "");
}

function dayWords(day: string | undefined, language: DraftLanguage): string | undefined {
  if (day === undefined) return undefined;
  const format = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, format).format(Date.parse(`${day}T00:00:00Z`));
}
