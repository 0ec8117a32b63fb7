import { describe, expect, test, vi } from "vitest";
import { addDays } from "#shared/days";
import { type Book, owedOn } from "#shared/follow-ups/owed";
import { findLikelySame } from "#shared/introductions/likely-same";
import { kinds } from "#shared/kinds";
import { FollowUpPolicy } from "#shared/programs";
import { type Demo, makeDemo } from "../../../worker/demo/demo.ts";
import { guests } from "../../../worker/demo/people.ts";
import { noMentorships } from "../../shared/follow-ups/make-book.ts";

// Two years of a program are made anew for some tests, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 });

const asOf = "2026-11-23";
const demo = makeDemo(7, asOf);

describe("the demo program", () => {
  test("has two cohorts of thirty mentees, fifteen mentors and a lead", () => {
    const count = (role: string) => demo.people.filter((person) => person.role === role).length;
    expect([count("mentee"), count("mentor"), count("lead")]).toEqual([60, 15, 1]);
    const cohorts = puts(demo, "member").map(({ cohortId }) => cohortId);
    expect(Map.groupBy(cohorts.filter(Boolean), (id) => id).size).toBe(2);
  });

  test("is the same for the same seed and day", () => {
    expect(makeDemo(7, asOf)).toEqual(demo);
    expect(makeDemo(8, asOf).chapters).not.toEqual(demo.chapters);
  });

  test("makes only records that the program takes, each by the person who does it", () => {
    for (const { userId, deeds } of demo.chapters)
      for (const deed of deeds) {
        if (deed.op !== "put") continue;
        expect(kinds[deed.kind].safeParse(deed.record).success).toBe(true);
        expect(deed.record.createdBy).toBe(userId);
      }
  });

  test("reaches nobody: addresses are of reserved domains", () => {
    const addresses = [
      ...demo.people.map(({ email }) => email),
      ...puts(demo, "contact").flatMap(({ emails }) => emails.map(({ value }) => value)),
    ];
    expect(addresses.filter((address) => !/@([a-z-]+\.)?example(\.com)?$/.test(address))).toEqual(
      [],
    );
  });

  test("gives everyone a name of their own, in many scripts", () => {
    const names = demo.people.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const written = [...names, ...puts(demo, "contact").map(({ fullName }) => fullName)].join("");
    for (const script of ["Latin", "Arabic", "Devanagari", "Han", "Hangul", "Cyrillic", "Ethiopic"])
      expect(new RegExp(`\\p{Script=${script}}`, "u").test(written), script).toBe(true);
  });

  test("fifty of the sixty mentees and thirteen of the mentors let themselves be counted", () => {
    const words = new Map(puts(demo, "consent").map((word) => [word.createdBy, word.analytics]));
    const given = [...words].filter(([, word]) => word === "given").map(([userId]) => userId);
    expect(given.filter((userId) => userId.startsWith("demo-mentee"))).toHaveLength(50);
    expect(given.filter((userId) => userId.startsWith("demo-mentor"))).toHaveLength(13);
  });
});

