import type { Contact } from "#shared/contacts";
import { addDays } from "#shared/days";
import type { Goal } from "#shared/goals";
import {
  type Introduction,
  type IntroductionEvent,
  isErased,
  reachedOn,
} from "#shared/introductions";
import type { Pair } from "#shared/mentorships";
import type { Milestone, MilestoneKind } from "#shared/milestones";
import type { Outcome } from "#shared/outcomes";

/** What a reader's device holds; entries of both sides are read as one. */
export type Known = {
  introductions: readonly { introduction: Introduction; events: readonly IntroductionEvent[] }[];
  contacts: Iterable<Contact>;
  goals: Iterable<Goal>;
  outcomes: Iterable<Outcome>;
  milestones: Iterable<Milestone>;
};

/** Something a pair may want to celebrate. */
export type Suggestion = Pair & {
  kind: MilestoneKind;
  goalId: string | null;
  reachedOn: string;
  /** Whom or what it is about, as the reader's own records say it; it is shown and never kept. */
  about: string | null;
};

/** Old news is no occasion. */
const freshDays = 60;
const many = 10;

/**
 * What a pair reached lately and nobody has celebrated or set aside, newest first. The mentor is
 * suggested only what both of them read; the rest reaches them when the mentee celebrates it.
 */
export function suggestedMilestones(
  pair: Pair,
  known: Known,
  { userId, today }: { userId: string; today: string },
): Suggestion[] {
  const lives = livesOf(known);
  const found = [
    ...readByBoth(pair, lives, known),
    ...(pair.menteeId === userId ? readByMentee(pair, lives, known) : []),
  ];
  const taken = [...known.milestones].filter((each) => isOf(pair, each));
  return newestByKind(found)
    .filter((each) => each.reachedOn <= today && addDays(each.reachedOn, freshDays) >= today)
    .filter(({ kind, goalId }) => !taken.some((own) => own.kind === kind && own.goalId === goalId))
    .map((each) => ({ ...each, mentorId: pair.mentorId, menteeId: pair.menteeId }));
}

type Found = Omit<Suggestion, keyof Pair>;
type Life = { introduction: Introduction; introducedOn: string | null; metOn: string | null };

function livesOf({ introductions }: Known): Life[] {
  return introductions
    .filter(({ introduction }) => introduction.confirmation !== "disputed")
    .map(({ introduction, events }) => ({
      introduction,
      introducedOn: reachedOn(events, "introduced") ?? null,
      metOn: reachedOn(events, "met") ?? null,
    }));
}

function readByBoth(pair: Pair, lives: readonly Life[], known: Known): Found[] {
  const own = lives.filter((life) => isMadeIn(pair, life));
  const outcomes = [...known.outcomes].filter(
    ({ createdBy, sharedWithMentor }) =>
      createdBy === pair.menteeId && sharedWithMentor === pair.mentorId,
  );
  const goals = [...known.goals].filter((goal) => isOf(pair, goal) && goal.status === "reached");
  return [
    ...first("first_introduction", own, ({ introducedOn }) => introducedOn, nameOf),
    ...first("first_meeting", own, ({ metOn }) => metOn, nameOf),
    ...results(outcomes),
    ...goals.flatMap(({ id, reachedOn, statement }): Found[] =>
      reachedOn === null ? [] : [{ kind: "goal_reached", goalId: id, reachedOn, about: statement }],
    ),
  ];
}

/** What only the mentee reads: their contacts, other introductions, outcomes they keep to themselves. */
function readByMentee(pair: Pair, lives: readonly Life[], known: Known): Found[] {
  const own = lives.filter((life) => isMadeIn(pair, life));
  const ids = new Set(own.map(({ introduction }) => introduction.id));
  const outcomes = [...known.outcomes].filter(
    ({ createdBy, introductions }) =>
      createdBy === pair.menteeId &&
      introductions.some(({ introductionId }) => ids.has(introductionId)),
  );
  return [...results(outcomes), ...tenth(pair, lives), ...ripple(own, lives, known.contacts)];
}

