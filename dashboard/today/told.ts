import type { Contact } from "#shared/contacts";
import { mentorshipOf } from "#shared/follow-ups/mentorship";
import type { Owed } from "#shared/follow-ups/owed";
import { whatOf, whyOf } from "#shared/follow-ups/words";
import type { Mentorship } from "#shared/mentorships";
import { outcomeWords } from "#shared/outcome-words";
import type { Outcome } from "#shared/outcomes";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";
import { clockIn } from "../words/clock.ts";
import { dayInWords } from "../words/days.ts";

/** One thing the person owes, said in a sentence, with what it is about. */
export type Told = {
  owed: Owed;
  line: IntroductionLine | undefined;
  contact: Contact | undefined;
  outcome: Outcome | undefined;
  mentorship: Mentorship | undefined;
  /** Whom it is about. */
  person: string;
  what: string;
  why: string;
};

type Doors = Pick<
  OpenProgram,
  "replica" | "introductions" | "contacts" | "people" | "today" | "me"
>;

export function tell(owed: Owed, doors: Doors): Told {
  const { replica, introductions, today } = doors;
  const line = introductions.byId.value.get(owed.subject.id);
  const contact = replica.rows("contact").value.get(owed.contactId ?? "");
  const outcome = replica.rows("outcome").value.get(owed.subject.id);
  const talk = replica.rows("check_in").value.get(owed.subject.id);
  const mentorship =
    owed.contactId === null && line === undefined ? ofWhich(owed, doors) : undefined;
  const person =
    line?.introduction.person.fullName ??
    contact?.fullName ??
    (mentorship ? doors.people.othersIn(mentorship) : "");
  const events = line?.events ?? [];
  const who = { person, ...membersOf(line, outcome, doors), outcome: titleOf(outcome) };
  const lastOn = contact && doors.contacts.lastOn.value.get(contact.id);
  const say = (day: string) => dayInWords(day, today.value);
  const clock = talk ? clockIn(talk.plannedAt, doors.me.timeZone) : "";
  return {
    ...{ owed, line, contact, outcome, mentorship, person },
    what: owed.title ?? whatOf(owed, who),
    why: whyOf(owed, { events, mentor: who.mentor, lastOn, say, clock }),
  };
}

/** Whom the reader knows it from, and whom it is for. */
export function membersOf(
  line: IntroductionLine | undefined,
  outcome: Outcome | undefined,
  { people }: Pick<OpenProgram, "people">,
) {
  return {
    mentor: line?.mentor ?? "your mentor",
    mentee: outcome ? people.nameOf(outcome.createdBy) : (line?.mentee ?? ""),
  };
}

function ofWhich({ subject }: Owed, { replica }: Doors): Mentorship | undefined {
  return mentorshipOf(subject.id, {
    mentorships: [...replica.rows("mentorship").value.values()],
    checkIns: [...replica.rows("check_in").value.values()],
    actionItems: [...replica.rows("action_item").value.values()],
    goals: [...replica.rows("goal").value.values()],
  });
}

function titleOf(outcome: Outcome | undefined): string | undefined {
  return outcome && (outcome.title ?? outcomeWords[outcome.kind]);
}
