import { outcomeKinds } from "#shared/outcomes";
import { FollowUpPolicy } from "#shared/programs";
import type {
  Due,
  Facts,
  Made,
  Person,
  Request,
  Result,
  ReviewDue,
  Saved,
  TalkDue,
  Weighed,
} from "#shared/reports/facts";
import { makeChance } from "../make-ledger.ts";
import { type Unit, unitsOf } from "./units.ts";

const today = 20_000;
const chance = makeChance(99);

/** Whatever could happen to anybody: who reads a report knows no more of what did not. */
export function possibleUnits(): Unit[] {
  const people = many(30_000, makePerson);
  const facts: Facts = {
    weekOn: "2024-09-30",
    today,
    minimumCell: 5,
    rules: { followUpPolicy: FollowUpPolicy.parse({}), holidays: [] },
    cohorts: [],
    firstWeekOn: "2023-01-02",
    waiting: 0,
    people,
    mentors: ["mentor"],
    made: many(60_000, (index) => makeMade(people, index)),
    requests: many(300, makeRequest),
    saved: many(900, makeSaved),
    results: many(900, makeResult),
    dues: many(900, makeDue),
    reviews: many(200, makeReview),
    talks: many(200, makeTalk),
    weighed: many(200, makeWeighed),
  };
  return [
    ...new Map(
      unitsOf(facts).map((unit) => [JSON.stringify([unit.subject, unit.kinds]), unit]),
    ).values(),
  ];
}

function makePerson(index: number): Person {
  const joinedOn = today - chance(500);
  const since = Math.min(today, joinedOn + chance(60));
  const leftOn = chance(4) === 0 ? joinedOn + chance(today - joinedOn + 1) : null;
  return { userId: `possible ${index}`, cohortId: null, kinds: [], joinedOn, since, leftOn };
}

/** A third of them have none, and most have few, so that every wait for the first is seen. */
function makeMade(people: readonly Person[], index: number): Made {
  const person = Math.floor((index % 20_000) * (index < 40_000 ? 1 : 0.1));
  const joinedOn = people[person]?.joinedOn ?? today;
  const introducedOn = Math.min(today, joinedOn + chance([10, 60, 250][chance(3)] ?? 10));
  const later = (from: number | null) => {
    const on =
      from === null || chance(4) === 0 ? null : from + chance([4, 16, 40, 200][chance(4)] ?? 4);
    return on === null || on > today ? null : on;
  };
  const contactedOn = later(introducedOn);
  const repliedOn = later(contactedOn);
  const metOn = later(repliedOn);
  const closedOn = chance(2) === 0 ? later(introducedOn) : null;
  return {
    person,
    introducedOn,
    mentor: chance(4) === 0 ? null : "mentor",
    isByMentor: true,
    confirmation: "confirmed",
    ...{ contactedOn, repliedOn, scheduledOn: metOn, metOn, closedOn },
    closedBy: closedOn === null ? null : chance(2) === 0 ? "person" : "timer",
    thankedOn: null,
    toldOn: later(metOn ?? closedOn),
    outcomeOn: chance(2) === 0 ? later(introducedOn) : null,
    recordedOn: Math.min(today, introducedOn + chance(20)),
    generation: chance(6),
    children: chance(3),
    whom: 0,
    employer: 0,
  };
}

function makeRequest(index: number): Request {
  const requestedOn = today - chance(40);
  const answeredOn = chance(2) === 0 ? Math.min(today, requestedOn + chance(20)) : null;
  return { person: index, mentor: "mentor", requestedOn, answeredOn, closedOn: null };
}

function makeSaved(index: number): Saved {
  const way = (["confirmed", "unconfirmed", "ripple", "own"] as const)[chance(4)] ?? "own";
  return { person: index % 400, mentor: null, way, savedOn: today - chance(400) };
}

function makeResult(index: number): Result {
  const kind = outcomeKinds[index % outcomeKinds.length] ?? "other";
  const links = chance(3);
  return {
    person: index % 400,
    kind,
    occurredOn: today - chance(300),
    links,
    named: links + chance(2),
  };
}

function makeDue(index: number): Due {
  const dueOn = today - chance(200) * chance(2);
  const doneOn = chance(3) === 0 ? null : Math.min(today, dueOn + chance(9));
  const wasMoved = chance(2) === 0 ? "moved" : "kept";
  return { person: index % 400, dueOn, graceDays: 1, doneOn, wasMoved };
}

function makeReview(index: number): ReviewDue {
  const dueOn = today - chance(100) * chance(2);
  return { people: [index], dueOn, reviewedOn: chance(2) === 0 ? null : dueOn + chance(20) };
}

function makeTalk(index: number): TalkDue {
  const fate = chance(2) === 0 ? "held" : "not_held";
  return { people: [index], plannedOn: today - chance(100) * chance(2), fate };
}

function makeWeighed(index: number): Weighed {
  const more = (["alike", "to_mentee", "to_mentor"] as const)[chance(3)] ?? "alike";
  return { person: index, setOn: today - chance(100), more };
}

function many<Each>(count: number, make: (index: number) => Each): Each[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