function results(outcomes: readonly Outcome[]): Found[] {
  const offers = outcomes.filter(({ kind }) => kind === "offer" || kind === "acceptance");
  const others = outcomes.filter((each) => !offers.includes(each));
  const titleOf = ({ title, organization }: Outcome) => title ?? organization;
  return [
    ...first("offer", offers, ({ occurredOn }) => occurredOn, titleOf),
    ...first("first_outcome", others, ({ occurredOn }) => occurredOn, titleOf),
  ];
}

/** It is suggested where the tenth person came through. */
function tenth(pair: Pair, lives: readonly Life[]): Found[] {
  const days = new Map<string, Life & { introducedOn: string }>();
  for (const life of lives) {
    const { introduction, introducedOn } = life;
    const { contactId, introducer, menteeId } = introduction;
    const isCounted = menteeId === pair.menteeId && introducer.kind === "member";
    if (!isCounted || contactId === null || introducedOn === null) continue;
    const earlier = days.get(contactId);
    if (earlier === undefined || introducedOn < earlier.introducedOn)
      days.set(contactId, { ...life, introducedOn });
  }
  const inOrder = [...days.values()].toSorted(
    (a, b) =>
      a.introducedOn.localeCompare(b.introducedOn) ||
      a.introduction.id.localeCompare(b.introduction.id),
  );
  const last = inOrder[many - 1];
  if (last === undefined || !isMadeIn(pair, last)) return [];
  return [{ kind: "ten_contacts", goalId: null, reachedOn: last.introducedOn, about: null }];
}

/** Somebody met through the mentor introduced somebody in turn. */
function ripple(
  own: readonly Life[],
  lives: readonly Life[],
  contacts: Iterable<Contact>,
): Found[] {
  const ids = new Set(own.map(({ introduction }) => introduction.id));
  const cards = new Set(own.flatMap(({ introduction }) => introduction.contactId ?? []));
  const followed = lives.filter(({ introduction: { parentIntroductionId, introducer } }) =>
    introducer.kind === "contact" && introducer.contactId !== null
      ? cards.has(introducer.contactId) || ids.has(parentIntroductionId ?? "")
      : ids.has(parentIntroductionId ?? ""),
  );
  const noted = [...contacts].filter(
    ({ introducedBy }) => introducedBy?.kind === "contact" && cards.has(introducedBy.contactId),
  );
  return [
    ...first("first_ripple", followed, ({ introducedOn }) => introducedOn, nameOf),
    ...first(
      "first_ripple",
      noted,
      ({ metOn }) => metOn,
      ({ fullName }) => fullName,
    ),
  ];
}

function first<Each>(
  kind: MilestoneKind,
  all: readonly Each[],
  dayOf: (each: Each) => string | null,
  aboutOf: (each: Each) => string | null,
): Found[] {
  const [earliest] = all
    .flatMap((each) => {
      const reachedOn = dayOf(each);
      return reachedOn === null ? [] : [{ reachedOn, about: aboutOf(each) }];
    })
    .toSorted((a, b) => a.reachedOn.localeCompare(b.reachedOn));
  return earliest === undefined ? [] : [{ kind, goalId: null, ...earliest }];
}

/** Found twice, the earlier day is the first of it. */
function newestByKind(all: readonly Found[]): Found[] {
  const earliest = new Map<string, Found>();
  for (const each of all.toSorted((a, b) => a.reachedOn.localeCompare(b.reachedOn))) {
    const key = `${each.kind} ${each.goalId}`;
    if (!earliest.has(key)) earliest.set(key, each);
  }
  return [...earliest.values()].toReversed();
}

function isMadeIn(pair: Pair, { introduction: { introducer, menteeId } }: Life): boolean {
  return (
    menteeId === pair.menteeId &&
    introducer.kind === "member" &&
    introducer.userId === pair.mentorId
  );
}

function isOf(pair: Pair, { mentorId, menteeId }: Pair): boolean {
  return mentorId === pair.mentorId && menteeId === pair.menteeId;
}

function nameOf({ introduction }: Life): string | null {
  return isErased(introduction) ? null : introduction.person.fullName;
}