describe("the lives in it", () => {
  test("nothing happened on the day itself or later", () => {
    const days = puts(demo, "introduction_event").map(({ occurredOn }) => occurredOn);
    expect(days.filter((day) => day >= asOf)).toEqual([]);
    const latest = Math.max(...puts(demo, "contact").map(({ createdAt }) => createdAt));
    expect(latest).toBeLessThan(Date.parse(`${asOf}T00:00:00Z`));
  });

  test("most introductions are followed up, many late, some never", () => {
    const facts = Map.groupBy(puts(demo, "introduction_event"), (fact) => fact.introductionId);
    const days = [...facts.values()].map((each) => ({
      introduced: each.find(({ stage }) => stage === "introduced")?.occurredOn ?? "",
      contacted: each.find(({ stage }) => stage === "contacted")?.occurredOn,
    }));
    const done = days.filter(({ contacted }) => contacted !== undefined);
    const late = done.filter(
      ({ introduced, contacted = "" }) => contacted > addDays(introduced, 3),
    );
    expect(done.length / days.length).toBeGreaterThan(0.65);
    expect(done.length / days.length).toBeLessThan(0.9);
    expect(late.length / done.length).toBeGreaterThan(0.2);
  });

  test("outcomes are rare and only some are shared", () => {
    const outcomes = puts(demo, "outcome");
    const shared = outcomes.filter(({ sharedWithMentor }) => sharedWithMentor !== null);
    expect(outcomes.length / puts(demo, "introduction").length).toBeLessThan(0.1);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length).toBeLessThan(outcomes.length);
  });

  test("some events were typed days after they happened", () => {
    const typedLater = puts(demo, "introduction_event").filter(
      ({ occurredOn, recordedAt }) => recordedAt > Date.parse(addDays(occurredOn, 2)),
    );
    expect(typedLater.length).toBeGreaterThan(100);
  });

  test("no subject has two open follow-ups of one kind", () => {
    const open = puts(demo, "follow_up").filter(({ status }) => status === "open");
    const keys = open.map(({ subject, kind }) => `${subject.id} ${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("imports came on the day of joining", () => {
    const imported = puts(demo, "contact").filter(({ source }) => source === "csv");
    const joinedOn = new Map(demo.people.map(({ userId, joinedOn }) => [userId, joinedOn]));
    expect(imported.length).toBeGreaterThan(100);
    for (const { createdAt, createdBy } of imported)
      expect(new Date(createdAt).toISOString().slice(0, 10)).toBe(joinedOn.get(createdBy));
  });
});

describe("what waits for the two guests", () => {
  const of = (kind: "introduction_draft" | "template") =>
    puts(demo, kind).map(({ createdBy }) => createdBy);
  const guestIds = [guests.mentee.userId, guests.mentor.userId];

  test("is a mail to review and own words for each", () => {
    expect(of("introduction_draft").toSorted()).toEqual(guestIds.toSorted());
    expect(of("template").toSorted()).toEqual(guestIds.toSorted());
  });

  test("is requests and an offer to answer, and an agreement that gives room", () => {
    const first = puts(demo, "introduction_event").filter(
      ({ occurredOn, stage }) =>
        occurredOn > addDays(asOf, -8) && (stage === "requested" || stage === "offered"),
    );
    expect(first.filter(({ by }) => guestIds.includes(by)).length).toBeGreaterThanOrEqual(3);
    const agreed = puts(demo, "agreement").map((each) => each.introductionsPerMonth);
    expect(agreed).toContain(4);
  });

  test("is an introduction both of them entered", () => {
    const likely = findLikelySame({
      introductions: puts(demo, "introduction"),
      events: puts(demo, "introduction_event"),
      contacts: new Map(),
      distinctions: [],
    });
    expect(likely.map(({ kept }) => kept.createdBy)).toContain(guests.mentor.userId);
  });
});

describe("mentorships of every kind", () => {
  const ofGuest = puts(demo, "mentorship").filter(
    ({ mentorIds, menteeIds }) =>
      mentorIds.includes(guests.mentee.userId) || menteeIds.includes(guests.mentee.userId),
  );

  test("are around the mentee a visitor signs in as", () => {
    const kinds = new Set(ofGuest.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(["e_mentoring", "group", "one_on_one", "peer"]);
  });

  test("have talks to come, goals of each one's own, and one for the whole group", () => {
    const group = ofGuest.find(({ kind }) => kind === "group");
    const goals = puts(demo, "goal").filter(({ mentorshipId }) => mentorshipId === group?.id);
    expect(new Set(goals.map(({ menteeId }) => menteeId)).size).toBe(3);
    expect(goals.filter(({ sharedWith }) => sharedWith === "group")).toHaveLength(1);
    const ahead = puts(demo, "check_in").filter(
      ({ plannedAt }) => plannedAt > Date.parse(`${asOf}T00:00:00Z`),
    );
    for (const { id } of ofGuest.filter(
      ({ kind }) => kind !== "one_on_one" && kind !== "e_mentoring",
    ))
      expect(ahead.some(({ mentorshipId }) => mentorshipId === id)).toBe(true);
  });
});

describe("whom a visitor signs in as", () => {
  test.each([asOf, "2026-07-05", "2027-01-02", "2028-02-29"])(
    "on %s the mentee has something overdue, due today and due this week",
    (day) => {
      const due = owedOn(bookOf(makeDemo(7, day), guests.mentee.userId), day).map(
        ({ dueOn }) => dueOn,
      );
      expect(due.filter((each) => each < day).length).toBeLessThan(12);
      expect(due.some((each) => each < day)).toBe(true);
      expect(due.some((each) => each === day)).toBe(true);
      expect(due.some((each) => each > day && each <= addDays(day, 6))).toBe(true);
    },
  );

  test("the mentor has introductions waiting for their word", () => {
    const told = new Set(
      demo.chapters.flatMap(({ deeds }) =>
        deeds.flatMap((deed) =>
          deed.op === "patch" && deed.kind === "introduction" && deed.fields.confirmation
            ? [deed.id]
            : [],
        ),
      ),
    );
    const waiting = puts(demo, "introduction").filter(
      ({ id, introducer, confirmation }) =>
        introducer.kind === "member" &&
        introducer.userId === guests.mentor.userId &&
        confirmation === "unconfirmed" &&
        !told.has(id),
    );
    expect(waiting.length).toBeGreaterThanOrEqual(3);
  });
});

/** What a mentee of the demo holds on their device. */
function bookOf(of: Demo, userId: string): Book {
  const own = <K extends keyof typeof kinds>(kind: K) =>
    puts(of, kind).filter(({ createdBy }) => createdBy === userId);
  const introductions = puts(of, "introduction").filter(({ menteeId }) => menteeId === userId);
  const ids = new Set(introductions.map(({ id }) => id));
  return {
    me: { userId, timeZone: "UTC", switchedOff: [], quietDays: [] },
    program: { followUpPolicy: FollowUpPolicy.parse({}), holidays: [] },
    introductions,
    events: puts(of, "introduction_event").filter((fact) => ids.has(fact.introductionId)),
    followUps: own("follow_up"),
    contacts: own("contact"),
    interactions: own("interaction"),
    outcomes: own("outcome"),
    together: noMentorships,
  };
}

function puts<K extends keyof typeof kinds>(of: Demo, kind: K) {
  return of.chapters.flatMap(({ deeds }) =>
    deeds.flatMap((deed) => (deed.op === "put" && deed.kind === kind ? [deed.record] : [])),
  ) as ReturnType<(typeof kinds)[K]["parse"]>[];
}
