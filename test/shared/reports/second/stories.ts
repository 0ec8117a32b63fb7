import type { Introduction, IntroductionEvent } from "#shared/introductions";
import { dayNumber, dayOfInstant, makeWork, workdaysAfter } from "./calendar.ts";
import type { Plain } from "./plain.ts";

/** What became of one introduction, told from its facts; both sides' entries are one. */
export type Story = {
  id: string;
  menteeId: string;
  mentorId: string | null;
  isByMentor: boolean;
  entryIds: readonly string[];
  contactId: string | null;
  introducerCard: string | null;
  parentId: string | null;
  isConfirmed: boolean;
  isDisputed: boolean;
  whom: string;
  employer: string;
  /** The days the stages themselves were reached, which timers run from. */
  began: Record<"introduced" | "replied" | "met", number | undefined>;
  requested: number | undefined;
  answered: number | undefined;
  introduced: number | undefined;
  contacted: number | undefined;
  replied: number | undefined;
  scheduled: number | undefined;
  met: number | undefined;
  thanked: number | undefined;
  told: number | undefined;
  closed: { on: number; by: "person" | "timer" } | undefined;
  /** The first outcome that is linked to it. */
  outcome: number | undefined;
  /** When it was first typed that it reached `introduced`. */
  typed: number | undefined;
};

const order = [
  ["requested", "offered"],
  ["accepted"],
  ["contact_asked"],
  ["contact_agreed"],
  ["introduced"],
  ["contacted"],
  ["replied"],
  ["scheduled"],
  ["met"],
  ["ongoing"],
];

export function storiesOf(plain: Plain): Story[] {
  const byId = new Map(plain.introduction.map((each) => [each.id, each]));
  const groups = Map.groupBy(plain.introduction, (each) => lastEntry(each, byId).id);
  const facts = Map.groupBy(plain.introduction_event, ({ introductionId }) => introductionId);
  return [...groups].map(([id, entries]) => {
    const [kept, twins] = [
      entries.find((each) => each.id === id),
      entries.filter((each) => each.id !== id),
    ];
    if (kept === undefined) throw new Error(id);
    const typed = entries.flatMap((each) => facts.get(each.id) ?? []);
    return {
      ...whoseOf(kept, twins),
      ...daysOf(plain, standing(typed, plain.asOf)),
      outcome: outcomeOf(plain, kept, entries),
    };
  });
}

/** Facts of days that have come, without those whose day was put right. */
function standing(typed: readonly IntroductionEvent[], asOf: string): IntroductionEvent[] {
  return typed
    .filter(({ id }) => !typed.some(({ corrects }) => corrects === id))
    .filter(({ occurredOn }) => occurredOn <= asOf);
}

function whoseOf(kept: Introduction, twins: readonly Introduction[]) {
  const entries = [kept, ...twins];
  const { introducer } = kept;
  const parentId = entries.flatMap((each) => each.parentIntroductionId ?? [])[0] ?? null;
  const introducerCard = introducer.kind === "contact" ? introducer.contactId : null;
  const isConfirmed = entries.some(({ confirmation }) => confirmation === "confirmed");
  return {
    id: kept.id,
    menteeId: kept.menteeId,
    mentorId: introducer.kind === "member" ? introducer.userId : null,
    isByMentor: introducer.kind === "member" || (introducerCard === null && parentId === null),
    entryIds: entries.map(({ id }) => id),
    contactId: entries.flatMap((each) => each.contactId ?? [])[0] ?? null,
    introducerCard,
    parentId,
    isConfirmed,
    isDisputed: !isConfirmed && kept.confirmation === "disputed",
    whom: `${words(kept.person.fullName)} | ${words(kept.person.organization ?? "")}`,
    employer: words(entries.map(({ person }) => person.organization ?? "").find(Boolean) ?? ""),
  };
}

function daysOf(plain: Plain, facts: readonly IntroductionEvent[]) {
  const on = (stage: string) => reached(facts, stage);
  const own = (stage: string) => facts.filter((fact) => fact.stage === stage);
  const first = (stage: string) => least(own(stage).map(({ occurredOn }) => dayNumber(occurredOn)));
  const begin = (stage: string) => least(own(stage).map(timed));
  const made = facts.filter((fact) => rankOf(fact.stage) >= rankOf("introduced"));
  return {
    began: { introduced: begin("introduced"), replied: begin("replied"), met: begin("met") },
    requested: first("requested"),
    answered: least([on("accepted"), saidNo(facts)].flatMap((day) => day ?? [])),
    introduced: on("introduced"),
    contacted: on("contacted"),
    replied: on("replied"),
    scheduled: on("scheduled"),
    met: on("met"),
    thanked: first("thanked"),
    told: first("result_told"),
    closed: closedOf(plain, facts),
    typed: least(made.map(({ recordedAt }) => dayOfInstant(recordedAt))),
  };
}

