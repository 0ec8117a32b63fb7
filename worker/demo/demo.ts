import { addDays, weekOf } from "#shared/days";
import { Mentorship } from "#shared/mentorships";
import { Note } from "#shared/notes";
import { Cohort, Consent, Member } from "#shared/programs";
import { importedContacts, ownContacts } from "./book.ts";
import { instantOf, isTerm, laterOf, workdayFrom } from "./calendar.ts";
import { type Chance, makeChance } from "./chance.ts";
import { type Chapter, type Deed, type Person, put } from "./deeds.ts";
import type { Owner } from "./follow-ups.ts";
import { type Lived, liveIntroduction } from "./introductions.ts";
import { makeMeetings } from "./meetings.ts";
import { guests, type Mentee, makePeople, type People } from "./people.ts";
import { rehearse } from "./rehearsal.ts";
import { makeTogether } from "./together.ts";
import { makeWaiting } from "./waiting.ts";

export type Demo = {
  program: { id: string; name: string; startsOn: string; minimumCell: number };
  lead: Person;
  people: Person[];
  /** Pushed in this order, every deed meets what it refers to. */
  chapters: Chapter[];
};

/** The program's id is the same whatever the day, so that a second visit finds the first. */
export const demoProgramId = "018bcfe5-6800-7000-8000-7465727469a5";

/** Known without making the demo: whoever finds its one deed done knows that all are. */
export const closingDevice = "018bcfe5-6800-7000-8000-7465727469b1";

const demoYears = [730, 365] as const;

/**
 * Two years of one program, lived up to the day before `asOf`: two cohorts of thirty mentees,
 * fifteen mentors, one lead. The same seed and day make the same demo.
 */
export function makeDemo(seed: number, asOf: string): Demo {
  const joined = [addDays(asOf, -demoYears[0]), addDays(asOf, -demoYears[1])] as const;
  const people = makePeople(seed, joined);
  const chance = makeChance(seed + 1);
  const lives = people.mentees.map((mentee) => ({
    userId: mentee.userId,
    lived: liveMentee({ chance, userId: mentee.userId, lastDay: addDays(asOf, -1) }, mentee, asOf),
    mentee,
  }));
  const program = {
    id: demoProgramId,
    name: "Harbour Bridge Mentoring",
    startsOn: joined[0],
    minimumCell: 10,
  };
  const mentorDeeds = (part: "mentorBefore" | "mentorAfter") =>
    people.mentors.map(({ userId }) =>
      chapter(
        chance,
        userId,
        joined[0],
        lives.flatMap(({ lived }) => lived[part].get(userId) ?? []),
      ),
    );
  const opened = opening(chance, people, joined);
  const chapters = [
    chapter(chance, people.lead.userId, joined[0], opened),
    ...mentorDeeds("mentorBefore"),
    ...lives.map(({ userId, lived }) => chapter(chance, userId, joined[0], lived.mentee)),
    ...mentorDeeds("mentorAfter"),
    ...waiting(makeChance(seed + 2), people, opened, asOf),
    ...together(makeChance(seed + 3), people, asOf),
    ...meetings(makeChance(seed + 4), people, opened, asOf),
    {
      userId: people.lead.userId,
      device: closingDevice,
      deeds: [closing(chance, people.lead, asOf)],
    },
  ].filter(({ deeds }) => deeds.length > 0);
  const { lead, mentors, mentees } = people;
  return { program, lead, people: [lead, ...mentors, ...mentees], chapters };
}

type Life = {
  mentee: Deed[];
  mentorBefore: Map<string, Deed[]>;
  mentorAfter: Map<string, Deed[]>;
};

