import type { Contact } from "#shared/contacts";
import { addBusinessDays, addDays, dayAt } from "#shared/days";
import type { FollowUp, Subject } from "#shared/follow-ups";
import { reachedOn } from "#shared/introductions";
import { isLosingTouch } from "../contacts/model.ts";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";
import { dayInWords } from "../words/days.ts";

/** One thing the person owes, said in a sentence. */
export type Owed = {
  key: string;
  kind: FollowUp["kind"];
  subject: Subject;
  dueOn: string;
  /** None while a rule alone says so and nobody has moved or closed it. */
  followUp: FollowUp | undefined;
  line: IntroductionLine | undefined;
  contact: Contact | undefined;
  what: string;
  why: string;
};

export type Groups = { overdue: Owed[]; today: Owed[]; week: Owed[]; later: Owed[] };

type Doors = Pick<OpenProgram, "replica" | "program" | "introductions" | "contacts" | "me">;

/** All that is open, oldest first; what the rules imply stands in until a reminder is written. */
export function owedOf(doors: Doors, today: string): Owed[] {
  const { replica } = doors;
  const followUps = [...replica.rows("follow_up").value.values()];
  const known = new Set(
    followUps.filter(speaks).map(({ kind, subject }) => `${kind} ${subject.id}`),
  );
  const implied = [...firstMessages(doors), ...lostTouch(doors, today)].filter(
    ({ kind, subject }) => !known.has(`${kind} ${subject.id}`),
  );
  return [...followUps.filter(({ status }) => status === "open"), ...implied]
    .flatMap((each) => describe(each, doors, today) ?? [])
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.what.localeCompare(b.what));
}

/** A closed reminder still speaks for its subject, except that touch can be lost again. */
function speaks({ kind, status }: FollowUp): boolean {
  return status === "open" || kind !== "keep_in_touch";
}

export function groupByDue(owed: readonly Owed[], today: string): Groups {
  const weekEnd = addDays(today, 7);
  return {
    overdue: owed.filter(({ dueOn }) => dueOn < today),
    today: owed.filter(({ dueOn }) => dueOn === today),
    week: owed.filter(({ dueOn }) => dueOn > today && dueOn <= weekEnd),
    later: owed.filter(({ dueOn }) => dueOn > weekEnd),
  };
}

/** Open introductions in which somebody else acts next. */
export function waitingOf(lines: readonly IntroductionLine[]): IntroductionLine[] {
  const others = ["requested", "accepted", "contact_asked", "contact_agreed", "contacted"];
  return lines.filter(({ side, stage }) => side === "mentee" && others.includes(stage));
}

type Implied = Pick<FollowUp, "kind" | "subject" | "dueOn">;

function firstMessages({ introductions, replica, program }: Doors): Implied[] {
  const rules = replica.rows("program").value.get(program.id);
  return introductions.lines.value
    .filter(({ side, stage }) => side === "mentee" && stage === "introduced")
    .map(({ id, since }) => ({
      kind: "first_message",
      subject: { kind: "introduction", id },
      dueOn: addBusinessDays(
        since ?? "1970-01-01",
        rules?.followUpPolicy.firstMessage ?? 1,
        rules?.holidays ?? [],
      ),
    }));
}

/** Straight from the rows: sorting ten thousand contacts is for the list, not for Today. */
function lostTouch({ replica, contacts, me }: Doors, today: string): Implied[] {
  const lastOn = contacts.lastOn.value;
  return [...replica.rows("contact").value.values()]
    .filter((contact) => isLosingTouch(contact, lastOn.get(contact.id), today))
    .map(({ id, createdAt, keepInTouchEvery }) => ({
      kind: "keep_in_touch",
      subject: { kind: "contact", id },
      dueOn: addDays(lastOn.get(id) ?? dayAt(createdAt, me.timeZone), keepInTouchEvery ?? 0),
    }));
}

/** Undefined when what it hangs on is no longer there. */
function describe(each: FollowUp | Implied, doors: Doors, today: string): Owed | undefined {
  const { kind, subject, dueOn } = each;
  const line = doors.introductions.byId.value.get(subject.id);
  const contactId = line?.introduction.contactId ?? subject.id;
  const contact = doors.replica.rows("contact").value.get(contactId);
  const title = "title" in each ? each.title : null;
  const person = line?.introduction.person.fullName ?? contact?.fullName;
  if (person === undefined && title === null) return undefined;
  const followUp = "status" in each ? each : undefined;
  const words = { person: person ?? "", line, contact, doors, today };
  return {
    key: followUp?.id ?? `${kind}-${subject.id}`,
    kind,
    subject,
    dueOn,
    followUp,
    line,
    contact,
    what: title ?? whatOf(kind, words),
    why: whyOf(kind, words),
  };
}

type Words = {
  person: string;
  line: IntroductionLine | undefined;
  contact: Contact | undefined;
  doors: Doors;
  today: string;
};

function whatOf(kind: FollowUp["kind"], { person, line }: Words): string {
  const mentor = line?.mentor ?? "your mentor";
  const mentee = line?.mentee ?? "your mentee";
  const words: Record<FollowUp["kind"], string> = {
    answer_request: `Answer ${mentee} about ${person}`,
    answer_offer: `Say whether you want to meet ${person}`,
    ask_contact: `Ask ${person} whether they have time for ${mentee}`,
    introduce: `Introduce ${mentee} and ${person}`,
    confirm: `Say whether you introduced ${mentee} and ${person}`,
    first_message: `Write to ${person}`,
    still_wanted: `Say whether you still want to meet ${person}`,
    chase: `Ask ${person} once more`,
    schedule: `Find a day to talk with ${person}`,
    did_it_happen: `Say whether you met ${person}`,
    thank: `Thank ${person}`,
    tell_result: `Tell ${mentor} how it went with ${person}`,
    read_result: `Read how it went for ${mentee} with ${person}`,
    keep_in_touch: `Get in touch with ${person}`,
    ask_outcome: `Say what came of meeting ${person}`,
    other: `Follow up with ${person}`,
  };
  return words[kind];
}

function whyOf(kind: FollowUp["kind"], { line, contact, doors, today }: Words): string {
  const ago = (stage: Parameters<typeof reachedOn>[1]) => {
    const day = line && reachedOn(line.events, stage);
    return day === undefined ? "" : ` ${dayInWords(day, today)}`;
  };
  const introduced =
    line && line.mentor !== "you" ? `${line.mentor} introduced you${ago("introduced")}` : "";
  const lastOn = contact && doors.contacts.lastOn.value.get(contact.id);
  const reasons: Partial<Record<FollowUp["kind"], string>> = {
    chase: `you wrote${ago("contacted")}`,
    schedule: `a reply came${ago("replied")}`,
    did_it_happen: `the meeting was${ago("scheduled")}`,
    thank: `you met${ago("met")}`,
    tell_result: `you met${ago("met")}`,
    keep_in_touch:
      lastOn === undefined ? "no contact logged yet" : `last contact ${dayInWords(lastOn, today)}`,
  };
  return reasons[kind] ?? introduced;
}
