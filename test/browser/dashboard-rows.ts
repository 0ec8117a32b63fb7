import { addDays } from "#shared/days";
import type { Stage } from "#shared/introductions";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Role } from "#shared/programs";
import { makeId, makeRecord } from "../make.ts";

export type Row = { [K in Kind]: { kind: K; record: RecordOf<K> } }[Kind];
export type Book = { userId: string; name: string; roles: Role[]; rows: Row[] };

export const programId = makeId();
/** The browser's clock is real, so the days of its data are counted from the real today. */
export const today = new Date().toISOString().slice(0, 10);
const names = { "mentee-1": "Amina Diallo", "mentor-1": "Lena Fischer", "mentor-2": "Paulo Reis" };

/** A mentee with two mentors, a dozen contacts in many scripts and introductions at every stage. */
export function makeMenteeBook(contacts = 12): Book {
  const cards = Array.from({ length: contacts }, (_, index) => makeCard(index));
  const met = makeIntroduction("met", 40, { fullName: "Amara Okafor", organization: "Lagos Labs" });
  const fresh = makeIntroduction("introduced", 3, { fullName: "王小明", jobTitle: "工程师" });
  const written = makeIntroduction("contacted", 6, { fullName: "Zoë Brontë" });
  const closed = makeIntroduction("closed", 70, { fullName: "Ivan Petrov" });
  return {
    userId: "mentee-1",
    name: names["mentee-1"],
    roles: ["mentee"],
    rows: [
      ...cards.map((record): Row => ({ kind: "contact", record })),
      ...[met, fresh, written, closed].flat(),
      mentorship("mentor-1"),
      mentorship("mentor-2"),
      factOf(met, "thanked", -30),
      ...makeHistory(cards[0]?.id ?? makeId()),
    ],
  };
}

export function makeMentorBook(): Book {
  return {
    userId: "mentor-1",
    name: names["mentor-1"],
    roles: ["mentor"],
    rows: [
      mentorship("mentor-1"),
      ...makeIntroduction("introduced", 2, { fullName: "Amara Okafor" }),
      ...makeIntroduction("met", 30, { fullName: "Jürgen Groß", organization: "Nordlicht" }),
    ],
  };
}

/** A lead with a mentor, two mentees, a cohort, an invitation and a deed of theirs. */
export function makeLeadBook(): Book {
  const spring = makeRecord("cohort", { label: "Spring" });
  const member = (userId: string, displayName: string, role: Role): Row => ({
    kind: "member",
    record: makeRecord("member", { userId, displayName, roles: [role], cohortId: spring.id }),
  });
  return {
    ...{ userId: "lead-1", name: "Lina Lead", roles: ["lead"] },
    rows: [
      {
        kind: "program",
        record: makeRecord("program", { id: programId, name: "Example Program" }),
      },
      { kind: "cohort", record: spring },
      member("lead-1", "Lina Lead", "lead"),
      member("mentor-1", "Lena Fischer", "mentor"),
      member("mentee-1", "Amina Diallo", "mentee"),
      member("mentee-2", "Robin Sample", "mentee"),
      { kind: "pairing", record: makeRecord("pairing") },
      {
        kind: "invitation",
        record: makeRecord("invitation", { expiresAt: Date.now() + 86_400_000 }),
      },
      { kind: "audit_entry", record: makeRecord("audit_entry", { createdBy: "lead-1" }) },
    ],
  };
}

const people = [
  "Amara Okafor",
  "Søren Kierkegård",
  "محمد العلي",
  "田中 花子",
  "Ольга Иванова",
  "Nguyễn Thị Ánh",
  "प्रिया शर्मा",
  "José Álvarez",
];

function makeCard(index: number): RecordOf<"contact"> {
  const name = people[index % people.length] ?? "Robin";
  return makeRecord("contact", {
    fullName: index < people.length ? name : `${name} ${index}`,
    jobTitle: "Researcher",
    organization: index % 2 === 0 ? "Lagos Labs" : "Nordlicht GmbH",
    emails: [{ value: `person${index}@example.org`, kind: "work" }],
    links: [{ url: `https://example.org/people/${index}`, service: null }],
    tags: index % 3 === 0 ? ["climate"] : [],
    source: "page",
  });
}

export function makeIntroduction(
  stage: Stage,
  daysAgo: number,
  person: { fullName: string; jobTitle?: string; organization?: string },
): Row[] {
  const introduction = makeRecord("introduction", {
    person: { jobTitle: null, organization: null, ...person },
    channel: "email",
  });
  const path: Stage[] = ["introduced", "contacted", "replied", "met", "closed"];
  const reached = path.slice(0, path.indexOf(stage) + 1);
  return [
    { kind: "introduction", record: introduction },
    ...reached.map(
      (each, index): Row => ({
        kind: "introduction_event",
        record: makeRecord("introduction_event", {
          introductionId: introduction.id,
          stage: each,
          occurredOn: addDays(today, Math.min(0, index * 3 - daysAgo)),
          reason: each === "closed" ? "no_answer" : null,
        }),
      }),
    ),
  ];
}

/** One more fact of an introduction. */
export function factOf(
  rows: readonly Row[],
  stage: RecordOf<"introduction_event">["stage"],
  days: number,
): Row {
  return {
    kind: "introduction_event",
    record: makeRecord("introduction_event", {
      introductionId: rows[0]?.record.id ?? makeId(),
      ...{ stage, occurredOn: addDays(today, days), recordedAt: Date.now() + days * 86_400_000 },
    }),
  };
}

function makeHistory(contactId: string): Row[] {
  return [
    {
      kind: "interaction",
      record: makeRecord("interaction", {
        contactId,
        kind: "call",
        occurredOn: addDays(today, -5),
        summary: "Talked about grid storage.",
      }),
    },
    {
      kind: "note",
      record: makeRecord("note", {
        about: { kind: "contact", id: contactId },
        text: "Knows the grant people.",
      }),
    },
  ];
}

function mentorship(mentorId: "mentor-1" | "mentor-2"): Row {
  return {
    kind: "mentorship",
    record: makeRecord("mentorship", {
      mentorIds: [mentorId],
      menteeIds: ["mentee-1"],
      names,
      startedOn: addDays(today, -200),
    }),
  };
}
