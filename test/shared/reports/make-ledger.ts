import { addDays } from "#shared/days";
import { mentorshipKinds } from "#shared/mentorships";
import { outcomeKinds } from "#shared/outcomes";
import { FollowUpPolicy } from "#shared/programs";
import { admit, type Counted } from "#shared/reports/admission";
import type {
  Card,
  Ending,
  Enrolled,
  Entry,
  Goal,
  Ledger,
  Signed,
  Talk,
} from "#shared/reports/ledger";
import { lifeFrom, type Step } from "#shared/reports/lives";

export type Size = { people: number; each: number; minimumCell: number };

export const asOf = "2026-03-01";
const rules = { followUpPolicy: FollowUpPolicy.parse({}), holidays: ["2025-12-25", "2026-01-01"] };

/** A small program that chance made: the same seed makes the same. */
export function makeLedger(seed: number, size: Size): Ledger {
  const records = makeRecords(seed, size);
  return ledgerOn(asOf, records, admit([], records.enrolled, size.minimumCell, []));
}

export type Records = ReturnType<typeof makeRecords>;

/** What its people did, up to the last day. */
export function makeRecords(seed: number, size: Size) {
  const chance = makeChance(seed);
  const cohorts = range(1 + chance(4)).map((index) => ({
    cohortId: cohortIdOf(index),
    label: `C${index}`,
  }));
  const enrolled = range(size.people).map((index) => makeEnrolled(chance, index, cohorts.length));
  const steps = new Map<string, Step[]>();
  const entries: Entry[] = [];
  const cards: Card[] = [];
  const endings: Ending[] = [];
  for (const person of enrolled) {
    for (const index of range(chance(2 * size.each))) {
      const id = `${person.userId}-${String(index).padStart(3, "0")}`;
      const entry = makeEntry(chance, person, id, entries);
      entries.push(entry);
      steps.set(id, makeSteps(chance, person, id));
      if (chance(3) > 0) cards.push(makeCard(chance, person, entry.contactId ?? `x-${id}`));
      if (chance(6) === 0) endings.push(makeEnding(chance, person, id));
    }
  }
  const met = meetingsOf(makeChance(seed + 1_009), enrolled);
  return { size, cohorts, enrolled, steps, entries, cards, endings, ...met };
}

/** The ledger of the week that ends on a day. */
export function ledgerOn(day: string, records: Records, counted: readonly Counted[]): Ledger {
  const { size, cohorts, enrolled, entries, cards, endings, steps, ...met } = records;
  return {
    weekOn: addDays(day, -6),
    asOf: day,
    minimumCell: size.minimumCell,
    rules,
    firstWeekOn: "2025-03-03",
    cohorts,
    enrolled,
    counted,
    mentors: range(9).map((index) => `m${index}`),
    cards,
    entries,
    lives: new Map([...steps].map(([id, each]) => [id, lifeFrom(each, rules, day)])),
    endings,
    decisions: [],
    ...met,
  };
}

export function cohortIdOf(index: number): string {
  return `01900000-0000-7000-8000-00000000000${index}`;
}

type Chance = (below: number) => number;

/** Mulberry32. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function makeEnrolled(chance: Chance, index: number, cohorts: number): Enrolled {
  const kinds = mentorshipKinds.slice(0, 2).filter(() => chance(3) > 0);
  return {
    userId: `p${String(index).padStart(3, "0")}`,
    cohortId: chance(8) === 0 ? null : cohortIdOf(chance(cohorts)),
    joinedOn: addDays("2025-03-03", chance(300)),
    leftOn: chance(12) === 0 ? "2026-02-01" : null,
    kinds,
  };
}

function makeEntry(
  chance: Chance,
  { userId }: Enrolled,
  id: string,
  before: readonly Entry[],
): Entry {
  const parent =
    chance(5) === 0 ? before.filter(({ menteeId }) => menteeId === userId).at(-1) : undefined;
  return {
    id,
    menteeId: userId,
    mentorId: parent ? null : `m${chance(9)}`,
    introducerId: parent?.contactId ?? null,
    contactId: chance(4) === 0 ? null : `k-${id}`,
    parentId: parent?.id ?? null,
    sameAs: null,
    confirmation: chance(10) === 0 ? "disputed" : chance(2) === 0 ? "confirmed" : "unconfirmed",
    whom: 1 + chance(200),
    employer: chance(20),
  };
}

function makeSteps(chance: Chance, { joinedOn }: Enrolled, id: string): Step[] {
  let on = addDays(joinedOn, chance(330));
  const stages = ["requested", "introduced", "contacted", "replied", "scheduled", "met"] as const;
  const from = chance(4) === 0 ? 0 : 1;
  const to = from + chance(stages.length - from + 1);
  const steps = stages.slice(from, to).map((stage) => {
    on = addDays(on, chance(12));
    return makeStep(`${id}-${stage}`, stage, on);
  });
  if (steps.at(-1)?.stage === "met" && chance(2) === 0)
    steps.push(makeStep(`${id}-told`, "result_told", addDays(on, chance(25))));
  if (chance(6) === 0) steps.push(makeStep(`${id}-closed`, "closed", addDays(on, 5 + chance(30))));
  return steps.filter(({ occurredOn }) => occurredOn <= asOf);
}

function makeStep(id: string, stage: Step["stage"], occurredOn: string): Step {
  const recordedAt = Date.parse(occurredOn) + 3_600_000;
  return { id, stage, occurredOn, recordedAt, plannedOn: null, reason: null, corrects: null };
}

function makeCard(chance: Chance, { userId, joinedOn }: Enrolled, id: string): Card {
  const savedAt = Math.min(Date.parse(addDays(joinedOn, chance(340))), Date.parse(asOf));
  return { id, ownerId: userId, savedAt, introducerId: null, source: "grown" };
}

function makeEnding(chance: Chance, { userId }: Enrolled, id: string): Ending {
  const kind = outcomeKinds[chance(4)] ?? "other";
  const occurredOn = addDays(asOf, -chance(200));
  return { ownerId: userId, kind, occurredOn, introductionIds: chance(3) === 0 ? [] : [id] };
}

/** Of a mentorship each: talks, goals that both sides weighed or not, and versions of an agreement. */
function meetingsOf(chance: Chance, enrolled: readonly Enrolled[]) {
  const [talks, goals, agreements]: [Talk[], Goal[], Signed[]] = [[], [], []];
  for (const { userId, joinedOn } of enrolled) {
    const begun = Date.parse(joinedOn);
    for (const index of range(chance(9))) {
      const status = (["planned", "held", "held", "missed", "moved"] as const)[chance(5)] ?? "held";
      const plannedAt = begun + index * 20 * 86_400_000;
      talks.push({ mentorshipId: userId, menteeId: userId, plannedAt, status });
    }
    for (const _ of range(chance(4))) {
      const setAt = begun + chance(100) * 86_400_000;
      goals.push({ menteeId: userId, setAt, apart: chance(3) === 0 ? null : chance(9) - 4 });
    }
    for (const version of range(chance(4))) {
      const madeAt = begun + (60 * version + chance(20)) * 86_400_000;
      const nextReviewOn = addDays(joinedOn, 60 * (version + 1));
      agreements.push({ mentorshipId: userId, version, nextReviewOn, madeAt });
    }
  }
  const menteesOf = new Map(enrolled.map(({ userId }) => [userId, [userId]]));
  return { talks, goals, agreements, menteesOf };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