function liveMentee(owner: Owner, mentee: Mentee, asOf: string): Life {
  const { chance, lastDay } = owner;
  const life: Life = {
    mentee: [
      ...consents(owner, mentee),
      ...importedContacts(owner, mentee.joinedOn),
      ...ownContacts(owner, mentee.joinedOn),
    ],
    mentorBefore: new Map(),
    mentorAfter: new Map(),
  };
  for (const introducedOn of introductionDays(owner, mentee, asOf)) {
    const [main] = mentee.mentors;
    const userId = chance.happens(0.75) ? main : chance.pick(mentee.mentors);
    const introducer = { kind: "member", userId } as const;
    const { isConnector } = mentee;
    keep(life, userId, liveIntroduction(owner, { introducer, introducedOn, isConnector }));
  }
  const [mentor] = mentee.mentors;
  if (mentor === guests.mentor.userId) {
    keep(life, mentor, rehearse(owner, mentee.userId, mentor, { lastDay, asOf }));
  }
  return life;
}

function keep(life: Life, mentorId: string, lived: Lived): void {
  life.mentee.push(...lived.mentee);
  for (const part of ["mentorBefore", "mentorAfter"] as const) {
    life[part].set(mentorId, [...(life[part].get(mentorId) ?? []), ...lived[part]]);
  }
}

/**
 * Days on which a mentor introduced somebody: one by one in the first year of a mentorship in
 * term, less in holidays and later. Everyone has a first one within five weeks, and whatever the
 * season the last two whole weeks are lively.
 */
function introductionDays(
  { chance, lastDay }: Owner,
  { joinedOn, isRegular }: Mentee,
  asOf: string,
): string[] {
  const recent = [-14, -7].map((back) => addDays(weekOf(asOf), back));
  const days = [workdayFrom(addDays(joinedOn, chance.between(5, 33)))];
  for (let week = 1; addDays(joinedOn, week * 7) <= lastDay; week += 1) {
    const day = workdayFrom(addDays(joinedOn, week * 7 + chance.between(0, 4)));
    const share = isTerm(day) ? (week < 52 ? 0.47 : 0.2) : 0.1;
    if (chance.happens(share) && day <= lastDay && !recent.includes(weekOf(day))) days.push(day);
  }
  return isRegular ? [...days, ...recent.map((week) => addDays(week, chance.between(0, 2)))] : days;
}

function consents(owner: Owner, { consent, joinedOn }: Mentee): Deed[] {
  if (consent === "never_said") return [];
  const first = consentOf(owner, joinedOn, "given");
  if (consent === "given") return [first];
  return [first, consentOf(owner, addDays(owner.lastDay, -40), "withdrawn")];
}

function consentOf({ chance, userId }: Owner, day: string, analytics: Consent["analytics"]): Deed {
  const createdAt = instantOf(day, 9);
  const record = { id: chance.id(createdAt), createdAt, createdBy: userId, analytics };
  return put("consent", Consent.parse(record));
}

function opening(chance: Chance, people: People, joined: readonly [string, string]): Deed[] {
  const { lead, mentors, mentees } = people;
  const createdAt = instantOf(joined[0], 8);
  const common = () => ({ id: chance.id(createdAt), createdAt, createdBy: lead.userId });
  const cohorts = joined.map((from) =>
    Cohort.parse({ ...common(), label: `Joined ${from.slice(0, 7)}`, from }),
  );
  const cohortIds = new Map(mentees.map(({ userId, cohort }) => [userId, cohorts[cohort]?.id]));
  const members = [...mentors, ...mentees].map((person) =>
    Member.parse({
      ...common(),
      userId: person.userId,
      displayName: person.name,
      roles: [person.role],
      cohortId: cohortIds.get(person.userId) ?? null,
      joinedOn: person.joinedOn,
    }),
  );
  const mentorships = mentees.flatMap(({ userId, mentors: own, joinedOn }) =>
    own.map((mentorId, index) =>
      Mentorship.parse({
        ...common(),
        kind: index === 0 ? "one_on_one" : "e_mentoring",
        mentorIds: [mentorId],
        menteeIds: [userId],
        status: "active",
        startedOn: laterOf(joinedOn, joined[0]),
      }),
    ),
  );
  return [
    ...cohorts.map((cohort) => put("cohort", cohort)),
    ...members.map((member) => put("member", member)),
    ...mentorships.map((mentorship) => put("mentorship", mentorship)),
  ];
}