function outcomeOf(
  { outcome, asOf }: Plain,
  { menteeId }: Introduction,
  entries: readonly Introduction[],
) {
  const ids = new Set(entries.map(({ id }) => id));
  const linked = outcome.filter(
    ({ createdBy, occurredOn, introductions }) =>
      createdBy === menteeId &&
      occurredOn <= asOf &&
      introductions.some((link) => ids.has(link.introductionId)),
  );
  return least(linked.map(({ occurredOn }) => dayNumber(occurredOn)));
}

/** A mentor who says no closes it as not possible now. */
function saidNo(facts: readonly IntroductionEvent[]): number | undefined {
  const noes = facts.filter(
    ({ stage, reason }) => stage === "closed" && reason === "not_possible_now",
  );
  return least(noes.map(({ occurredOn }) => dayNumber(occurredOn)));
}

/** What is typed two days late or later leaves its reader as much time as on the day itself. */
function timed({ occurredOn, recordedAt }: IntroductionEvent): number {
  const isLate = recordedAt >= (dayNumber(occurredOn) + 2) * 86_400_000;
  return isLate ? dayOfInstant(recordedAt) : dayNumber(occurredOn);
}

/** A later stage implies the earlier ones. */
function reached(facts: readonly IntroductionEvent[], stage: string): number | undefined {
  const days = facts.filter((fact) => rankOf(fact.stage) >= rankOf(stage));
  return least(days.map(({ occurredOn }) => dayNumber(occurredOn)));
}

/** −1 for what is no step. */
function rankOf(stage: string): number {
  return order.findIndex((names) => names.includes(stage));
}

/**
 * Closed by a person, or by the timer of the stage it stands at, and nothing happened since.
 * Keeping it open starts the timer anew.
 */
function closedOf({ program, asOf }: Plain, all: readonly IntroductionEvent[]): Story["closed"] {
  const facts = all
    .filter(({ stage }) => !["thanked", "result_told"].includes(stage))
    .toSorted(
      (a, b) =>
        a.occurredOn.localeCompare(b.occurredOn) ||
        a.recordedAt - b.recordedAt ||
        (a.id < b.id ? -1 : 1),
    );
  const last = facts.at(-1);
  if (last === undefined) return undefined;
  if (last.stage === "closed") return { on: dayNumber(last.occurredOn), by: "person" };
  const rank = Math.max(0, ...facts.map(({ stage }) => rankOf(stage)));
  const reachedIt = facts.filter(({ stage }) => rankOf(stage) === rank).map(timed);
  const renewed = facts.flatMap((fact, index) => {
    const reopens = facts[index - 1]?.stage === "closed" ? [timed(fact)] : [];
    const keeps =
      fact.stage === "kept_open" ? [timed(fact), dayNumber(fact.plannedOn ?? fact.occurredOn)] : [];
    return [...reopens, ...keeps];
  });
  const began = Math.max(least(reachedIt) ?? 0, ...renewed);
  const work = makeWork(program.holidays);
  const { noReply, contactClose, notFollowedUp, noAnswer } = program.followUpPolicy;
  const timers = new Map([
    [0, workdaysAfter(work, began, noReply)],
    [2, workdaysAfter(work, began, contactClose)],
    [4, workdaysAfter(work, began, notFollowedUp)],
    [5, workdaysAfter(work, began + noAnswer, 0)],
  ]);
  const on = timers.get(rank);
  return on === undefined || on > dayNumber(asOf) ? undefined : { on, by: "timer" };
}

/** The end of the chain of `sameAs`, while it stays with the same two people and ends at all. */
function lastEntry(from: Introduction, byId: ReadonlyMap<string, Introduction>): Introduction {
  const seen = [from];
  for (;;) {
    const last = seen.at(-1) ?? from;
    const next = byId.get(last.sameAs ?? "");
    if (next === undefined || !isSamePair(last, next)) return last;
    if (seen.includes(next)) return from;
    seen.push(next);
  }
}

function isSamePair(one: Introduction, other: Introduction): boolean {
  const [mentor, same] = [one, other].map(({ introducer }) =>
    introducer.kind === "member" ? introducer.userId : undefined,
  );
  return mentor !== undefined && mentor === same && one.menteeId === other.menteeId;
}

function words(text: string): string {
  return text.trim().toLowerCase();
}

export function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}
