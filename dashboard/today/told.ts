import type { Contact } from "#shared/contacts";
import { meetingOn } from "#shared/follow-ups/life";
import type { Owed } from "#shared/follow-ups/owed";
import { type IntroductionEvent, reachedOn, type Stage } from "#shared/introductions";
import type { Outcome } from "#shared/outcomes";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";
import { dayInWords } from "../words/days.ts";
import { outcomeWords } from "../words/outcomes.ts";

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
  const person = line?.introduction.person.fullName ?? contact?.fullName ?? "";
  const mentee = outcome ? doors.people.nameOf(outcome.createdBy) : (line?.mentee ?? "");
  const lastOn = contact && doors.contacts.lastOn.value.get(contact.id);
  return {
    ...{ owed, line, contact, outcome, person },
    what: owed.followUp?.title ?? whatOf(owed, { line, outcome, person, mentee }),
    why: whyOf({ owed, line }, lastOn, today.value),
  };
}

type Asked = Pick<Owed, "kind" | "side">;
type About = Pick<Told, "line" | "outcome" | "person"> & { mentee: string };

/** What is asked of the person, as a sentence or a question. */
export function whatOf(owed: Asked, { line, outcome, person, mentee }: About): string {
  const mentor = line?.mentor ?? "your mentor";
  const isMentor = owed.side === "mentor";
  const words: Record<Owed["kind"], string> = {
    answer_request: `Answer ${mentee}, who would like to meet ${person}`,
    answer_offer: `Would you like to meet ${person}?`,
    ask_contact: `Ask ${person} whether they have time for ${mentee}`,
    introduce: `Introduce ${mentee} and ${person}`,
    confirm: `Did you introduce ${mentee} and ${person}?`,
    first_message: `Write to ${person}`,
    still_wanted: `Do you still want to meet ${person}?`,
    chase: isMentor ? `Ask ${person} once more about ${mentee}` : `Ask ${person} once more`,
    schedule: `Find a day to talk with ${person}`,
    did_it_happen: `Did you meet ${person}?`,
    thank: isMentor ? `Thank ${person} for meeting ${mentee}` : `Thank ${person}`,
    tell_result: `Tell ${mentor} how it went with ${person}`,
    read_result: outcome
      ? `${mentee} shared an outcome: ${outcome.title ?? outcomeWords[outcome.kind]}`
      : `${mentee} told you how it went with ${person}`,
    keep_in_touch: `Get in touch with ${person}`,
    ask_outcome: `Did anything come of meeting ${person}?`,
    other: `Follow up with ${person}`,
  };
  return words[owed.kind];
}

function whyOf(
  { owed, line }: Pick<Told, "owed" | "line">,
  lastOn: string | undefined,
  today: string,
): string {
  const ago = (day: string | undefined) => (day === undefined ? "" : ` ${dayInWords(day, today)}`);
  const since = (stage: Stage) => ago(line && reachedOn(line.events, stage));
  const introduced = line ? `${line.mentor} introduced you${since("introduced")}` : "";
  const closes = owed.closesOn ? `; unanswered, it closes${ago(owed.closesOn)}` : "";
  const reasons: Record<Owed["kind"], string> = {
    answer_request: `asked${since("requested")}`,
    answer_offer: `${line?.mentor ?? ""} offered it${since("offered")}`,
    ask_contact: `you said yes${since("accepted")}`,
    introduce: `they agreed${since("contact_agreed")}`,
    confirm: since("introduced").trim(),
    first_message: introduced,
    still_wanted: `${introduced}${closes}`,
    chase: `you wrote${since(owed.side === "mentor" ? "contact_asked" : "contacted")}`,
    schedule: `a reply came${since("replied")}`,
    did_it_happen: `the meeting was${ago(line && meetingOn(line.events))}`,
    thank: `${owed.side === "mentor" ? "they" : "you"} met${since("met")}`,
    tell_result: `you met${since("met")}`,
    read_result: ago(lastDay(line?.events ?? [], "result_told")).trim(),
    keep_in_touch: lastOn === undefined ? "no contact logged yet" : `last contact${ago(lastOn)}`,
    ask_outcome: `you are in touch since${since("ongoing")}`,
    other: "",
  };
  return reasons[owed.kind];
}

function lastDay(events: readonly IntroductionEvent[], stage: IntroductionEvent["stage"]) {
  return events.findLast((event) => event.stage === stage)?.occurredOn;
}