/** Drawn from chance of its own, so that the lives stay what they are. */
function waiting(chance: Chance, people: People, opened: readonly Deed[], asOf: string): Chapter[] {
  const [menteeId, mentorId] = [guests.mentee.userId, guests.mentor.userId];
  const other = people.mentees.find(
    ({ userId, mentors }) => mentors[0] === mentorId && userId !== menteeId,
  );
  const mentorshipId = opened.flatMap((deed) =>
    deed.op === "put" &&
    deed.kind === "mentorship" &&
    deed.record.menteeIds.includes(menteeId) &&
    deed.record.mentorIds.includes(mentorId)
      ? [deed.record.id]
      : [],
  )[0];
  if (other === undefined || mentorshipId === undefined) return [];
  const lastDay = addDays(asOf, -1);
  return makeWaiting({ chance, lastDay, mentorshipId, otherId: other.userId }).map((act) =>
    chapter(chance, act.userId, lastDay, act.deeds),
  );
}

/** The mentee whose mentor is far away online is not mentored by that one already. */
function together(chance: Chance, { lead, mentors, mentees }: People, asOf: string): Chapter[] {
  const own = mentees.filter(
    ({ userId, mentors: [main] }) =>
      main === guests.mentor.userId && userId !== guests.mentee.userId,
  );
  const [first, second] = [
    own[0],
    mentees.find(
      (each) => !own.includes(each) && each.cohort === 1 && each.userId !== guests.mentee.userId,
    ),
  ];
  const guest = mentees.find(({ userId }) => userId === guests.mentee.userId);
  const far = mentors.find(
    ({ userId, timeZone }) => timeZone === "Asia/Seoul" && !guest?.mentors.includes(userId),
  );
  if (first === undefined || second === undefined || far === undefined) return [];
  const lastDay = addDays(asOf, -1);
  const others = [first.userId, second.userId] as const;
  const stage = { chance, lastDay, leadId: lead.userId, others, farId: far.userId };
  return makeTogether(stage).map(({ userId, deeds }) => chapter(chance, userId, lastDay, deeds));
}

/** Talks, agreements and goals, and which mentors let themselves be counted: thirteen of fifteen. */
function meetings(
  chance: Chance,
  { mentors }: People,
  opened: readonly Deed[],
  asOf: string,
): Chapter[] {
  const lastDay = addDays(asOf, -1);
  const mentorships = opened.flatMap((deed) =>
    deed.op === "put" && deed.kind === "mentorship" ? [deed.record] : [],
  );
  const words = mentors.slice(0, 13).map(({ userId, joinedOn }) => {
    const word = consentOf({ chance, userId, lastDay }, joinedOn, "given");
    return { userId, deeds: [word] };
  });
  return [...words, ...makeMeetings({ chance, lastDay }, mentorships)].map(({ userId, deeds }) =>
    chapter(chance, userId, lastDay, deeds),
  );
}

/** The last deed of all; once it is there, the demo is whole. */
function closing(chance: Chance, lead: Person, asOf: string): Deed {
  const createdAt = instantOf(addDays(asOf, -1), 16);
  const about = { kind: "mentorship", id: chance.id(createdAt) };
  const text = "Ask the mentors which of their introductions we may tell as a story.";
  const common = { id: chance.id(createdAt), createdAt, createdBy: lead.userId };
  return put("note", Note.parse({ ...common, about, text }));
}

function chapter(chance: Chance, userId: string, since: string, deeds: Deed[]): Chapter {
  return { userId, device: chance.id(instantOf(since, 7)), deeds };
}
