import type { Contact } from "#shared/contacts";
import type { DraftFacts, DraftKind } from "#shared/drafts/draft";
import { reachedOn } from "#shared/introductions";
import type { IntroductionLine } from "../introductions/lines.ts";

/** What an introduction and the card behind it tell a draft. */
export function factsOf(
  line: Pick<IntroductionLine, "introduction" | "events" | "mentor" | "mentee">,
  contact: Contact | undefined,
  me: { name: string },
): DraftFacts {
  const { person, purpose, blurb } = line.introduction;
  const named = (name: string) => (name === "you" ? me.name : name);
  const day = (stage: string) => line.events.find((event) => event.stage === stage)?.occurredOn;
  return {
    me: me.name,
    person: person.fullName,
    role: person.jobTitle ?? contact?.jobTitle,
    organization: person.organization ?? contact?.organization,
    mentor: named(line.mentor),
    mentee: named(line.mentee),
    howMet: contact?.howMet,
    purpose,
    blurb,
    introducedOn: reachedOn(line.events, "introduced"),
    writtenOn: day("contacted"),
    metOn: day("met"),
  };
}

/** The messages that may be wanted where an introduction stands, the likeliest first. */
export function draftsFor({ side, stage }: Pick<IntroductionLine, "side" | "stage">): DraftKind[] {
  const offered = side === "mentor" ? byMentor : byMentee;
  return offered[stage] ?? [];
}

type Offered = Partial<Record<IntroductionLine["stage"], DraftKind[]>>;

const byMentee: Offered = {
  requested: ["request", "blurb"],
  offered: ["blurb"],
  accepted: ["blurb"],
  contact_asked: ["blurb"],
  introduced: ["first_message"],
  contacted: ["chase", "second_chase"],
  replied: ["schedule"],
  met: ["thank", "tell_result"],
  ongoing: ["keep_in_touch", "tell_result"],
  closed: ["tell_result"],
};

const byMentor: Offered = {
  requested: ["ask_contact", "introduce"],
  accepted: ["ask_contact", "introduce"],
  contact_asked: ["ask_contact"],
  contact_agreed: ["introduce"],
};
