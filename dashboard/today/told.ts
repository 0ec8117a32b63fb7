import type { Contact } from "#shared/contacts";
import type { Owed } from "#shared/follow-ups/owed";
import { whatOf, whyOf } from "#shared/follow-ups/words";
import { outcomeWords } from "#shared/outcome-words";
import type { Outcome } from "#shared/outcomes";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";
import { dayInWords } from "../words/days.ts";

/** One thing the person owes, said in a sentence, with what it is about. */
export type Told = {
  owed: Owed;
  line: IntroductionLine | undefined;
  contact: Contact | undefined;
  outcome: Outcome | undefined;
  /** Whom it is about. */
  person: string;
  what: string;
  why: string;
};

type Doors = Pick<OpenProgram, "replica" | "introductions" | "contacts" | "people" | "today">;

export function tell(owed: Owed, doors: Doors): Told {
  const { replica, introductions, today } = doors;
  const line = introductions.byId.value.get(owed.subject.id);
  const contact = replica.rows("contact").value.get(owed.contactId ?? "");
  const outcome = replica.rows("outcome").value.get(owed.subject.id);
  const mentorship = replica.rows("mentorship").value.get(owed.subject.id);
  const person =
    line?.introduction.person.fullName ??
    contact?.fullName ??
    (mentorship ? doors.people.othersIn(mentorship) : "");
  const events = line?.events ?? [];
  const who = { person, ...membersOf(line, outcome, doors), outcome: titleOf(outcome) };
  const lastOn = contact && doors.contacts.lastOn.value.get(contact.id);
  const say = (day: string) => dayInWords(day, today.value);
  return {
    ...{ owed, line, contact, outcome, person },
    what: owed.followUp?.title ?? whatOf(owed, who),
    why: whyOf(owed, { events, mentor: who.mentor, lastOn, say }),
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

function titleOf(outcome: Outcome | undefined): string | undefined {
  return outcome && (outcome.title ?? outcomeWords[outcome.kind]);
}
