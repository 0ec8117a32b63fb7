import type { Change } from "#shared/changes";
import type { Author } from "#shared/follow-ups/settle";
import type { Introduction, IntroductionEvent } from "#shared/introductions";

/** What a mentee asks a mentor for, or a mentor offers a mentee. */
export type Wanted = {
  side: "mentee" | "mentor";
  mentorId: string;
  menteeId: string;
  whom:
    | { kind: "person"; fullName: string; jobTitle: string; organization: string }
    /** Somebody the mentor may know: of an organization, or of a trade. */
    | { kind: "someone"; words: string; organization: string };
  purpose: string;
  blurb: string;
};

/** Words a mentor can forward without cutting. */
export const mostBlurbWords = 120;

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** The introduction with its first fact, and the exact inverse. */
export function wantIntroduction(
  wanted: Wanted,
  today: string,
  author: Author,
): Change & { introduction: Introduction } {
  const stamp = { createdAt: author.now, createdBy: author.userId };
  const isRequest = wanted.side === "mentee";
  const introduction: Introduction = {
    ...stamp,
    id: author.newId(),
    menteeId: wanted.menteeId,
    introducer: { kind: "member", userId: wanted.mentorId },
    person: personOf(wanted.whom),
    contactId: null,
    origin: isRequest ? "requested" : "offered",
    consent: "unknown",
    purpose: wanted.purpose.trim(),
    blurb: wanted.blurb.trim(),
    channel: "other",
    confirmation: isRequest ? "unconfirmed" : "confirmed",
    answeredAt: isRequest ? null : author.now,
    sought: wanted.whom.kind === "someone" ? wanted.whom.words.trim() : null,
    reach: { emails: [], links: [] },
    sameAs: null,
    parentIntroductionId: null,
    quote: "",
  };
  const event: IntroductionEvent = {
    ...stamp,
    id: author.newId(),
    introductionId: introduction.id,
    stage: isRequest ? "requested" : "offered",
    occurredOn: today,
    recordedAt: author.now,
    by: author.userId,
    reason: null,
    plannedOn: null,
    corrects: null,
  };
  return {
    introduction,
    wishes: [
      { op: "put", kind: "introduction", record: introduction },
      { op: "put", kind: "introduction_event", record: event },
    ],
    inverse: [
      { op: "delete", kind: "introduction_event", id: event.id },
      { op: "delete", kind: "introduction", id: introduction.id },
    ],
  };
}

function personOf(whom: Wanted["whom"]): Introduction["person"] {
  const organization = whom.organization.trim() || null;
  return whom.kind === "person"
    ? { fullName: whom.fullName.trim(), jobTitle: whom.jobTitle.trim() || null, organization }
    : { fullName: whom.words.trim(), jobTitle: null, organization };
}
