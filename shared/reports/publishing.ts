import { mentorshipKinds } from "#shared/mentorships";
import { dayOf } from "#shared/reports/calendar";
import type { Cell } from "#shared/reports/cell";
import { type Decision, Door, hide, type Numbers, type Rule, rules } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { hiddenIn, lensOf } from "#shared/reports/lens";
import { headlineGrowth } from "#shared/reports/metrics/growth";
import type { Populations } from "#shared/reports/populations";
import { type Refused, type Report, tileNames } from "#shared/reports/report";
import { drawAll, type Tallies, tallyAll } from "#shared/reports/sections";
import { type Grain, Space } from "#shared/reports/space";
import type { Ended, Steps } from "#shared/reports/steps";
import { type View, wholeView } from "#shared/reports/view";

export type Published = { view: View; answer: Report | Refused };

type Before = (view: View) => Report | undefined;
const mostTrend = 26;

/**
 * One week's reports. The standard views are drawn to learn which numbers may not be known, and
 * drawn again so that none of them follows from what is let out. Where one that is refused later
 * follows from what was let out before, it is a secret too, and all are drawn once more.
 */
export class Week {
  private constructor(
    private readonly space: Space,
    private readonly tallies: Tallies,
    private readonly door: Door,
    private readonly populations: Populations,
    /** What the door made of the standard views, in the order of its numbers. */
    readonly decisions: readonly Decision[],
  ) {}

  static *open(
    facts: Facts,
    populations: Populations,
    grain: Grain = "months",
    enforced: ReadonlySet<Rule> = new Set(rules),
    decided: readonly Decision[] = [],
  ): Steps<Week> {
    const space = new Space(facts, grain);
    const tallies = yield* tallyAll(space);
    const isAdmitted = (view: View) => populations.refuses(peopleIn(space, view)) === undefined;
    const first = new Door(facts.minimumCell, undefined, enforced);
    yield* tell(first, space, tallies, standardViews(facts));
    const admitted = standardViews(facts).filter(isAdmitted);
    let secrets: Numbers = first.secrets;
    for (;;) {
      const door = new Door(facts.minimumCell, secrets, enforced, decided, first.asked);
      yield* tell(door, space, tallies, admitted);
      const decisions = door.decisions.slice();
      if (decided.length > 0 && decisions.length !== decided.length)
        throw new Error("The views are not those that were decided on.");
      if (door.betrayed.size === 0) return new Week(space, tallies, door, populations, decisions);
      secrets = joined(secrets, door.betrayed);
    }
  }

  /**
   * The same week with everything told apart by weeks, for views of a period: what was decided of
   * the standard views when months were enough stands.
   */
  static *byWeeks(
    facts: Facts,
    populations: Populations,
    enforced: ReadonlySet<Rule> = new Set(rules),
  ): Steps<Week> {
    const { decisions } = yield* Week.open(facts, populations, "months", enforced);
    return yield* Week.open(facts, populations, "weeks", enforced, decisions);
  }

  /** The next view of the week; what was published before decides what it may show. */
  *publish(view: View, before: Before): Steps<Published> {
    const { facts } = this.space;
    const lens = lensOf(this.space, this.door, view);
    const heading = this.headingOf(view);
    const refusal = this.populations.refuses(this.peopleIn(view));
    if (refusal) return { view, answer: { status: "refused", ...heading, reason: refusal } };
    const mentees = this.door.count(this.space.peopleIn(lens.groups));
    const sections = yield* drawAll(lens, this.tallies);
    const last = before(view);
    const answer: Report = {
      status: "ready",
      ...heading,
      mentees,
      waiting: this.door.plain(facts.waiting),
      hiddenCells: hiddenIn(sections),
      tiles: tilesOf(sections, last),
      ...sections,
    };
    return { view, answer };
  }

  /** Whom a view is about. */
  peopleIn(view: View): string[] {
    return peopleIn(this.space, view);
  }

  private headingOf(view: View) {
    const { weekOn, today, minimumCell, cohorts, people } = this.space.facts;
    return {
      weekOn,
      asOf: dayOf(today),
      view,
      minimumCell,
      cohorts: [...cohorts],
      mentorshipKinds: mentorshipKinds.filter((kind) =>
        people.some(({ kinds }) => kinds.includes(kind)),
      ),
      firstWeekOn: this.space.firstWeekOn,
    };
  }
}

/** Draws views to learn what the door makes of them. */
function* tell(door: Door, space: Space, tallies: Tallies, views: readonly View[]): Steps<void> {
  // What all else is a share of comes first.
  for (const view of views) {
    const groups = space.groupsIn(view);
    door.tells(space.peopleIn(groups));
    yield;
    door.tells(space.madeIn(groups));
    yield;
  }
  for (const view of views) yield* drawAll(lensOf(space, door, view), tallies);
}

function joined(some: Numbers, more: Numbers): Numbers {
  const names = new Set([...some.keys(), ...more.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      (some.get(name) ?? new Set()).union(more.get(name) ?? new Set()),
    ]),
  );
}

function peopleIn(space: Space, view: View): string[] {
  const members = new Set(space.groupsIn(view));
  const { people } = space.facts;
  return people.flatMap(({ userId }, person) =>
    members.has(space.groupOf[person] ?? -1) ? [userId] : [],
  );
}

/** Everyone, each cohort and each kind of mentorship; other views are drawn when asked for. */
export function standardViews({ cohorts, people }: Pick<Facts, "cohorts" | "people">): View[] {
  const kinds = mentorshipKinds.filter((kind) => people.some((each) => each.kinds.includes(kind)));
  const ofCohorts = cohorts.map(({ cohortId }) => ({ ...wholeView, cohortId }));
  const ofKinds = kinds.map((mentorshipKind) => ({ ...wholeView, mentorshipKind }));
  return [wholeView, ...ofCohorts, ...ofKinds];
}

type Sections = Ended<typeof drawAll>;

function tilesOf(sections: Sections, last: Report | undefined): Report["tiles"] {
  const markOf = (marks: readonly { days: number; share: Cell }[], at: number) =>
    marks.find(({ days }) => days === at)?.share ?? hide("too_young");
  const cells: Record<(typeof tileNames)[number], Cell> = {
    growth: headlineGrowth(sections.growth),
    first_introduction: markOf(sections.firstIntroduction.marks, 90),
    first_message: markOf(sections.firstMessage.marks, 5),
    follow_ups: sections.followUps.shares.onTime,
    known_outcomes: sections.knownOutcomes.share,
    loops: sections.loops.share,
  };
  return tileNames.map((name) => {
    const earlier = last?.tiles.find((tile) => tile.name === name);
    const before = earlier?.cell ?? null;
    const trend =
      last && earlier
        ? [...earlier.trend, { weekOn: last.weekOn, cell: earlier.cell }].slice(-mostTrend)
        : [];
    return { name, cell: cells[name], before, trend };
  });
}
