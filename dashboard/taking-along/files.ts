import { type CalendarEvent, writeCalendar } from "#shared/interchange/calendar";
import { writeContactCsv } from "#shared/interchange/contact-csv";
import { guardedCsv, utf8Mark } from "#shared/interchange/csv";
import { writeJsContacts } from "#shared/interchange/jscontact";
import type { Outgoing } from "#shared/interchange/outgoing";
import { writeVcards } from "#shared/interchange/vcard-writing";
import { reachedOn, stages } from "#shared/introductions";
import { outcomeWords } from "#shared/outcome-words";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { OpenProgram } from "../open-program.ts";
import { tell } from "../today/told.ts";
import { stageWords } from "../words/introductions.ts";
import { ownBook } from "./own-book.ts";
import type { TextFile } from "./zip.ts";

/**
 * Everything of the person's own in this program, in the formats other software reads. `origin` is
 * the dashboard's, to which the calendar leads back; `schema` is that of everything.
 */
export function filesToTakeAlong(
  open: OpenProgram,
  { origin, schema }: { origin: string; schema: string },
): TextFile[] {
  const contacts = outgoingContacts(open);
  const lines = open.introductions.lines.peek();
  return [
    { path: "about.txt", content: about(open.program.name) },
    { path: "contacts.vcf", content: writeVcards(contacts) },
    { path: "contacts.csv", content: utf8Mark + writeContactCsv(contacts) },
    { path: "contacts.jscontact.json", content: writeJsContacts(contacts) },
    { path: "introductions.csv", content: utf8Mark + introductionsCsv(lines, open) },
    { path: "interactions.csv", content: utf8Mark + interactionsCsv(open) },
    { path: "follow-ups.ics", content: followUps(open, origin) },
    {
      path: "everything.json",
      content: json(ownBook(open.replica, open.me, open.now())),
    },
    { path: "everything.schema.json", content: schema },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function outgoingContacts({ replica, people }: OpenProgram): Outgoing[] {
  const contacts = replica.rows("contact").peek();
  const notes = Map.groupBy(replica.rows("note").peek().values(), ({ about }) => about.id);
  return [...contacts.values()].map((contact) => {
    const by = contact.introducedBy;
    const introducer =
      by === null
        ? ""
        : by.kind === "member"
          ? people.nameOf(by.userId)
          : (contacts.get(by.contactId)?.fullName ?? "");
    const note = (notes.get(contact.id) ?? []).map(({ text }) => text).join("\n\n");
    return { contact, note, introducer };
  });
}

/** A line for each introduction, with the day each stage was reached. */
function introductionsCsv(
  lines: readonly IntroductionLine[],
  { replica, people }: OpenProgram,
): string {
  const outcomes = [...replica.rows("outcome").peek().values()];
  const cameOf = (id: string) =>
    outcomes
      .filter(({ introductions }) => introductions.some((each) => each.introductionId === id))
      .map(({ kind, title }) => title ?? outcomeWords[kind]);
  const head = ["Person", "Job title", "Organization", "Mentor", "Mentee", "Stage", "Channel"];
  return guardedCsv([
    [...head, "Purpose", "Quote", ...stages.map((stage) => stageWords[stage]), "What came of it"],
    ...lines.map(({ introduction: { introducer, ...introduction }, events, stageWords: stage }) => [
      introduction.person.fullName,
      introduction.person.jobTitle ?? "",
      introduction.person.organization ?? "",
      introducer.kind === "member" ? people.nameOf(introducer.userId) : introducer.name,
      people.nameOf(introduction.menteeId),
      stage,
      introduction.channel,
      introduction.purpose,
      introduction.quote,
      ...stages.map((each) => reachedOn(events, each) ?? ""),
      cameOf(introduction.id).join("; "),
    ]),
  ]);
}

function interactionsCsv({ replica }: OpenProgram): string {
  const contacts = replica.rows("contact").peek();
  const rows = [...replica.rows("interaction").peek().values()]
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1))
    .map(({ occurredOn, contactId, kind, direction, summary }) => [
      occurredOn,
      contacts.get(contactId)?.fullName ?? "",
      kind,
      direction,
      summary,
    ]);
  return guardedCsv([["Day", "Contact", "Kind", "Direction", "Summary"], ...rows]);
}

function followUps(open: OpenProgram, origin: string): string {
  const { owed: all, program, now } = open;
  const events = all.peek().map((owed): CalendarEvent => {
    const { what, why } = tell(owed, open);
    return {
      uid: `${owed.key}@${new URL(origin).hostname}`,
      sequence: 0,
      on: owed.dueOn,
      summary: what,
      description: why,
      url: `${origin}/`,
      stampedAt: now(),
      status: "confirmed",
    };
  });
  return writeCalendar(program.name, events);
}

/** What a file cannot say stands in another. */
function about(program: string): string {
  return `Your own book in ${program}, as Tertius keeps it.

contacts.vcf             vCard 4.0, for address books. Not in it: strength, how you met, where it
                         was saved from, how often to keep in touch. Who introduced you and the
                         day you met are in fields of our own (X-INTRODUCED-BY, X-MET-ON).
contacts.csv             the same for spreadsheets and Google Contacts. A cell that begins like a
                         formula has an apostrophe before it; Tertius takes it off again.
contacts.jscontact.json  the same as JSContact (RFC 9553).
introductions.csv        every introduction, with the day of each stage and what came of it.
interactions.csv         every message, call and meeting you logged.
follow-ups.ics           what is due, for a calendar. It does not change by itself; the calendar
                         address under Account does.
everything.json          all of it, with nothing left out; everything.schema.json says its form.
`;
}
